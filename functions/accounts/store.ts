import type { Db, Key, Part } from '../shared/db.ts';
import type { Hub, Staff } from './hub.ts';
import type { Provider } from './provider.ts';

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

const providerKey = ({ hubId, id }: { hubId: string; id: string }): Key => ({
  pk: `HUB#${hubId}`,
  sk: `PROVIDER#${id}`,
});
/** A server has a kind of its own, apart from the record's. */
type StoredProvider = Key & { kind: 'provider'; provider: Provider };
const providerOf = ({ provider }: StoredProvider): Provider => provider;

export const accounts = (db: Db) => ({
  async hub(hubId: string): Promise<StoredHub | undefined> {
    const item = await db.get<StoredHub>(hubKey(hubId));
    if (!item) return undefined;
    const { id, name, hue, contact, version } = item;
    return { id, name, hue, contact, version };
  },
  async staffMember(hubId: string, email: string): Promise<Staff | undefined> {
    const item = await db.get<StoredStaff>(staffKey(hubId, email));
    return item && staffOf(item);
  },
  async staff(hubId: string): Promise<Staff[]> {
    return (await db.query<StoredStaff>({ pk: `HUB#${hubId}`, prefix: 'STAFF#' })).map(staffOf);
  },
  async provider(hubId: string, id: string): Promise<Provider | undefined> {
    const item = await db.get<StoredProvider>(providerKey({ hubId, id }));
    return item && providerOf(item);
  },
  async providers(hubId: string): Promise<Provider[]> {
    return (await db.query<StoredProvider>({ pk: `HUB#${hubId}`, prefix: 'PROVIDER#' })).map(providerOf);
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

export const newProviderPart = (provider: Provider): Part => ({
  put: { ...providerKey(provider), kind: 'provider', provider },
  if: 'absent',
});

export const savedProviderPart = (provider: Provider): Part => ({
  change: providerKey(provider),
  set: { provider },
  if: 'present',
});

export const removedProviderPart = (provider: Pick<Provider, 'hubId' | 'id'>): Part => ({
  drop: providerKey(provider),
});

/** A link asked for by mail. Kept by the hash of its token; `used` once it has let somebody in. */
export type SignInLink = { email: string; next: string; endsAt: string; used?: boolean };
/** A browser that is signed in, by the hash of its cookie. */
export type SignedIn = { email: string; since: string; seenAt: string };
/** When a person asked for links within the last hour, so that nobody's mailbox is flooded. */
export type Asked = { at: string[]; version: number };

const linkKey = (hash: string): Key => ({ pk: `SIGNIN#${hash}`, sk: 'SIGNIN' });
const signedInKey = (hash: string): Key => ({ pk: `SIGNEDIN#${hash}`, sk: 'SIGNEDIN' });
const askedKey = (email: string): Key => ({ pk: `PERSON#${folded(email)}`, sk: 'ASKED' });
/** For the table's own clean-up, which may be days late: nothing is decided by it. */
const expiry = (instant: string, days: number) => Math.floor(Date.parse(instant) / 1000) + days * 86_400;

export const signIns = (db: Db) => ({
  link: (hash: string) => db.get<SignInLink>(linkKey(hash)),
  signedIn: (hash: string) => db.get<SignedIn>(signedInKey(hash)),
  asked: (email: string) => db.get<Asked>(askedKey(email)),
});

export const newLinkPart = (hash: string, link: SignInLink): Part => ({
  put: { ...linkKey(hash), kind: 'sign-in-link', ...link, expiresAt: expiry(link.endsAt, 1) },
  if: 'absent',
});

export const askedPart = (email: string, before: Asked | undefined, at: string[]): Part => ({
  put: {
    ...askedKey(email),
    kind: 'asked',
    at,
    version: (before?.version ?? 0) + 1,
    expiresAt: expiry(at.at(-1) ?? '', 1),
  },
  if: before ? { version: before.version } : 'absent',
});

export const usedLinkPart = (hash: string): Part => ({
  change: linkKey(hash),
  set: { used: true },
  if: { used: undefined, kind: 'sign-in-link' },
});

export const signedInPart = (hash: string, signedIn: SignedIn): Part => ({
  put: { ...signedInKey(hash), kind: 'signed-in', ...signedIn, expiresAt: expiry(signedIn.since, 8) },
});

export const seenPart = (hash: string, seenAt: string): Part => ({
  change: signedInKey(hash),
  set: { seenAt },
  if: 'present',
});

export const signedOutPart = (hash: string): Part => ({ drop: signedInKey(hash) });
