import type { Hub } from '../../accounts/hub.ts';
import type { Ctx } from '../../shared/ctx.ts';
import type { Key, Part } from '../../shared/db.ts';
import { shardOf, shards } from '../../shared/ids.ts';
import { type About, type CertificateKind, certificateKinds, type Holder } from '../certificate.ts';
import type { Achievement, Mark, Recipient, Rounding, Said } from './achievement.ts';

const achievementKey = ({ about, kind }: Pick<Achievement, 'about' | 'kind'>): Key => ({
  pk: about,
  sk: `ACHIEVEMENT#${kind}`,
});
/** An achievement has a kind of its own, apart from the record's. */
type StoredAchievement = Key & { kind: 'achievement'; version: number; achievement: Achievement };

/** Fails when somebody else saved since it was at the version before. */
export const achievementPart = (achievement: Achievement): Part => ({
  put: { ...achievementKey(achievement), kind: 'achievement', version: achievement.version, achievement },
  if: achievement.version === 1 ? 'absent' : { version: achievement.version - 1 },
});

/** Fails when somebody saved since it was read. */
export const droppedAchievementPart = (achievement: Achievement): Part => ({
  drop: achievementKey(achievement),
  if: { version: achievement.version },
});

export async function readAchievements(ctx: Ctx, about: About): Promise<Achievement[]> {
  const stored = await ctx.db.query<StoredAchievement>({ pk: about, prefix: 'ACHIEVEMENT#' });
  return stored.map(({ achievement }) => achievement);
}

export const readAchievement = async (
  ctx: Ctx,
  of: Pick<Achievement, 'about' | 'kind'>,
): Promise<Achievement | undefined> => (await ctx.db.get<StoredAchievement>(achievementKey(of)))?.achievement;

/** Whom a word is about, and for which kind of certificate. */
export type Of = { about: About; kind: CertificateKind; holder: Holder };

/** What staff said of one person: that they are to be listed, a mark, and every word against the rule. */
export type Words = {
  holder: Holder;
  recipient?: Recipient;
  mark?: Mark;
  /** The last one holds. */
  said?: Said[];
};
type StoredWords = Key & { kind: 'candidate' } & Words;

export const partition = (about: About, shard: string): string => `${about}#H${shard}`;
const wordsKey = ({ about, kind, holder }: Of): Key => ({
  pk: partition(about, shardOf(holder)),
  sk: `${kind}#${holder}`,
});

export async function readWords(ctx: Ctx, about: About, kind: CertificateKind): Promise<Words[]> {
  const found = await Promise.all(
    shards.map(shard => ctx.db.query<StoredWords>({ pk: partition(about, shard), prefix: `${kind}#` })),
  );
  return found.flat();
}

export const readWordsOf = (ctx: Ctx, of: Of): Promise<Words | undefined> =>
  ctx.db.get<StoredWords>(wordsKey(of));

/** Fails for whoever is marked already. */
export const markPart = (of: Of, mark: Mark): Part => ({
  change: wordsKey(of),
  set: { kind: 'candidate', holder: of.holder, mark },
  if: { mark: undefined },
});

export const unmarkedPart = (of: Of): Part => ({
  change: wordsKey(of),
  remove: ['mark'],
  if: { holder: of.holder },
});

/** Fails when something was said of the person since `before` was read. */
export const saidPart = (of: Of, before: readonly Said[], said: Said): Part => ({
  change: wordsKey(of),
  set: { kind: 'candidate', holder: of.holder, said: [...before, said], says: before.length + 1 },
  if: { says: before.length || undefined },
});

/** Fails for whoever is on the list. */
export const recipientPart = (recipient: Recipient): Part => ({
  change: wordsKey({ ...recipient, holder: recipient.id }),
  set: { kind: 'candidate', holder: recipient.id, recipient },
  if: { recipient: undefined },
});

/** All that staff said of one person for a kind, with that they were named for it. */
export const droppedWordsPart = (of: Of): Part => ({ drop: wordsKey(of) });

/** Takes away all that staff said of one person, of every kind. */
export const forgottenParts = (about: About, holder: Holder): Part[] =>
  certificateKinds.map(kind => droppedWordsPart({ about, kind, holder }));

const roundingKey = (hubId: Hub['id']): Key => ({ pk: `HUB#${hubId}`, sk: 'ROUNDING' });

export const roundingPart = (hubId: Hub['id'], rounding: Rounding): Part => ({
  put: { ...roundingKey(hubId), kind: 'rounding', rounding },
});

export const readRounding = async (ctx: Ctx, hubId: Hub['id']): Promise<Rounding | undefined> =>
  (await ctx.db.get<Key & { rounding: Rounding }>(roundingKey(hubId)))?.rounding;
