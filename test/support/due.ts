import { type Db, dueShards } from '../../functions/shared/db.ts';

/** All that the clock would look at until `until`. */
export const dueBy = (db: Db, until: string) =>
  Promise.all(Array.from({ length: dueShards }, (_, shard) => db.due(shard, until, 100)));
