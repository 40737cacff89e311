import type { Staff } from '../accounts/hub.ts';
import { statusParts } from '../credentials/status.ts';
import type { Ctx } from '../shared/ctx.ts';
import { NotFound } from '../shared/errors.ts';
import { instantText } from '../shared/time.ts';
import { type Certificate, certificateState } from './certificate.ts';
import { certificateOf } from './read.ts';
import { droppedRequestPart } from './requests/store.ts';
import { isListed, revocationParts } from './store.ts';
import { endingWith } from './tellings.ts';

export type RevocationInput = {
  certificateId: string;
  reason: string;
  staff: Pick<Staff, 'email'>;
};

export type Revoked = { ok: true; certificate: Certificate } | { ok: false; why: 'not-valid' };

/**
 * Staff take a certificate back: from then on no page shows it as valid, no PDF of it is drawn, and the status list
 * says so to whoever has the credential, or that of anything that tells of it. The person keeps the marker, so that the
 * next run does not issue another. What its holder asked for is answered by it. Throws NotFound for what is no
 * certificate.
 */
export async function revoke(ctx: Ctx, { certificateId, reason, staff }: RevocationInput): Promise<Revoked> {
  const revoked = { at: instantText(ctx.now()), reason, by: staff.email };
  for (;;) {
    const certificate = await certificateOf(ctx, certificateId);
    if (!certificate) throw new NotFound();
    // One that was corrected says so already, in the list too.
    if (certificateState(certificate) !== 'valid') return { ok: false, why: 'not-valid' };
    const { hubId, about, status } = certificate;
    const ending = await endingWith(ctx, certificate);
    const written = await ctx.db.write([
      ...revocationParts(certificate, revoked, await isListed(ctx, certificate)),
      ...(await statusParts(ctx, hubId, [status, ...ending.entries])),
      ending.part,
      droppedRequestPart(certificate),
    ]);
    if (!written.ok) continue;
    ctx.log('certificates.revoked', { about });
    return { ok: true, certificate: { ...certificate, revoked } };
  }
}
