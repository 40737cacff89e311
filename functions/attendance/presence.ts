import { isDeepStrictEqual } from 'node:util';
import type { Event } from '../events/event.ts';
import type { Ctx } from '../shared/ctx.ts';
import {
  type Attendance,
  type Evidence,
  evidences,
  type Interval,
  type Source,
  type Span,
} from './attendance.ts';
import { clip, coveredTwice, earlier, hasEnd, together, union } from './intervals.ts';
import { changeRecord } from './record.ts';
import type { RecordOf } from './store.ts';

/** What one source says of one person. */
export type PresenceEntry = Omit<RecordOf, 'eventId'> & {
  source: Source;
  /** Those that overlap are of two who came by one link. */
  intervals: readonly Span[];
  /** First seen, an instant to the second. */
  at: string;
  /** A mark of the page that they were seen on, so that two pages at once are noticed. */
  page?: string;
};

/** So many records are written at the same time. */
const atOnce = 25;

/**
 * Adds to people's records when a source saw them, and makes the records that are missing. The same told twice, or in
 * another order, ends in the same records. Answers how many records changed.
 */
export async function addPresence(
  ctx: Ctx,
  { id: eventId }: Pick<Event, 'id'>,
  entries: readonly PresenceEntry[],
): Promise<{ changed: number }> {
  const records = [...Map.groupBy(entries, recordName).values()];
  let changed = 0;
  for (let start = 0; start < records.length; start += atOnce) {
    const step = records.slice(start, start + atOnce);
    const done = await Promise.all(step.map(of => addTo(ctx, eventId, of)));
    changed += done.filter(Boolean).length;
  }
  return { changed };
}

const recordName = ({ registrationId, sessionId, mode }: PresenceEntry) =>
  `${registrationId} ${sessionId} ${mode}`;

/** Entries of one record. */
const addTo = (ctx: Ctx, eventId: Event['id'], entries: PresenceEntry[]): Promise<boolean> => {
  const [{ registrationId, sessionId, mode }] = entries as [PresenceEntry];
  return changeRecord(ctx, { eventId, registrationId, sessionId, mode }, before =>
    entries.reduce<Attendance | undefined>((record, entry) => withPresence(eventId, record, entry), before),
  );
};

/** Who saw them, as evidence. */
const evidenceOf = {
  door: 'scan',
  provider: 'provider',
  file: 'file',
  beat: 'beat',
  'beat-behind': 'beat',
} as const satisfies Record<Source, Evidence>;

const surer = (a: Evidence, b: Evidence): Evidence => (evidences.indexOf(a) < evidences.indexOf(b) ? b : a);

/** The record with what a source says in it; the same record when it says nothing new. */
export function withPresence(
  eventId: Event['id'],
  before: Attendance | undefined,
  entry: PresenceEntry,
): Attendance | undefined {
  const { registrationId, sessionId, mode, source, at } = entry;
  const evidence = evidenceOf[source];
  const record = before ?? { eventId, registrationId, sessionId, mode, evidence, at };
  const known = record.intervals?.[source] ?? [];
  const spans = together(known, entry.intervals);
  if (spans.length === 0) return before;
  const twice = union([...(record.twice ?? []), ...seenTwice(record, entry)]);
  const after: Attendance = {
    ...record,
    evidence: surer(record.evidence, evidence),
    at: earlier(at, record.at),
    intervals: { ...record.intervals, [source]: spans },
    ...(twice.length > 0 ? { twice } : {}),
    ...(entry.page ? { pages: withPage(record, entry.page, entry.intervals.filter(hasEnd)) } : {}),
  };
  return isDeepStrictEqual(before, after) ? before : after;
}

/** Overlaps within what is told at once, and with what another page saw. */
function seenTwice({ pages = {} }: Attendance, { intervals, page }: PresenceEntry): Interval[] {
  const ended = intervals.filter(hasEnd);
  const others = Object.entries(pages).filter(([mark]) => page && mark !== page);
  return [...coveredTwice(ended), ...others.flatMap(([, open]) => clip(ended, open))];
}

/** Pages of one record that are remembered. */
const mostPages = 20;

function withPage({ pages = {} }: Attendance, page: string, seen: Interval[]): Attendance['pages'] {
  const own = union([...(pages[page] ? [pages[page]] : []), ...seen]);
  const [first, last] = [own[0], own.at(-1)];
  if (!first || !last) return pages;
  const all = Object.entries({ ...pages, [page]: { from: first.from, to: last.to } });
  return Object.fromEntries(all.toSorted(([, a], [, b]) => (a.to < b.to ? 1 : -1)).slice(0, mostPages));
}
