import type { Interval, Span } from './attendance.ts';

/**
 * The same time in as few intervals as it takes, in order. Those without length are left out. An end that somebody saw
 * is not inferred any more.
 */
export function union(intervals: readonly Interval[]): Interval[] {
  const joined: Interval[] = [];
  for (const each of inOrder(intervals)) {
    const last = joined.at(-1);
    if (!last || each.from > last.to) joined.push(ending(each.from, each));
    else if (each.to > last.to || (each.to === last.to && !each.inferred)) {
      joined[joined.length - 1] = ending(last.from, each);
    }
  }
  return joined;
}

const ending = (from: string, { to, inferred }: Interval): Interval =>
  inferred ? { from, to, inferred } : { from, to };

/** What of them lies within `to`, each by itself. */
export const clip = (intervals: readonly Interval[], to: Interval): Interval[] =>
  intervals
    .map(each => ({ from: later(each.from, to.from), to: earlier(each.to, to.to) }))
    .filter(({ from, to }) => from < to);

/** What of them lies in none of `others`, each by itself. */
export const without = (intervals: readonly Interval[], others: readonly Interval[]): Interval[] =>
  union(others).reduce<Interval[]>(
    (left, { from, to }) =>
      left.flatMap(each => {
        if (each.to <= from || to <= each.from) return [each];
        return [
          { from: each.from, to: from },
          { ...each, from: to },
        ].filter(rest => rest.from < rest.to);
      }),
    [...intervals],
  );

/** How many whole minutes they cover: time that several of them cover counts once. */
export const minutes = (intervals: readonly Interval[]): number => Math.floor(seconds(intervals) / 60);

const seconds = (intervals: readonly Interval[]): number =>
  union(intervals).reduce((sum, { from, to }) => sum + (Date.parse(to) - Date.parse(from)) / 1_000, 0);

/** The time that two or more of them cover. */
export function coveredTwice(intervals: readonly Interval[]): Interval[] {
  const twice: Interval[] = [];
  let reach = '';
  for (const { from, to } of inOrder(intervals)) {
    if (from < reach) twice.push({ from, to: earlier(to, reach) });
    reach = later(reach, to);
  }
  return union(twice);
}

/**
 * What two tellings of the same source say together, whichever came first. A span without an end stands until one
 * with an end covers its beginning.
 */
export function together(some: readonly Span[], others: readonly Span[]): Span[] {
  const all = [...some, ...others];
  const ended = union(all.filter(hasEnd));
  const isCovered = (at: string) => ended.some(({ from, to }) => from <= at && at <= to);
  const open = new Set(all.filter(each => !hasEnd(each) && !isCovered(each.from)).map(({ from }) => from));
  return [...ended, ...[...open].map(from => ({ from }))].sort((a, b) => compare(a.from, b.from));
}

/** Spans with an end each; `inferred` when nobody saw it, and it is what `endOf` says of the span's beginning. */
export const closed = (
  spans: readonly Span[],
  endOf: (from: string) => string,
): (Interval & { inferred?: true })[] =>
  spans
    .map(span => (hasEnd(span) ? span : { from: span.from, to: endOf(span.from), inferred: true as const }))
    .filter(({ from, to }) => from < to);

export const hasEnd = (span: Span): span is Interval => span.to !== undefined;

const inOrder = (intervals: readonly Interval[]) =>
  intervals.filter(({ from, to }) => from < to).sort((a, b) => compare(a.from, b.from));

// Instants of one form: they sort as texts.
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const later = (a: string, b: string) => (compare(a, b) > 0 ? a : b);
export const earlier = (a: string, b: string): string => (compare(a, b) < 0 ? a : b);
