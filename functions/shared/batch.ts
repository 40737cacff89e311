import type { Db, Part } from './db.ts';

/**
 * Writes independent parts in transactions of `size` at most. A part whose condition fails is left out, for it
 * has happened already; so the same call made twice, or resumed after a crash, ends with each written once.
 * Answers how many were written now.
 */
export async function writeOnceEach(db: Db, parts: readonly Part[], size = 50): Promise<number> {
  let written = 0;
  for (let start = 0; start < parts.length; start += size) {
    written += await writeBatch(db, parts.slice(start, start + size));
  }
  return written;
}

async function writeBatch(db: Db, batch: Part[]): Promise<number> {
  let left = batch;
  while (left.length > 0) {
    const answer = await db.write(left);
    if (answer.ok) return left.length;
    left = left.filter((_, index) => !answer.failed[index]);
  }
  return 0;
}
