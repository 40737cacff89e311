import type { Programme } from '../../events/event.ts';
import { programmeOf } from '../../events/read.ts';
import { eventsOfSeries } from '../../events/series/read.ts';
import type { Series } from '../../events/series/series.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { type Achievement, exceptionIn } from '../achievements/achievement.ts';
import { peopleOf } from '../achievements/people.ts';
import { achievementOf, roundingOf } from '../achievements/read.ts';
import { readWords } from '../achievements/store.ts';
import { judge, type Person } from '../achievements/verdict.ts';
import type { CertificateKind } from '../certificate.ts';
import { holderInSeries, personOf } from '../person.ts';
import { readIssued } from '../store.ts';
import type { SeriesLine } from './completion.ts';
import { type Kept, type Part, together } from './together.ts';

/** The events of a series with their sessions, by their start. */
export async function programmesOf(ctx: Ctx, series: Series): Promise<Programme[]> {
  const events = await eventsOfSeries(ctx, series);
  const found = await Promise.all(events.map(({ id }) => programmeOf(ctx, id)));
  return found.filter(each => each !== undefined);
}

/** Everybody with a seat at an event of a series, one an address, by what they did at all of them. */
export async function peopleOfSeries(
  ctx: Ctx,
  series: Series,
  programmes: readonly Programme[],
  kind: CertificateKind,
): Promise<Person[]> {
  const [kept, rounding] = await Promise.all([keptOf(ctx, series, kind), roundingOf(ctx, series.hubId)]);
  const parts: Part[] = [];
  // One event after the other: each alone asks thirty-two partitions.
  for (const programme of programmes) {
    for (const person of await peopleOf(ctx, programme, 'attendance')) parts.push({ programme, person });
  }
  const byAddress = Map.groupBy(parts, ({ person }) => person.email);
  return [...byAddress].map(([email, own]) => together(programmes, own, kept(email), rounding));
}

async function keptOf(
  ctx: Ctx,
  { id, hubId }: Series,
  kind: CertificateKind,
): Promise<(email: string) => Kept> {
  const [words, issued] = await Promise.all([readWords(ctx, id, kind), readIssued(ctx, id)]);
  const said = new Map(words.map(each => [each.holder, each]));
  const certificates = new Map(issued.filter(each => each.kind === kind).map(each => [each.holder, each]));
  return email => {
    const holder = holderInSeries(id, personOf(ctx, hubId, email));
    const own = said.get(holder);
    const certificate = certificates.get(holder);
    return { holder, marked: own?.mark !== undefined, exception: exceptionIn(own?.said), certificate };
  };
}

/**
 * How everybody stands with a certificate over a series. `achievement`: judged by one that is not saved. Nobody where
 * none of that kind are given.
 */
export async function candidatesOfSeries(
  ctx: Ctx,
  series: Series,
  kind: CertificateKind,
  achievement?: Achievement,
): Promise<SeriesLine[]> {
  const [judgedBy, programmes, rounding] = await Promise.all([
    achievement ?? achievementOf(ctx, series.id, kind),
    programmesOf(ctx, series),
    roundingOf(ctx, series.hubId),
  ]);
  if (!judgedBy) return [];
  const sessions = programmes.flatMap(each => each.sessions.map(({ id }) => id));
  const people = await peopleOfSeries(ctx, series, programmes, kind);
  return people.map(each => ({
    ...judge(each, { achievement: judgedBy, sessions, rounding }),
    done: each.facts.series ?? { events: 0, sessions: 0, hours: 0 },
  }));
}
