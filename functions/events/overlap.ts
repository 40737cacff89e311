import type { Session } from './event.ts';

type Span = Pick<Session, 'startsAt' | 'endsAt'>;

/** Two that run at the same time. One that begins as the other ends does not overlap it. */
export const overlap = (a: Span, b: Span): boolean => a.startsAt < b.endsAt && b.startsAt < a.endsAt;

/**
 * They overlap and do not begin together, as sessions side by side do: most likely one of them was moved. Staff are
 * told, for nobody can choose both.
 */
export const overlapInPart = (a: Span, b: Span): boolean => overlap(a, b) && a.startsAt !== b.startsAt;

/** How many of them can be attended one after the other: taking what ends first leaves the most room. */
export function mostTogether(sessions: readonly Span[]): number {
  let [count, free] = [0, ''];
  // Instants of one form sort as texts.
  for (const { startsAt, endsAt } of sessions.toSorted((a, b) => (a.endsAt < b.endsAt ? -1 : 1))) {
    if (startsAt < free) continue;
    count += 1;
    free = endsAt;
  }
  return count;
}
