import type { Ctx } from '../shared/ctx.ts';
import type { Certificate } from './certificate.ts';
import { hidingPart } from './store.ts';

/** The holder says whether the page of a certificate tells whose it is, and lets its credential be downloaded. */
export async function hideName(ctx: Ctx, { id }: Certificate, hides: boolean): Promise<{ ok: true }> {
  const written = await ctx.db.write([hidingPart(id, hides)]);
  if (!written.ok) throw new Error('A certificate that was read is gone');
  return { ok: true };
}
