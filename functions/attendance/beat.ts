import { randomBytes } from 'node:crypto';
import { registrationOf } from '../registration/read.ts';
import { type Registration, registrationCan } from '../registration/registration.ts';
import type { Ctx } from '../shared/ctx.ts';
import type { Attendance } from './attendance.ts';
import { type BeatState, beatBytes, beatState, intervalOf, mostSeen, type Seen } from './beat-token.ts';
import { addPresence } from './presence.ts';

/** A page beats each minute. Browsers slow the clocks of pages behind others: up to this many seconds are one stay. */
const longestGap = 150;
/** Between two beats the time is kept in the token that the page carries; so many seconds later it is written down. */
const writeEvery = 300;

/**
 * What a page that is open to somebody who joined begins with. Opening it says nothing: only time does, of a page
 * that stays. `until`: an instant, when what they joined ends.
 */
export const firstBeat = (
  ctx: Ctx,
  { eventId, id }: Pick<Registration, 'eventId' | 'id'>,
  { sessionId, until }: { sessionId: Attendance['sessionId']; until: string },
): string =>
  tokenOf(ctx, {
    eventId,
    registrationId: id,
    sessionId,
    page: randomBytes(4).toString('hex'),
    until: Math.floor(Date.parse(until) / 1_000),
    writtenAt: 0,
    lastAt: Math.floor(ctx.now().getTime() / 1_000),
    seen: [],
  });

export type Beat = {
  token: string;
  /** Since the last beat other pages were in front of it. */
  behind: boolean;
  /** The page is being closed. */
  end: boolean;
};

export type Beaten =
  /** `token` is for the next beat. With `over` there is none: what they joined has ended. */
  | { ok: true; token: string; over: boolean }
  /** No token of ours, or of somebody who no longer has a seat online. */
  | { ok: false; why: 'unknown' };

/**
 * A page is still open: the time since its last beat counts, by the server's clock. It is the person's own word, for
 * anything can send a beat; but never for more time than passes.
 */
export async function beat(ctx: Ctx, { token, behind, end }: Beat): Promise<Beaten> {
  const bytes = ctx.links.open('beat', token);
  if (!bytes) return { ok: false, why: 'unknown' };
  const before = beatState(bytes);
  const now = Math.floor(ctx.now().getTime() / 1_000);
  const over = now >= before.until;
  const state = lived(before, Math.min(now, before.until), behind);
  if (state.seen.length === 0 || !(end || over || isDue(state))) {
    return { ok: true, token: tokenOf(ctx, state), over };
  }
  const { eventId, registrationId } = state;
  const registration = await registrationOf(ctx, eventId, registrationId);
  if (!registration || !registrationCan.join(registration)) return { ok: false, why: 'unknown' };
  await addPresence(ctx, { id: eventId }, entriesOf(state));
  return { ok: true, token: tokenOf(ctx, { ...state, writtenAt: state.lastAt, seen: [] }), over };
}

/** The first is written at once: whoever has just come is seen to be there. */
const isDue = ({ writtenAt, lastAt, seen }: BeatState) =>
  lastAt - writtenAt >= writeEvery || seen.length >= mostSeen;

function lived(state: BeatState, now: number, behind: boolean): BeatState {
  const seconds = now - state.lastAt;
  if (seconds <= 0) return state;
  if (seconds > longestGap) return { ...state, lastAt: now };
  const last = state.seen.at(-1);
  const goesOn = last && last.behind === behind && last.from + last.seconds === state.lastAt;
  const seen: Seen[] = goesOn
    ? [...state.seen.slice(0, -1), { ...last, seconds: last.seconds + seconds }]
    : [...state.seen, { from: state.lastAt, seconds, behind }];
  return { ...state, lastAt: now, seen };
}

function entriesOf({ registrationId, sessionId, page, seen }: BeatState) {
  const of = { registrationId, sessionId, mode: 'online', page } as const;
  return [true, false].flatMap(behind => {
    const intervals = seen.filter(each => each.behind === behind).map(intervalOf);
    const [first] = intervals;
    const source = behind ? ('beat-behind' as const) : ('beat' as const);
    return first ? [{ ...of, source, intervals, at: first.from }] : [];
  });
}

const tokenOf = (ctx: Ctx, state: BeatState) => ctx.links.sign('beat', beatBytes(state));
