import { describe, expect, test } from 'vitest';
import type { Ctx } from '../../functions/shared/ctx.ts';
import { TooMany } from '../../functions/shared/errors.ts';
import { makeLimiter } from '../../functions/shared/limit.ts';
import { networksOf } from '../../functions/shared/network.ts';
import { makeClock } from '../support/clock.ts';

const clock = makeClock('2026-11-02T08:00:00Z');
const ctx = { now: clock.now } as Ctx;

/** How many of `times` requests pass; `address` names the one of each. */
function passing(allow: ReturnType<typeof makeLimiter>, times: number, address: (index: number) => string) {
  let passed = 0;
  for (let index = 0; index < times; index++) {
    try {
      allow(ctx, address(index));
      passed += 1;
    } catch (error) {
      expect(error).toBeInstanceOf(TooMany);
    }
  }
  return passed;
}

describe('a limit', () => {
  test('lets a whole school behind one address through at once, and then slows it down', () => {
    const allow = makeLimiter(300, 200);
    expect(passing(allow, 1_000, () => '192.0.2.1')).toBe(300);
    clock.advance({ seconds: 10 });
    expect(passing(allow, 1_000, () => '192.0.2.1')).toBe(50);
  });

  test('says after how many seconds one more passes', () => {
    const allow = makeLimiter(1, 6_000);
    allow(ctx, '192.0.2.1');
    expect(() => allow(ctx, '192.0.2.1')).toThrow(expect.objectContaining({ retryAfter: 6 }));
    clock.advance({ seconds: 6 });
    allow(ctx, '192.0.2.1');
  });

  test('counts the addresses around it too, more widely', () => {
    const allow = makeLimiter(10, 1_000);
    expect(passing(allow, 200, index => `198.51.100.${index}`)).toBe(40);
    expect(passing(allow, 5, () => '203.0.113.1')).toBe(5);
  });

  test('counts all addresses of one line of IPv6 as one', () => {
    const allow = makeLimiter(10, 1_000);
    expect(passing(allow, 100, index => `2001:db8:1:2::${index.toString(16)}`)).toBe(10);
    expect(passing(allow, 100, index => `2001:db8:7:${index.toString(16)}::1`)).toBe(40);
  });
});

test.each([
  ['192.0.2.77', '192.0.2.77', '192.0.2.0/24'],
  ['::ffff:192.0.2.77', '192.0.2.77', '192.0.2.0/24'],
  ['2001:db8:a:b:1:2:3:4', '2001:db8:a:b::/64', '2001:db8:a::/48'],
  ['2001:0DB8:000a::1', '2001:db8:a:0::/64', '2001:db8:a::/48'],
  ['::1', '0:0:0:0::/64', '0:0:0::/48'],
  ['64:ff9b::192.0.2.1', '64:ff9b:0:0::/64', '64:ff9b:0::/48'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64', 'fe80:0:0::/48'],
  ['unknown', 'unknown', undefined],
])('%s is limited as %s, and within %s', (address, own, around) => {
  expect(networksOf(address)).toEqual({ own, around });
});
