import { beforeAll, describe, expect, inject, test } from 'vitest';
import {
  Busy,
  type Condition,
  type Db,
  dueShards,
  type Item,
  makeDb,
  type Part,
  type Range,
} from '../../functions/shared/db.ts';
import { type Tap, tap } from '../support/faults.ts';
import { freshTable } from '../support/table.ts';
import { type Fault, memoryDb } from './faults.ts';
import { MemoryTable } from './memory-table.ts';
import { makeRandom, type Random } from './random.ts';

let real: Db;
let line: Tap;
beforeAll(async () => {
  const { table, client } = await freshTable(inject('dynamodb'));
  real = makeDb(client, table);
  line = tap(client);
});

/** A table in memory over a line on which time passes by itself, and `faults` happen, one an attempt. */
function inMemory(faults: Fault[] = []) {
  const table = new MemoryTable();
  let now = 0;
  const db = memoryDb(table, {
    now: () => now,
    travel: async () => undefined,
    pause: async ms => {
      now += ms;
    },
    fault: () => faults.shift(),
    chance: () => 0.5,
    note: () => undefined,
  });
  return { table, db };
}

/** What a call came to: its answer, or the name of its error. */
const outcome = (call: Promise<unknown>) =>
  call.then(
    value => ({ value }),
    (error: Error) => ({ error: error.name }),
  );

describe('the table in memory answers as DynamoDB does', () => {
  test.each(Array.from({ length: 12 }, (_, index) => index + 1))('in random history %i', async seed => {
    const random = makeRandom(seed);
    const { table, db } = inMemory();
    for (let step = 0; step < 80; step++) {
      const call = drawCall(random, `t${seed}`, step);
      table.catchUp();
      const [here, there] = [await outcome(call.on(db)), await outcome(call.on(real))];
      expect(here, call.shown).toEqual(there);
    }
  });

  test('what it kept and what it gave are copies', async () => {
    const { db } = inMemory();
    const item = { pk: 'copies', sk: 'a', list: [1] };
    await db.write([{ put: item }]);
    item.list.push(2);
    (await db.get<typeof item>(item))?.list.push(3);
    expect(await db.get(item)).toEqual({ pk: 'copies', sk: 'a', list: [1] });
  });

  test('its index of what is due lags until it catches up', async () => {
    const { table, db } = inMemory();
    await db.write([{ put: { pk: 'lag', sk: 'a', dueShard: 1, dueAt: '2026' } }]);
    expect(await db.due(1, '2027', 10)).toEqual([]);
    table.catchUp();
    expect(await db.due(1, '2027', 10)).toHaveLength(1);
  });
});

const single: Part[] = [{ put: { pk: 'p', sk: 'put', n: 1 }, if: 'absent' }];
const change: Part[] = [{ change: { pk: 'p', sk: 'change' }, set: { n: 1 }, if: { n: undefined } }];
const both: Part[] = [...single, ...change];

describe('when the line fails, both tell the same', () => {
  const kinds = { put: single, change, transaction: both };
  const faults: Fault[] = ['throttled', 'conflict', 'timed-out-before', 'timed-out-after'];
  const cases = Object.entries(kinds).flatMap(([kind, parts]) =>
    faults.map(fault => ({ kind, parts, fault })),
  );

  test.each(cases)('a $kind, $fault', async ({ kind, parts, fault }) => {
    const own = parts.map(part => moved(part, `${kind} ${fault}`));
    line.break(fault);
    const there = await outcome(real.write(own));
    expect(await outcome(inMemory([fault]).db.write(own))).toEqual(there);
  });

  test('beyond patience it is busy, though it may have been done', async () => {
    const own = both.map(part => moved(part, 'busy'));
    line.break('timed-out-after', { times: 1_000 });
    await expect(real.write(own, 100)).rejects.toThrow(Busy);
    line.mend();
    const { db } = inMemory(Array.from({ length: 1_000 }, () => 'timed-out-after' as const));
    await expect(db.write(own, 100)).rejects.toThrow(Busy);
  });
});

