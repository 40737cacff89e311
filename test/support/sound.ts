import { decodeTime } from 'ulid';
import { type Mode, modes } from '../../functions/events/event.ts';
import { programmeOf } from '../../functions/events/read.ts';
import type { Message } from '../../functions/mail/message.ts';
import { messagesOf } from '../../functions/mail/outbox.ts';
import { registrationsOf } from '../../functions/registration/read.ts';
import { type Registration, registrationId } from '../../functions/registration/registration.ts';
import type { Ctx } from '../../functions/shared/ctx.ts';

/** How often each promise was broken; all of them 0 when none was. */
export type Broken = {
  /** Seats given beyond the capacity, and counters that differ from the records. */
  oversold: number;
  miscounted: number;
  /** Accepted and not there, or not decided. */
  lost: number;
  undecided: number;
  /** Decided more than once, or in the records more than once. */
  duplicated: number;
  /** Still in line although somebody who came more than two seconds later has a seat in the same mode. */
  inverted: number;
  /** Without the mail that their state promises. */
  unpromised: number;
};

export const unbroken: Broken = {
  oversold: 0,
  miscounted: 0,
  lost: 0,
  undecided: 0,
  duplicated: 0,
  inverted: 0,
  unpromised: 0,
};

/** Compares what an event's records say with what was promised, to the `accepted` addresses among others. */
export async function brokenIn(ctx: Ctx, eventId: `evt_${string}`, accepted: string[]): Promise<Broken> {
  const [programme, all, mail] = await Promise.all([
    programmeOf(ctx, eventId),
    registrationsOf(ctx, eventId),
    messagesOf(ctx, eventId),
  ]);
  if (!programme) throw new Error('No such event');
  const { pool } = programme;
  const ids = new Set(all.map(each => each.id));
  const letters = Map.groupBy(mail, message => message.registrationId);
  const lettersTo = (each: Registration) => letters.get(each.id) ?? [];
  return {
    oversold: sum(modes, mode => Math.max(0, taken(all, mode) - (pool.capacity[mode] ?? all.length))),
    miscounted: sum(
      modes,
      mode =>
        Math.abs(pool.taken[mode] - taken(all, mode)) +
        Math.abs(pool.waiting[mode] - inLine(all, mode).length),
    ),
    lost: accepted.filter(email => !ids.has(registrationId(eventId, email))).length,
    undecided: all.filter(each => each.state === 'pending').length,
    duplicated: all.length - ids.size + sum(all, each => decidedTooOften(each, lettersTo(each))),
    inverted: sum(modes, mode => inverted(all, mode)),
    unpromised: all.filter(each => !isTold(each, lettersTo(each))).length,
  };
}

const sum = <T>(list: readonly T[], value: (each: T) => number): number =>
  list.reduce((total, each) => total + value(each), 0);

const taken = (all: Registration[], mode: Mode) =>
  all.filter(each => each.state === 'confirmed' && each.mode === mode).length;

const inLine = (all: Registration[], mode: Mode) =>
  all.filter(each => (each.state === 'waiting' && each.mode === mode) || each.wants === mode);

function inverted(all: Registration[], mode: Mode): number {
  // Whom staff gave a seat out of turn, or moved to the front, came later than others who wait, and rightly has one.
  const seated = all.filter(each => each.state === 'confirmed' && each.mode === mode && !each.moved);
  const latest = seated.reduce((last, each) => Math.max(last, decodeTime(each.arrival)), 0);
  const came = (each: Registration) => decodeTime(each.wants ? `${each.wantsArrival}` : each.arrival);
  return inLine(all, mode).filter(each => came(each) + 2_000 < latest).length;
}

const count = (letters: Message[], ...templates: Message['template'][]) =>
  letters.filter(each => templates.includes(each.template)).length;

/** Each time that somebody registers there is one decision; registering again needs a cancellation before. */
function decidedTooOften(registration: Registration, letters: Message[]): number {
  const active = registration.state === 'cancelled' ? 0 : 1;
  return Math.max(0, count(letters, 'confirmed', 'waiting') - count(letters, 'cancelled') - active);
}

function isTold({ state }: Registration, letters: Message[]): boolean {
  if (state === 'confirmed') return count(letters, 'confirmed', 'promoted', 'mode-changed') > 0;
  if (state === 'cancelled') return count(letters, 'cancelled') > 0;
  return state === 'pending' || count(letters, 'waiting') > 0;
}
