import { type Mode, modes, type Session } from '../events/event.ts';
import { hasSeat, type Registration } from '../registration/registration.ts';
import { instantText } from '../shared/time.ts';
import type { Attendance } from './attendance.ts';
import { Known } from './known.ts';
import { longestSilence } from './records.ts';
import { isRunning, type Schedule } from './schedule.ts';

/** People: there now by mode, seen so far in either, and those of whom nothing is known but that they pressed Join. */
export type Count = { now: Record<Mode, number>; seen: number; pressed: number };

export type SessionCount = Count & { session: Session; state: 'running' | 'over' | 'to-come' };

/**
 * Who is where at one moment; `seenIn` counts whoever was seen in both modes in both. Online is whoever was seen in the
 * last `silence` minutes.
 */
export type Board = {
  at: string;
  silence: number;
  whole: Count & { seenIn: Record<Mode, number> };
  sessions: SessionCount[];
};

/** What the records of an event say of where everybody is who has a seat. */
export function board(
  programme: Schedule,
  people: ReadonlyMap<string, Registration>,
  records: readonly Attendance[],
  at: Date,
): Board {
  const whole = { ...nobody(), seenIn: { 'on-site': 0, online: 0 } };
  const now = instantText(at);
  const sessions = sessionsAt(programme.sessions, now);
  const of = new Map<string, Count>(sessions.map(each => [each.session.id, each]));
  for (const [id, own] of Map.groupBy(records, record => record.registrationId)) {
    const registration = people.get(id);
    if (!registration || !hasSeat(registration)) continue;
    const known = new Known(programme, registration, own, at);
    const here = addTo(whole, of, known, own);
    for (const count of sessions) {
      const isSeen = count.state !== 'to-come' && known.isSeenAt(count.session);
      if (isSeen || here.has(count.session.id)) count.seen += 1;
    }
  }
  return { at: now, silence: longestSilence, whole, sessions };
}

function addTo(
  whole: Board['whole'],
  of: ReadonlyMap<string, Count>,
  known: Known,
  own: readonly Attendance[],
): Set<string> {
  const here = new Set<string>();
  for (const mode of modes) {
    const places = known.placesNow(mode);
    if (places.length > 0) whole.now[mode] += 1;
    for (const place of places) {
      const count = of.get(place);
      if (count) count.now[mode] += 1;
      here.add(place);
    }
    if (own.some(record => record.mode === mode && known.counts(record))) whole.seenIn[mode] += 1;
  }
  if (own.some(record => known.counts(record))) whole.seen += 1;
  else if (own.some(record => known.isJoining(record))) whole.pressed += 1;
  return here;
}

/** Sessions at a moment, with nobody at them. */
export const sessionsAt = (sessions: readonly Session[], now: string): SessionCount[] =>
  sessions.map(session => ({ ...nobody(), session, state: stateOf(session, now) }));

export const nobody = (): Count => ({ now: { 'on-site': 0, online: 0 }, seen: 0, pressed: 0 });

const stateOf = (session: Session, now: string): SessionCount['state'] =>
  isRunning(session, now) ? 'running' : session.endsAt <= now ? 'over' : 'to-come';
