import { pollRoom } from './attendance/rooms/poll.ts';
import { continueIssuance } from './certificates/issue.ts';
import { continueDeletion } from './erasure/continue-deletion.ts';
import { continueErasureAt } from './erasure/erase.ts';
import { fireOpens } from './events/opening.ts';
import { fireEnded } from './feedback/invite.ts';
import { fireReminder } from './joining/remind.ts';
import { letters } from './letters.ts';
import { deliver } from './mail/deliver.ts';
import type { Mailer } from './mail/send.ts';
import { awaitRetention, fireRetention } from './registration/answers/retention.ts';
import { decide } from './registration/decide.ts';
import { fireChanged } from './registration/event-changed.ts';
import { continueGroupAt } from './registration/groups/continue.ts';
import type { Ctx } from './shared/ctx.ts';
import { dueShards, type Key } from './shared/db.ts';
import type { Id } from './shared/ids.ts';
import { errorFacts } from './shared/log.ts';

type Attributes = Record<string, { S?: string }>;

/** A change as DynamoDB's stream tells of it, as far as it is read here. */
export type StreamRecord = {
  dynamodb?: { SequenceNumber?: string; Keys?: Attributes; NewImage?: Attributes };
};

type Bell = (ctx: Ctx, mailer: Mailer, key: Key) => Promise<unknown>;

/** What follows from the moments of an event, of which there may be several of a kind: `MOMENT#reminder-15`. */
const moments: Record<string, (ctx: Ctx, key: Key) => Promise<void>> = {
  'MOMENT#ended': async (ctx, key) => {
    await awaitRetention(ctx, key.pk as Id<'evt'>);
    await fireEnded(ctx, key);
  },
  'MOMENT#opens': fireOpens,
  'MOMENT#changed': fireChanged,
  'MOMENT#retention': fireRetention,
  'MOMENT#reminder': fireReminder,
};

/** What is done for an item that is due, by the beginning of its sort key. */
const bells: Record<string, Bell> = {
  MSG: (ctx, mailer, key) => deliver(ctx, mailer, letters, key),
  POOL: (ctx, _mailer, key) => decide(ctx, key.pk as Id<'evt'>),
  GROUP: (ctx, _mailer, key) => continueGroupAt(ctx, key),
  MOMENT: async (ctx, _mailer, key) => moments[key.sk.split('-')[0] ?? '']?.(ctx, key),
  ISSUANCE: (ctx, _mailer, key) => continueIssuance(ctx, key),
  ROOM: (ctx, _mailer, key) => pollRoom(ctx, key),
  ERASURE: (ctx, _mailer, key) => continueErasureAt(ctx, key),
  DELETION: (ctx, _mailer, key) => continueDeletion(ctx, key),
};

const bellOf = (key: Key): string => key.sk.split('#')[0] ?? '';

/**
 * Rings for each changed item of the kinds in `which` that is due now. Answers the sequence numbers of the
 * records that failed, so that only those come again.
 */
export async function onStream(
  ctx: Ctx,
  mailer: Mailer,
  records: StreamRecord[],
  which: string[] = ['MSG', 'POOL', 'GROUP', 'MOMENT', 'DELETION'],
): Promise<string[]> {
  const failed: string[] = [];
  const rung = new Set<string>();
  for (const { dynamodb } of records) {
    const key = { pk: dynamodb?.Keys?.pk?.S ?? '', sk: dynamodb?.Keys?.sk?.S ?? '' };
    const dueAt = dynamodb?.NewImage?.dueAt?.S;
    const once = `${key.pk} ${key.sk}`;
    if (!dueAt || dueAt > ctx.now().toISOString() || !which.includes(bellOf(key)) || rung.has(once)) continue;
    rung.add(once);
    if (!(await ring(ctx, mailer, key))) failed.push(dynamodb?.SequenceNumber ?? '');
  }
  return failed;
}

const sweepLimit = 500;
/** Well inside the minute until the next tick; what is left stays due. */
const clockBudgetMs = 40_000;

/**
 * The clock, once a minute: rings for all that is due, be it that its time has come or that it was left behind.
 * Answers how many failed; they stay due and come again.
 */
export async function onClock(ctx: Ctx, mailer: Mailer): Promise<number> {
  const end = performance.now() + clockBudgetMs;
  const until = ctx.now().toISOString();
  const due = await Promise.all(
    Array.from({ length: dueShards }, (_, shard) => ctx.db.due(shard, until, sweepLimit)),
  );
  // Seats before mail: however many letters wait, nobody waits behind them for a decision.
  const isMail = (key: Key) => Number(bellOf(key) === 'MSG');
  // Rooms stand on servers that may be slow to answer: all are looked into side by side, and nobody waits for them.
  const { rooms = [], others = [] } = Object.groupBy(due.flat(), key =>
    bellOf(key) === 'ROOM' ? 'rooms' : 'others',
  );
  const looks = Promise.all(rooms.map(({ pk, sk }) => ring(ctx, mailer, { pk, sk })));
  const inOrder = others.sort((a, b) => isMail(a) - isMail(b) || (a.dueAt < b.dueAt ? -1 : 1));
  let failed = 0;
  for (const { pk, sk } of inOrder) {
    if (performance.now() > end) break;
    if (!(await ring(ctx, mailer, { pk, sk }))) failed += 1;
  }
  return failed + (await looks).filter(done => !done).length;
}

async function ring(ctx: Ctx, mailer: Mailer, key: Key): Promise<boolean> {
  try {
    await bells[bellOf(key)]?.(ctx, mailer, key);
    return true;
  } catch (error) {
    ctx.log('bell-failed', { bell: bellOf(key), ...errorFacts(error) });
    return false;
  }
}
