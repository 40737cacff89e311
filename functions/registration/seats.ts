import { type Mode, modes, type Pool } from '../events/event.ts';
import type { Registration } from './registration.ts';

/** The counters of a pool that a decision moves. */
export type Seats = Pick<Pool, 'capacity' | 'taken' | 'waiting'>;

export type Decided = {
  registration: Registration;
  outcome: 'confirmed' | 'waiting';
  mode: Mode;
  /** Place in line, from 1, when waiting. */
  place?: number;
  /** It came from the waiting list, not from the pending. */
  promoted: boolean;
};

/** Those in line for each mode and those not decided yet, each in order of arrival. */
export type Line = { waiting: Partial<Record<Mode, Registration[]>>; pending: Registration[] };

const copy = (seats: Seats): Seats => ({
  capacity: seats.capacity,
  taken: { ...seats.taken },
  waiting: { ...seats.waiting },
});

export const hasFree = (seats: Seats, mode: Mode): boolean => {
  const capacity = seats.capacity[mode];
  return capacity === null || seats.taken[mode] < capacity;
};

/** A seat is free and somebody waits for it. */
export const hasWork = (seats: Seats): boolean =>
  modes.some(mode => seats.waiting[mode] > 0 && hasFree(seats, mode));

/**
 * Who gets a seat: first those who wait, then the pending, each in order of arrival; a newcomer never
 * passes somebody who waits for the same mode. Decides `limit` registrations at most. Pure.
 */
export function decideSeats(before: Seats, line: Line, limit = Number.POSITIVE_INFINITY) {
  const seats = copy(before);
  const decided: Decided[] = [];
  promote(seats, line.waiting, decided, limit);
  for (const registration of line.pending) {
    if (decided.length >= limit) break;
    const { mode } = registration;
    if (hasFree(seats, mode) && seats.waiting[mode] === 0) {
      seats.taken[mode] += 1;
      decided.push({ registration, outcome: 'confirmed', mode, promoted: false });
    } else {
      seats.waiting[mode] += 1;
      decided.push({ registration, outcome: 'waiting', mode, place: seats.waiting[mode], promoted: false });
    }
  }
  return { seats, decided };
}

/** Somebody who moves to another mode frees a seat, so the modes are gone through until nothing moves. */
function promote(seats: Seats, waiting: Line['waiting'], decided: Decided[], limit: number): void {
  const lines = { 'on-site': [...(waiting['on-site'] ?? [])], online: [...(waiting.online ?? [])] };
  for (let moved = true; moved; ) {
    moved = false;
    for (const mode of modes) {
      const registration = lines[mode][0];
      if (!registration || decided.length >= limit || !hasFree(seats, mode)) continue;
      lines[mode].shift();
      seats.waiting[mode] -= 1;
      seats.taken[mode] += 1;
      if (registration.state === 'confirmed') seats.taken[registration.mode] -= 1;
      decided.push({ registration, outcome: 'confirmed', mode, promoted: true });
      moved = true;
    }
  }
}

/** The seats after a registration gives up all that it holds or waits for. */
export function release(before: Seats, registration: Registration): Seats {
  const seats = copy(before);
  if (registration.state === 'confirmed') seats.taken[registration.mode] -= 1;
  if (registration.state === 'waiting') seats.waiting[registration.mode] -= 1;
  if (registration.wants) seats.waiting[registration.wants] -= 1;
  return seats;
}

export type ModeChange = { seats: Seats; outcome: 'moved' | 'waits' | 'stays'; place?: number };

/**
 * The seats after a registration asks for another mode: moved at once when a seat is free and nobody waits,
 * else in line for it, keeping what it holds. Asking for the mode it has takes the wish back.
 */
export function changeSeat(before: Seats, registration: Registration, to: Mode): ModeChange {
  const seats = copy(before);
  if (registration.wants) seats.waiting[registration.wants] -= 1;
  if (to === registration.mode) return { seats, outcome: 'stays' };
  if (hasFree(seats, to) && seats.waiting[to] === 0) {
    const held = registration.state === 'confirmed' ? seats.taken : seats.waiting;
    held[registration.mode] -= 1;
    seats.taken[to] += 1;
    return { seats, outcome: 'moved' };
  }
  if (registration.state === 'waiting') seats.waiting[registration.mode] -= 1;
  seats.waiting[to] += 1;
  return { seats, outcome: 'waits', place: seats.waiting[to] };
}
