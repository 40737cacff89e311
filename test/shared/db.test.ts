import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { type Db, makeDb, TooLarge } from '../../functions/shared/db.ts';
import { type Tap, tap } from '../support/faults.ts';
import { freshTable } from '../support/table.ts';

let db: Db;
let line: Tap;
beforeAll(async () => {
  const { table, client } = await freshTable(inject('dynamodb'));
  db = makeDb(client, table);
  line = tap(client);
});

const item = (sk: string, text = 'Õun') => ({ pk: 'shelf', sk, text, list: [1, { a: 'b' }], n: 0.5 });

describe('a write whose answer is lost', () => {
  test('is done once and told as done, alone', async () => {
    line.break('timed-out-after', { when: call => call.name === 'PutItem' });
    expect(await db.write([{ put: item('alone'), if: 'absent' }])).toEqual({ ok: true });
  });

  test('is done once and told as done, as a transaction', async () => {
    line.break('timed-out-after', { when: call => call.name === 'TransactWriteItems' });
    const parts = [
      { put: item('first'), if: 'absent' as const },
      { put: item('second'), if: 'absent' as const },
    ];
    expect(await db.write(parts)).toEqual({ ok: true });
  });

  test('is refused when something else was stored meanwhile', async () => {
    await db.write([{ put: item('taken', 'somebody else’s') }]);
    line.break('timed-out-before', { when: call => call.name === 'PutItem' });
    const written = await db.write([{ put: item('taken'), if: 'absent' }]);
    expect(written).toMatchObject({ ok: false, stored: [{ text: 'somebody else’s' }] });
  });
});

test('the same thing written twice on purpose is refused the second time', async () => {
  expect((await db.write([{ put: item('twice'), if: 'absent' }])).ok).toBe(true);
  expect((await db.write([{ put: item('twice'), if: 'absent' }])).ok).toBe(false);
});

test('several are got at once, as many as there are, though some fail and an answer has no room for all', async () => {
  const there = Array.from({ length: 120 }, (_, number) => item(`many-${number}`, 'x'.repeat(200_000)));
  for (const each of there) await db.write([{ put: each }]);
  line.break('throttled', { when: call => call.name === 'BatchGetItem' });
  const keys = [...there, item('missing')].map(({ pk, sk }) => ({ pk, sk }));
  const found = await db.getMany<{ sk: string }>(keys);
  expect(found.map(({ sk }) => sk).sort()).toEqual(there.map(({ sk }) => sk).sort());
  expect(await db.getMany([])).toEqual([]);
});

describe('a record over what the database takes', () => {
  const large = { put: item('large', 'x'.repeat(420_000)) };

  test('is named as such when it is written alone', async () => {
    await expect(db.write([large])).rejects.toThrow(TooLarge);
  });

  test('is named as such among others, and they are not written either', async () => {
    await expect(db.write([{ put: item('small') }, large])).rejects.toThrow(TooLarge);
    expect(await db.get({ pk: 'shelf', sk: 'small' })).toBeUndefined();
  });

  test('is named as such when only the part of a transaction says so', async () => {
    const reasons = [
      { Code: 'None' },
      { Code: 'ValidationError', Message: 'Item size to update has exceeded the maximum allowed size' },
    ];
    const refusal = Object.assign(new Error('Transaction cancelled'), {
      name: 'TransactionCanceledException',
      CancellationReasons: reasons,
    });
    const refusing = { send: () => Promise.reject(refusal) } as unknown as DynamoDBClient;
    const parts = [{ put: item('one') }, { put: item('two') }];
    await expect(makeDb(refusing, 'foyer').write(parts)).rejects.toThrow(TooLarge);
  });
});
