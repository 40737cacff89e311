import { type Line, type Session, sessionLine } from '../../functions/events/event.ts';
import type { Group } from '../../functions/registration/groups/group.ts';
import type { Registration } from '../../functions/registration/registration.ts';

export type Registrations = ReadonlyMap<Registration['id'], Registration>;
export type Groups = ReadonlyMap<Group['id'], Group>;

/** The lines in which somebody has a seat or is held one, and those they wait in; a group once for each person. */
export type Stands = { has: Line[]; held: Line[]; awaits: Line[] };

const nowhere = (): Stands => ({ has: [], held: [], awaits: [] });

/** Told from the record alone. Whoever waits as their group does stands nowhere by themselves. */
export function standing(each: Registration | undefined): Stands {
  const stands = nowhere();
  if (!each || (each.state !== 'confirmed' && each.state !== 'waiting') || waitsInGroup(each)) return stands;
  const wanted = each.state === 'waiting' ? each.mode : each.wants;
  if (wanted) stands[each.offer ? 'held' : 'awaits'].push(wanted);
  if (each.state === 'waiting') return stands;
  stands.has.push(each.mode);
  for (const [id, { state }] of Object.entries(each.sessions ?? {})) {
    const line = sessionLine(id as Session['id'], each.mode);
    if (state !== 'wished')
      stands[state === 'taken' ? 'has' : state === 'offered' ? 'held' : 'awaits'].push(line);
  }
  return stands;
}

export const waitsInGroup = (each: Registration | undefined): boolean =>
  each?.state === 'waiting' && each.group?.together === true;

/** Where a group stands for those of its people who are not yet written down, or wait as it does. */
export function groupStanding(group: Group | undefined, registrations: Registrations): Stands {
  const stands = nowhere();
  if (group?.state !== 'waiting' && group?.state !== 'seated') return stands;
  const lines = peopleInLine(group, registrations).map(() => group.mode);
  stands[group.state === 'seated' || group.offer ? 'held' : 'awaits'].push(...lines);
  return stands;
}

/** Those for whom a group that stays together still has to get or give a seat. */
export function peopleInLine(group: Group, registrations: Registrations): Registration['id'][] {
  const unwritten = group.rows.filter(row => row.own && !row.written && !row.cancelled && !row.alone);
  const waiting = [...registrations.values()].filter(
    each => each.group?.id === group.id && waitsInGroup(each),
  );
  return [...unwritten.map(row => row.regId), ...waiting.map(each => each.id)];
}

/** The same of one of its people: what the group has in line for them. */
export function shareOf(group: Group | undefined): Stands {
  const stands = nowhere();
  if (group?.state === 'seated' || (group?.state === 'waiting' && group.offer)) stands.held.push(group.mode);
  else if (group?.state === 'waiting') stands.awaits.push(group.mode);
  return stands;
}

/** Where a person or a group stands in a line; by hand, if staff moved them there. */
export type Spot = { position: string; byHand: boolean };

export function spotOf(record: Registration | Group, line: Line): Spot {
  const { position, arrival } = 'policy' in record ? record : inLineOf(record, line);
  return { position: position ?? arrival, byHand: position !== undefined };
}

function inLineOf(record: Registration, line: Line): { position?: string; arrival: string } {
  const [id] = line.split('/') as [Session['id']];
  const place = record.sessions?.[id];
  if (place && 'arrival' in place) return place;
  const came = record.state === 'confirmed' ? record.wantsArrival : undefined;
  return { position: record.position, arrival: came ?? record.arrival };
}

export const gets = ({ has, held }: Stands): Line[] => [...has, ...held];

/** Accepted, decided or not: an application is not. */
export const isAccepted = (each: Registration | undefined): boolean =>
  each?.state === 'pending' || each?.state === 'confirmed' || each?.state === 'waiting';

/** It stands in the way of another registration with its address. */
export const isActive = (each: Registration | undefined): boolean =>
  isAccepted(each) || each?.state === 'applied';
