import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Attendance, Span } from '../../functions/attendance/attendance.ts';
import { clip, minutes } from '../../functions/attendance/intervals.ts';
import { Known } from '../../functions/attendance/known.ts';
import { attendedBy } from '../../functions/attendance/rule.ts';
import type { Session } from '../../functions/events/event.ts';
import type { Registration } from '../../functions/registration/registration.ts';
import { instantText } from '../../functions/shared/time.ts';
import {
  at,
  closing,
  coffee,
  evening,
  from,
  left,
  opening,
  person,
  programme,
  record,
  right,
  said,
  session,
} from './one-person.ts';

/** The door of the event let them in at 09:50 in Tallinn, and nobody saw them go. */
const came = record({ mode: 'on-site', evidence: 'scan', intervals: { door: [{ from: at('07:50') }] } });
const through = (of: Session | 'event', ...door: Span[]): Attendance =>
  record({ sessionId: of === 'event' ? of : of.id, mode: 'on-site', evidence: 'scan', intervals: { door } });
const inHall = (records: Attendance[], { of = programme, more = {} as Partial<Registration> } = {}) =>
  attendedBy(undefined, of, person('on-site', more), records, evening);
const minutesOf = (...args: Parameters<typeof inHall>) =>
  inHall(...args).at.map(each => [each.sessionId, each.minutes]);

describe('whoever came through the event’s door', () => {
  it('was at what ran alone, and of two workshops side by side at neither that anybody could name', () => {
    expect(minutesOf([came])).toEqual([
      [opening.id, 60],
      [coffee.id, 60],
      [closing.id, 60],
    ]);
  });

  it('loses none of their time at the event by that', () => {
    expect(inHall([came])).toMatchObject({ minutes: 240, sessions: 3, attended: true, inferred: true });
    const workshops = { ...programme, sessions: [left, right] };
    expect(inHall([came], { of: workshops })).toMatchObject({
      ...{ attended: true, minutes: 120, sessions: 1, at: [], inferred: true },
    });
  });

  it('was at the workshop that they signed up for', () => {
    const signUp = { capacity: { 'on-site': 20, online: 20 } };
    const of = { ...programme, sessions: [{ ...left, signUp }, right] };
    const more = { sessions: { [left.id]: { state: 'taken' } } } as Partial<Registration>;
    expect(minutesOf([came], { of, more })).toEqual([[left.id, 120]]);
    const waits = { sessions: { [left.id]: { state: 'wished' } } } as Partial<Registration>;
    expect(minutesOf([came], { of, more: waits })).toEqual([[right.id, 120]]);
  });

  it('was at each of two that overlap while it ran alone', () => {
    const later = { ...right, startsAt: at('11:00'), endsAt: at('13:00') };
    expect(minutesOf([came], { of: { ...programme, sessions: [left, later] } })).toEqual([
      [left.id, 60],
      [right.id, 60],
    ]);
  });

  it('was at a talk that goes on beside a long lunch, and not at the lunch', () => {
    const lunch = session('lunch', '11:00', '13:00', { kind: 'break' });
    const of = { ...programme, sessions: [left, lunch] };
    expect(minutesOf([came], { of })).toEqual([
      [left.id, 120],
      [lunch.id, 60],
    ]);
  });

  it('was where staff say that they were', () => {
    const told = record({
      sessionId: left.id,
      mode: 'on-site',
      evidence: 'correction',
      corrections: [said({})],
    });
    expect(minutesOf([through('event', from('07:50', '11:00')), told])).toEqual([
      [opening.id, 60],
      [coffee.id, 60],
      [left.id, 60],
    ]);
  });
});

describe('a session with a door of its own', () => {
  it('ends for whoever it saw go, though the event’s door has them inside', () => {
    expect(minutesOf([came, through(opening, from('08:00', '08:25'))])).toContainEqual([opening.id, 25]);
    expect(inHall([came, through(opening, from('08:00', '08:25'))])).toMatchObject({ minutes: 240 });
  });

  it('is where they were, and its neighbour is not', () => {
    expect(minutesOf([came, through(left, from('10:00', '11:30'))]).slice(2, 3)).toEqual([[left.id, 90]]);
    expect(minutesOf([came, through(left, { from: at('09:58') })]).slice(2, 3)).toEqual([[left.id, 120]]);
    expect(inHall([came, through(left, { from: at('09:58') })])).toMatchObject({ minutes: 240, sessions: 3 });
  });

  it('ends for whoever left by the event’s door, which somebody saw', () => {
    const gone = [through('event', from('07:50', '10:40')), through(left, { from: at('10:00') })];
    expect(inHall(gone)).toMatchObject({ minutes: 100, sessions: 2, inferred: false });
    expect(minutesOf(gone)).toContainEqual([left.id, 40]);
  });

  it('has seen whoever came and went within a second, for no time at all', () => {
    expect(minutesOf([came, through(opening)])).toContainEqual([opening.id, 0]);
    expect(inHall([through('event')])).toMatchObject({ attended: true, minutes: 0 });
  });
});

