import type { Staff } from '../accounts/hub.ts';
import { reserveStatus, statusParts } from '../credentials/status.ts';
import type { Ctx } from '../shared/ctx.ts';
import { NotFound } from '../shared/errors.ts';
import { type Certificate, canBePrinted, certificateState } from './certificate.ts';
import { corrected } from './draft.ts';
import { certificateOf } from './read.ts';
import { droppedRequestPart } from './requests/store.ts';
import { correctionParts, isListed } from './store.ts';
import { mailPart } from './tell.ts';

export type CorrectionInput = {
  certificateId: string;
  name: string;
  staff: Pick<Staff, 'email'>;
  /** Where they hear of it; nobody is told where the address is not known any more. */
  email?: string;
};

export type Corrected =
  | { ok: true; certificate: Certificate }
  | { ok: false; why: 'not-valid' | 'same' | 'characters' };

/**
 * Staff correct the name on a certificate: another edition is issued in its place, with a credential of its own, and
 * the one before says what replaced it, on its page and in the status list. What its holder
 * asked for is answered by it. Throws NotFound for what is no certificate.
 */
export async function correct(
  ctx: Ctx,
  { certificateId, name, staff, email }: CorrectionInput,
): Promise<Corrected> {
  for (;;) {
    const before = await certificateOf(ctx, certificateId);
    if (!before) throw new NotFound();
    if (certificateState(before) !== 'valid') return { ok: false, why: 'not-valid' };
    if (before.name === name) return { ok: false, why: 'same' };
    if (!canBePrinted(name)) return { ok: false, why: 'characters' };
    const [status] = await reserveStatus(ctx, before.hubId, 1);
    if (!status) throw new Error('No place in the status list');
    const after = await corrected(ctx, before, { name, by: staff.email, status });
    const written = await ctx.db.write([
      ...correctionParts(before, after, await isListed(ctx, before)),
      ...(await statusParts(ctx, before.hubId, [before.status])),
      droppedRequestPart(before),
      ...(email ? [mailPart(ctx, after, email)] : []),
    ]);
    if (written.ok) {
      ctx.log('certificates.corrected', { about: before.about, edition: after.edition });
      return { ok: true, certificate: after };
    }
  }
}
