import type { Event } from '../events/event.ts';
import { programmeOf } from '../events/read.ts';
import { seriesOfHub } from '../events/series/read.ts';
import type { Series } from '../events/series/series.ts';
import { registrationOf } from '../registration/read.ts';
import { registrationId } from '../registration/registration.ts';
import { writeOnceEach } from '../shared/batch.ts';
import type { Ctx } from '../shared/ctx.ts';
import { shards } from '../shared/ids.ts';
import { isOfAddress } from './achievements/recipients.ts';
import { forgetHolder } from './achievements/say.ts';
import { readWords, partition as wordsPartition } from './achievements/store.ts';
import { type About, certificateKinds, type Holder, type HolderOf, type Issuance } from './certificate.ts';
import { holderInSeries, personOf } from './person.ts';
import { forgetRequests } from './requests/forget.ts';
import { partition, readIssuances, withoutHolderPart } from './store.ts';

/**
 * Who somebody is to what an event is about: there (`known`, and whoever was to be given one by name with their address),
 * and over each series of it, unless they registered for another of its events.
 */
export async function holdersAt(
  ctx: Ctx,
  eventId: Event['id'],
  email: string,
  known: readonly Holder[],
): Promise<HolderOf[]> {
  const here = [...known, ...(await namedAt(ctx, eventId, email))].map(holder => ({
    about: eventId,
    holder,
  }));
  const event = (await programmeOf(ctx, eventId))?.event;
  if (!event) return here;
  const all = (await seriesOfHub(ctx, event.hubId)).filter(({ events }) => events.includes(eventId));
  const over: HolderOf[] = [];
  for (const series of all) {
    if (await isElsewhereIn(ctx, series, eventId, email)) continue;
    const counted = holderInSeries(series.id, personOf(ctx, series.hubId, email));
    const holders = new Set([counted, ...(await namedAt(ctx, series.id, email))]);
    over.push(...[...holders].map(holder => ({ about: series.id, holder })));
  }
  return [...here, ...over];
}

async function namedAt(ctx: Ctx, about: About, email: string): Promise<Holder[]> {
  const words = await Promise.all(certificateKinds.map(kind => readWords(ctx, about, kind)));
  return words
    .flat()
    .flatMap(({ recipient }) => (recipient && isOfAddress(recipient, email) ? [recipient.id] : []));
}

async function isElsewhereIn(
  ctx: Ctx,
  series: Series,
  eventId: Event['id'],
  email: string,
): Promise<boolean> {
  const others = series.events.filter(id => id !== eventId);
  const found = await Promise.all(others.map(id => registrationOf(ctx, id, registrationId(id, email))));
  return found.some(each => each?.email === email);
}

/**
 * Takes holders out of all about certificates but those that they have: what staff said of them, that they were to be
 * given one by name, what they asked to be corrected (by `email`, also of what is gone), and what runs of issuing note.
 * Who was named goes last, for whoever goes on with this finds them by it.
 */
export async function forgetHolders(
  ctx: Ctx,
  eventId: Event['id'],
  holders: readonly HolderOf[],
  email?: string,
): Promise<void> {
  const event = (await programmeOf(ctx, eventId))?.event;
  if (event) await forgetRequests(ctx, event.hubId, holders, email);
  for (const [about, own] of Map.groupBy(holders, each => each.about)) {
    const gone = own.map(({ holder }) => holder);
    const runs = (await readIssuances(ctx, about)).filter(run => isNoted(run, gone));
    await writeOnceEach(
      ctx.db,
      runs.map(run => withoutHolderPart(run, gone)),
    );
    for (const holder of gone) await forgetHolder(ctx, about, holder);
  }
}

const isNoted = ({ chosen = [], failures }: Issuance, gone: readonly Holder[]): boolean =>
  chosen.some(each => gone.includes(each)) || failures.some(({ holder }) => gone.includes(holder));

/** Where it is noted who of an event or a series has a certificate. The certificates themselves are elsewhere, and stay. */
export const certificatePartitions = (about: About): string[] =>
  shards.flatMap(shard => [partition(about, shard), wordsPartition(about, shard)]);
