import { listOf } from '../../functions/attendance/door/lists.ts';
import { takeScan } from '../../functions/attendance/door/take-scan.ts';
import { comingPart, staysPart } from '../../functions/attendance/rooms/store.ts';
import { mark, sayOf } from '../../functions/certificates/achievements/say.ts';
import type { Event, SessionInput } from '../../functions/events/event.ts';
import { programmeOf } from '../../functions/events/read.ts';
import { answer } from '../../functions/feedback/answer.ts';
import { addCrew } from '../../functions/joining/crew/keep.ts';
import { formToken } from '../../functions/registration/form/form-token.ts';
import { registrationOf } from '../../functions/registration/read.ts';
import { type Registration, registrationId } from '../../functions/registration/registration.ts';
import { ticketCode } from '../../functions/registration/ticket.ts';
import type { Item } from '../../functions/shared/db.ts';
import { paths } from '../../web/paths.ts';
import { during, issuesAll } from '../certificates/certified.ts';
import { registersGroup } from '../groups/group.ts';
import { aQuestion, asks } from '../questions/asked.ts';
import type { Foyer } from '../support/app.ts';
import { anEvent } from '../support/events.ts';
import { doorKeeper, maarja, organiser, tonu } from '../support/people.ts';
import { signsIn } from '../support/sign-in.ts';

const workshop = (seats: number): SessionInput => ({
  kind: 'parallel',
  title: { en: 'Workshop', et: 'Töötuba' },
  startsAt: '2026-11-23T11:00:00Z',
  endsAt: '2026-11-23T12:00:00Z',
  speakers: [],
  signUp: { capacity: { 'on-site': seats, online: 0 } },
});

/**
 * Everything that an event can keep of somebody: Tõnu and then Maarja are invited and register, with sessions and
 * answers; Maarja waits for a seat in the workshop that Tõnu has, speaks, and is named on a list of her school. Both
 * are seen at the door and online, say how it was, and get a certificate the day after.
 */
export async function wholeLife(house: Foyer): Promise<{ event: Event; certificates: string[] }> {
  const event = await anEvent(house.ctx, {}, [workshop(1)]);
  const eats = aQuestion('What do you eat?', { sensitive: true });
  const brings = aQuestion('What do you bring?');
  await asks(house.ctx, event.id, [eats, brings]);
  const console = await signsIn(house, organiser, house.browser());
  const list = [tonu, maarja].map(({ name, email }) => `${name} <${email}>`).join('\n');
  await console.post(paths.invitations(event.id), { list, language: 'en', words: '' });
  await house.pump();
  for (const person of [tonu, maarja]) await comesByInvitation(house, event, person, { eats, brings });
  const [first] = (await programmeOf(house.ctx, event.id))?.sessions ?? [];
  await registersGroup(house, event, [maarja, { name: 'Õpilane 1', email: 'opilane.1@example.org' }], {
    [`q-${brings.id}-1`]: 'Chalk',
    [`q-${brings.id}-2`]: 'Chalk',
  });
  const programme = await programmeOf(house.ctx, event.id);
  if (!programme || !first) throw new Error('No such event');
  await addCrew(house.ctx, programme, { ...maarja, role: 'speaker', sessions: [first.id] });
  await house.pump();

  house.clock.set(during);
  for (const person of [tonu, maarja]) await isSeen(house, event, person);
  house.clock.set('2026-11-23T18:00:00Z');
  for (const person of [tonu, maarja]) await answersAndIsTalkedOf(house, event, person);
  await issuesAll(house, event);
  const mails = (await house.inbox.mails()).flatMap(({ links }) => links);
  const certificates = mails.filter(each => /\/certificates\/crt_\w+$/.test(each));
  return { event, certificates: [...new Set(certificates)].map(each => new URL(each).pathname) };
}

type Person = typeof maarja;

async function comesByInvitation(
  house: Foyer,
  event: Event,
  person: Person,
  { eats, brings }: Record<'eats' | 'brings', { id: string }>,
) {
  const invitation = (await house.inbox.last(person.email)).links.find(each => /invitation=/.test(each));
  const [session] = (await programmeOf(house.ctx, event.id))?.sessions ?? [];
  const answered = await house.browser().post(paths.register(event.slug), {
    name: person.name,
    email: person.email,
    mode: 'on-site',
    consent: 'yes',
    form: formToken(house.ctx),
    invitation: new URL(invitation ?? '').searchParams.get('invitation') ?? '',
    session: session?.id ?? '',
    [`q-${eats.id}`]: `${person.name} eats fish`,
    [`q-${brings.id}`]: 'A drum',
  });
  if (answered.status !== 200) throw new Error(`${person.name} was answered ${answered.status}`);
  await house.pump();
}

async function isSeen(house: Foyer, event: Event, person: Person) {
  const programme = await programmeOf(house.ctx, event.id);
  const id = registrationId(event.id, person.email);
  const registration = await registrationOf(house.ctx, event.id, id);
  const list = programme && listOf(programme, 'event');
  if (!programme || !registration || !list) throw new Error('Nobody to be seen');
  const code = ticketCode(house.ctx, registration);
  const sent = { nonce: `scan of ${person.email}`, who: { code }, way: 'in', gate: 'Main' } as const;
  await takeScan(house.ctx, { programme, list, sent, staff: doorKeeper });
  const room = { eventId: event.id, sessionId: 'event', provider: 'prv_of-the-test' } as const;
  const both = [tonu, maarja].map(({ email }) => registrationId(event.id, email));
  const kept = Object.fromEntries(both.map(each => [each, { from: 1, to: 2, written: 2 }]));
  await house.ctx.db.write([staysPart(room, kept, programme)]);
  const visit = { id: `visit of ${person.email}`, registrationId: id };
  await house.ctx.db.write([comingPart(room, visit, { way: 'in', at: 1 }, programme)]);
}

async function answersAndIsTalkedOf(house: Foyer, event: Event, person: Person) {
  const id = registrationId(event.id, person.email);
  const registration = (await registrationOf(house.ctx, event.id, id)) as Registration;
  const feedback = { overall: 4, content: 4, organisation: 4, usefulness: 4, participation: 4 } as const;
  const programme = await programmeOf(house.ctx, event.id);
  if (!programme) throw new Error('No such event');
  const given = await answer(house.ctx, { programme, registration, feedback });
  if (!given.ok) throw new Error(given.why);
  const saying = { about: event.id, kind: 'mentor', holders: [id], staff: organiser } as const;
  await mark(house.ctx, saying);
  await sayOf(house.ctx, { ...saying, include: true, reason: `${person.name} helped` });
}

/** Whatever of somebody stands in a record: their name, their address, or the id that is made of it. */
export function tracesOf(records: readonly Item[], event: Event, { name, email }: Person): Item[] {
  const traces = [name, email, registrationId(event.id, email)];
  return records.filter(record => traces.some(trace => JSON.stringify(record).includes(trace)));
}

export const kindsOf = (records: readonly Item[]): string[] =>
  [...new Set(records.map(({ kind }) => String(kind)))].sort();
