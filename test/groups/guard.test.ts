import { beforeEach, describe, expect, test } from 'vitest';
import type { Event } from '../../functions/events/event.ts';
import { challengeOf, isSolution } from '../../web/parts/proof-of-work.ts';
import { paths } from '../../web/paths.ts';
import { type Foyer, foyer } from '../support/app.ts';
import { anEvent } from '../support/events.ts';
import { formFields } from '../support/form.ts';
import { tonu } from '../support/people.ts';
import { contact, pupils, rowsOf, sends, sendsForm, states } from './group.ts';

let house: Foyer;
let event: Event;
beforeEach(async () => {
  house = await foyer();
  event = await anEvent(house.ctx);
});

const registers = { ...rowsOf(pupils(3)), agreed: 'yes', step: 'register' };
const asks = (page: string) => page.includes('data-proof');

/** Programs send the form of single people, which no page of ours gave them. */
async function attacks(): Promise<void> {
  for (let form = 0; form < 25; form++) {
    const fields = { ...tonu, mode: 'on-site', consent: 'yes', form: 'made up' };
    await house.browser().post(paths.register(event.slug), fields);
  }
}

/** The form of a page as it stands, sent once more. */
const sendsAgain = (page: string, fields: Record<string, string>) =>
  sendsForm(house, paths.registerGroup(event.slug), {
    ...(formFields(page) as Record<string, string>),
    step: 'register',
    ...fields,
  });

/** What the page's own program finds. */
function solved(page: string): string {
  const [, bits] = /data-proof="(\d+)"/.exec(page) ?? [];
  const challenge = challengeOf(String(formFields(page).form));
  for (let tries = 0; ; tries++) if (isSolution(challenge, tries, Number(bits))) return String(tries);
}

describe('while programs send forms', () => {
  test('a list without proof is not registered and nothing of it is lost; with proof it is', async () => {
    await attacks();
    const answer = await sends(house, event, registers);
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('press the button once more');
    expect(formFields(page)).toMatchObject({ ...contact, ...rowsOf(pupils(3)), agreed: 'yes' });
    expect(await states(house, event)).toEqual({});
    house.clock.advance({ seconds: 3 });
    expect((await sendsAgain(page, { proof: '1', code: '' })).status).toBe(422);
    expect((await sendsAgain(page, { proof: solved(page), code: '' })).status).toBe(303);
    expect(await states(house, event)).toEqual({ confirmed: 3 });
  });

  test('a list is checked as ever, and asks for proof once it can be registered', async () => {
    await attacks();
    const wrong = await sends(house, event, { 'name-1': 'Mari', step: 'check' });
    expect(asks(await wrong.text())).toBe(false);
    const fine = await sends(house, event, { ...rowsOf(pupils(2)), step: 'check' });
    expect(fine.status).toBe(200);
    expect(asks(await fine.text())).toBe(true);
  });

  test('where programs of a page do not run, a code that was mailed to the contact registers', async () => {
    await attacks();
    const asked = await sends(house, event, { ...registers, step: '', by: 'mail' });
    expect(asked.status).toBe(200);
    const page = await asked.text();
    expect(page).toContain('href="#code"');
    expect(await states(house, event)).toEqual({});
    await house.pump();
    const code = /\b[0-9a-z]{8}\b/.exec((await house.inbox.last(contact.email)).subject)?.[0] ?? '';
    expect((await sendsAgain(page, { code: 'abcdefgh' })).status).toBe(422);
    expect((await sendsAgain(page, { code: ` ${code.toUpperCase()} ` })).status).toBe(303);
    expect(await states(house, event)).toEqual({ confirmed: 3 });
  });
});

test('forged lists are signs of an attack as forged forms are', async () => {
  for (let form = 0; form < 25; form++) await sends(house, event, { step: 'check', form: 'made up' });
  expect(asks(await (await house.get(paths.register(event.slug))).text())).toBe(true);
});

test('one form sent for a third contact asks for proof, though all is quiet', async () => {
  const html = await (await house.get(paths.registerGroup(event.slug))).text();
  const { form = '' } = formFields(html) as Record<string, string>;
  const statuses = [];
  for (const email of ['a@example.org', 'b@example.org', 'c@example.org']) {
    statuses.push((await sends(house, event, { ...registers, form, email })).status);
  }
  expect(statuses).toEqual([303, 303, 422]);
});
