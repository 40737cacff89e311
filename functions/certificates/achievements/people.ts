import { minutes } from '../../attendance/intervals.ts';
import { attendedBy } from '../../attendance/rule.ts';
import { partsOf, timeOf } from '../../attendance/schedule.ts';
import type { Programme, Session } from '../../events/event.ts';
import type { Crew } from '../../joining/crew/crew.ts';
import { crewOf } from '../../joining/crew/read.ts';
import { registrationsOf } from '../../registration/read.ts';
import { type Registration, registrationCan } from '../../registration/registration.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { attendedMode, type CertificateKind, type Holder } from '../certificate.ts';
import { readIssued } from '../store.ts';
import { exceptionIn, isForRegistered } from './achievement.ts';
import { everybodyNow, type ReadEverybody } from './everybody.ts';
import type { Markable } from './marks.ts';
import { readWords } from './store.ts';
import type { Person } from './verdict.ts';

/**
 * Everybody who may get a certificate of a kind at an event, in order of arrival: of attendance and completion, whoever
 * has a seat; else who holds sessions (of speakers), who was added by name, and of those with a seat whom staff marked
 * or took in. One address stands once.
 */
export async function peopleAt(
  ctx: Ctx,
  programme: Programme,
  kind: CertificateKind,
  read: ReadEverybody = everybodyNow,
): Promise<Person[]> {
  const known = await knownOf(ctx, programme, kind, read);
  const { seated, crew, words } = known;
  if (isForRegistered(kind)) return seated.map(each => personOf(known, each, each));
  const byAddress = new Map(seated.map(each => [folded(each.email), each]));
  const named: Named[] = [
    ...crew,
    ...[...words.values()].flatMap(({ recipient }) => recipient ?? []),
    ...seated.filter(each => isNamed(known, each)),
  ];
  const listed = new Map<string, Person>();
  for (const each of named) {
    const address = folded(each.email);
    if (!listed.has(address)) listed.set(address, personOf(known, each, byAddress.get(address)));
  }
  return [...listed.values()];
}

/** Whom staff may mark for a kind: whoever may get one, and anybody else who has a seat. */
export async function markableAt(ctx: Ctx, programme: Programme, kind: CertificateKind): Promise<Markable[]> {
  const people = await peopleAt(ctx, programme, kind);
  const listed = new Set(people.flatMap(({ holder, email }) => [holder, folded(email)]));
  const others = isForRegistered(kind) ? [] : await registrationsOf(ctx, programme.event.id);
  return [
    ...people,
    ...others
      .filter(
        each => registrationCan.checkIn(each) && !listed.has(each.id) && !listed.has(folded(each.email)),
      )
      .map(({ id, name, email }) => ({ holder: id, name, email, marked: false })),
  ];
}

const folded = (email: string) => email.toLowerCase();

type Named = Pick<Person, 'name' | 'email' | 'language'> & { id: Holder };
type Known = Awaited<ReturnType<typeof knownOf>>;

async function knownOf(ctx: Ctx, programme: Programme, kind: CertificateKind, read: ReadEverybody) {
  const { id } = programme.event;
  const [everybody, words, issued, crew] = await Promise.all([
    read(ctx, id),
    readWords(ctx, id, kind),
    readIssued(ctx, id),
    kind === 'speaker' ? crewOf(ctx, id) : [],
  ]);
  return {
    ...everybody,
    programme,
    kind,
    now: ctx.now(),
    words: new Map(words.map(each => [each.holder, each])),
    certificates: new Map(issued.filter(each => each.kind === kind).map(each => [each.holder, each])),
    crew,
  };
}

/** Staff said so, or they have one already. */
function isNamed({ words, certificates }: Known, { id }: Registration): boolean {
  const own = words.get(id);
  return own?.mark !== undefined || exceptionIn(own?.said)?.include === true || certificates.has(id);
}

/** `registration`: theirs, if they have a seat as well. */
function personOf(known: Known, { id, name, email, language }: Named, registration?: Registration): Person {
  const attended = registration && attendedIn(known, registration);
  const held = known.crew.find(each => each.id === id);
  const said = known.words.get(id);
  return {
    holder: id,
    name,
    email,
    language,
    marked: said?.mark !== undefined,
    exception: exceptionIn(said?.said),
    mode: isForRegistered(known.kind) && attended ? attendedMode(attended.modes) : undefined,
    certificate: known.certificates.get(id),
    ...(held ? timeHeld(known, held) : timeAttended(known, attended)),
    facts: { attended, feedback: registration !== undefined && known.answered.has(registration.id) },
  };
}

const attendedIn = ({ programme, records, now }: Known, registration: Registration) =>
  attendedBy(programme.event.attendedBy, programme, registration, records.get(registration.id) ?? [], now);

type Time = Pick<Person, 'sessions' | 'minutes' | 'length'>;

/** The sessions that are theirs to hold, or all that count. */
function timeHeld({ programme }: Known, { sessions }: Crew): Time {
  const held = partsOf(programme).filter(
    ({ id }) => sessions.length === 0 || sessions.some(each => each === id),
  );
  const length = minutes(held.map(timeOf));
  return { sessions: idsOf(held), minutes: length, length };
}

/** Breaks and the like are no time of learning. */
function timeAttended({ programme }: Known, attended: ReturnType<typeof attendedIn> | undefined): Time {
  if (!attended) return { sessions: [], minutes: 0, length: 0 };
  const seen = new Set(attended.at.map(each => each.sessionId));
  const sessions = idsOf(partsOf(programme)).filter(id => seen.has(id));
  return { sessions, minutes: attended.minutes, length: attended.length };
}

const idsOf = (parts: ReturnType<typeof partsOf>): Session['id'][] =>
  parts.map(({ id }) => id).filter(id => id !== 'event');
