import { check } from '../../web/checking/check.ts';
import type { Json } from '../../web/credential/proof.ts';
import { paths } from '../../web/paths.ts';
import { certificateState } from '../certificates/certificate.ts';
import { waysOf } from '../certificates/check-file.ts';
import { certificateOf } from '../certificates/read.ts';
import { type Verification, verificationOf } from '../certificates/verification.ts';
import type { Ctx } from '../shared/ctx.ts';
import { isId } from '../shared/ids.ts';
import { readTranscript, readTranscriptIds } from './store.ts';
import type { LineState, Transcript } from './transcript.ts';

/** The transcript at a public address, or undefined for anything that is none. One that was taken back too. */
export const transcriptOf = async (ctx: Ctx, id: string): Promise<Transcript | undefined> =>
  isId('trs', id) ? readTranscript(ctx, id) : undefined;

/** All that somebody made in a hub, the latest first. */
export async function transcriptsOf(
  ctx: Ctx,
  whose: Pick<Transcript, 'hubId' | 'person'>,
): Promise<Transcript[]> {
  const found = await Promise.all((await readTranscriptIds(ctx, whose)).map(id => readTranscript(ctx, id)));
  return found.filter(each => each !== undefined).reverse();
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
  const [finding, certificates] = await Promise.all([
    waysOf(ctx).then(ways => check(signed, ways)),
    Promise.all(transcript.lines.map(({ id }) => certificateOf(ctx, id))),
  ]);
  const endedAt = withdrawnAt ?? certificates.find(each => each?.revoked)?.revoked?.at;
  const known = {
    ...transcript,
    revoked: endedAt === undefined ? undefined : { at: endedAt, reason: '', by: '' },
  };
  const states = certificates.map(certificateState);
  const address = ctx.settings.publicUrl + paths.transcript(transcript.id);
  return { verification: verificationOf(known, { finding, id: signed.id }, address), states };
}
