import { addMinutes, instantOf, isDay, type LocalRefusal } from '../../shared/time.ts';

/** A date and a time as a report writes it, before it is known which number is the day. */
export type Stamp = {
  typed: string;
  numbers: readonly [string, string, string];
  /** Only where it cannot be another. */
  order?: DateOrder;
  minute: string;
  seconds: number;
  /** Of a clock with a.m. and p.m. */
  halves: boolean;
  /** `Z` or `+03:00`, where it says so itself. */
  offset?: string;
};
export type DateOrder = 'ymd' | 'mdy' | 'dmy';

const pattern =
  /^(\d{1,4})([./-]) ?(\d{1,2})\2 ?(\d{1,4})\.?(?:,| |T|, )(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?(?: ?(am|pm))?(?: ?(z|utc|gmt|[+-]\d\d:?\d\d))?$/i;

/**
 * `11/19/2021 9:54:15 AM`, `7/22/26, 7:02:11 PM`, `15.11.22, 09:30:17`, `2026-11-23 09:30:17`; spaces may be narrow or
 * not breaking, and a.m. may have dots. Undefined for anything else.
 */
export function stampOf(cell: string): Stamp | undefined {
  const typed = cell.slice(0, 60).trim();
  const plain = typed
    .replace(/[\u200e\u200f]/g, '')
    .replace(/\s+/gu, ' ')
    .replace(/([ap])\. ?m\./i, '$1m')
    .replace(/, /, ',');
  const read = pattern.exec(plain);
  if (!read) return undefined;
  const [, one = '', sign, two = '', three = '', hours = '', minutes = '', seconds = '0', half, zone] = read;
  const hour = hourOf(Number(hours), half);
  if (hour === undefined || Number(minutes) > 59 || Number(seconds) > 59) return undefined;
  return {
    typed,
    numbers: [one, two, three],
    order: one.length === 4 ? 'ymd' : sign === '.' ? 'dmy' : undefined,
    minute: `${String(hour).padStart(2, '0')}:${minutes}`,
    seconds: Number(seconds),
    halves: half !== undefined,
    offset: offsetOf(zone),
  };
}

function hourOf(hours: number, half: string | undefined): number | undefined {
  if (!half) return hours < 24 ? hours : undefined;
  if (hours < 1 || hours > 12) return undefined;
  return (hours % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
}

function offsetOf(zone: string | undefined): string | undefined {
  if (!zone) return undefined;
  return /^[a-z]/i.test(zone) ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(-2)}`;
}

/** `YYYY-MM-DD`, or undefined when that order makes no day. */
export function dayBy({ numbers: [one, two, three], order: own }: Stamp, order: DateOrder) {
  const parts = {
    ymd: [one, two, three],
    mdy: [three, one, two],
    dmy: [three, two, one],
  }[own ?? order];
  const [year = '', month = '', day = ''] = parts;
  const text = `${year.padStart(4, '20')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(text) ? text : undefined;
}

/**
 * The one order in which all the stamps are days; of two, the one that has days from `firstDay` to `lastDay`, or else
 * the one that goes with their clock. Undefined when nothing tells.
 */
export function orderOf(
  stamps: readonly Stamp[],
  { firstDay, lastDay }: { firstDay: string; lastDay: string },
): DateOrder | undefined {
  const possible = (['mdy', 'dmy'] as const).filter(order => stamps.every(stamp => dayBy(stamp, order)));
  const within = possible.filter(order =>
    stamps.some(stamp => {
      const day = dayBy(stamp, order) ?? '';
      return day >= firstDay && day <= lastDay;
    }),
  );
  const left = within.length > 0 ? within : possible;
  if (left.length < 2) return left[0];
  const same = stamps.every(stamp => dayBy(stamp, 'mdy') === dayBy(stamp, 'dmy'));
  return same || stamps.every(({ halves }) => halves) ? 'mdy' : undefined;
}

/** Instants of stamps in one zone. */
export function clockOf(zone: string, order: DateOrder) {
  const minutes = new Map<string, ReturnType<typeof instantOf>>();
  return (stamp: Stamp): { ok: true; instant: string } | { ok: false; why: LocalRefusal } => {
    const day = dayBy(stamp, order);
    if (!day) return { ok: false, why: 'not-a-time' };
    const local = `${day}T${stamp.minute}`;
    const key = `${local}${stamp.offset ?? ''}`;
    // People come and go in the same minutes: each is looked up once.
    const read = minutes.get(key) ?? minuteOf(local, stamp.offset, zone);
    minutes.set(key, read);
    return read.ok ? { ok: true, instant: addMinutes(read.instant, stamp.seconds / 60) } : read;
  };
}

function minuteOf(local: string, offset: string | undefined, zone: string): ReturnType<typeof instantOf> {
  if (!offset) return instantOf(local, zone);
  const at = Date.parse(`${local}:00${offset}`);
  return Number.isNaN(at)
    ? { ok: false, why: 'not-a-time' }
    : { ok: true, instant: `${new Date(at).toISOString().slice(0, 19)}Z` };
}
