import type { Hub } from '../../accounts/hub.ts';
import type { Ctx } from '../../shared/ctx.ts';
import type { Achievement, Rounding } from './achievement.ts';
import { achievementPart, roundingPart } from './store.ts';

/**
 * Says what certificates of a kind are given for. `version` is the one that was edited, 0 of one that was never saved:
 * of two who save at once, the second is told.
 */
export async function saveAchievement(
  ctx: Ctx,
  edited: Achievement,
): Promise<{ ok: true; achievement: Achievement } | { ok: false; why: 'stale' }> {
  const achievement = { ...edited, version: edited.version + 1 };
  const written = await ctx.db.write([achievementPart(achievement)]);
  return written.ok ? { ok: true, achievement } : { ok: false, why: 'stale' };
}

/** From now on the hub's academic hours are rounded so; what certificates say already stays as it is. */
export async function setRounding(ctx: Ctx, hubId: Hub['id'], rounding: Rounding): Promise<{ ok: true }> {
  await ctx.db.write([roundingPart(hubId, rounding)]);
  return { ok: true };
}
