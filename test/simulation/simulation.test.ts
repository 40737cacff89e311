import { describe, expect, test } from 'vitest';
import { type History, live } from './history.ts';
import type { Without } from './without.ts';

/** Histories from seed 1 on, until one breaks a promise or `count` have been lived through. */
async function until(count: number, without?: Without): Promise<History[]> {
  const lived: History[] = [];
  for (let seed = 1; seed <= count; seed++) {
    const history = await live(seed, without);
    lived.push(history);
    if (history.broken.length > 0) break;
  }
  return lived;
}

const brokenIn = (lived: History[]) =>
  lived.flatMap(({ seed, broken }) => broken.map(each => ({ seed, ...each })));

describe('whatever crashes, conflicts, is throttled, comes late or twice', () => {
  test('in 120 histories every promise about seats and mail holds, and all kinds of trouble occur', async () => {
    const lived = await until(120);
    expect(brokenIn(lived)).toEqual([]);
    expect(lived).toHaveLength(120);
    const traces = lived.map(({ trace }) => trace.join('\n'));
    const seen = (what: RegExp) => traces.filter(trace => what.test(trace)).length;
    for (const trouble of [
      /crashes/,
      /sleeps for/,
      /→ Busy/,
      /throttled: queue/,
      /conflict: REG .*POOL/,
      /timed-out-before: REG/,
      /timed-out-after: REG .*POOL/,
      /finds changed: REG/,
      /finds changed: POOL/,
      /records → \["/,
    ]) {
      expect(seen(trouble), `${trouble}`).toBeGreaterThan(5);
    }
    for (const deed of [
      /registration .* pending/,
      /"rush"/,
      /registration .* wants/,
      /message .* promoted due/,
      /message .* mode-changed due/,
      /message .* offered due/,
      /message .* offer-ended due/,
      /message .* session-seat due/,
      /message .* session-offered due/,
      /message .* changed due/,
      /message .* group-registered due/,
      /message .* group-offered due/,
      /message .* applied due/,
      /message .* declined due/,
      /group .* together of .* seated/,
      /group .* together of .* cancelled/,
      /group .* as-many of 0 .* listed/,
      /g\d takes fewer → true/,
      /g\d takes off .* → true/,
      /g\d adds .* → true/,
      /g\d has .* for .* → true/,
      /g\d cancels → true/,
      /staff approve .* → \{/,
      /takes what is offered → true/,
      /declines what is offered → true/,
      /chooses . sessions → "overlap"/,
      /message .* name-corrected due/,
      /message .* already-registered due/,
      /no-longer-applies|suppressed/,
      /staff save .* → "below-taken"/,
      /staff save .* → "stale"/,
      /staff save .* → true/,
      /staff resize on-site .* → true/,
      /staff resize session .* → true/,
      /staff resize .* → "below-taken"/,
      /staff move p.* in o.* → true/,
      /staff move .* in session .* → true/,
      /staff move g.* → true/,
      /staff offer .* → "full"/,
      /staff offer .* → "gone"/,
    ]) {
      expect(seen(deed), `${deed}`).toBeGreaterThan(2);
    }
    for (const rarity of [
      /message .* session-offer-ended due/,
      /message .* group-offer-ended due/,
      /g\d takes the seats → true/,
      /g\d declines the seats → true/,
      /staff offer .* → true/,
    ]) {
      expect(seen(rarity), `${rarity}`).toBeGreaterThan(0);
    }
  }, 300_000);

  test('a seed is one history: it replays to the letter, whatever was lived through before', async () => {
    const first = await live(9);
    await live(8);
    expect((await live(9)).trace).toEqual(first.trace);
    expect(first.trace.length).toBeGreaterThan(100);
  });
});

describe('with a safeguard taken away, a promise is seen to break', () => {
  test.each<[Without, RegExp]>([
    ['fence', /^(S1|counters)/],
    ['condition', /^(S2|counters)/],
    ['group', /^(S1|S2|S5|counters)/],
    ['offer', /^S2 decided: .* held/],
    ['sweep', /^(S2|S5|rest)/],
  ])('the %s', async (without, invariant) => {
    const [found] = brokenIn(await until(50, without));
    expect(`${found?.invariant}: ${found?.what}`).toMatch(invariant);
  });
});
