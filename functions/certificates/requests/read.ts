import type { Ctx } from '../../shared/ctx.ts';
import { type About, certificateState } from '../certificate.ts';
import { certificateOf } from '../read.ts';
import type { CorrectionRequest } from './request.ts';
import { readRequests } from './store.ts';

/** What holders ask to be corrected and nobody has answered, oldest first. A correction or a revocation answers. */
export async function openRequests(ctx: Ctx, about: About): Promise<CorrectionRequest[]> {
  const all = await readRequests(ctx, about);
  const states = await Promise.all(
    all.map(async ({ certificateId }) => certificateState(await certificateOf(ctx, certificateId))),
  );
  return all.filter((_, index) => states[index] === 'valid').sort((a, b) => (a.at < b.at ? -1 : 1));
}
