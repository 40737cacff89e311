import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countInside,
  doubtsIn,
  type HeldScan,
  spansOf,
  standingOn,
} from '../../functions/attendance/door/scan.ts';
import { dayOf } from '../../functions/shared/time.ts';

const day = (at: string) => dayOf(at, 'Europe/Tallinn');
const minute = (index: number) =>
  `2026-11-23T${String(7 + Math.floor(index / 60)).padStart(2, '0')}:${String(index % 60).padStart(2, '0')}:00Z`;

const everybody = new Map<string, { state: 'confirmed' }>();

const aScan = (own: Partial<HeldScan> = {}): HeldScan => ({
  nonce: 'n1',
  registrationId: 'reg_a',
  list: 'event',
  way: 'in',
  gate: '',
  at: minute(0),
  said: 'welcome',
  ...own,
});

/** Scans of a few people, at any minutes of a morning, each at a minute of its own. */
const scansOfPeople = fc
  .uniqueArray(
    fc.record({
      at: fc.nat(600),
      person: fc.constantFrom<HeldScan['registrationId']>('reg_a', 'reg_b', 'reg_c'),
      way: fc.constantFrom<'in' | 'out'>('in', 'out'),
      said: fc.constantFrom<HeldScan['said']>('welcome', 'already', 'back'),
      isUndone: fc.boolean(),
    }),
    { selector: ({ at }) => at, maxLength: 20 },
  )
  .map(all =>
    all.map(({ at, person, way, said, isUndone }) =>
      aScan({
        nonce: `n${at}`,
        registrationId: person,
        way,
        at: minute(at),
        said: way === 'in' ? said : 'goodbye',
        ...(isUndone ? { undone: { by: '', at: minute(at) } } : {}),
      }),
    ),
  );

describe('what scans say', () => {
  it('does not depend on the order in which they came', () => {
    const both = scansOfPeople.chain(scans =>
      fc.tuple(fc.constant(scans), fc.shuffledSubarray(scans, { minLength: scans.length })),
    );
    fc.assert(
      fc.property(both, ([scans, others]) => {
        expect(countInside(others, 'event', everybody)).toBe(countInside(scans, 'event', everybody));
        expect(doubtsIn(others)).toEqual(doubtsIn(scans));
        expect(spansOf(others, day)).toEqual(spansOf(scans, day));
      }),
    );
  });

  it('counts each person once at most, and nobody by what was undone', () => {
    fc.assert(
      fc.property(scansOfPeople, scans => {
        const inside = countInside(scans, 'event', everybody);
        const people = new Set(scans.filter(({ undone }) => !undone).map(each => each.registrationId));
        expect(inside).toBeLessThanOrEqual(people.size);
        const undone = scans.map(scan => ({ ...scan, undone: { by: '', at: scan.at } }));
        expect([countInside(undone, 'event', everybody), spansOf(undone, day)]).toEqual([0, []]);
      }),
    );
  });

  it('gives spans apart and in order, of which the last alone may be without an end', () => {
    fc.assert(
      fc.property(scansOfPeople, scans => {
        const spans = spansOf(scans, day);
        for (const [index, { from, to }] of spans.entries()) {
          if (to !== undefined) expect(from < to).toBe(true);
          else expect(index).toBe(spans.length - 1);
          const next = spans[index + 1];
          if (to && next) expect(to <= next.from).toBe(true);
        }
      }),
    );
  });

  it('ends a day that nobody was seen to leave, when they come again on the next', () => {
    const spans = spansOf([aScan(), aScan({ nonce: 'n2', at: '2026-11-24T07:00:00Z' })], day);
    expect(spans).toEqual([{ from: minute(0) }, { from: '2026-11-24T07:00:00Z' }]);
  });

  it('counts for the event whoever is in by a session, until they leave the event', () => {
    const session = aScan({ list: 'ses_a', at: minute(10), nonce: 'n2' });
    const left = aScan({ way: 'out', at: minute(20), nonce: 'n3' });
    expect(countInside([aScan(), session], 'event', everybody)).toBe(1);
    expect(countInside([session], 'event', everybody)).toBe(1);
    expect(countInside([aScan(), session, left], 'event', everybody)).toBe(0);
    expect(countInside([aScan(), session, left], 'ses_a', everybody)).toBe(1);
  });

  it('counts nobody whose seat was given up, and whoever a device has not heard of yet', () => {
    const cancelled = new Map([['reg_a', { state: 'cancelled' as const }]]);
    const others = aScan({ registrationId: 'reg_b', nonce: 'n2' });
    expect(countInside([aScan(), others], 'event', cancelled)).toBe(1);
  });

  it('is in since the first scan of those without an exit between', () => {
    const scans = [0, 5, 9].map(index => aScan({ nonce: `n${index}`, at: minute(index) }));
    expect(standingOn(scans, 'event')).toMatchObject({ inside: true, since: minute(0) });
  });
});
