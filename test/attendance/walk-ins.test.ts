import { beforeEach, describe, expect, it } from 'vitest';
import type { Event } from '../../functions/events/event.ts';
import { registrationOf } from '../../functions/registration/read.ts';
import { type Registration, registrationId } from '../../functions/registration/registration.ts';
import { paths } from '../../web/paths.ts';
import { aQuestion, asks } from '../questions/asked.ts';
import type { Foyer } from '../support/app.ts';
import { anEvent } from '../support/events.ts';
import { formFields } from '../support/form.ts';
import { doorKeeper, maarja, paivi, tonu } from '../support/people.ts';
import { signsIn } from '../support/sign-in.ts';

import { aDoor, atDoor, morning } from './at-door.ts';

let app: Foyer;
let event: Event;
let ticket: Registration;

beforeEach(async () => {
  ({ app, event, ticket } = await aDoor());
});

const { held, records, doorPage } = atDoor(() => ({ app, event, ticket }));

describe('somebody without a registration', () => {
  const comes = async (own: Record<string, string> = {}) =>
    app.post(paths.walkIns(event.id), {
      name: paivi.name,
      email: paivi.email,
      consent: 'yes',
      session: 'event',
      ...own,
    });
  const wordOf = async (answer: Response) => /<p class="word">([^<]*)/.exec(await answer.text())?.[1];

  it('is registered on the spot, let in and written to', async () => {
    expect(await wordOf(await comes())).toBe('Welcome');
    await app.pump();
    expect((await app.inbox.last(paivi.email)).text).toContain(event.title.en);
    expect(await records()).toMatchObject([{ evidence: 'search', at: morning }]);
  });

  it('is let in though registration has closed by then', async () => {
    const closed = { opensAt: undefined, closesAt: '2026-11-20T00:00:00Z' };
    app.clock.set('2026-11-02T08:00:00Z');
    event = await anEvent(app.ctx, { registration: closed });
    app.clock.set(morning);
    await signsIn(app, doorKeeper);
    expect(await wordOf(await comes())).toBe('Welcome');
  });

  it('gets no seat in a full hall, and is told so', async () => {
    event = await anEvent(app.ctx, { capacity: { 'on-site': 1, online: null } });
    await signsIn(app, doorKeeper);
    expect(await wordOf(await comes())).toBe('Welcome');
    const answer = await comes({ email: tonu.email, name: tonu.name });
    expect(await wordOf(answer)).toBe('The hall is full');
    expect((await held()).people).toHaveLength(1);
  });

  it('who is registered already is let in by that', async () => {
    expect(await wordOf(await comes({ email: maarja.email, name: 'Somebody Else' }))).toBe('Welcome');
    expect((await held()).people.map(({ name }) => name)).toEqual([maarja.name]);
    expect(await records()).toMatchObject([{ registrationId: ticket.id }]);
  });

  it('has to give a name and an address, and to agree', async () => {
    const answer = await comes({ name: '', email: 'nobody', consent: '' });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('<title>Error: ');
    for (const field of ['name', 'email', 'consent']) expect(page).toContain(`href="#${field}"`);
    expect((await held()).people).toHaveLength(1);
  });

  it('gets no way around an invitation', async () => {
    event = await anEvent(app.ctx, { access: { kind: 'invitation' } });
    await signsIn(app, doorKeeper);
    expect(await wordOf(await comes())).toBe('By invitation');
    expect((await held()).people).toHaveLength(0);
  });

  it('is asked at the door what everybody in the hall must answer, and by mail what is theirs alone', async () => {
    const school = aQuestion('Subject you teach', { required: true, asks: 'on-site' });
    const food = aQuestion('What you cannot eat', { required: true, sensitive: true });
    const rules = aQuestion('I keep to the rules of the house', { required: true, kind: 'consent' });
    const extra = aQuestion('What you hope for');
    const number = aQuestion('How many come with you', { required: true, kind: 'number' });
    await asks(app.ctx, event.id, [school, food, rules, extra, number]);
    const form = await doorPage();
    for (const { id } of [school, number]) expect(form).toContain(`name="q-${id}"`);
    for (const { id } of [food, rules, extra]) expect(form).not.toContain(id);
    expect(form).toContain('What is left open they can answer on their own page');

    const wrong = await comes({ [`q-${school.id}`]: 'Physics', [`q-${number.id}`]: 'many' });
    expect(wrong.status).toBe(422);
    expect(formFields(await wrong.text())[`q-${school.id}`]).toBe('Physics');
    expect(await wordOf(await comes({ [`q-${school.id}`]: 'Physics' }))).toBe('Welcome');
    const came = await registrationOf(app.ctx, event.id, registrationId(event.id, paivi.email));
    expect(came?.answers).toEqual({ [school.id]: 'Physics' });

    await app.pump();
    const { text, links } = await app.inbox.last(paivi.email);
    expect(text).toContain('The organiser asks you something that only you can answer');
    const my = new URL(links.find(each => each.includes('/my/')) ?? '').pathname;
    const visitor = app.browser();
    expect(await (await visitor.get(my)).text()).toContain('A question waits for your answer');
    const answers = { [`q-${school.id}`]: 'Physics', [`q-${number.id}`]: '0', [`q-${food.id}`]: 'Nuts' };
    const saved = await visitor.post(`${my}/answers`, { ...answers, [`q-${rules.id}`]: 'yes' });
    expect(saved.status).toBe(303);
    expect(await (await visitor.get(my)).text()).not.toContain('A question waits');
  });

  it('gets no word of questions where all are answered, or none is asked', async () => {
    const school = aQuestion('Subject you teach', { required: true });
    await asks(app.ctx, event.id, [school]);
    await comes({ [`q-${school.id}`]: 'Physics' });
    await app.pump();
    expect((await app.inbox.last(paivi.email)).text).not.toContain('The organiser asks you something');
  });
});
