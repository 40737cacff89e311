import type { Event, Mode, Programme, Session } from '../events/event.ts';
import type { Ctx } from '../shared/ctx.ts';
import type { Key } from '../shared/db.ts';
import { addMinutes, instantText } from '../shared/time.ts';
import { type Board, type Count, nobody, sessionsAt } from './board.ts';
import { boardOf, type Counted, countedOf } from './listed.ts';
import { longestSilence } from './records.ts';

/** A count of many people is shown for up to so many seconds: one for each so many records that it took to make. */
const longestKept = 60;
const recordsASecond = 200;

type KeptBoard = {
  at: string;
  /** Until when it is shown instead of counting anew. */
  until: string;
  whole: Count & { seenIn: Record<Mode, number> };
  sessions: Record<Session['id'], Count>;
};

const keyOf = (id: Event['id']): Key => ({ pk: `${id}#A`, sk: 'BOARD' });

/**
 * Who is where, of an event whose board may be open on many screens that look every few seconds. A count reads all
 * that is known of everybody; one of many people is kept, and whoever looks meanwhile reads that. Whether it is kept,
 * lost or counted twice at once, the next count starts from the records, which looking never changes.
 */
export async function boardNow(ctx: Ctx, programme: Programme): Promise<Board> {
  const kept = await ctx.db.get<KeptBoard>(keyOf(programme.event.id));
  if (kept && kept.at <= instantText(ctx.now()) && instantText(ctx.now()) < kept.until)
    return shown(programme, kept);
  return countBoard(ctx, await countedOf(ctx, programme));
}

/** Counts anew, of what was read just now, and keeps it for those who look next. */
export async function countBoard(ctx: Ctx, counted: Counted): Promise<Board> {
  const board = boardOf(counted);
  const seconds = Math.min(
    longestKept,
    Math.floor((counted.records.length + counted.registrations.length) / recordsASecond),
  );
  if (seconds > 0) await keep(ctx, counted.programme.event.id, board, seconds);
  return board;
}

const keep = ({ db }: Ctx, id: Event['id'], { at, whole, sessions }: Board, seconds: number) =>
  db.write([
    {
      put: {
        ...keyOf(id),
        kind: 'board',
        at,
        until: addMinutes(at, seconds / 60),
        whole,
        sessions: Object.fromEntries(
          sessions.map(({ session, now, seen, pressed }) => [session.id, { now, seen, pressed }]),
        ),
      },
    },
  ]);

/** Of the programme as it is now: nobody has been counted yet at a session that is new. */
const shown = ({ sessions }: Programme, { at, whole, sessions: counts }: KeptBoard): Board => ({
  at,
  silence: longestSilence,
  whole,
  sessions: sessionsAt(sessions, at).map(each => ({ ...each, ...(counts[each.session.id] ?? nobody()) })),
});
