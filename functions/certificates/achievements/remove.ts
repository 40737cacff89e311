import { writeOnceEach } from '../../shared/batch.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { noRunPart } from '../issue.ts';
import { readIssued } from '../store.ts';
import type { Achievement, RemovalRefusal } from './achievement.ts';
import { droppedAchievementPart, droppedWordsPart, readAchievement, readWords } from './store.ts';

/**
 * Certificates of a kind are given no more, and what staff said of people for them goes. Not once one was issued: then
 * the list is where it is found. Done again, it goes on with what was left.
 */
export async function removeAchievement(
  ctx: Ctx,
  of: Pick<Achievement, 'about' | 'kind'>,
): Promise<{ ok: true } | { ok: false; why: RemovalRefusal }> {
  for (;;) {
    const achievement = await readAchievement(ctx, of);
    if (!achievement) break;
    const noRun = await noRunPart(ctx, of.about);
    if (!noRun) return { ok: false, why: 'issuing' };
    if ((await readIssued(ctx, of.about)).some(({ kind }) => kind === of.kind)) {
      return { ok: false, why: 'issued' };
    }
    if ((await ctx.db.write([droppedAchievementPart(achievement), noRun])).ok) break;
  }
  const words = await readWords(ctx, of.about, of.kind);
  await writeOnceEach(
    ctx.db,
    words.map(({ holder }) => droppedWordsPart({ ...of, holder })),
  );
  ctx.log('certificates.kind-removed', of);
  return { ok: true };
}
