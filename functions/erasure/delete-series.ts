import { noRunPart } from '../certificates/issue.ts';
import { seriesOf } from '../events/series/read.ts';
import { removedSeriesParts } from '../events/series/remove.ts';
import type { Series } from '../events/series/series.ts';
import type { Ctx } from '../shared/ctx.ts';
import type { Key } from '../shared/db.ts';
import { NotFound } from '../shared/errors.ts';
import type { Deletion } from './erasure.ts';
import { deletionKey, deletionPart, readDeletion } from './store.ts';

/**
 * Deletes a series: from one moment on it is found no more, and the stream and the clock take away what was said over
 * it. Its events stay, and so do the certificates that were given for it. Throws NotFound for what never was a series.
 */
export async function deleteSeries(
  ctx: Ctx,
  id: Series['id'],
): Promise<{ ok: true; key: Key } | { ok: false; why: 'issuing' }> {
  const key = deletionKey(id);
  for (;;) {
    const series = await seriesOf(ctx, id);
    if (!series) {
      if (await readDeletion(ctx, id)) return { ok: true, key };
      throw new NotFound();
    }
    const noRun = await noRunPart(ctx, id);
    if (!noRun) return { ok: false, why: 'issuing' };
    const deletion: Deletion = { about: id, hubId: series.hubId, startedAt: ctx.now().toISOString() };
    const parts = [...removedSeriesParts(series), noRun, deletionPart(deletion, ctx.now())];
    if (!(await ctx.db.write(parts)).ok) continue;
    ctx.log('series-removed', { hubId: series.hubId, series: id });
    return { ok: true, key };
  }
}
