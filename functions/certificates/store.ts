import type { Ctx } from '../shared/ctx.ts';
import { dueAttributes, dueNames, type Item, type Key, type Part } from '../shared/db.ts';
import { shardOf, shards } from '../shared/ids.ts';
import type {
  About,
  Certificate,
  Holder,
  Issuance,
  Issued,
  Revocation,
  Telling,
  Tellings,
  Whose,
} from './certificate.ts';

const recordKey = (id: Certificate['id']): Key => ({ pk: `CRT#${id}`, sk: 'CRT' });

export const partition = (about: About, shard: string): string => `${about}#C${shard}`;

type Of = Pick<Certificate, 'about' | 'holder' | 'kind'>;

const markerKey = ({ about, holder, kind }: Of): Key => ({
  pk: partition(about, shardOf(holder)),
  sk: `CRT#${holder}#${kind}`,
});

const personPartition = ({ hubId, person }: Whose) => `HOLDER#${hubId}#${person}`;
const personKey = (certificate: Certificate): Key => ({
  pk: personPartition(certificate),
  sk: `CRT#${certificate.issuedAt}#${certificate.id}`,
});

/** Fails for what was replaced or revoked. */
export const validPart = ({ id }: Pick<Certificate, 'id'>): Part => ({
  check: recordKey(id),
  if: { kind: 'certificate', replaced: undefined, revoked: undefined },
});

/** What may become of a certificate; all else of it is never written again. */
type Fate = Pick<Certificate, 'revoked' | 'replaced' | 'hidesName'>;
type StoredCertificate = Key & Fate & { kind: 'certificate'; certificate: Omit<Certificate, keyof Fate> };
type StoredMarker = Key & Pick<Fate, 'revoked'> & { kind: 'certificate-of'; issued: Issued };

const recordParts = ({ revoked: _, replaced: __, hidesName, ...certificate }: Certificate): Part[] => [
  { put: { ...recordKey(certificate.id), kind: 'certificate', certificate, hidesName }, if: 'absent' },
  { put: { ...personKey(certificate), kind: 'certificate-of-person', id: certificate.id } },
];

function marker(certificate: Certificate): Item {
  const { id, kind, holder, name, mode, hours, issuedAt, edition } = certificate;
  const issued: Issued = { id, kind, holder, name, mode, hours, issuedAt, edition };
  return { ...markerKey(certificate), kind: 'certificate-of', issued };
}

/**
 * The record, the way to it from its holder, and the marker that a person has one certificate of a kind: whoever
 * writes that second, writes nothing.
 */
export const certificateParts = (certificate: Certificate): Part[] => [
  { put: marker(certificate), if: 'absent' },
  ...recordParts(certificate),
];

/** The list that it stands on goes with its event. */
export const isListed = async (ctx: Ctx, { about, holder, kind, id }: Certificate): Promise<boolean> =>
  (await ctx.db.get<StoredMarker>(markerKey({ about, holder, kind })))?.issued.id === id;

const markedAnew = (item: Item, listed: boolean): Part[] => (listed ? [{ put: item, if: 'present' }] : []);

/**
 * Another edition in its place; `listed`: on the list of its event too. Nothing is written when it was replaced or
 * revoked, its holder hid or showed the name, or its list went, since it was read.
 */
export const correctionParts = (before: Certificate, after: Certificate, listed: boolean): Part[] => [
  {
    change: recordKey(before.id),
    set: { replaced: { at: after.issuedAt, by: after.id } },
    if: { kind: 'certificate', replaced: undefined, revoked: undefined, hidesName: before.hidesName },
  },
  ...markedAnew(marker(after), listed),
  ...recordParts(after),
];

/** Record and list both say it, or neither; once. `listed` as above. */
export const revocationParts = (certificate: Certificate, revoked: Revocation, listed: boolean): Part[] => [
  {
    change: recordKey(certificate.id),
    set: { revoked },
    if: { kind: 'certificate', replaced: undefined, revoked: undefined },
  },
  ...markedAnew({ ...marker(certificate), revoked }, listed),
];

/** Nothing is written when it was replaced since it was read: then another edition stands in its place. */
export const hidingPart = ({ id, replaced }: Certificate, hidesName: boolean): Part => ({
  change: recordKey(id),
  ...(hidesName ? { set: { hidesName } } : { remove: ['hidesName'] }),
  if: replaced ? { kind: 'certificate' } : { kind: 'certificate', replaced: undefined },
});

export async function readCertificate(ctx: Ctx, id: Certificate['id']): Promise<Certificate | undefined> {
  const stored = await ctx.db.get<StoredCertificate>(recordKey(id));
  if (!stored) return undefined;
  const { certificate, revoked, replaced, hidesName } = stored;
  return { ...certificate, revoked, replaced, hidesName };
}

