import { describe, expect, test } from 'vitest';
import { continueDeletion } from '../../functions/erasure/continue-deletion.ts';
import { deleteEvent } from '../../functions/erasure/delete-event.ts';
import { erase } from '../../functions/erasure/erase.ts';
import type { Event } from '../../functions/events/event.ts';
import { registrationId } from '../../functions/registration/registration.ts';
import type { Ctx } from '../../functions/shared/ctx.ts';
import { type Foyer, foyer } from '../support/app.ts';
import { Killed, killedAfter } from '../support/killed.ts';
import { maarja, organiser, owner, tonu } from '../support/people.ts';
import { brokenIn, unbroken } from '../support/sound.ts';
import { kindsOf, tracesOf, wholeLife } from './life.ts';

/**
 * The same life again for each write at which `work` is killed, or for each `step`th, until it is done without; then
 * the clock goes on.
 */
async function killedEverywhere(
  work: (ctx: Ctx, event: Event) => Promise<unknown>,
  check: (house: Foyer, event: Event) => Promise<void>,
  step = 1,
): Promise<number> {
  const house = await foyer();
  const { event } = await wholeLife(house);
  const again = await house.keep();
  for (let n = 1; ; n += step) {
    await again();
    const ctx = killedAfter(house.ctx, n);
    await work(ctx, event).catch(error => {
      if (!(error instanceof Killed)) throw error;
    });
    for (let minute = 0; minute < 3; minute++) {
      house.clock.advance({ minutes: 16 });
      expect(await house.tick()).toBe(0);
    }
    await check(house, event);
    if (!ctx.died()) return n;
  }
}

describe('a process that is killed in the middle', () => {
  test('while it forgets somebody: they are forgotten all the same, and nobody else is', async () => {
    const writes = await killedEverywhere(
      (ctx, event) =>
        erase(ctx, { eventId: event.id, id: registrationId(event.id, maarja.email) }, organiser),
      async (house, event) => {
        const records = await house.records();
        expect(kindsOf(tracesOf(records, event, maarja))).toEqual([
          'certificate',
          'certificate-of',
          'message',
        ]);
        expect(kindsOf(records)).not.toContain('erasure');
        expect(kindsOf(tracesOf(records, event, tonu))).toContain('registration');
        expect(await brokenIn(house.ctx, event.id, [tonu.email])).toEqual(unbroken);
        const last = (await house.inbox.mails(maarja.email)).filter(each => /erased/.test(each.subject));
        expect(last).toHaveLength(1);
      },
    );
    expect(writes).toBeGreaterThan(8);
  }, 240_000);

  test('while it deletes an event: nothing of it is left, but its certificates', async () => {
    await killedEverywhere(
      async (ctx, event) => {
        const deleted = await deleteEvent(ctx, event.id, owner);
        if (deleted.ok) await continueDeletion(ctx, deleted.key);
      },
      async (house, event) => {
        const left = (await house.records()).filter(each => JSON.stringify(each).includes(event.id));
        expect(kindsOf(left)).toEqual(['certificate']);
      },
      // Most of its writes are of one sort: a handful of one partition after another.
      3,
    );
  }, 240_000);
});
