import type { Event } from '../events/event.ts';
import type { Ctx } from '../shared/ctx.ts';
import { dueAttributes, dueNames, type Item, type Key, type Part } from '../shared/db.ts';
import { shardOf, shards } from '../shared/ids.ts';
import type { Certificate, Issuance, Issued, Revocation } from './certificate.ts';

const recordKey = (id: Certificate['id']): Key => ({ pk: `CRT#${id}`, sk: 'CRT' });

const partition = (eventId: Event['id'], shard: string) => `${eventId}#C${shard}`;

const markerKey = ({ eventId, registrationId, kind }: Of): Key => ({
  pk: partition(eventId, shardOf(registrationId)),
  sk: `CRT#${registrationId}#${kind}`,
});

type Of = Pick<Certificate, 'eventId' | 'registrationId' | 'kind'>;

/** The record, and the marker that a person has one certificate of a kind: whoever writes that second, writes nothing. */
export function certificateParts(certificate: Certificate): Part[] {
  const { kind, ...fields } = certificate;
  const marker: Issued = {
    id: certificate.id,
    registrationId: certificate.registrationId,
    name: certificate.name,
    mode: certificate.mode,
    issuedAt: certificate.issuedAt,
  };
  return [
    { put: { ...markerKey(certificate), kind: 'certificate-of', ...marker }, if: 'absent' },
    { put: { ...recordKey(certificate.id), kind: 'certificate', of: kind, ...fields }, if: 'absent' },
  ];
}

/** Both say it, or neither; once. */
export const revocationParts = (certificate: Certificate, revoked: Revocation): Part[] => [
  { change: recordKey(certificate.id), set: { revoked }, if: { id: certificate.id, revoked: undefined } },
  { change: markerKey(certificate), set: { revoked }, if: 'present' },
];

export async function readCertificate(ctx: Ctx, id: Certificate['id']): Promise<Certificate | undefined> {
  const stored = await ctx.db.get<Item & { of: Certificate['kind'] }>(recordKey(id));
  if (!stored) return undefined;
  const { pk: _pk, sk: _sk, kind: _kind, of, ...fields } = stored;
  return { ...fields, kind: of } as unknown as Certificate;
}

export async function readIssued(ctx: Ctx, eventId: Event['id']): Promise<Issued[]> {
  const pages = await Promise.all(
    shards.map(shard => ctx.db.query<Issued>({ pk: partition(eventId, shard), prefix: 'CRT#' })),
  );
  return pages.flat();
}

export const readIssuedTo = (ctx: Ctx, of: Of): Promise<Issued | undefined> =>
  ctx.db.get<Issued>(markerKey(of));

export const issuanceKey = ({ eventId, id }: Pick<Issuance, 'eventId' | 'id'>): Key => ({
  pk: eventId,
  sk: `ISSUANCE#${id}`,
});

/** A run that is due at once: the stream rings for it, or else the clock. */
export const issuancePart = (issuance: Issuance, at: Date): Part => ({
  put: { ...issuanceKey(issuance), kind: 'issuance', ...issuance, ...dueAttributes(issuance.id, at) },
  if: 'absent',
});

/** How far a run has come, and when it is rung for if it is heard of no more. A finished run stays finished. */
export const progressPart = (issuance: Issuance, progress: Partial<Issuance>, again: Date): Part => ({
  change: issuanceKey(issuance),
  set: { ...progress, ...dueAttributes(issuance.id, again) },
  if: { state: 'running' },
});

export const donePart = (issuance: Issuance, progress: Partial<Issuance>): Part => ({
  change: issuanceKey(issuance),
  set: { ...progress, state: 'done' },
  remove: dueNames,
  if: { state: 'running' },
});

export const readIssuance = (ctx: Ctx, key: Key): Promise<Issuance | undefined> => ctx.db.get<Issuance>(key);

/** Every run of an event, oldest first. */
export async function readIssuances(ctx: Ctx, eventId: Event['id']): Promise<Issuance[]> {
  const found = await ctx.db.query<Issuance>({ pk: eventId, prefix: 'ISSUANCE#' });
  return found.sort((a, b) => (a.startedAt < b.startedAt ? -1 : a.startedAt > b.startedAt ? 1 : 0));
}
