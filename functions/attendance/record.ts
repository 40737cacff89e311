import type { Ctx } from '../shared/ctx.ts';
import type { Attendance } from './attendance.ts';
import { changedPart, type RecordOf, readRecord, recordOf, type StoredAttendance } from './store.ts';

/**
 * Changes one record, or makes it, by what is stored at that moment; `change` may be asked again when somebody else
 * wrote meanwhile. Answers whether anything was written: nothing is when it answers what it was given.
 */
export async function changeRecord(
  ctx: Ctx,
  of: RecordOf,
  change: (before: Attendance | undefined) => Attendance | undefined,
): Promise<boolean> {
  let before = await readRecord(ctx, of);
  for (;;) {
    const after = change(before);
    if (!after || after === before) return false;
    const written = await ctx.db.write([changedPart(before, after)]);
    if (written.ok) return true;
    const [stored] = written.stored;
    before = stored && recordOf(stored as StoredAttendance);
  }
}
