import { expect, test } from 'vitest';
import { pace } from '../../functions/mail/pace.ts';

test('twenty-one mails at a hundred a second take a fifth of a second, in order', async () => {
  const turn = pace(100);
  const order: number[] = [];
  const start = performance.now();
  await Promise.all(Array.from({ length: 21 }, (_, index) => turn().then(() => order.push(index))));
  const took = performance.now() - start;
  expect(took).toBeGreaterThanOrEqual(190);
  expect(took).toBeLessThan(2_000);
  expect(order).toEqual([...order].sort((a, b) => a - b));
});
