import { toMultikey } from '../../web/credential/multikey.ts';
import type { Ctx } from '../shared/ctx.ts';
import type { Db } from '../shared/db.ts';
import { instantText } from '../shared/time.ts';
import { type PublishedKey, publishedKeyPart, readKeyring } from './store.ts';

/** Every key that ever signed here, the first one first. */
export const keyringOf = (ctx: Pick<Ctx, 'db'>): Promise<PublishedKey[]> => readKeyring(ctx);

/** By table and key: what this process has seen published. */
const seen = new WeakMap<Db, Map<string, Promise<unknown>>>();

/** The key that signs now, as it is published: it is written down for good before it signs for the first time. */
export async function publishedKey(ctx: Pick<Ctx, 'db' | 'now' | 'signing'>): Promise<string> {
  const key = toMultikey(await ctx.signing.publicKey());
  const known = seen.get(ctx.db) ?? new Map<string, Promise<unknown>>();
  seen.set(ctx.db, known);
  const published =
    known.get(key) ?? ctx.db.write([publishedKeyPart({ key, since: instantText(ctx.now()) })]);
  known.set(key, published);
  // Whoever comes after a failure tries again.
  await published.catch(error => {
    known.delete(key);
    throw error;
  });
  return key;
}
