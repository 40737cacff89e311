import type { Registration } from '../../registration/registration.ts';
import type { Span as Written } from '../attendance.ts';

/** Seconds since 1970: who was in a room from when to when, and up to when that is written down (0: not at all). */
export type Stay = { from: number; to: number; written: number };
export type Stays = Record<Registration['id'], Stay>;
export type Told = { registrationId: Registration['id']; from: number; to: number };

/** Looks are a minute apart. Whoever is not seen for longer than this was away. */
const longestGap = 150;
const lookEvery = 60;
/** Whoever stays is written down this often; whoever comes, at once. */
const writeEvery = 300;

/**
 * One look into a room, `at` seconds, the last one that succeeded at `lastAt`. Whoever is seen anew came since then, a
 * minute ago at most. Answers everybody's last stay, and what is to be written down.
 */
export function look(
  before: Stays,
  people: readonly Registration['id'][],
  at: number,
  lastAt: number | undefined,
): { stays: Stays; told: Told[] } {
  const stays: Stays = { ...before };
  const told: Told[] = [];
  const since = Math.max(at - lookEvery, lastAt ?? 0);
  for (const id of people) {
    const stay = before[id];
    const goesOn = stay && at - stay.to <= longestGap;
    if (stay && !goesOn) told.push(...untold(id, stay));
    stays[id] = goesOn ? { ...stay, to: Math.max(stay.to, at) } : { from: since, to: at, written: 0 };
  }
  for (const [id, stay] of entries(stays)) {
    if (at - stay.to <= longestGap && stay.to - stay.written < writeEvery) continue;
    told.push(...untold(id, stay));
    stays[id] = { ...stay, written: stay.to };
  }
  return { stays, told };
}

/** What is not written down yet, of everybody. */
export const allTold = (stays: Stays): { stays: Stays; told: Told[] } => ({
  stays: Object.fromEntries(entries(stays).map(([id, stay]) => [id, { ...stay, written: stay.to }])),
  told: entries(stays).flatMap(([id, stay]) => untold(id, stay)),
});

const untold = (registrationId: Registration['id'], { from, to, written }: Stay): Told[] =>
  to > written && to > from ? [{ registrationId, from, to }] : [];

const entries = (stays: Stays) => Object.entries(stays) as [Registration['id'], Stay][];

/** From and until when, milliseconds since 1970; without an end, nobody told of it. */
export type Span = { from: number; to?: number; inferred?: true };

/** That somebody came or left, when, in milliseconds since 1970, as the server of the room told. */
export type Coming = { way: 'in' | 'out'; at: number };

/**
 * The stays that comings and goings make, in whatever order and how often they were told. The last one has no end
 * as long as nobody told of it.
 */
export function staysOf(told: readonly Coming[]): Span[] {
  const stays: Span[] = [];
  for (const { way, at } of [...told].sort((a, b) => a.at - b.at || (a.way === 'in' ? -1 : 1))) {
    const last = stays.at(-1);
    const open = last !== undefined && last.to === undefined;
    if (way === 'in' && !open) stays.push({ from: at });
    if (way === 'out' && open) last.to = at;
  }
  return stays;
}

/** Instants to the second. Less than a second is nothing. */
export function spanOf({ from, to, inferred }: Span): Written | undefined {
  if (to === undefined) return { from: second(from) };
  const span: Written = { from: second(from), to: second(to), ...(inferred ? { inferred } : {}) };
  return second(from) < second(to) ? span : undefined;
}
const second = (ms: number) => `${new Date(ms).toISOString().slice(0, 19)}Z`;
