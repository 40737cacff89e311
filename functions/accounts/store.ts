import type { Db, Key, Part } from '../shared/db.ts';
import type { Hub, Staff } from './hub.ts';

/** A hub as stored: `version` rises with every change of its staff, so that the last owner cannot slip away. */
export type StoredHub = Hub & { version: number };

const hubKey = (hubId: string): Key => ({ pk: `HUB#${hubId}`, sk: 'HUB' });
/** Whoever types `Anna@…` or `anna@…` is one member of staff; mail goes to the stored spelling only. */
const folded = (email: string) => email.toLowerCase();
const staffKey = (hubId: string, email: string): Key => ({
  pk: `HUB#${hubId}`,
  sk: `STAFF#${folded(email)}`,
});
const personKey = (email: string, hubId: string): Key => ({
  pk: `PERSON#${folded(email)}`,
  sk: `HUB#${hubId}`,
});

type StoredStaff = Staff & Key & { kind: string };
const staffOf = ({ hubId, email, name, role }: StoredStaff): Staff => ({ hubId, email, name, role });

export const accounts = (db: Db) => ({
  async hub(hubId: string): Promise<StoredHub | undefined> {
    const item = await db.get<StoredHub>(hubKey(hubId));
    return item && { id: item.id, name: item.name, hue: item.hue, version: item.version };
  },
  async staffMember(hubId: string, email: string): Promise<Staff | undefined> {
    const item = await db.get<StoredStaff>(staffKey(hubId, email));
    return item && staffOf(item);
  },
  async staff(hubId: string): Promise<Staff[]> {
    return (await db.query<StoredStaff>({ pk: `HUB#${hubId}`, prefix: 'STAFF#' })).map(staffOf);
  },
  /** What one person is to each hub. */
  async places(email: string): Promise<Staff[]> {
    return (await db.query<StoredStaff>({ pk: `PERSON#${folded(email)}`, prefix: 'HUB#' })).map(staffOf);
  },
});

export const newHubPart = (hub: Hub): Part => ({
  put: { ...hubKey(hub.id), kind: 'hub', ...hub, version: 1 },
  if: 'absent',
});

/** Every change of staff passes this fence, so that two owners cannot remove each other at once. */
export const fencePart = (hub: StoredHub): Part => ({
  change: hubKey(hub.id),
  set: { version: hub.version + 1 },
  if: { version: hub.version },
});

/** A person's place is found from the hub and from the person. */
export const staffParts = (staff: Staff): Part[] => [
  { put: { ...staffKey(staff.hubId, staff.email), kind: 'staff', ...staff } },
  { put: { ...personKey(staff.email, staff.hubId), kind: 'place', ...staff } },
];

export const removalParts = (staff: Staff): Part[] => [
  { drop: staffKey(staff.hubId, staff.email) },
  { drop: personKey(staff.email, staff.hubId) },
];
