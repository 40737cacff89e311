import type { Ctx } from '../../functions/shared/ctx.ts';

export class Killed extends Error {}

/** A process that is killed after its `n`-th write, before anybody hears of it; after the 0th: before the first. */
export function killedAfter(ctx: Ctx, n: number): Ctx & { died: () => boolean } {
  let writes = 0;
  const dead = () => {
    throw new Killed();
  };
  const alive =
    <A extends unknown[], T>(call: (...args: A) => Promise<T>) =>
    async (...args: A) =>
      writes >= n ? dead() : call(...args);
  const { get, getMany, query, due, write } = ctx.db;
  const db: Ctx['db'] = {
    get: alive(get) as typeof get,
    getMany: alive(getMany) as typeof getMany,
    query: alive(query) as typeof query,
    due: alive(due),
    async write(...args) {
      if (writes >= n) dead();
      const written = await write(...args);
      writes += 1;
      return writes >= n ? dead() : written;
    },
  };
  return { ...ctx, db, died: () => writes >= n };
}
