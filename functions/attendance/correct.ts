import type { Staff } from '../accounts/hub.ts';
import type { Event } from '../events/event.ts';
import type { Ctx } from '../shared/ctx.ts';
import { instantText } from '../shared/time.ts';
import type { Attendance, Correction } from './attendance.ts';
import { changeRecord } from './record.ts';
import type { RecordOf } from './store.ts';

export type Correcting = {
  eventId: Event['id'];
  /** Which records, at most a few hundred: those that are missing are made. */
  who: readonly Omit<RecordOf, 'eventId'>[];
  /** Minutes only of those who were present. */
  says: Pick<Correction, 'present' | 'minutes' | 'reason'>;
  staff: Pick<Staff, 'email'>;
};

/** So many records are written at the same time. */
const atOnce = 25;

/**
 * Staff say, with a reason, that people were there, for how long, or that they were not. It is kept beside what is
 * known otherwise, and the last word holds. Answers how many records it changed: the same said twice is said once.
 */
export async function correct(
  ctx: Ctx,
  { eventId, who, says, staff }: Correcting,
): Promise<{ ok: true; corrected: number }> {
  const correction: Correction = { ...says, by: staff.email, at: instantText(ctx.now()) };
  let corrected = 0;
  for (let start = 0; start < who.length; start += atOnce) {
    const step = who.slice(start, start + atOnce).map(each => ({ eventId, ...each }));
    const done = await Promise.all(
      step.map(of => changeRecord(ctx, of, before => withCorrection(of, before, correction))),
    );
    corrected += done.filter(Boolean).length;
  }
  return { ok: true, corrected };
}

function withCorrection(of: RecordOf, before: Attendance | undefined, correction: Correction): Attendance {
  const { at, by } = correction;
  const record = before ?? { ...of, evidence: 'correction' as const, at, by };
  const last = record.corrections?.at(-1);
  if (before && last && isSame(last, correction)) return before;
  return { ...record, corrections: [...(record.corrections ?? []), correction] };
}

const isSame = (a: Correction, b: Correction) =>
  a.present === b.present && a.minutes === b.minutes && a.reason === b.reason && a.by === b.by;
