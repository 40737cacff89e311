import type { Hub } from '../../accounts/hub.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { newId } from '../../shared/ids.ts';
import type { Texts } from '../../shared/language.ts';
import { eventsOfHub } from '../read.ts';
import type { Series } from './series.ts';
import { allSeries, savedSeriesParts } from './store.ts';

/** As many as one page still shows. */
const mostSeries = 200;

/** A series without events yet. */
export async function createSeries(
  ctx: Ctx,
  hubId: Hub['id'],
  title: Texts,
): Promise<{ ok: true; series: Series } | { ok: false; why: 'too-many' }> {
  if ((await allSeries(ctx.db).ofHub(hubId)).length >= mostSeries) return { ok: false, why: 'too-many' };
  const series: Series = { id: newId('ser', ctx.now()), hubId, title, events: [], version: 1 };
  const written = await ctx.db.write(savedSeriesParts(series));
  if (!written.ok) throw new Error('A new series id was taken');
  ctx.log('series-created', { hubId, series: series.id });
  return { ok: true, series };
}

/**
 * `version` is the one that was edited: of two who save at once, the second is told. `events` are ids; only those of
 * events of the hub are kept.
 */
export async function editSeries(
  ctx: Ctx,
  before: Series,
  version: number,
  input: { title: Texts; events: readonly string[] },
): Promise<{ ok: true; series: Series } | { ok: false; why: 'stale' }> {
  if (before.version !== version) return { ok: false, why: 'stale' };
  const own = await eventsOfHub(ctx, before.hubId);
  const events = own.map(({ id }) => id).filter(id => input.events.includes(id));
  const series: Series = { ...before, title: input.title, events, version: version + 1 };
  const written = await ctx.db.write(savedSeriesParts(series, before));
  return written.ok ? { ok: true, series } : { ok: false, why: 'stale' };
}
