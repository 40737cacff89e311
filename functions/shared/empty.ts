import type { Db, Item } from './db.ts';

/** The records of a transaction together must not pass 4 MB, and one may have 400 KB. */
const batch = 10;

/** What is left of a partition: nothing, what was to be `kept` for now, or `more` that there was no time for. */
export type Left = 'nothing' | 'kept' | 'more';

/** Drops the records of a partition but those that `keeps` holds for. Stops at `end`, of `performance.now()`. */
export async function emptied(
  db: Db,
  pk: string,
  end: number,
  keeps: (item: Item) => boolean = () => false,
): Promise<Left> {
  let kept = 0;
  let from: string | undefined;
  for (;;) {
    const some = await db.query<Item>({ pk, from, limit: 10 * batch });
    const last = some.at(-1);
    if (!last) return kept > 0 ? 'kept' : 'nothing';
    const going = some.filter(each => !keeps(each));
    kept += some.length - going.length;
    for (let start = 0; start < going.length; start += batch) {
      if (performance.now() > end) return 'more';
      await db.write(going.slice(start, start + batch).map(({ pk, sk }) => ({ drop: { pk, sk } })));
    }
    // No sort key of ours has anything below a blank in it: this is the next one after `last`.
    from = `${last.sk} `;
  }
}
