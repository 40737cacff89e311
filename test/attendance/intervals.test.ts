import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Interval, Span } from '../../functions/attendance/attendance.ts';
import {
  clip,
  coveredTwice,
  minutes,
  together,
  union,
  without,
} from '../../functions/attendance/intervals.ts';
import { instantText } from '../../functions/shared/time.ts';

const midnight = Date.parse('2026-11-23T00:00:00Z');
const at = (second: number) => instantText(new Date(midnight + second * 1_000));
const hours = 8;
const second = fc.integer({ min: 0, max: hours * 3_600 });
const interval: fc.Arbitrary<Interval> = fc
  .tuple(second, fc.integer({ min: 1, max: 7_200 }), fc.boolean())
  .map(([from, length, isInferred]) => ({
    from: at(from),
    to: at(from + length),
    ...(isInferred ? { inferred: true as const } : {}),
  }));
const intervals = fc.array(interval, { maxLength: 12 });
const spans: fc.Arbitrary<Span[]> = fc.array(
  fc.oneof(
    interval,
    second.map(from => ({ from: at(from) })),
  ),
  { maxLength: 8 },
);

/** How many of them cover each minute's first second. */
const covered = (some: readonly Interval[], moment: string) =>
  some.filter(({ from, to }) => from <= moment && moment < to).length;

describe('times when somebody was there', () => {
  it('unite to the same times, apart and in order', () => {
    fc.assert(
      fc.property(intervals, second, (some, when) => {
        const united = union(some);
        expect(covered(united, at(when))).toBe(covered(some, at(when)) > 0 ? 1 : 0);
        for (const [index, { from, to }] of united.entries()) {
          expect(from < to).toBe(true);
          if (index > 0) expect((united[index - 1] as Interval).to < from).toBe(true);
        }
      }),
    );
  });

  it('are, without others, what none of those covers', () => {
    fc.assert(
      fc.property(intervals, intervals, second, (some, others, when) => {
        const left = without(some, others);
        const expected = covered(others, at(when)) > 0 ? 0 : covered(some, at(when));
        expect(covered(left, at(when))).toBe(expected);
        expect(left.every(({ from, to }) => from < to)).toBe(true);
      }),
    );
  });

  it('unite to the same in any order, and twice is as once', () => {
    fc.assert(
      fc.property(intervals, intervals, (some, others) => {
        expect(union([...others, ...some])).toEqual(union([...some, ...others]));
        expect(union([...union(some), ...some])).toEqual(union(some));
      }),
    );
  });

  it('end where somebody saw it, or else where it follows from something', () => {
    const [guess, sight] = [
      { from: at(0), to: at(60), inferred: true as const },
      { from: at(30), to: at(60) },
    ];
    expect(union([guess, sight])).toEqual([{ from: at(0), to: at(60) }]);
    expect(union([{ from: at(0), to: at(30) }, guess])).toEqual([guess]);
    expect(union([guess, { from: at(0), to: at(30) }])).toEqual([guess]);
  });

  it('clipped to a session are within it, and nothing else of them is lost', () => {
    fc.assert(
      fc.property(intervals, interval, second, (some, session, when) => {
        const clipped = clip(some, session);
        const inside = session.from <= at(when) && at(when) < session.to;
        expect(covered(clipped, at(when))).toBe(inside ? covered(some, at(when)) : 0);
        expect(minutes(clipped)).toBeLessThanOrEqual(minutes([session]));
      }),
    );
  });

  it('grow with every one that is added, and never past the clock', () => {
    fc.assert(
      fc.property(intervals, interval, (some, more) => {
        const all = [...some, more];
        const begin = all.map(({ from }) => from).toSorted()[0] as string;
        const end = all
          .map(({ to }) => to)
          .toSorted()
          .at(-1) as string;
        expect(minutes(all)).toBeGreaterThanOrEqual(minutes(some));
        expect(minutes(all)).toBeLessThanOrEqual(minutes([{ from: begin, to: end }]));
      }),
    );
  });

  it('that two of them cover are those that are covered twice', () => {
    fc.assert(
      fc.property(intervals, second, (some, when) => {
        const twice = covered(some, at(when)) > 1;
        expect(covered(coveredTwice(some), at(when))).toBe(twice ? 1 : 0);
      }),
    );
  });

  it('that a source tells come to the same in any order and grouping, with or without an end', () => {
    fc.assert(
      fc.property(spans, spans, spans, (a, b, c) => {
        const all = together(together(a, b), c);
        expect(together(c, together(b, a))).toEqual(all);
        expect(together(a, together(c, b))).toEqual(all);
        expect(together(all, b)).toEqual(all);
      }),
    );
  });

  it('without an end are ended by what covers their beginning', () => {
    const [open, ended] = [{ from: at(60) }, { from: at(60), to: at(600) }];
    expect(together([open], [])).toEqual([open]);
    expect(together([open], [ended])).toEqual([ended]);
    expect(together([ended], [{ from: at(900) }])).toEqual([ended, { from: at(900) }]);
  });
});
