import type { Programme } from '../../events/event.ts';
import type { Series } from '../../events/series/series.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { exceptionIn, isForRegistered } from '../achievements/achievement.ts';
import type { ReadEverybody } from '../achievements/everybody.ts';
import type { Markable } from '../achievements/marks.ts';
import { peopleAt } from '../achievements/people.ts';
import { roundingOf } from '../achievements/read.ts';
import { readWords, type Words } from '../achievements/store.ts';
import type { Person } from '../achievements/verdict.ts';
import type { CertificateKind } from '../certificate.ts';
import { holderInSeries, personOf } from '../person.ts';
import { readIssued } from '../store.ts';
import { type Kept, type Part, together } from './together.ts';

/**
 * Everybody who may get a certificate of a kind over a series: of completion, whoever has a seat at an event of it, one
 * an address, by what they did at all of them; else who was added by name, and of those with a seat whom staff marked
 * or took in.
 */
export async function peopleOfSeries(
  ctx: Ctx,
  series: Series,
  programmes: readonly Programme[],
  kind: CertificateKind,
  read?: ReadEverybody,
): Promise<Person[]> {
  const { seated, words, keptOf } = await everybodyIn(ctx, series, programmes, kind, read);
  if (isForRegistered(kind)) return seated;
  const recipients = words.flatMap(({ recipient }) => recipient ?? []);
  const added = new Set<string>(recipients.map(({ id }) => id));
  const there = new Map(seated.map(each => [each.holder, each]));
  const others = seated.filter(each => !added.has(each.holder) && isNamed(each));
  return [
    ...recipients.map(({ id, name, email, language }) => ({
      ...(there.get(id) ?? { ...nothing, ...keptOf(email) }),
      ...{ name, email, language },
    })),
    ...others,
  ].map(person => ({ ...person, mode: undefined }));
}

/** Whom staff may mark for a kind: whoever may get one, and anybody else with a seat. */
export async function markableOfSeries(
  ctx: Ctx,
  series: Series,
  programmes: readonly Programme[],
  kind: CertificateKind,
): Promise<Markable[]> {
  const people = await peopleOfSeries(ctx, series, programmes, kind);
  if (isForRegistered(kind)) return people;
  const { seated } = await everybodyIn(ctx, series, programmes, kind);
  const listed = new Set(people.map(({ holder }) => holder));
  return [...people, ...seated.filter(each => !listed.has(each.holder))];
}

/** Somebody who was at none of the events. */
const nothing: Pick<Person, 'minutes' | 'length' | 'sessions' | 'facts'> = {
  minutes: 0,
  length: 0,
  sessions: [],
  facts: { feedback: false, series: { events: 0, sessions: 0, hours: 0 } },
};

/** Staff said so, or they have one already. */
const isNamed = ({ marked, exception, certificate }: Person): boolean =>
  marked || exception?.include === true || certificate !== undefined;

async function everybodyIn(
  ctx: Ctx,
  series: Series,
  programmes: readonly Programme[],
  kind: CertificateKind,
  read?: ReadEverybody,
): Promise<{ seated: Person[]; words: Words[]; keptOf: (email: string) => Kept }> {
  const [words, issued, rounding] = await Promise.all([
    readWords(ctx, series.id, kind),
    readIssued(ctx, series.id),
    roundingOf(ctx, series.hubId),
  ]);
  const said = new Map(words.map(each => [each.holder, each]));
  const certificates = new Map(issued.filter(each => each.kind === kind).map(each => [each.holder, each]));
  const keptOf = (email: string): Kept => {
    const holder = holderInSeries(series.id, personOf(ctx, series.hubId, email));
    const own = said.get(holder);
    const certificate = certificates.get(holder);
    return { holder, marked: own?.mark !== undefined, exception: exceptionIn(own?.said), certificate };
  };
  const parts: Part[] = [];
  // One event after the other: each alone asks thirty-two partitions.
  for (const programme of programmes) {
    for (const person of await peopleAt(ctx, programme, 'attendance', read))
      parts.push({ programme, person });
  }
  const byAddress = Map.groupBy(parts, ({ person }) => person.email);
  const seated = [...byAddress].map(([email, own]) => together(programmes, own, keptOf(email), rounding));
  return { seated, words, keptOf };
}
