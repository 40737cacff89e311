import type { Key } from '../../functions/shared/db.ts';
import { type Answered, imagesOf, listenTo } from '../../test/support/calls.ts';
import type { House } from '../house.ts';
import { type Cost, type Images, writeCosts } from './units.ts';

/** A call that was made of the database, and what each partition gave for it. */
export type Call = { name: string; reads: Cost[]; writes: Cost[] };

/**
 * The calls that `work` makes, in the order of their answers. Reads cost what the database says; writes what the
 * stream's images of the items come to. `work` is given what works off the stream, and what is left of it afterwards
 * is worked off with it.
 */
export async function recorded(house: House, work: (pump: () => Promise<void>) => Promise<unknown>) {
  const made: Answered[] = [];
  const images: Images[] = [];
  const stop = listenTo(house.client, call => made.push(call));
  const keep = (records: Awaited<ReturnType<House['stream']['next']>>) => {
    for (const { dynamodb } of records) if (dynamodb) images.push(imagesOf(dynamodb));
  };
  const pump = () => house.pump(keep);
  await work(pump);
  await pump();
  stop();
  return priced(made, images);
}

/** Each write is found in the stream by its key; those of one key come there in the order in which they were done. */
function priced(made: Answered[], images: Images[]): Call[] {
  const left = Map.groupBy(images, ({ key }) => nameOf(key));
  return made.map(({ name, read, wrote }) => {
    const done = wrote.flatMap(key => left.get(nameOf(key))?.shift() ?? []);
    const writes = done.flatMap(each => writeCosts(each, name === 'TransactWriteItems'));
    return { name, reads: read ? [read] : [], writes };
  });
}

const nameOf = ({ pk, sk }: Key) => `${pk} ${sk}`;

/** Units written to each partition of table and index. */
export function writtenUnits(calls: Call[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { partition, units } of calls.flatMap(call => call.writes))
    sums.set(partition, (sums.get(partition) ?? 0) + units);
  return sums;
}

/** The share of the busiest partition in all that is written for an event's registrations, its counters aside. */
export function largestShare(calls: Call[], eventId: string): { partition: string; share: number } {
  const sums = [...writtenUnits(calls)].filter(([partition]) => partition !== eventId);
  const all = sums.reduce((sum, [, units]) => sum + units, 0);
  const [partition = '', units = 0] = sums.sort((a, b) => b[1] - a[1])[0] ?? [];
  return { partition, share: units / all };
}
