import type { Programme } from '../../events/event.ts';
import type { Ctx } from '../../shared/ctx.ts';
import type { CertificateKind, Holder } from '../certificate.ts';
import type { Achievement, Candidate } from './achievement.ts';
import { peopleOf } from './people.ts';
import { achievementOf, roundingOf } from './read.ts';
import { type Judging, judge } from './verdict.ts';

/**
 * Everybody who may get a certificate of a kind at an event, and how they stand, in order of arrival. `achievement`:
 * judged by one that is not saved. Nobody where no certificates of that kind are given.
 */
export async function candidatesOf(
  ctx: Ctx,
  programme: Programme,
  kind: CertificateKind,
  achievement?: Achievement,
): Promise<Candidate[]> {
  const judging = await judgingOf(ctx, programme, kind, achievement);
  if (!judging) return [];
  return (await peopleOf(ctx, programme, kind)).map(each => judge(each, judging));
}

/** How one of them stands; undefined for whoever may not get one. */
export const candidateOf = async (
  ctx: Ctx,
  programme: Programme,
  kind: CertificateKind,
  holder: Holder,
): Promise<Candidate | undefined> =>
  (await candidatesOf(ctx, programme, kind)).find(each => each.holder === holder);

/** By what an event judges who gets a certificate of a kind. */
export async function judgingOf(
  ctx: Ctx,
  { event, sessions }: Programme,
  kind: CertificateKind,
  unsaved?: Achievement,
): Promise<Judging | undefined> {
  const [achievement, rounding] = await Promise.all([
    unsaved ?? achievementOf(ctx, event.id, kind),
    roundingOf(ctx, event.hubId),
  ]);
  return (
    achievement && {
      achievement,
      attendedBy: event.attendedBy,
      sessions: sessions.map(({ id }) => id),
      rounding,
    }
  );
}
