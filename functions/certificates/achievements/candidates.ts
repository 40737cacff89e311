import { partsOf } from '../../attendance/schedule.ts';
import type { Session } from '../../events/event.ts';
import type { Ctx } from '../../shared/ctx.ts';
import type { CertificateKind } from '../certificate.ts';
import { type Giving, programmeIn } from '../giving.ts';
import { markableOfSeries, peopleOfSeries } from '../series/people.ts';
import type { Achievement, Candidate } from './achievement.ts';
import type { ReadEverybody } from './everybody.ts';
import type { Markable } from './marks.ts';
import { markableAt, peopleAt } from './people.ts';
import { achievementOf, roundingOf } from './read.ts';
import { type Judging, judge, type Person } from './verdict.ts';

/**
 * Everybody who may get a certificate of a kind, and how they stand; at an event in order of arrival. `achievement`:
 * judged by one that is not saved; `read`: from where it is known who was there. Nobody where no certificates of that
 * kind are given.
 */
export async function candidatesOf(
  ctx: Ctx,
  giving: Giving,
  kind: CertificateKind,
  achievement?: Achievement,
  read?: ReadEverybody,
): Promise<Candidate[]> {
  const judging = await judgingOf(ctx, giving, kind, achievement);
  if (!judging) return [];
  return (await peopleOf(ctx, giving, kind, read)).map(each => judge(each, judging));
}

/** The same before it is said how they stand. */
export async function peopleOf(
  ctx: Ctx,
  giving: Giving,
  kind: CertificateKind,
  read?: ReadEverybody,
): Promise<Person[]> {
  const { series, programmes } = giving;
  if (series) return peopleOfSeries(ctx, series, programmes, kind, read);
  const programme = programmeIn(giving);
  return programme ? peopleAt(ctx, programme, kind, read) : [];
}

/** Whom staff may mark for a kind: whoever may get one, and anybody else who has a seat. */
export async function markableOf(ctx: Ctx, giving: Giving, kind: CertificateKind): Promise<Markable[]> {
  const { series, programmes } = giving;
  if (series) return markableOfSeries(ctx, series, programmes, kind);
  const programme = programmeIn(giving);
  return programme ? markableAt(ctx, programme, kind) : [];
}

/** By what is judged who gets a certificate of a kind. */
export async function judgingOf(
  ctx: Ctx,
  giving: Giving,
  kind: CertificateKind,
  unsaved?: Achievement,
): Promise<Judging | undefined> {
  const [achievement, rounding] = await Promise.all([
    unsaved ?? achievementOf(ctx, giving.about, kind),
    roundingOf(ctx, giving.hub.id),
  ]);
  const attendedBy = programmeIn(giving)?.event.attendedBy;
  return (
    achievement && { achievement, attendedBy, sessions: countedIn(giving).map(({ id }) => id), rounding }
  );
}

/** The sessions that may be asked for: breaks and the like are none. */
export const countedIn = ({ programmes }: Pick<Giving, 'programmes'>): Session[] =>
  programmes.flatMap(programme => {
    const parts = new Set(partsOf(programme).map(({ id }) => id));
    return programme.sessions.filter(({ id }) => parts.has(id));
  });
