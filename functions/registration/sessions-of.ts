import { type Line, type Programme, type Session, sessionLine } from '../events/event.ts';
import type { Ctx } from '../shared/ctx.ts';
import { choosable } from './choice.ts';
import type { Registration, SessionPlace } from './registration.ts';
import { readQueue } from './store.ts';

/** A session that somebody chose; `ahead` of them so many stand in its line. */
export type ChosenSession = { session: Session; place: SessionPlace; number?: number };

/** The sessions that somebody chose, in time order, with their place in line where they wait. */
export function sessionsOf(
  ctx: Ctx,
  programme: Programme,
  registration: Registration,
): Promise<ChosenSession[]> {
  const chosen = choosable(programme).flatMap(session => {
    const place = registration.sessions?.[session.id];
    return place ? [{ session, place }] : [];
  });
  return Promise.all(
    chosen.map(async ({ session, place }) => {
      if (place.state !== 'waiting') return { session, place };
      const line = sessionLine(session.id, registration.mode);
      return { session, place, number: await numberInLine(ctx, registration.eventId, line, place.arrival) };
    }),
  );
}

/** So far from the front a place in line is counted, in each of sixteen partitions. */
const counted = 100;

/**
 * Which number stands in a line at `position`, from 1; undefined so far back that counting would cost more than it
 * tells.
 */
export async function numberInLine(
  ctx: Ctx,
  eventId: Registration['eventId'],
  line: Line,
  position: string,
): Promise<number | undefined> {
  const own = `waiting#${line}#${position}`;
  const queue = await readQueue(ctx, eventId, line, counted);
  const ahead = queue.filter(each => each.queue < own);
  if (queue.length >= counted && ahead.length === queue.length) return undefined;
  return ahead.reduce((sum, { kind, size }) => sum + (kind === 'group' ? Number(size) : 1), 1);
}
