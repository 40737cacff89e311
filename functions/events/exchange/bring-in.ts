import { createHash } from 'node:crypto';
import { translator } from '../../../web/text/translate.ts';
import type { Ctx } from '../../shared/ctx.ts';
import type { Part } from '../../shared/db.ts';
import { NotFound } from '../../shared/errors.ts';
import { newId } from '../../shared/ids.ts';
import { languages } from '../../shared/language.ts';
import type { Event, Pool, Programme, Session } from '../event.ts';
import { poolPart } from '../pool.ts';
import { programmeOf } from '../read.ts';
import { mostSessions, mostSignUps } from '../session.ts';
import { withSeats } from '../session-seats.ts';
import { newSessionPart, removedSessionPart, savedSessionParts } from '../store.ts';
import { type Full, type Plan, planOf, toldOf } from './plan.ts';
import type { Row } from './row.ts';
import { roomNameOf } from './schedule.ts';

/** What to do with sessions that are not in the file. */
export type Rest = 'keep' | 'remove';

/** What a file would change. */
export const planFor = (programme: Programme, rows: readonly Row[]): Plan =>
  planOf(rows, {
    programme,
    roomNames: session => onlineWords.map(online => roomNameOf(programme.event, session, online)),
  });

const onlineWords = languages.map(language => translator(language)('common.online'));

/** One write of one session; `print` names it, and the state that it starts from. */
type Step = { print: string; id: Session['id']; signUp: Session['signUp']; parts: Part[] };

/** A transaction has 100 parts, and one of them is the pool's. */
const mostParts = 99;

/**
 * Makes the programme what the file says. `agreed`: the prints of the steps that the organiser saw. Whatever else there
 * would be to do meanwhile stops it. Up to 99 writes are one transaction; of more, whoever comes back finds the rest
 * still to do, so that it can be called again until it is done.
 */
export async function bringIn(
  ctx: Ctx,
  eventId: Event['id'],
  rows: readonly Row[],
  { rest, agreed }: { rest: Rest; agreed: ReadonlySet<string> },
): Promise<{ ok: true } | { ok: false; why: 'changed' } | ({ ok: false } & Full)> {
  for (;;) {
    const programme = await programmeOf(ctx, eventId);
    if (!programme) throw new NotFound();
    const plan = planFor(programme, rows);
    const steps = stepsOf(ctx, programme, plan, rest);
    const full = fullBy(programme, plan, rest);
    if (full) return { ok: false, ...full };
    const seen = steps.every(({ print }) => agreed.has(print));
    if (plan.wrong.length > 0 || !seen) return { ok: false, why: 'changed' };
    if (steps.length === 0) return { ok: true };
    const now = batchOf(steps);
    await ctx.db.write([...now.flatMap(({ parts }) => parts), ...seatsPart(ctx, programme.pool, now)]);
  }
}

/** The prints of all that a plan does. */
export const printsOf = (ctx: Ctx, programme: Programme, plan: Plan, rest: Rest): string[] =>
  stepsOf(ctx, programme, plan, rest).map(({ print }) => print);

/** Whether the programme would be too long. */
export function fullBy({ sessions }: Programme, plan: Plan, rest: Rest): Full | undefined {
  const gone = new Set(rest === 'remove' ? removable(plan).map(({ id }) => id) : []);
  const changed = new Map(plan.changed.map(({ before, after }) => [before.id, after]));
  const after = [
    ...sessions.filter(({ id }) => !gone.has(id)).map(session => changed.get(session.id) ?? session),
    ...plan.added.map(added => added.after),
  ];
  const signUps = after.filter(({ signUp }) => signUp).length;
  if (after.length > mostSessions) return { why: 'too-many', count: after.length, most: mostSessions };
  if (signUps > mostSignUps) return { why: 'too-many-sign-ups', count: signUps, most: mostSignUps };
  return undefined;
}

const removable = ({ missing }: Plan): Session[] =>
  missing.filter(({ kept }) => !kept).map(({ session }) => session);

/** What makes room comes first. New ones without an id of their own are numbered in the order of the file. */
function stepsOf(ctx: Ctx, { event }: Programme, plan: Plan, rest: Rest): Step[] {
  const now = ctx.now().getTime();
  const removed = (rest === 'remove' ? removable(plan) : []).map(session => ({
    print: printOf('remove', session.id, session.version),
    id: session.id,
    signUp: undefined,
    parts: [removedSessionPart(session)],
  }));
  const changed = plan.changed.map(({ before, after }) => ({
    print: printOf('change', before.id, before.version, toldOf(after)),
    id: before.id,
    signUp: after.signUp,
    parts: savedSessionParts(before, {
      ...after,
      id: before.id,
      eventId: event.id,
      version: before.version + 1,
    }),
  }));
  const added = plan.added.map(({ id: given, after }, index) => {
    const id = given ?? newId('ses', new Date(now + index));
    return {
      print: printOf('add', given ?? '', toldOf(after)),
      id,
      signUp: after.signUp,
      parts: [newSessionPart({ ...after, id, eventId: event.id, version: 1 })],
    };
  });
  return [...removed, ...changed, ...added];
}

function batchOf(steps: Step[]): Step[] {
  let count = 0;
  return steps.filter(({ parts }) => {
    count += parts.length;
    return count <= mostParts;
  });
}

/** The clock and the stream come back to the pool: raised capacity is for whoever waits. */
function seatsPart(ctx: Ctx, pool: Pool, steps: Step[]): Part[] {
  let seats: ReturnType<typeof withSeats>;
  for (const { id, signUp } of steps) seats = withSeats({ ...pool, ...seats }, id, signUp) ?? seats;
  return seats ? [poolPart(pool, seats, ctx.now())] : [];
}

const printOf = (...facts: unknown[]): string =>
  createHash('sha256').update(JSON.stringify(facts)).digest('base64url').slice(0, 12);
