import type { Ctx } from '../shared/ctx.ts';
import type { Certificate } from './certificate.ts';
import { certificateOf } from './read.ts';
import { hidingPart } from './store.ts';

/**
 * The holder says whether the page of a certificate tells whose it is, and lets its credential be downloaded. Of one
 * that was corrected, maybe just now, it holds for every edition since.
 */
export async function hideName(
  ctx: Ctx,
  { id }: Pick<Certificate, 'id'>,
  hides: boolean,
): Promise<{ ok: true }> {
  for (let at: Certificate['id'] | undefined = id; at; ) {
    const certificate: Certificate | undefined = await certificateOf(ctx, at);
    if (!certificate) throw new Error('A certificate that was read is gone');
    const written = await ctx.db.write([hidingPart(certificate, hides)]);
    if (written.ok) at = certificate.replaced?.by;
  }
  return { ok: true };
}
