import type { Hub } from '../../accounts/hub.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { type About, type CertificateKind, certificateKinds, isEvent } from '../certificate.ts';
import { type Achievement, newAchievement, type Rounding } from './achievement.ts';
import { usualRounding } from './hours.ts';
import { readAchievement, readAchievements, readRounding } from './store.ts';

/** What certificates are given for, in the order of their kinds. Every event has the one of attendance. */
export async function achievementsOf(ctx: Ctx, about: About): Promise<Achievement[]> {
  const stored = await readAchievements(ctx, about);
  return certificateKinds.flatMap(
    kind => stored.find(each => each.kind === kind) ?? unsaved(about, kind) ?? [],
  );
}

/** Undefined where no certificates of that kind are given. */
export const achievementOf = async (
  ctx: Ctx,
  about: About,
  kind: CertificateKind,
): Promise<Achievement | undefined> => (await readAchievement(ctx, { about, kind })) ?? unsaved(about, kind);

const unsaved = (about: About, kind: CertificateKind): Achievement | undefined =>
  isEvent(about) && kind === 'attendance' ? newAchievement(about, kind) : undefined;

/** How a hub rounds academic hours. */
export const roundingOf = async (ctx: Ctx, hubId: Hub['id']): Promise<Rounding> =>
  (await readRounding(ctx, hubId)) ?? usualRounding;
