import type { Hub } from '../../accounts/hub.ts';
import { programmeOf } from '../../events/read.ts';
import { seriesOf } from '../../events/series/read.ts';
import { writeOnceEach } from '../../shared/batch.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { type About, type HolderOf, isEvent } from '../certificate.ts';
import type { CorrectionRequest } from './request.ts';
import { droppedRequestPart, readRequests } from './store.ts';

/**
 * Drops what somebody asked a hub for as any of `holders`; and, by their address, what they asked of things that are
 * gone, where nobody can be forgotten any more.
 */
export async function forgetRequests(
  ctx: Ctx,
  hubId: Hub['id'],
  holders: readonly HolderOf[],
  email?: string,
): Promise<void> {
  const dropped: CorrectionRequest[] = [];
  for (const request of await readRequests(ctx, hubId)) {
    const { about, holder } = request;
    const isTheirs = holders.some(each => each.about === about && each.holder === holder);
    if (isTheirs || (request.email === email && !(await isThere(ctx, about)))) dropped.push(request);
  }
  await writeOnceEach(
    ctx.db,
    dropped.map(each => droppedRequestPart({ ...each, id: each.certificateId })),
  );
}

const isThere = async (ctx: Ctx, about: About): Promise<boolean> =>
  (isEvent(about) ? await programmeOf(ctx, about) : await seriesOf(ctx, about)) !== undefined;
