import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  academicHours,
  hoursOf,
  roundingSteps,
  roundingWays,
} from '../../../functions/certificates/achievements/hours.ts';

describe('academic hours', () => {
  it('are of 45 minutes each, by any rounding', () => {
    for (const step of roundingSteps) {
      for (const way of roundingWays) {
        expect(academicHours(45, { step, way })).toBe(1);
        expect(academicHours(225, { step, way })).toBe(5);
        expect(academicHours(0, { step, way })).toBe(0);
      }
    }
  });

  it('a minute below and above the half are told apart', () => {
    const half = { step: 1, way: 'nearest' } as const;
    expect([22, 23].map(minutes => academicHours(minutes, half))).toEqual([0, 1]);
    const quarter = { step: 0.25, way: 'down' } as const;
    expect([11, 12, 33, 34].map(minutes => academicHours(minutes, quarter))).toEqual([0, 0.25, 0.5, 0.75]);
    const tenth = { step: 0.1, way: 'up' } as const;
    expect([4, 5, 9, 10].map(minutes => academicHours(minutes, tenth))).toEqual([0.1, 0.2, 0.2, 0.3]);
  });

  it('round to whole steps, by less than a step, and never the wrong way', () => {
    const rounding = fc.record({
      step: fc.constantFrom(...roundingSteps),
      way: fc.constantFrom(...roundingWays),
    });
    fc.assert(
      fc.property(fc.nat({ max: 20_000 }), rounding, (minutes, { step, way }) => {
        const hours = academicHours(minutes, { step, way });
        const exact = minutes / 45;
        const off = hours - exact;
        const most = way === 'nearest' ? step / 2 : step;
        expect(Math.abs(off)).toBeLessThanOrEqual(most + 1e-9);
        if (way === 'down') expect(off).toBeLessThanOrEqual(1e-9);
        if (way === 'up') expect(off).toBeGreaterThanOrEqual(-1e-9);
        expect(Math.abs(hours / step - Math.round(hours / step))).toBeLessThan(1e-6);
      }),
    );
  });

  it('are of the sessions, of the minutes, the same for all, or not told', () => {
    const time = { length: 90, minutes: 60 };
    const rounding = { step: 0.5, way: 'down' } as const;
    expect(hoursOf({ kind: 'sessions' }, time, rounding)).toBe(2);
    expect(hoursOf({ kind: 'minutes' }, time, rounding)).toBe(1);
    expect(hoursOf({ kind: 'fixed', hours: 7.25 }, time, rounding)).toBe(7.25);
    expect(hoursOf({ kind: 'none' }, time, rounding)).toBeUndefined();
    expect(hoursOf({ kind: 'sessions' }, { length: 20, minutes: 20 }, rounding)).toBeUndefined();
  });
});
