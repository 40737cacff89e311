import type { Ctx } from '../shared/ctx.ts';
import { Busy, type Part, type Written } from '../shared/db.ts';
import { unlessBusy } from './decide.ts';

/** So old a time of arrival may become before it is written; then whoever has it arrives anew. */
export const arrivalPatienceMs = 400;
const acceptMs = 5_000;

/**
 * Writes down who arrives, by `parts` that are made anew at each try with a fresh time of arrival: seats go by that
 * time, so whoever the database kept waiting must not pass those who were accepted meanwhile.
 */
export async function writeArrival(ctx: Ctx, parts: () => Part[]): Promise<Written> {
  const end = performance.now() + acceptMs;
  for (;;) {
    const written = await unlessBusy(ctx.db.write(parts(), arrivalPatienceMs));
    if (written) return written;
    if (performance.now() > end) throw new Busy('The database is busy');
  }
}