it('Online a session’s own room adds to what the event’s saw, for there is no door that sees people go', () => {
  const page = record({
    sessionId: opening.id,
    evidence: 'beat',
    intervals: { beat: [from('08:00', '08:10')] },
  });
  const file = record({ evidence: 'file', intervals: { file: [from('08:05', '11:00')] } });
  expect(attendedBy(undefined, programme, person(), [page, file], evening).at).toMatchObject([
    { sessionId: opening.id, minutes: 60 },
    { sessionId: coffee.id, minutes: 60 },
  ]);
});

describe('at this moment', () => {
  const places = (records: Attendance[], clock: string, more: Partial<Registration> = {}) =>
    new Known(programme, person('on-site', more), records, new Date(at(clock))).placesNow('on-site');

  it('people are where they can be told to be, as afterwards', () => {
    expect(places([came], '08:30')).toEqual([opening.id]);
    expect(places([came], '10:30')).toEqual(['event']);
    expect(places([came, through(left, { from: at('10:00') })], '10:30')).toEqual([left.id]);
    expect(places([came, through(opening, from('08:00', '08:25'))], '08:30')).toEqual(['event']);
    const gone = through('event', from('07:50', '10:20'));
    expect(places([gone, through(left, { from: at('10:00') })], '10:30')).toEqual([]);
  });
});

describe('by any records at all', () => {
  const clock = fc.integer({ min: 6 * 60, max: 16 * 60 });
  const text = (minute: number) => instantText(new Date(Date.parse(at('00:00')) + minute * 60_000));
  const span = fc
    .tuple(clock, fc.integer({ min: 1, max: 300 }))
    .map(([start, length]) => ({ from: text(start), to: text(start + length) }));
  const spans = fc.array(span, { minLength: 1, maxLength: 4 });
  const held = [opening, coffee, left, right, closing];
  const any = fc.record({ of: fc.constantFrom('event' as const, ...held), door: spans });
  const records = fc
    .uniqueArray(any, { maxLength: 6, selector: ({ of }) => (of === 'event' ? of : of.id) })
    .map(all => all.map(({ of, door }) => through(of, ...door)));
  const parts = [opening, left, closing].map(({ startsAt, endsAt }) => ({ from: startsAt, to: endsAt }));

  it('nobody is at two sessions at one time by the event’s door, and their time at the event is all of it', () => {
    fc.assert(
      fc.property(spans, fc.boolean(), (door, hasPlace) => {
        const signUp = hasPlace ? { capacity: { 'on-site': 5, online: 5 } } : undefined;
        const of = { ...programme, sessions: [opening, { ...left, signUp }, right, closing] };
        const more = { sessions: { [left.id]: { state: 'taken' } } } as Partial<Registration>;
        const found = inHall([through('event', ...door)], { of, more });
        const seen = found.at.map(({ sessionId }) => sessionId);
        expect(seen.filter(id => id === left.id || id === right.id).length).toBeLessThanOrEqual(
          hasPlace ? 1 : 0,
        );
        expect(found.minutes).toBe(minutes(parts.flatMap(part => clip(door, part))));
      }),
    );
  });

  it('what is added takes no time at the event away, in any order, and once is as often', () => {
    const both = records.chain(all =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }), any),
    );
    fc.assert(
      fc.property(both, ([all, others, { of, door }]) => {
        const found = inHall(all);
        expect(inHall(others)).toEqual(found);
        expect(inHall([...all, ...others])).toMatchObject({ minutes: found.minutes, at: found.at });
        const more = through(of, ...door);
        const without = all.filter(({ sessionId }) => sessionId !== more.sessionId);
        expect(inHall([...without, more]).minutes).toBeGreaterThanOrEqual(inHall(without).minutes);
      }),
    );
  });

  it('a session’s own door says all there is to say of it', () => {
    fc.assert(
      fc.property(records, spans, (all, door) => {
        const own = through(left, ...door);
        const with_ = [...all.filter(({ sessionId }) => sessionId !== left.id), own];
        const known = inHall(with_).at.find(({ sessionId }) => sessionId === left.id);
        expect(known?.minutes).toBe(minutes(clip(door, { from: left.startsAt, to: left.endsAt })));
      }),
    );
  });
});

it('A session that nobody saw somebody at has nothing to say of them', () => {
  const seen = record({ intervals: { provider: [from('08:00', '09:00')] } });
  const known = new Known(programme, person(), [seen], evening);
  expect(known.at(closing)).toBeUndefined();
  expect(known.at(opening)).toMatchObject({ minutes: 60 });
});
