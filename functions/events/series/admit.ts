import { admit } from '../../accounts/admit.ts';
import type { Action, Admitted, Hub } from '../../accounts/hub.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { NotFound } from '../../shared/errors.ts';
import type { ListedEvent } from '../event.ts';
import { eventsOfSeries, seriesOf } from './read.ts';
import type { Series } from './series.ts';

/** `admit` for a series of a hub, with its events. An unknown series and another hub's look the same. */
export async function admitToSeries(
  ctx: Ctx,
  email: string | undefined,
  asked: { hub?: string; series?: string },
  action: Action,
): Promise<{ series: Series; events: ListedEvent[]; hub: Hub; staff: Admitted }> {
  const { hub, staff } = await admit(ctx, email, asked.hub ?? '', action);
  const series = await seriesOf(ctx, asked.series ?? '');
  if (series?.hubId !== hub.id) throw new NotFound();
  return { series, hub, staff, events: await eventsOfSeries(ctx, series) };
}
