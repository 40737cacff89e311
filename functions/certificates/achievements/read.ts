import type { Hub } from '../../accounts/hub.ts';
import { eventsOfSeries, seriesOf } from '../../events/series/read.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { type About, type CertificateKind, certificateKinds, isEvent } from '../certificate.ts';
import { usualKind } from '../giving.ts';
import { type Achievement, newAchievement, type Rounding } from './achievement.ts';
import { usualRounding } from './hours.ts';
import { readAchievement, readAchievements, readRounding } from './store.ts';

/**
 * What certificates are given for, in the order of their kinds. Every event has the one of attendance, and every series
 * that of completion: without anybody saying so, for all of its events.
 */
export async function achievementsOf(ctx: Ctx, about: About): Promise<Achievement[]> {
  const stored = await readAchievements(ctx, about);
  const usual = usualKind(about);
  const all = stored.some(({ kind }) => kind === usual) ? stored : [...stored, await unsaved(ctx, about)];
  return certificateKinds.flatMap(kind => all.find(each => each.kind === kind) ?? []);
}

/** Undefined where no certificates of that kind are given. */
export const achievementOf = async (
  ctx: Ctx,
  about: About,
  kind: CertificateKind,
): Promise<Achievement | undefined> =>
  (await readAchievement(ctx, { about, kind })) ??
  (kind === usualKind(about) ? unsaved(ctx, about) : undefined);

async function unsaved(ctx: Ctx, about: About): Promise<Achievement> {
  const kind = usualKind(about);
  const series = isEvent(about) ? undefined : await seriesOf(ctx, about);
  return newAchievement(about, kind, series && (await eventsOfSeries(ctx, series)).length);
}

/** How a hub rounds academic hours. */
export const roundingOf = async (ctx: Ctx, hubId: Hub['id']): Promise<Rounding> =>
  (await readRounding(ctx, hubId)) ?? usualRounding;
