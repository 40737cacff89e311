import type { Programme } from '../../events/event.ts';
import type { Registration } from '../../registration/registration.ts';
import type { Attendance, Span } from '../attendance.ts';
import { type PresenceEntry, withPresence } from '../presence.ts';
import { attendedBy, presentAt } from '../rule.ts';
import type { Asked, FilePerson, FilePlan, KnownBy, Noted, Target } from './file.ts';
import { makeMatcher } from './match.ts';

/** What the organiser says of those who could not be told apart: by the index of the person in the file. */
export type Decisions = { chosen: ReadonlyMap<number, Registration['id']>; likely: boolean };

type Known = {
  programme: Programme;
  target: Target;
  registrations: readonly Registration[];
  records: readonly Attendance[];
  now: Date;
};

/** When the target begins and ends; undefined when the event has no such session. */
export function timesOf({ event, sessions }: Programme, target: Target) {
  const of = target === 'event' ? event : sessions.find(({ id }) => id === target);
  return of && { startsAt: of.startsAt, endsAt: of.endsAt };
}

/** What people of a file would be noted for, and who somebody has to say of who they are. */
export function planOf(known: Known, people: readonly FilePerson[], decisions?: Decisions): FilePlan {
  const find = makeMatcher(known.registrations);
  const byId = new Map(known.registrations.map(each => [each.id, each]));
  const found = new Map<Registration, { by: KnownBy; people: FilePerson[] }>();
  const plan: FilePlan = { noted: [], asked: [], strangers: [], outside: [], unseen: [] };
  const note = (registration: Registration, by: KnownBy, person: FilePerson) => {
    const there = found.get(registration);
    if (there) there.people.push(person);
    else found.set(registration, { by, people: [person] });
  };
  for (const [index, person] of people.entries()) {
    if (spansAt(known, person).length === 0) {
      plan.outside.push(person);
      continue;
    }
    const match = find(person);
    const said = byId.get(decisions?.chosen.get(index) ?? 'reg_');
    if ('by' in match) note(match.registration, match.by, person);
    else if (said) note(said, 'choice', person);
    else if (match.likely && (decisions?.likely || isNoted(known, match.likely, person)))
      note(match.likely, 'name', person);
    else if (match.candidates.length > 0) plan.asked.push({ index, person, ...match } satisfies Asked);
    else plan.strangers.push({ index, person });
  }
  plan.noted = [...found].map(([registration, told]) => noted(known, registration, told));
  plan.unseen = known.registrations.filter(each => each.state === 'confirmed' && !found.has(each));
  return plan;
}

/** What is to be written for one registration. */
export const entriesOf = (
  known: Pick<Known, 'programme' | 'target'>,
  { registration, people }: Pick<Noted, 'registration' | 'people'>,
): PresenceEntry[] =>
  people.map(person => {
    const intervals = spansAt(known, person);
    const at = intervals.map(({ from }) => from).sort()[0] ?? '';
    const sessionId = known.target;
    return { registrationId: registration.id, sessionId, mode: 'online', source: 'file', intervals, at };
  });

/** Those that have at least a moment of the target in them: whoever tried it out before was not there. */
function spansAt({ programme, target }: Pick<Known, 'programme' | 'target'>, { spans }: FilePerson): Span[] {
  const times = timesOf(programme, target);
  if (!times) return [];
  return spans.filter(({ from, to }) => from < times.endsAt && (to === undefined || to > times.startsAt));
}

/** Somebody has said so already: the record has all of it. */
const isNoted = (known: Known, registration: Registration, person: FilePerson): boolean =>
  !noted(known, registration, { by: 'name', people: [person] }).changes;

function noted(
  known: Known,
  registration: Registration,
  { by, people }: Pick<Noted, 'by' | 'people'>,
): Noted {
  const { programme, target } = known;
  const records = recordsOf(known, registration);
  const before = records.find(({ sessionId, mode }) => sessionId === target && mode === 'online');
  const after = entriesOf(known, { registration, people }).reduce<Attendance | undefined>(
    (record, entry) => withPresence(programme.event.id, record, entry),
    before,
  );
  const others = records.filter(record => record !== before);
  const minutes = (own: Attendance | undefined) =>
    minutesAt(known, registration, own ? [...others, own] : others);
  const changes = after !== before;
  const was = minutes(before);
  return { registration, by, people, before: was, after: changes ? minutes(after) : was, changes };
}

const byPerson = new WeakMap<readonly Attendance[], Map<Registration['id'], Attendance[]>>();

function recordsOf({ records }: Known, { id }: Registration): Attendance[] {
  const grouped = byPerson.get(records) ?? Map.groupBy(records, each => each.registrationId);
  byPerson.set(records, grouped);
  return grouped.get(id) ?? [];
}

function minutesAt(
  { programme, target, now }: Known,
  registration: Registration,
  records: Attendance[],
): number {
  const session = programme.sessions.find(({ id }) => id === target);
  return session
    ? (presentAt(programme, session, registration, records, now)?.minutes ?? 0)
    : attendedBy(programme.event.attendedBy, programme, registration, records, now).minutes;
}