const issuedOf = ({ issued, revoked }: StoredMarker): Issued => ({ ...issued, revoked });

export async function readIssued(ctx: Ctx, about: About): Promise<Issued[]> {
  const pages = await Promise.all(
    shards.map(shard => ctx.db.query<StoredMarker>({ pk: partition(about, shard), prefix: 'CRT#' })),
  );
  return pages.flat().map(issuedOf);
}

/** Of every kind that a holder has. */
export async function readIssuedTo(ctx: Ctx, about: About, holder: Certificate['holder']): Promise<Issued[]> {
  const pk = partition(about, shardOf(holder));
  return (await ctx.db.query<StoredMarker>({ pk, prefix: `CRT#${holder}#` })).map(issuedOf);
}

/** Addresses of all that a person was ever given in a hub, oldest first. */
export async function readIdsOfPerson(ctx: Ctx, whose: Whose): Promise<Certificate['id'][]> {
  const pk = personPartition(whose);
  return (await ctx.db.query<Pick<Certificate, 'id'>>({ pk, prefix: 'CRT#' })).map(({ id }) => id);
}

const tellingsKey = (whose: Whose): Key => ({ pk: personPartition(whose), sk: 'TELLINGS' });

/** Oldest first. The version is read before them: what came between fails on it, and is not overlooked. */
export async function readTellings(ctx: Ctx, whose: Whose): Promise<Tellings> {
  const stored = await ctx.db.get<Pick<Tellings, 'version'>>(tellingsKey(whose));
  const pk = personPartition(whose);
  const found = await ctx.db.query<{ telling: Telling }>({ pk, prefix: 'TELLING#' });
  return { all: found.map(({ telling }) => telling), version: stored?.version ?? 0 };
}

/** Nothing is written when one was added, or a certificate was revoked, since `version` was read. */
export const tellingsPart = (whose: Whose, version: number): Part => ({
  put: { ...tellingsKey(whose), kind: 'tellings', version: version + 1 },
  if: version === 0 ? 'absent' : { version },
});

export const tellingPart = (whose: Whose, telling: Telling): Part => ({
  put: {
    pk: personPartition(whose),
    sk: `TELLING#${telling.madeAt}#${telling.id}`,
    kind: 'telling',
    telling,
  },
});

export const issuanceKey = ({ about, id }: Pick<Issuance, 'about' | 'id'>): Key => ({
  pk: about,
  sk: `ISSUANCE#${id}`,
});

type StoredIssuance = Key & { kind: 'issuance'; of: Issuance['kind'] } & Omit<Issuance, 'kind'>;

/** A run that is due at once: the stream rings for it, or else the clock. */
export const issuancePart = ({ kind, ...issuance }: Issuance, at: Date): Part => ({
  put: {
    ...issuanceKey(issuance),
    ...issuance,
    kind: 'issuance',
    of: kind,
    ...dueAttributes(issuance.id, at),
  },
  if: 'absent',
});

type Progress = Partial<Omit<Issuance, 'kind'>>;

/** How far a run has come, and when it is rung for if it is heard of no more. A finished run stays finished. */
export const progressPart = (issuance: Issuance, progress: Progress, again: Date): Part => ({
  change: issuanceKey(issuance),
  set: { ...progress, ...dueAttributes(issuance.id, again) },
  if: { state: 'running' },
});

export const donePart = (issuance: Issuance, progress: Progress): Part => ({
  change: issuanceKey(issuance),
  set: { ...progress, state: 'done' },
  remove: [...dueNames, 'matching'],
  if: { state: 'running' },
});

/** A run as read without some people: neither chosen for it nor failed in it. */
export const withoutHolderPart = (issuance: Issuance, gone: readonly Holder[]): Part => ({
  change: issuanceKey(issuance),
  set: {
    failures: issuance.failures.filter(({ holder }) => !gone.includes(holder)),
    chosen: issuance.chosen?.filter(holder => !gone.includes(holder)),
  },
  // A list of its own: it equals the whole list, and is not one of what is in it.
  if: { failures: [issuance.failures] },
});

const issuanceOf = ({ pk: _, sk: __, kind: ___, of, ...rest }: StoredIssuance): Issuance => ({
  ...rest,
  kind: of,
});

export async function readIssuance(ctx: Ctx, key: Key): Promise<Issuance | undefined> {
  const stored = await ctx.db.get<StoredIssuance>(key);
  return stored && issuanceOf(stored);
}

/** Every run for an event or a series, oldest first. */
export async function readIssuances(ctx: Ctx, about: About): Promise<Issuance[]> {
  const found = await ctx.db.query<StoredIssuance>({ pk: about, prefix: 'ISSUANCE#' });
  return found
    .map(issuanceOf)
    .sort((a, b) => (a.startedAt < b.startedAt ? -1 : a.startedAt > b.startedAt ? 1 : 0));
}
