import { beforeEach, describe, expect, it } from 'vitest';
import type { Event } from '../../functions/events/event.ts';
import { cancel } from '../../functions/registration/cancel.ts';
import { registrationOf } from '../../functions/registration/read.ts';
import { type Registration, registrationId } from '../../functions/registration/registration.ts';
import { aQuestion, asks } from '../questions/asked.ts';
import type { Foyer } from '../support/app.ts';
import { anEvent } from '../support/events.ts';
import { doorKeeper, maarja, paivi, tonu } from '../support/people.ts';
import { signsIn } from '../support/sign-in.ts';

import { aDoor, atDoor, morning } from './at-door.ts';

let app: Foyer;
let event: Event;
let ticket: Registration;

beforeEach(async () => {
  ({ app, event, ticket } = await aDoor());
});

const { hasSeat, aScan, sends, held, records, scans, doorPage } = atDoor(() => ({ app, event, ticket }));

describe('somebody whom a device registers without a network', () => {
  const person = { name: paivi.name, email: paivi.email, language: 'et', answers: {} };
  const aWalkIn = (own: Record<string, unknown> = {}, who: Record<string, unknown> = {}) =>
    aScan({ code: undefined, walkIn: { ...person, ...who }, ...own });
  const ofPerson = ({ email }: { email: string } = paivi) =>
    registrationOf(app.ctx, event.id, registrationId(event.id, email));

  it('is registered when it is sent, was there since then, and is written to; sent twice is once', async () => {
    app.clock.set('2026-11-23T08:30:00Z');
    const walkIn = aWalkIn();
    const [answer] = await sends(walkIn);
    await sends(walkIn);
    expect(answer).toMatchObject({ said: 'welcome', person: { name: paivi.name, state: 'confirmed' } });
    expect(await ofPerson()).toMatchObject({ state: 'confirmed', mode: 'on-site', language: 'et' });
    expect(await records()).toMatchObject([{ evidence: 'search', at: morning }]);
    await app.pump();
    expect(await app.inbox.mails(paivi.email)).toHaveLength(1);
    expect((await scans()).filter(({ refused }) => refused)).toEqual([]);
  });

  it('stands in line where the hall is full by then, and the door shows that they are inside', async () => {
    event = await anEvent(app.ctx, { capacity: { 'on-site': 1, online: null } });
    ticket = await hasSeat(maarja);
    await signsIn(app, doorKeeper);
    const [answer] = await sends(aWalkIn());
    expect(answer?.scan).toMatchObject({ refused: 'waiting', said: 'welcome' });
    expect(await ofPerson()).toMatchObject({ state: 'waiting' });
    expect(await records()).toEqual([]);
    const page = await doorPage();
    expect(page).toContain(`${paivi.name}`);
    expect(page).toContain('Let in 09:14 at Main without a connection, though: No seat yet');
  });

  it('does not pass whoever waits for a seat that is free', async () => {
    event = await anEvent(app.ctx, { capacity: { 'on-site': 1, online: null } });
    ticket = await hasSeat(maarja);
    await hasSeat(tonu);
    await cancel(app.ctx, ticket);
    await signsIn(app, doorKeeper);
    const [answer] = await sends(aWalkIn());
    expect(answer?.scan?.refused).toBe('waiting');
  });

  it('is let in by what they have, if they are registered already', async () => {
    const [answer] = await sends(aWalkIn({}, { name: 'Somebody Else', email: maarja.email }));
    expect(answer).toMatchObject({ said: 'welcome', person: { id: ticket.id, name: maarja.name } });
    expect((await held()).people).toHaveLength(1);
  });

  it('is an application where not everybody may register', async () => {
    event = await anEvent(app.ctx, { access: { kind: 'invitation' } });
    await signsIn(app, doorKeeper);
    const [answer] = await sends(aWalkIn());
    expect(answer?.scan?.refused).toBe('not-approved');
    expect(await ofPerson()).toMatchObject({ state: 'applied' });
  });

  it('is registered though the event is over when the device comes back, and not a week later', async () => {
    app.clock.set('2026-11-24T08:00:00Z');
    await signsIn(app, doorKeeper);
    await sends(aWalkIn());
    expect(await ofPerson()).toMatchObject({ state: 'confirmed' });
    app.clock.set('2026-11-30T08:00:00Z');
    await signsIn(app, doorKeeper);
    const [late] = await sends(aWalkIn({}, { email: tonu.email }));
    expect(late).toMatchObject({ said: 'unknown' });
    expect(await ofPerson(tonu)).toBeUndefined();
  });

  it('comes and goes before anything is sent', async () => {
    app.clock.set('2026-11-23T08:30:00Z');
    const out = { way: 'out', said: 'goodbye', deviceAt: '2026-11-23T08:00:00Z' };
    await sends(aWalkIn(), aWalkIn(out));
    expect(await records()).toMatchObject([
      { intervals: { door: [{ from: morning, to: '2026-11-23T08:00:00Z' }] } },
    ]);
  });

  it('is nobody when it was undone before, or what was typed is no name and address', async () => {
    const [undone, wrong] = await sends(
      aWalkIn({ undone: true }),
      aWalkIn({}, { name: '\u0000', email: 'nobody' }),
    );
    expect([undone?.said, wrong?.said]).toEqual(['unknown', 'unknown']);
    expect((await held()).people).toHaveLength(1);
  });

  it('has answered what can be read; the rest is asked on their page', async () => {
    const [school, number] = [
      aQuestion('Subject', { required: true }),
      aQuestion('Number', { required: true, kind: 'number' }),
    ];
    const food = aQuestion('Food', { required: true, sensitive: true });
    await asks(app.ctx, event.id, [school, number, food]);
    const answers = { [`q-${school.id}`]: 'Physics', [`q-${number.id}`]: 'many', [`q-${food.id}`]: 'Nuts' };
    await sends(aWalkIn({}, { answers }));
    expect((await ofPerson())?.answers).toEqual({ [school.id]: 'Physics' });
    await app.pump();
    expect((await app.inbox.last(paivi.email)).text).toContain('Korraldajal on Teile küsimusi');
  });
});
