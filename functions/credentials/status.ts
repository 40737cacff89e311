import { gunzipSync, gzipSync } from 'node:zlib';
import { bitAt } from '../../web/credential/status.ts';
import { paths } from '../../web/paths.ts';
import type { Hub } from '../accounts/hub.ts';
import type { Ctx } from '../shared/ctx.ts';
import type { Part } from '../shared/db.ts';
import { instantText } from '../shared/time.ts';
import type { StatusEntry } from './credential.ts';
import { didOf } from './did.ts';
import { listLength, placeOf } from './places.ts';
import { signCredential } from './sign.ts';
import { readStatusList, readTaken, type StatusList, statusListPart, takenPart } from './store.ts';

/**
 * Places for `count` credentials, none of which anybody had before or gets again; those that come to nothing stay
 * empty. One write for all of them, and a list that begins with them is published by it.
 */
export async function reserveStatus(ctx: Ctx, hubId: Hub['id'], count: number): Promise<StatusEntry[]> {
  if (count === 0) return [];
  for (;;) {
    const before = await readTaken(ctx, hubId);
    const first = before ?? 0;
    const entries = Array.from({ length: count }, (_, index) => entryOf(ctx, hubId, first + index));
    const begun = [...new Set(entries.map(({ list }) => list))].filter(
      list => (list - 1) * listLength >= first,
    );
    const parts = await Promise.all(begun.map(list => newListPart(ctx, hubId, list)));
    const written = await ctx.db.write([takenPart(hubId, before, first + count), ...parts]);
    if (written.ok) return entries;
  }
}

/** The place of the nth credential of a hub, from 0. */
function entryOf(ctx: Ctx, hubId: Hub['id'], n: number): StatusEntry {
  const list = Math.floor(n / listLength) + 1;
  const key = (text: string) => ctx.links.mark('status', `${hubId} ${list} ${text}`);
  return { list, index: placeOf(n % listLength, key) };
}

const newListPart = async (ctx: Ctx, hubId: Hub['id'], list: number): Promise<Part> =>
  statusListPart(hubId, await signedList(ctx, hubId, list, new Uint8Array(listLength / 8), 1));

/**
 * The writes that say of credentials that they are revoked, for the transaction that revokes them. Each list is
 * signed anew; when somebody else changed one meanwhile nothing is written, and the caller asks again. None for what
 * is said already.
 */
export async function statusParts(ctx: Ctx, hubId: Hub['id'], entries: StatusEntry[]): Promise<Part[]> {
  const byList = Map.groupBy(entries, entry => entry.list);
  const parts = await Promise.all(
    [...byList].map(async ([number, own]) => {
      const list = await existing(ctx, hubId, number);
      const bits = bitsOf(list);
      const missing = own.filter(({ index }) => !bitAt(bits, index));
      if (missing.length === 0) return [];
      for (const { index } of missing) bits[index >> 3] = (bits[index >> 3] ?? 0) | (0x80 >> (index & 7));
      return [statusListPart(hubId, await signedList(ctx, hubId, number, bits, list.version + 1))];
    }),
  );
  return parts.flat();
}

/** The list as it is published: a signed credential, JSON. */
export const statusListOf = async (
  ctx: Pick<Ctx, 'db'>,
  hubId: Hub['id'],
  list: number,
): Promise<string | undefined> => (await readStatusList(ctx, hubId, list))?.credential;

/** Whether the published list says that a credential is revoked. Throws when there is no such place. */
export async function statusOf(ctx: Ctx, hubId: Hub['id'], { list, index }: StatusEntry): Promise<boolean> {
  const revoked = bitAt(bitsOf(await existing(ctx, hubId, list)), index);
  if (revoked === undefined) throw new Error(`There is no place ${index} in status list ${list} of ${hubId}`);
  return revoked;
}

async function existing(ctx: Ctx, hubId: Hub['id'], number: number): Promise<StatusList> {
  const list = await readStatusList(ctx, hubId, number);
  if (!list) throw new Error(`There is no status list ${number} of ${hubId}`);
  return list;
}

function bitsOf({ credential }: StatusList): Uint8Array {
  const { credentialSubject } = JSON.parse(credential) as { credentialSubject: { encodedList: string } };
  return new Uint8Array(gunzipSync(Buffer.from(credentialSubject.encodedList.slice(1), 'base64url')));
}

/** W3C Bitstring Status List v1.0. */
async function signedList(
  ctx: Ctx,
  hubId: Hub['id'],
  list: number,
  bits: Uint8Array,
  version: number,
): Promise<StatusList> {
  const { publicUrl } = ctx.settings;
  const id = publicUrl + paths.statusList(hubId, String(list));
  const credential = await signCredential(ctx, {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    id,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: didOf(publicUrl, hubId),
    validFrom: instantText(ctx.now()),
    credentialSubject: {
      id: `${id}#list`,
      type: 'BitstringStatusList',
      statusPurpose: 'revocation',
      encodedList: `u${gzipSync(bits, { level: 9 }).toString('base64url')}`,
    },
  });
  return { list, credential, version };
}
