import { admit } from '../accounts/admit.ts';
import type { Action, Admitted } from '../accounts/hub.ts';
import { hubOf } from '../accounts/read.ts';
import { programmeOf } from '../events/read.ts';
import { eventsOfSeries, seriesOf } from '../events/series/read.ts';
import type { Ctx } from '../shared/ctx.ts';
import { NotFound, SignInNeeded } from '../shared/errors.ts';
import type { Giving } from './giving.ts';

/** The event or the series at an id, which may be anything that somebody put into an address. */
export async function givingOf(ctx: Ctx, about: string): Promise<Giving | undefined> {
  const programme = await programmeOf(ctx, about);
  const series = programme ? undefined : await seriesOf(ctx, about);
  const of = programme?.event ?? series;
  const hub = of && (await hubOf(ctx, of.hubId));
  if (!hub) return undefined;
  if (!series) return { about: of.id, hub, programmes: programme ? [programme] : [] };
  const events = await eventsOfSeries(ctx, series);
  const found = await Promise.all(events.map(({ id }) => programmeOf(ctx, id)));
  return { about: series.id, hub, series, programmes: found.filter(each => each !== undefined) };
}

export type AdmittedToGiving = { giving: Giving; staff: Admitted };

/** `admit` for what certificates are given for. What is unknown and what is another hub's look the same. */
export async function admitToGiving(
  ctx: Ctx,
  email: string | undefined,
  about: string,
  action: Action,
): Promise<AdmittedToGiving> {
  if (!email) throw new SignInNeeded();
  const giving = await givingOf(ctx, about);
  if (!giving) throw new NotFound();
  const { staff } = await admit(ctx, email, giving.hub.id, action);
  return { giving, staff };
}
