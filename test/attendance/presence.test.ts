import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { correct } from '../../functions/attendance/correct.ts';
import { recordJoining } from '../../functions/attendance/join.ts';
import { addPresence, type PresenceEntry } from '../../functions/attendance/presence.ts';
import { attendanceOfPerson } from '../../functions/attendance/read.ts';
import type { Registration } from '../../functions/registration/registration.ts';
import { newId } from '../../functions/shared/ids.ts';
import { type Foyer, foyer } from '../support/app.ts';
import { organiser } from '../support/people.ts';

const app: Foyer = await foyer();
const event = { id: newId('evt', app.ctx.now()) };

/** Somebody whom no test has seen yet. */
const somebody = (): Registration['id'] => newId('reg', app.ctx.now());
let id: Registration['id'];
beforeEach(() => {
  id = somebody();
});

const minute = (count: number) =>
  `2026-11-23T0${8 + Math.floor(count / 60)}:${`${count % 60}`.padStart(2, '0')}:00Z`;
const time = (from: number, to: number) => ({ from: minute(from), to: minute(to) });
const entry = (more: Partial<PresenceEntry> = {}): PresenceEntry => ({
  registrationId: id,
  sessionId: 'event',
  mode: 'online',
  source: 'provider',
  intervals: [time(0, 10)],
  at: minute(0),
  ...more,
});
const tell = (...entries: PresenceEntry[]) => addPresence(app.ctx, event, entries);
const recordsOf = (of: Registration['id']) => attendanceOfPerson(app.ctx, event.id, of);

describe('what sources saw', () => {
  it('makes of a press of Join somebody who was there, and of several sources the surest', async () => {
    await recordJoining(app.ctx, {
      id,
      eventId: event.id,
      mode: 'online',
      state: 'confirmed',
    } as Registration);
    await tell(entry({ source: 'beat' }));
    expect(await recordsOf(id)).toMatchObject([{ evidence: 'beat', at: '2026-11-02T08:00:00Z' }]);
    await tell(entry(), entry({ source: 'file', intervals: [time(2, 8)] }));
    expect(await recordsOf(id)).toMatchObject([
      {
        evidence: 'provider',
        intervals: { beat: [time(0, 10)], provider: [time(0, 10)], file: [time(2, 8)] },
      },
    ]);
  });

  it('is written once, though it is told again', async () => {
    const told = [entry(), entry({ intervals: [time(5, 20)] }), entry({ source: 'file' })];
    expect(await tell(...told)).toEqual({ changed: 1 });
    const { tally } = await app.tap.count(() => tell(...told, ...told));
    expect(tally.writeUnits).toBe(0);
  });

  it('is the same in any order, all at once or one by one', async () => {
    const clock = fc.integer({ min: 0, max: 100 });
    const span = fc
      .tuple(clock, fc.integer({ min: 1, max: 60 }))
      .map(([from, length]) => time(from, from + length));
    const open = clock.map(from => ({ from: minute(from) }));
    const told = fc.record({
      source: fc.constantFrom('provider' as const, 'file' as const, 'beat' as const),
      sessionId: fc.constantFrom('event' as const, 'ses_1' as const),
      intervals: fc.array(fc.oneof(span, open), { minLength: 1, maxLength: 3 }),
      at: clock.map(minute),
    });
    const shuffled = fc
      .array(told, { minLength: 1, maxLength: 5 })
      .chain(all => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
    await fc.assert(
      fc.asyncProperty(shuffled, async ([all, others]) => {
        const [one, other] = [somebody(), somebody()];
        await tell(...all.map(each => entry({ ...each, registrationId: one })));
        for (const each of [...others, ...all]) await tell(entry({ ...each, registrationId: other }));
        const bare = (await recordsOf(other)).map(each => ({ ...each, registrationId: one, version: 1 }));
        expect(bare).toEqual(await recordsOf(one));
      }),
      { numRuns: 12 },
    );
  });

  it('of many who tell at the same time loses nothing', async () => {
    const hour = Array.from({ length: 12 }, (_, index) =>
      entry({ intervals: [time(index * 5, index * 5 + 5)] }),
    );
    await Promise.all(hour.map(each => tell(each)));
    expect(await recordsOf(id)).toMatchObject([{ intervals: { provider: [time(0, 60)] } }]);
  });

  it('says when two came by one link, and not when the same is told twice', async () => {
    await tell(entry({ intervals: [time(0, 30), time(30, 40)] }), entry({ intervals: [time(0, 30)] }));
    expect((await recordsOf(id))[0]?.twice).toBeUndefined();
    await tell(entry({ intervals: [time(0, 30), time(20, 40)] }));
    expect(await recordsOf(id)).toMatchObject([
      { twice: [time(20, 30)], intervals: { provider: [time(0, 40)] } },
    ]);
  });

  it('makes a record of none who was not seen for any time', async () => {
    expect(await tell(entry({ intervals: [] }), entry({ intervals: [time(5, 5)] }))).toEqual({ changed: 0 });
    expect(await recordsOf(id)).toEqual([]);
  });
});

describe('a correction', () => {
  const says = { present: true, minutes: 45, reason: 'Sat in the second row' };
  const corrects = (more: Partial<typeof says> = {}) =>
    correct(app.ctx, {
      eventId: event.id,
      who: [{ registrationId: id, sessionId: 'event', mode: 'online' }],
      says: { ...says, ...more },
      staff: organiser,
    });

  it('stands beside what was seen, with who said it, when and why', async () => {
    await tell(entry());
    expect(await corrects()).toEqual({ ok: true, corrected: 1 });
    expect(await recordsOf(id)).toMatchObject([
      {
        evidence: 'provider',
        intervals: { provider: [time(0, 10)] },
        corrections: [{ ...says, by: organiser.email, at: '2026-11-02T08:00:00Z' }],
      },
    ]);
  });

  it('makes the record of somebody whom nothing saw', async () => {
    await corrects();
    expect(await recordsOf(id)).toMatchObject([{ evidence: 'correction', by: organiser.email }]);
  });

  it('that is sent twice is said once, and one that says something else comes after it', async () => {
    await corrects();
    expect(await corrects()).toEqual({ ok: true, corrected: 0 });
    await corrects({ present: false });
    expect((await recordsOf(id))[0]?.corrections).toMatchObject([{ present: true }, { present: false }]);
  });

  it('survives what sources tell afterwards', async () => {
    await corrects();
    await tell(entry());
    expect(await recordsOf(id)).toMatchObject([{ evidence: 'provider', corrections: [says] }]);
  });
});
