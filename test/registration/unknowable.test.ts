import { beforeEach, describe, expect, test } from 'vitest';
import { cancel } from '../../functions/registration/cancel.ts';
import { formToken } from '../../functions/registration/form/form-token.ts';
import { registrationOf } from '../../functions/registration/read.ts';
import { registrationId } from '../../functions/registration/registration.ts';
import { paths } from '../../web/paths.ts';
import { type Foyer, foyer } from '../support/app.ts';
import type { Fields } from '../support/browsing.ts';
import { anEvent, registers } from '../support/events.ts';
import { crowd, maarja, nino, owner, tonu } from '../support/people.ts';

/** Whoever sends a form with somebody's address must not learn from any answer whether they are registered. */

const unknown = 'unknown@example.org';
let house: Foyer;
let event: Awaited<ReturnType<typeof anEvent>>;

async function withSeats(onSite: number) {
  house = await foyer();
  event = await anEvent(house.ctx, { capacity: { 'on-site': onSite, online: null } });
}

const filled = (email: string): Fields => ({
  name: 'Uudishimulik Küsija',
  email,
  mode: 'on-site',
  consent: 'yes',
  form: formToken(house.ctx),
});
const sends = async (fields: Fields) =>
  (await house.browser().post(paths.register(event.slug), fields)).text();
const followed = (page: string) => /\/e\/[\w-]+\/registered\/[\w-]+/.exec(page)?.[0] ?? '';
const opens = async (page: string) => (await house.get(followed(page))).text();
const bare = (page: string, email: string) =>
  page
    .replaceAll(email, 'E')
    .replace(/nonce="[^"]+"/g, '')
    .replace(/\/registered\/[\w-]+/g, '');

/** All that the sender of a form sees: the answer, the same form sent again, and the page that follows. */
async function seen(email: string) {
  const form = filled(email);
  const answer = await sends(form);
  const again = await sends(form);
  const pages = [answer, again, await opens(answer), await opens(again)];
  return pages.map(page => bare(page, email));
}

describe('whoever tries addresses on the form sees the same for all', () => {
  test('while seats are free', async () => {
    await withSeats(10);
    await registers(house.ctx, event.id, maarja);
    await registers(house.ctx, event.id, nino, 'online');
    const stranger = await seen(unknown);
    expect(await seen(maarja.email)).toEqual(stranger);
    expect(await seen(nino.email)).toEqual(stranger);
  });

  test('when the hall is full, though the known one has a seat, or waits, or is online', async () => {
    await withSeats(1);
    await registers(house.ctx, event.id, maarja);
    await registers(house.ctx, event.id, tonu);
    await registers(house.ctx, event.id, nino, 'online');
    const known = [await seen(maarja.email), await seen(tonu.email), await seen(nino.email)];
    const stranger = await seen(unknown);
    for (const each of known) expect(each).toEqual(stranger);
    expect(stranger.join()).toContain('2');
  });

  test('later too, when the event has filled up meanwhile', async () => {
    await withSeats(2);
    await registers(house.ctx, event.id, maarja);
    const [known, stranger] = [await sends(filled(maarja.email)), await sends(filled(unknown))];
    for (const person of crowd(3)) await registers(house.ctx, event.id, person);
    expect(bare(await opens(known), maarja.email)).toBe(bare(await opens(stranger), unknown));
  });

  test('in a rush, when all have been decided', async () => {
    await withSeats(1);
    await registers(house.ctx, event.id, maarja);
    const isSeat = (call: { name: string }) => call.name === 'TransactWriteItems';
    house.tap.break('conflict', { times: 200, when: isSeat });
    expect(await registers(house.ctx, event.id, tonu)).toMatchObject({ answer: { state: 'pending' } });
    house.tap.mend();
    // Before all are decided either may be told to wait a moment.
    const decided = async (email: string) => {
      const form = filled(email);
      const answer = await sends(form);
      await house.tick();
      const pages = [await sends(form), await opens(answer)];
      return pages.map(page => bare(page, email));
    };
    const known = await decided(maarja.email);
    expect(known).toEqual(await decided(unknown));
  });

  test('by the time that an answer takes', async () => {
    await withSeats(10);
    await registers(house.ctx, event.id, maarja);
    const time = async (path: string, fields: Fields) => {
      const start = performance.now();
      await house.browser().post(path, fields);
      return performance.now() - start;
    };
    for (const email of [maarja.email, unknown]) {
      expect(await time(paths.register(event.slug), filled(email))).toBeGreaterThan(198);
      expect(await time(paths.newLink(event.slug), { email })).toBeGreaterThan(198);
    }
    for (const email of [owner.email, unknown]) {
      expect(await time(paths.signIn, { email })).toBeGreaterThan(198);
    }
  });
});

describe('a letter that leads to the personal page', () => {
  beforeEach(() => withSeats(10));

  test('is not sent to whoever cancelled before it went out', async () => {
    await registers(house.ctx, event.id, maarja);
    await house.pump();
    house.inbox.clear();
    await house.browser().post(paths.newLink(event.slug), { email: maarja.email });
    await sends(filled(maarja.email));
    const id = registrationId(event.id, maarja.email);
    await cancel(house.ctx, { eventId: event.id, id });
    await house.pump();
    expect((await registrationOf(house.ctx, event.id, id))?.state).toBe('cancelled');
    expect((await house.inbox.mails(maarja.email)).map(mail => mail.subject)).toEqual([
      expect.stringContaining('cancelled'),
    ]);
  });
});
