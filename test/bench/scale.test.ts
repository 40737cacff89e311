import { describe, expect, test } from 'vitest';
import { openHouse } from '../../bench/house.ts';
import { assumptions } from '../../bench/scale/assumptions.ts';
import { Partitions } from '../../bench/scale/partitions.ts';
import { register } from '../../bench/scale/people.ts';
import { largestShare, recorded, writtenUnits } from '../../bench/scale/recorded.ts';
import { ScaleTable } from '../../bench/scale/table.ts';
import { Time } from '../../bench/scale/time.ts';
import { itemBytes, readUnits, writeCosts, writeUnits } from '../../bench/scale/units.ts';
import { type Letter, live } from '../../bench/scale/world.ts';
import { makeRandom } from '../simulation/random.ts';
import { anEvent } from '../support/events.ts';

const start = Date.parse('2026-11-02T08:00:00Z');
const still = { p50: 10, p99: 10 };
const exact = { ...assumptions, single: still, transaction: { ...still, perItem: 0 } };

describe('units', () => {
  test('are of 1 KiB for a write and of 4 KiB for a read, of what names and values take', () => {
    // pk 2 + 3, sk 2 + 1, n 1 + 2 (two digits a byte and one more), on 2 + 1
    expect(itemBytes({ pk: 'evt', sk: 'A', n: 42, on: true })).toBe(14);
    expect(itemBytes({ list: ['ab', 'õ'] })).toBe(4 + 3 + 2 * (1 + 2));
    expect([writeUnits(0), writeUnits(1_024), writeUnits(1_025)]).toEqual([1, 1, 2]);
    expect([readUnits(0), readUnits(4_096), readUnits(4_097)]).toEqual([1, 1, 2]);
  });

  test('of a write are the item, its entries in line, and its entries among what is due', () => {
    const key = { pk: 'evt#R0', sk: 'REG' };
    const pending = { ...key, queue: 'pending#1' };
    const waiting = { ...key, queue: 'waiting#1', dueShard: 3, dueAt: '2026' };
    const own = (units: number) => ({ partition: 'evt#R0', units });
    expect(writeCosts({ key, after: pending }, false)).toEqual([own(2)]);
    // One for the item, two for the entry that moves; twice in a transaction.
    expect(writeCosts({ key, before: pending, after: waiting }, true)).toEqual([
      own(6),
      { partition: 'due/3', units: 1 },
    ]);
    expect(writeCosts({ key, before: waiting, after: { ...waiting, dueAt: '2027' } }, false)).toEqual([
      own(2),
      { partition: 'due/3', units: 1 },
      { partition: 'due/3', units: 1 },
    ]);
    expect(writeCosts({ key, before: waiting }, false)).toEqual([own(2), { partition: 'due/3', units: 1 }]);
  });
});

describe('a partition', () => {
  test('gives a thousand write units a second, and no more until time has passed', () => {
    const partitions = new Partitions(assumptions);
    const take = (now: number) => partitions.take('writes', [{ partition: 'a', units: 250 }], now);
    expect([take(0), take(0), take(0), take(0)]).toEqual([undefined, undefined, undefined, undefined]);
    expect(take(0)).toBe('writes of a');
    expect(take(249)).toBe('writes of a');
    expect(take(250)).toBeUndefined();
  });

  test('takes nothing for a write of which another partition has no part to give', () => {
    const partitions = new Partitions(assumptions);
    const write = (...costs: [string, number][]) =>
      partitions.take(
        'writes',
        costs.map(([partition, units]) => ({ partition, units })),
        0,
      );
    expect(write(['full', 1_000])).toBeUndefined();
    expect(write(['free', 600], ['full', 1])).toBe('writes of full');
    expect(write(['free', 1_000])).toBeUndefined();
  });

  test('is bound by what the whole table may take', () => {
    const partitions = new Partitions({ ...assumptions, tableWrites: 1_500 });
    const write = (partition: string) => partitions.take('writes', [{ partition, units: 1_000 }], 0);
    expect([write('a'), write('b')]).toEqual([undefined, 'writes of table']);
  });
});

