import { hubOf } from '../../accounts/read.ts';
import { programmeOf } from '../../events/read.ts';
import { messagePart } from '../../mail/outbox.ts';
import { writeOnceEach } from '../../shared/batch.ts';
import type { Ctx } from '../../shared/ctx.ts';
import type { Part } from '../../shared/db.ts';
import { isId } from '../../shared/ids.ts';
import { instantText } from '../../shared/time.ts';
import { type About, type Certificate, certificateState, isEvent } from '../certificate.ts';
import type { CorrectionRequest, RequestRefusal } from './request.ts';
import { droppedRequestPart, readRequests, requestPart } from './store.ts';

type Asked = Pick<CorrectionRequest, 'wish' | 'note' | 'email'>;

/** A holder asks for another name. The hub sees it in the console, and is told by mail once for each wish. */
export async function askCorrection(
  ctx: Ctx,
  certificate: Certificate,
  { wish, note, email }: Asked,
): Promise<{ ok: true } | { ok: false; why: RequestRefusal }> {
  const { id: certificateId, about, holder, name } = certificate;
  if (certificateState(certificate) !== 'valid') return { ok: false, why: 'not-valid' };
  if (wish === name) return { ok: false, why: 'same' };
  const at = instantText(ctx.now());
  const request: CorrectionRequest = { certificateId, about, holder, name, wish, note, email, at };
  await writeOnceEach(ctx.db, [requestPart(request), ...(await mailParts(ctx, certificate, request))]);
  ctx.log('certificates.correction-asked', { about });
  return { ok: true };
}

async function mailParts(
  ctx: Ctx,
  { hubId, about, holder }: Certificate,
  { certificateId, wish }: CorrectionRequest,
): Promise<Part[]> {
  const hub = await hubOf(ctx, hubId);
  if (!hub) return [];
  const event = isEvent(about) ? (await programmeOf(ctx, about))?.event : undefined;
  return [
    messagePart(
      {
        template: 'correction-asked',
        cause: [certificateId, wish],
        to: hub.contact,
        language: event?.languages[0] ?? 'en',
        eventId: event?.id,
        registrationId: event && isId('reg', holder) ? holder : undefined,
        params: { certificateId },
        keptDays: event ? undefined : 30,
      },
      ctx.now(),
    ),
  ];
}

/** Staff answered otherwise; what is gone already is no error. */
export async function dismissRequest(
  ctx: Ctx,
  of: Pick<CorrectionRequest, 'about' | 'certificateId'>,
): Promise<{ ok: true }> {
  await ctx.db.write([droppedRequestPart(of)]);
  return { ok: true };
}

/** Drops what somebody asked for, with their address and their words. */
export async function forgetRequests(
  ctx: Ctx,
  about: About,
  holder: CorrectionRequest['holder'],
): Promise<void> {
  const own = (await readRequests(ctx, about)).filter(each => each.holder === holder);
  await writeOnceEach(ctx.db, own.map(droppedRequestPart));
}
