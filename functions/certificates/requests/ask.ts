import { hubOf } from '../../accounts/read.ts';
import { programmeOf } from '../../events/read.ts';
import { messagePart } from '../../mail/outbox.ts';
import { registrationOf } from '../../registration/read.ts';
import { registrationId } from '../../registration/registration.ts';
import type { Ctx } from '../../shared/ctx.ts';
import type { Part } from '../../shared/db.ts';
import { instantText } from '../../shared/time.ts';
import { type Certificate, certificateState, isEvent } from '../certificate.ts';
import { validPart } from '../store.ts';
import type { CorrectionRequest, RequestRefusal } from './request.ts';
import { droppedRequestPart, requestPart } from './store.ts';

type Asked = Pick<CorrectionRequest, 'wish' | 'note' | 'email'>;

/** A holder asks for another name. The hub sees it in the console, and is told by mail once for each wish. */
export async function askCorrection(
  ctx: Ctx,
  certificate: Certificate,
  { wish, note, email }: Asked,
): Promise<{ ok: true } | { ok: false; why: RequestRefusal }> {
  const { id: certificateId, hubId, about, holder, name } = certificate;
  if (certificateState(certificate) !== 'valid') return { ok: false, why: 'not-valid' };
  if (wish === name) return { ok: false, why: 'same' };
  const at = instantText(ctx.now());
  const request: CorrectionRequest = { certificateId, hubId, about, holder, name, wish, note, email, at };
  const asked = [validPart(certificate), requestPart(request)];
  const first = await ctx.db.write([...asked, ...(await mailParts(ctx, certificate, request))]);
  // What stops the first one otherwise is that the mail of the same wish was sent before.
  const written = first.ok || first.failed[0] ? first : await ctx.db.write(asked);
  if (!written.ok) return { ok: false, why: 'not-valid' };
  ctx.log('certificates.correction-asked', { about });
  return { ok: true };
}

/** Listed with their registration, with which it goes; of whoever has none it stays nowhere for long. */
async function mailParts(
  ctx: Ctx,
  { hubId, about }: Certificate,
  { certificateId, wish, email }: CorrectionRequest,
): Promise<Part[]> {
  const hub = await hubOf(ctx, hubId);
  if (!hub) return [];
  const event = isEvent(about) ? (await programmeOf(ctx, about))?.event : undefined;
  const own = event && (await registrationOf(ctx, event.id, registrationId(event.id, email)));
  return [
    messagePart(
      {
        template: 'correction-asked',
        cause: [certificateId, wish],
        to: hub.contact,
        language: event?.languages[0] ?? 'en',
        eventId: own?.eventId,
        registrationId: own?.id,
        params: { certificateId },
        keptDays: own ? undefined : 30,
      },
      ctx.now(),
    ),
  ];
}

/** Staff answered otherwise; what is gone already is no error. */
export async function dismissRequest(
  ctx: Ctx,
  certificate: Pick<Certificate, 'hubId' | 'about' | 'id'>,
): Promise<{ ok: true }> {
  await ctx.db.write([droppedRequestPart(certificate)]);
  return { ok: true };
}
