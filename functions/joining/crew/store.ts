import type { Event } from '../../events/event.ts';
import type { Ctx } from '../../shared/ctx.ts';
import type { Key, Part } from '../../shared/db.ts';
import type { Crew } from './crew.ts';

/** Beside the event: a conference has hundreds of them, and they are no part of its programme. */
export const partition = (eventId: Event['id']): string => `${eventId}#W`;
const keyOf = ({ eventId, id }: Pick<Crew, 'eventId' | 'id'>): Key => ({
  pk: partition(eventId),
  sk: `CREW#${id}`,
});

type StoredCrew = Key & { kind: 'crew'; crew: Crew };

export const newCrewPart = (crew: Crew): Part => ({
  put: { ...keyOf(crew), kind: 'crew', crew },
  if: 'absent',
});

/** Fails when they were removed meanwhile. */
export const changedCrewPart = (crew: Crew): Part => ({
  change: keyOf(crew),
  set: { crew },
  if: { kind: 'crew' },
});

export const removedCrewPart = (crew: Crew): Part => ({ drop: keyOf(crew) });

export async function readCrew(ctx: Ctx, of: Pick<Crew, 'eventId' | 'id'>): Promise<Crew | undefined> {
  return (await ctx.db.get<StoredCrew>(keyOf(of)))?.crew;
}

/** In the order in which they were added. */
export async function readAllCrew(ctx: Ctx, eventId: Event['id']): Promise<Crew[]> {
  const stored = await ctx.db.query<StoredCrew>({ pk: partition(eventId), prefix: 'CREW#' });
  return stored.map(({ crew }) => crew);
}
