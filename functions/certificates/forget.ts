import type { Event } from '../events/event.ts';
import { programmeOf } from '../events/read.ts';
import { seriesOfHub } from '../events/series/read.ts';
import { writeOnceEach } from '../shared/batch.ts';
import type { Ctx } from '../shared/ctx.ts';
import { shards } from '../shared/ids.ts';
import { removeRecipient } from './achievements/recipients.ts';
import { forgetHolder } from './achievements/say.ts';
import { readWords, partition as wordsPartition } from './achievements/store.ts';
import { type About, certificateKinds, type Holder, type Issuance } from './certificate.ts';
import { forgetRequests } from './requests/ask.ts';
import { partition as requestPartition } from './requests/store.ts';
import { partition, readIssuances, withoutHolderPart } from './store.ts';

/**
 * Takes holders out of all about certificates but those that they have: what staff said of them, that they were to be
 * given one by name (`email`), what they asked to be corrected, and what runs of issuing note; at an event, and in the
 * series it belongs to.
 */
export async function forgetHolders(
  ctx: Ctx,
  eventId: Event['id'],
  holders: readonly Holder[],
  email?: string,
): Promise<void> {
  for (const about of await placesOf(ctx, eventId)) {
    const named = email === undefined ? [] : await forgetRecipients(ctx, about, email);
    const gone = [...holders, ...named];
    for (const holder of gone) {
      await forgetHolder(ctx, about, holder);
      await forgetRequests(ctx, about, holder);
    }
    const runs = await readIssuances(ctx, about);
    await writeOnceEach(
      ctx.db,
      runs.filter(run => isNoted(run, gone)).map(run => withoutHolderPart(run, gone)),
    );
  }
}

async function placesOf(ctx: Ctx, eventId: Event['id']): Promise<About[]> {
  const event = (await programmeOf(ctx, eventId))?.event;
  const series = event ? await seriesOfHub(ctx, event.hubId) : [];
  return [eventId, ...series.filter(({ events }) => events.includes(eventId)).map(({ id }) => id)];
}

async function forgetRecipients(ctx: Ctx, about: About, email: string): Promise<Holder[]> {
  const words = await Promise.all(certificateKinds.map(kind => readWords(ctx, about, kind)));
  const named = words.flat().flatMap(({ recipient }) => (recipient?.email === email ? [recipient] : []));
  for (const recipient of named) await removeRecipient(ctx, recipient);
  return named.map(({ id }) => id);
}

const isNoted = ({ chosen = [], failures }: Issuance, gone: readonly Holder[]): boolean =>
  chosen.some(each => gone.includes(each)) || failures.some(({ holder }) => gone.includes(holder));

/** Where it is noted who of an event has a certificate. The certificates themselves are elsewhere, and stay. */
export const certificatePartitions = (about: About): string[] => [
  ...shards.flatMap(shard => [partition(about, shard), wordsPartition(about, shard)]),
  requestPartition(about),
];