describe('a transaction', () => {
  test('holds its items: another that wants one of them meets it, tries again, and loses by its condition', async () => {
    const time = new Time(start);
    const table = new ScaleTable(time, makeRandom(1), exact);
    const db = table.db();
    const claims = (who: string) =>
      db.write([{ put: { pk: 'seat', sk: '1', who }, if: 'absent' }, { put: { pk: 'person', sk: who } }]);
    const both = Promise.all([claims('a'), claims('b')]);
    await time.run(start + 10_000);
    expect((await both).map(each => each.ok)).toEqual([true, false]);
    expect(table.conflicts).toBeGreaterThan(0);
  });
});

/** Writes `parts` of each of so many a second for four seconds; answers the partitions that said no. */
async function writers(perSecond: number, sharesOneCounter: boolean): Promise<string[]> {
  const time = new Time(start);
  const table = new ScaleTable(time, makeRandom(1), exact);
  const db = table.db();
  const writes = Array.from({ length: perSecond * 4 }, async (_, number) => {
    await time.pause((number * 1_000) / perSecond);
    const own = { put: { pk: `evt#R${number % 16}`, sk: `${number}` } };
    const counter = { change: { pk: 'evt', sk: 'COUNTER' }, add: { count: 1 } };
    await db.write(sharesOneCounter ? [own, counter] : [own]).catch(() => undefined);
  });
  await time.run(start + 30_000);
  await Promise.all(writes);
  return [...table.partitions.throttled.keys(), ...(table.conflicts > 0 ? ['conflict'] : [])];
}

test('one counter in the transaction of each registration is found out early, and single writes are not', async () => {
  expect(await writers(200, false)).toEqual([]);
  expect(await writers(200, true)).toContain('conflict');
});

test('one partition for all is found out where sixteen are not', async () => {
  const oneSecondOf = async (spread: number) => {
    const time = new Time(start);
    const table = new ScaleTable(time, makeRandom(1), exact);
    const db = table.db();
    const writes = Array.from({ length: 3_000 }, async (_, number) => {
      await time.pause(number / 2);
      await db.write([{ put: { pk: `p${number % spread}`, sk: `${number}` } }]);
    });
    await time.run(start + 30_000);
    await Promise.all(writes);
    return [...table.partitions.throttled.keys()];
  };
  expect(await oneSecondOf(1)).toEqual(['writes of p0']);
  expect(await oneSecondOf(16)).toEqual([]);
});

const noLetter: Letter = { calls: [], rename: partition => partition };

test('people who come one by one are all accepted by the product’s own verbs, and none is throttled', async () => {
  const seen = await live({ perSecond: 5, events: 1, hubs: 1, seconds: 6 }, noLetter);
  expect(seen.arrived).toBeGreaterThan(15);
  expect(seen).toMatchObject({ accepted: seen.arrived, refused: {}, undecided: 0, throttled: [] });
});

test('a table that may write little is found out by what the verbs write', async () => {
  const little = { ...assumptions, tableWrites: 40 };
  const seen = await live({ perSecond: 20, events: 20, hubs: 1, seconds: 3 }, noLetter, little);
  expect(seen.throttled.map(([partition]) => partition)).toContain('writes of table');
});

describe('the writes of a real run', () => {
  test.each([
    ['one by one', false],
    ['at once', true],
  ])(
    'of people who register %s come as the database counts them, and no partition takes a tenth',
    {
      timeout: 180_000,
    },
    async (_, atOnce) => {
      const house = await openHouse();
      try {
        const event = await anEvent(house.ctx, { capacity: { 'on-site': null, online: null } });
        await house.pump();
        const { result: calls, tally } = await house.tap.count(() =>
          recorded(house, () => register(house, event, 80, atOnce)),
        );
        const units = [...writtenUnits(calls).values()].reduce((sum, each) => sum + each, 0);
        expect(units).toBeGreaterThan(80 * 10);
        if (!atOnce) expect(units).toBe(tally.writeUnits);
        expect(largestShare(calls, event.id).share).toBeLessThanOrEqual(0.1);
      } finally {
        await house.close();
      }
    },
  );

  test('would show a partition that takes more', () => {
    const write = (partition: string, units: number) => ({
      name: 'PutItem',
      reads: [],
      writes: [{ partition, units }],
    });
    const calls = [write('evt', 500), write('evt#R1', 6), write('evt#R2', 4)];
    expect(largestShare(calls, 'evt')).toEqual({ partition: 'evt#R1', share: 0.6 });
  });
});
