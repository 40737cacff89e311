import { check } from '../../web/checking/check.ts';
import type { Json } from '../../web/credential/proof.ts';
import { paths } from '../../web/paths.ts';
import { type Certificate, certificateState, type Whose } from '../certificates/certificate.ts';
import { waysOf } from '../certificates/check-file.ts';
import { certificateOf } from '../certificates/read.ts';
import { tellingsOf } from '../certificates/tellings.ts';
import { type Verification, verificationOf } from '../certificates/verification.ts';
import { latestEdition } from '../certificates/verify.ts';
import { statusOf } from '../credentials/status.ts';
import type { Ctx } from '../shared/ctx.ts';
import { isId } from '../shared/ids.ts';
import { readTranscript } from './store.ts';
import type { HeldTranscript, LineState, Transcript } from './transcript.ts';

/** The transcript at a public address, or undefined for anything that is none. One that was taken back too. */
export const transcriptOf = async (ctx: Ctx, id: string): Promise<Transcript | undefined> =>
  isId('trs', id) ? readTranscript(ctx, id) : undefined;

/** All that somebody made in a hub, the latest first. */
export async function transcriptsOf(ctx: Ctx, whose: Whose): Promise<HeldTranscript[]> {
  const { all } = await tellingsOf(ctx, whose);
  const held = await Promise.all(all.map(({ id }) => heldAt(ctx, id)));
  return held.filter(each => each !== undefined).reverse();
}

async function heldAt(ctx: Ctx, id: string): Promise<HeldTranscript | undefined> {
  const transcript = await transcriptOf(ctx, id);
  if (!transcript || transcript.withdrawnAt) return transcript && { ...transcript, ended: 'withdrawn' };
  const isRevoked = await statusOf(ctx, transcript.hubId, transcript.status);
  return { ...transcript, ended: isRevoked ? 'revoked' : undefined };
}

/**
 * As a certificate is checked; and how each certificate that it tells of stands now. One that tells of a certificate
 * which was revoked since is no more valid than one that was taken back.
 */
export async function verifyTranscript(
  ctx: Ctx,
  transcript: Transcript,
): Promise<{ verification: Verification; states: LineState[] }> {
  const { withdrawnAt, credential } = transcript;
  const signed = JSON.parse(credential) as Json;
  const [finding, lines] = await Promise.all([
    waysOf(ctx).then(ways => check(signed, ways)),
    Promise.all(transcript.lines.map(({ id }) => lineNow(ctx, id))),
  ]);
  const endedAt = withdrawnAt ?? lines.find(({ revoked }) => revoked)?.revoked?.at;
  const known = {
    ...transcript,
    revoked: endedAt === undefined ? undefined : { at: endedAt, reason: '', by: '' },
  };
  const address = ctx.settings.publicUrl + paths.transcript(transcript.id);
  const verification = verificationOf(known, { finding, id: signed.id }, address);
  return { verification, states: lines.map(({ state }) => state) };
}

/** Of one that was corrected, it is the latest edition that may be revoked. */
async function lineNow(
  ctx: Ctx,
  id: Certificate['id'],
): Promise<{ state: LineState; revoked?: Certificate['revoked'] }> {
  const certificate = await certificateOf(ctx, id);
  const { revoked } = (certificate && (await latestEdition(ctx, certificate))) ?? {};
  return { state: revoked ? 'revoked' : certificateState(certificate), revoked };
}
