import type { Staff } from '../accounts/hub.ts';
import type { Event } from '../events/event.ts';
import type { Ctx } from '../shared/ctx.ts';
import { NotFound } from '../shared/errors.ts';
import { instantText } from '../shared/time.ts';
import type { Certificate } from './certificate.ts';
import { certificateOf } from './read.ts';
import { revocationParts } from './store.ts';

export type RevocationInput = {
  eventId: Event['id'];
  certificateId: string;
  reason: string;
  staff: Pick<Staff, 'email'>;
};

export type Revoked = { ok: true; certificate: Certificate } | { ok: false; why: 'already-revoked' };

/**
 * Staff take a certificate back: from then on no page shows it as valid and no PDF of it is drawn. The person
 * keeps the marker, so that the next run does not issue another. Throws NotFound for another event's.
 */
export async function revoke(
  ctx: Ctx,
  { eventId, certificateId, reason, staff }: RevocationInput,
): Promise<Revoked> {
  const certificate = await certificateOf(ctx, certificateId);
  if (certificate?.about !== eventId) throw new NotFound();
  const revoked = { at: instantText(ctx.now()), reason, by: staff.email };
  const written = await ctx.db.write(revocationParts(certificate, revoked));
  if (!written.ok) return { ok: false, why: 'already-revoked' };
  ctx.log('certificates.revoked', { event: eventId });
  return { ok: true, certificate: { ...certificate, revoked } };
}