const moved = (part: Part, pk: string): Part =>
  'put' in part
    ? { ...part, put: { ...part.put, pk } }
    : 'change' in part
      ? { ...part, change: { ...part.change, pk } }
      : part;

type Call = { shown: string; on: (db: Db) => Promise<unknown> };

function drawCall(random: Random, table: string, step: number): Call {
  const pk = () => `${table}-${random.between(1, 2)}`;
  const kind = random.between(1, 10);
  if (kind <= 6) {
    const parts = drawParts(random, pk, step);
    return { shown: JSON.stringify(parts), on: db => db.write(parts) };
  }
  if (kind === 7) {
    const key = { pk: pk(), sk: sortKey(random) };
    return { shown: `get ${key.pk} ${key.sk}`, on: db => db.get(key) };
  }
  if (kind === 8) {
    const [shard, until] = [random.between(0, dueShards - 1), instant(random)];
    const ofTable = (found: Item[]) => found.filter(item => item.pk.startsWith(`${table}-`));
    return { shown: `due ${shard} ${until}`, on: async db => ofTable(await db.due(shard, until, 1_000)) };
  }
  const range: Range = {
    pk: pk(),
    ...random.pick([
      {},
      { prefix: 'a' },
      { from: 'b#1' },
      { index: 'queue' as const },
      { index: 'queue' as const, prefix: 'w#' },
    ]),
    ...random.pick([{}, { limit: 1 }, { limit: 3 }]),
  };
  return { shown: JSON.stringify(range), on: db => db.query(range) };
}

const sortKey = (random: Random) => random.pick(['a#1', 'a#2', 'b#1', 'b#2', 'õ']);
const instant = (random: Random) => `2026-11-0${random.between(1, 9)}T08:00:00.000Z`;

/** Mostly a few parts on different items; now and then twice the same item, or more than a transaction holds. */
function drawParts(random: Random, pk: () => string, step: number): Part[] {
  if (random.chance(0.03)) {
    return Array.from({ length: random.pick([100, 101]) }, (_, index) => ({
      put: { pk: 'many', sk: `${step} ${index}` },
    }));
  }
  return Array.from({ length: random.pick([1, 1, 2, 3, 4]) }, () =>
    drawPart(random, { pk: pk(), sk: sortKey(random) }, step),
  );
}

function drawPart(random: Random, key: { pk: string; sk: string }, step: number): Part {
  const condition = drawCondition(random);
  const own = condition ? { if: condition } : {};
  // No two stand at one place in line, for their order there is not promised.
  const line = random.pick([
    {},
    { queue: `${random.pick(['w', 'p'])}#${String(step).padStart(3, '0')} ${key.sk}` },
  ]);
  const due = random.chance(0.3)
    ? { dueShard: random.between(0, dueShards - 1), dueAt: `${instant(random)} ${step} ${key.pk} ${key.sk}` }
    : {};
  const content = {
    n: random.between(0, 3),
    text: random.pick(['', 'Õun']),
    gone: undefined,
    deep: { list: [null, step, { no: undefined }] },
  };
  switch (random.between(1, 6)) {
    case 1:
      return { drop: key, ...own };
    case 2:
      return { check: key, if: condition ?? 'present' };
    case 3:
      return {
        change: key,
        set: { ...content, ...line, ...due },
        remove: random.pick([[], ['other']]),
        ...own,
      };
    case 4:
      return { change: key, add: { count: 2 }, remove: ['queue', 'dueShard', 'dueAt'], ...own };
    default:
      return { put: { ...key, ...content, ...line, ...due }, ...own };
  }
}

const drawCondition = (random: Random): Condition | undefined =>
  random.pick<Condition | undefined>([
    undefined,
    undefined,
    'absent',
    'present',
    { n: random.between(0, 3) },
    { n: [1, 2] },
    { queue: undefined },
    { n: random.between(0, 3), text: 'Õun' },
    { deep: { list: [null, 1, {}] } },
  ]);
