import type { Attendance } from '../../attendance/attendance.ts';
import { attendanceOf } from '../../attendance/read.ts';
import type { Event } from '../../events/event.ts';
import { whoAnswered } from '../../feedback/read.ts';
import { registrationsOf } from '../../registration/read.ts';
import { type Registration, registrationCan } from '../../registration/registration.ts';
import type { Ctx } from '../../shared/ctx.ts';

/** What an event knows of whoever has a seat, in order of arrival: where they were seen, and who gave feedback. */
export type Everybody = {
  seated: Registration[];
  records: Map<Registration['id'], Attendance[]>;
  answered: Set<Registration['id']>;
};

export type ReadEverybody = (ctx: Ctx, id: Event['id']) => Promise<Everybody>;

export const everybodyNow: ReadEverybody = async (ctx, id) => {
  const [registrations, records, answered] = await Promise.all([
    registrationsOf(ctx, id),
    attendanceOf(ctx, id),
    whoAnswered(ctx, id),
  ]);
  return {
    seated: registrations.filter(registrationCan.checkIn),
    records: Map.groupBy(records, record => record.registrationId),
    answered,
  };
};

/** Reading ten thousand takes seconds: many are remembered, a second for each so many people, up to so long. */
const peopleASecond = 500;
const longestSeconds = 20;

type Remembered = { from: number; until: number; everybody: Everybody };
const remembered = new WeakMap<Ctx['db'], Map<Event['id'], Remembered>>();

/** As somebody saw them a moment ago, to look at: to search in, leaf through, and try rules on. Nothing is decided by it. */
export const everybodyLately: ReadEverybody = async (ctx, id) => {
  const events = remembered.get(ctx.db) ?? new Map<Event['id'], Remembered>();
  remembered.set(ctx.db, events);
  const now = ctx.now().getTime();
  for (const [event, { from, until }] of events) if (now < from || now >= until) events.delete(event);
  const known = events.get(id);
  if (known) return known.everybody;
  const everybody = await everybodyNow(ctx, id);
  const seconds = Math.min(longestSeconds, Math.floor(everybody.seated.length / peopleASecond));
  if (seconds > 0) events.set(id, { from: now, until: now + seconds * 1_000, everybody });
  return everybody;
};
