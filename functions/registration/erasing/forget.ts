import type { Event } from '../../events/event.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { shards } from '../../shared/ids.ts';
import { partition as sensitivePartition } from '../answers/sensitive.ts';
import { partition as invitationPartition } from '../invitations/store.ts';
import { partition } from '../store.ts';
import type { Forgotten } from './forgotten.ts';
import { forgetInGroups } from './groups.ts';
import { forgetInvitations } from './invitations.ts';
import { emptyRegistration } from './registration.ts';
import { tombstonePartition } from './tombstone.ts';

/**
 * Takes somebody out of all that registering made of them, but for the emptied record itself, which `dropRegistration`
 * takes away when nothing else is left of them. May be done again, after a crash anywhere. Answers whether they have
 * registered anew since.
 */
export async function forgetRegistration(ctx: Ctx, person: Forgotten): Promise<{ anew: boolean }> {
  // A list that still named them would write them down again.
  await forgetInGroups(ctx, person);
  const emptied = await emptyRegistration(ctx, person);
  await forgetInvitations(ctx, person);
  return emptied;
}

/** Where all registrations of an event are, with groups, places in lines, sensitive answers and invitations. */
export const registrationPartitions = (eventId: Event['id']): string[] => [
  ...shards.flatMap(shard => [
    partition(eventId, shard),
    sensitivePartition(eventId, shard),
    invitationPartition(eventId, shard),
  ]),
  tombstonePartition(eventId),
];
