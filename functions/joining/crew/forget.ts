import type { Event } from '../../events/event.ts';
import { writeOnceEach } from '../../shared/batch.ts';
import type { Ctx } from '../../shared/ctx.ts';
import type { Crew } from './crew.ts';
import { partition, readAllCrew, removedCrewPart } from './store.ts';

/** What somebody is to an event by this address, beside a registration. */
export const crewNamed = async (ctx: Ctx, eventId: Event['id'], email: string): Promise<Crew[]> =>
  (await readAllCrew(ctx, eventId)).filter(crew => crew.email === email);

/** Drops them from the crew: their links open nothing from then on. */
export async function forgetCrew(ctx: Ctx, eventId: Event['id'], email: string): Promise<void> {
  await writeOnceEach(ctx.db, (await crewNamed(ctx, eventId, email)).map(removedCrewPart));
}

export const crewPartitions = (eventId: Event['id']): string[] => [partition(eventId)];
