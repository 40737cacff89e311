import type { Hub } from '../../accounts/hub.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { isId } from '../../shared/ids.ts';
import type { ListedEvent } from '../event.ts';
import { eventsOfHub } from '../read.ts';
import { eventsIn, type Series } from './series.ts';
import { allSeries } from './store.ts';

/** `id` may be anything that somebody put into an address. */
export const seriesOf = async (ctx: Ctx, id: string): Promise<Series | undefined> =>
  isId('ser', id) ? allSeries(ctx.db).one(id) : undefined;

/** All series of a hub, the latest first. */
export const seriesOfHub = async (ctx: Ctx, hubId: Hub['id']): Promise<Series[]> =>
  (await allSeries(ctx.db).ofHub(hubId)).sort((a, b) => (a.id < b.id ? 1 : -1));

/** The events of a series that are still there, drafts too, by their start. */
export const eventsOfSeries = async (ctx: Ctx, series: Series): Promise<ListedEvent[]> =>
  eventsIn(series, await eventsOfHub(ctx, series.hubId));
