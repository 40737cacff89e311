import { type Language, languages } from '../../shared/language.ts';
import {
  type Event,
  formatOf,
  type Mode,
  modesOf,
  type Programme,
  type Session,
  type SessionInput,
  type Speaker,
} from '../event.ts';
import { overlap } from '../overlap.ts';
import { type SeatsRefusal, seatsRefusal } from '../session-seats.ts';
import { matched } from './match.ts';
import type { Row, Wrong } from './row.ts';

/** What of a session a file may change. */
export const facets = [
  'title',
  'time',
  'room',
  'speakers',
  'kind',
  'format',
  'competences',
  'sign-up',
] as const;
export type Facet = (typeof facets)[number];

export type Added = { place: number; id?: Session['id']; after: SessionInput };
export type Changed = { place: number; before: Session; after: SessionInput; what: Facet[] };

/** What a programme would be changed into by the rows of a file. */
export type Plan = {
  added: Added[];
  changed: Changed[];
  same: Session[];
  /** Not in the file. `kept`: people have or await places, so that it cannot be removed. */
  missing: { session: Session; kept?: Extract<SeatsRefusal, { why: 'in-use' }> }[];
  wrong: Wrong[];
};

/** The programme would be too long, or too many of its sessions would ask for sign-up. */
export type Full = { why: 'too-many' | 'too-many-sign-ups'; count: number; most: number };

type Known = {
  programme: Pick<Programme, 'event' | 'sessions' | 'pool'>;
  /** What a schedule may name as its room, in any language, where it has none. */
  roomNames: (session: Session) => string[];
};

/**
 * Compares a file with a programme. What the file does not say stays, meetings' addresses among it; sessions are known
 * again by their ids, or by title and time.
 */
export function planOf(rows: readonly Row[], { programme, roomNames }: Known): Plan {
  const { event, sessions, pool } = programme;
  const { pairs, twice } = matched(rows, sessions);
  const plan: Plan = { added: [], changed: [], same: [], missing: [], wrong: [] };
  for (const row of twice) plan.wrong.push(wrongOf(row, 'twice'));
  for (const { row, session: before } of pairs) {
    if (!before) {
      plan.added.push({ place: row.place, id: row.id, after: inputOf(row, undefined, event, rows) });
      continue;
    }
    const isNoRoom = row.room !== undefined && roomNames(before).includes(row.room);
    const said = isNoRoom ? { ...row, room: before.room } : row;
    const after = inputOf(said, before, event, rows);
    const what = facets.filter(facet => told[facet](before) !== told[facet](after));
    const refusal = what.includes('sign-up') ? seatsRefusal(pool, before.id, after.signUp) : undefined;
    if (refusal) plan.wrong.push(seatsWrong(row, refusal));
    else if (what.length > 0) plan.changed.push({ place: row.place, before, after, what });
    else plan.same.push(before);
  }
  const found = new Set(pairs.map(({ session }) => session?.id));
  for (const session of sessions.filter(each => !found.has(each.id))) {
    const refusal = seatsRefusal(pool, session.id, undefined);
    plan.missing.push({ session, kept: refusal?.why === 'in-use' ? refusal : undefined });
  }
  return plan;
}

function inputOf(row: Row, before: Session | undefined, event: Event, rows: readonly Row[]): SessionInput {
  const kept = before ? withoutIds(before) : { title: {}, speakers: [] };
  const room = row.room ?? before?.room;
  const format = row.format === undefined ? before?.format : (row.format ?? undefined);
  const signUp = row.signUp === undefined ? before?.signUp : (row.signUp ?? undefined);
  const competences = row.competences ?? before?.competences ?? [];
  const held = modesOf({ format: formatOf(event, { format }) });
  return {
    ...kept,
    kind: row.kind ?? before?.kind ?? (isBesideOthers(row, rows) ? 'parallel' : 'plenary'),
    title: titled(kept.title, row.title, event.languages),
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    room: room || undefined,
    format,
    onlineRoom: held.includes('online') ? before?.onlineRoom : undefined,
    speakers: row.speakers?.map(each => knownSpeaker(each, kept.speakers)) ?? kept.speakers,
    competences: competences.length > 0 ? competences : undefined,
    signUp: signUp && { capacity: seatsIn(held, signUp.capacity) },
  };
}

/** None in a mode that a session is not held in. */
const seatsIn = (held: readonly Mode[], capacity: Record<Mode, number | null>) => ({
  'on-site': held.includes('on-site') ? capacity['on-site'] : 0,
  online: held.includes('online') ? capacity.online : 0,
});

function withoutIds({ id: _, eventId: __, version: ___, ...input }: Session): SessionInput {
  return input;
}

const isBesideOthers = (row: Row, rows: readonly Row[]) =>
  rows.some(other => other !== row && overlap(row, other));

/** A language that the file leaves empty is taken away, but for the last. */
function titled(before: Session['title'], said: Row['title'], of: readonly Language[]): Session['title'] {
  const all = { ...before, ...said };
  const kept = languages.filter(language => all[language] && (of.includes(language) || before[language]));
  return Object.fromEntries(kept.map(language => [language, all[language]]));
}

/** Schedules name speakers without where they are from. */
const knownSpeaker = (said: Speaker, before: readonly Speaker[]): Speaker =>
  said.affiliation ? said : (before.find(({ name }) => name === said.name) ?? said);

/** All that a file can say of a session, as one text. */
export const toldOf = (session: SessionInput): string =>
  facets.map(facet => told[facet](session)).join('\n\n');

/** Each facet as a text that is the same when the facet is. */
const told: Record<Facet, (session: SessionInput) => string> = {
  title: ({ title }) => languages.map(language => title[language] ?? '').join('\n'),
  time: ({ startsAt, endsAt }) => `${startsAt} ${endsAt}`,
  room: ({ room }) => room ?? '',
  speakers: ({ speakers }) =>
    speakers.map(({ name, affiliation }) => `${name}\t${affiliation ?? ''}`).join('\n'),
  kind: ({ kind }) => kind,
  format: ({ format }) => format ?? '',
  competences: ({ competences = [] }) => competences.join(' '),
  'sign-up': ({ signUp }) => (signUp ? `${signUp.capacity['on-site']} ${signUp.capacity.online}` : ''),
};

const wrongOf = ({ place, title }: Row, code: Wrong['code'], values: Wrong['values'] = {}): Wrong => ({
  place,
  title: languages.map(language => title[language]).find(Boolean) ?? '',
  code,
  values,
});

const seatsWrong = (row: Row, refusal: SeatsRefusal): Wrong =>
  refusal.why === 'below-taken'
    ? wrongOf(row, 'below-taken', { taken: refusal.taken })
    : wrongOf(row, 'in-use', { taken: refusal.taken, waiting: refusal.waiting });
