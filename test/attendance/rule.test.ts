import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Attendance, Correction } from '../../functions/attendance/attendance.ts';
import { attendedBy } from '../../functions/attendance/rule.ts';
import type { AttendedRule, Mode, Session } from '../../functions/events/event.ts';
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

const judged = (
  records: Attendance[],
  rule?: AttendedRule,
  { mode = 'online' as Mode, now = evening, more = {} as Partial<Registration> } = {},
) => attendedBy(rule, programme, person(mode, more), records, now);

describe('the minutes of somebody who took part', () => {
  it('are the time that any source saw, within the sessions', () => {
    const intervals = {
      provider: [from('07:40', '08:20')],
      beat: [from('08:10', '08:30'), from('08:50', '10:15')],
    };
    expect(judged([record({ intervals })])).toMatchObject({ minutes: 30 + 10 + 15, sessions: 2 });
  });

  it('are none for a press of Join', () => {
    expect(judged([record({ evidence: 'join' })])).toMatchObject({
      attended: false,
      seen: false,
      minutes: 0,
      at: [],
    });
  });

  it('never exceed the clock, however many devices and rooms saw them', () => {
    const everywhere = [left, right].flatMap(({ id }) =>
      (['on-site', 'online'] as const).map(mode =>
        record({
          sessionId: id,
          mode,
          intervals: { door: [from('10:00', '12:00')], beat: [from('10:30', '12:00')] },
        }),
      ),
    );
    const found = judged(everywhere);
    expect(found).toMatchObject({ minutes: 120, sessions: 1, possible: { sessions: 3, minutes: 240 } });
    expect(found.twice).toEqual([from('10:00', '12:00')]);
  });

  it('of a person whose end nobody saw go on until the session ends, and are said to be inferred', () => {
    const open = record({ sessionId: opening.id, intervals: { provider: [{ from: at('08:15') }] } });
    expect(judged([open]).at).toEqual([
      { sessionId: opening.id, seen: true, modes: ['online'], minutes: 45, inferred: true },
    ]);
    expect(judged([open]).minutes).toBe(45);
  });

  it('of a person who came to the hall go on until they leave, or else until that day ends', () => {
    const came = record({
      mode: 'on-site',
      evidence: 'scan',
      at: at('07:50'),
      intervals: { door: [{ from: at('07:50') }] },
    });
    expect(judged([came], undefined, { mode: 'on-site' })).toMatchObject({ minutes: 240, sessions: 3 });
    const left = { ...came, intervals: { door: [from('07:50', '10:30')] } };
    expect(judged([left], undefined, { mode: 'on-site' })).toMatchObject({ minutes: 90, sessions: 2 });
    const tomorrow = session('tomorrow', '08:00', '09:00');
    const next = { ...tomorrow, startsAt: at('08:00', '2026-11-24'), endsAt: at('09:00', '2026-11-24') };
    const twoDays = { ...programme, sessions: [...programme.sessions, next] };
    const day2 = new Date(at('20:00', '2026-11-24'));
    expect(attendedBy(undefined, twoDays, person('on-site'), [came], day2)).toMatchObject({ minutes: 240 });
  });

  it('that are still to come do not count', () => {
    const came = record({ mode: 'on-site', evidence: 'scan', at: at('07:50') });
    const now = new Date(at('08:20'));
    expect(judged([came], undefined, { mode: 'on-site', now })).toMatchObject({ minutes: 20, sessions: 1 });
  });

  it('in the hall are of what they signed up for, where they had to', () => {
    const signUp = { capacity: { 'on-site': 20, online: 20 } };
    const asked = { ...programme, sessions: [opening, { ...left, signUp }, { ...right, signUp }, closing] };
    const came = record({ mode: 'on-site', evidence: 'scan', at: at('07:50') });
    const more = { sessions: { [left.id]: { state: 'taken' } } } as Partial<Registration>;
    const found = attendedBy(undefined, asked, person('on-site', more), [came], evening);
    expect(found.at.map(each => each.sessionId)).toEqual([opening.id, left.id, closing.id]);
    expect(attendedBy(undefined, asked, person('on-site'), [came], evening).possible.minutes).toBe(120);
  });

  it('are, by any records at all, at most those that there were', () => {
    const clock = fc.integer({ min: 6 * 60, max: 16 * 60 });
    const text = (minute: number) => instantText(new Date(Date.parse(at('00:00')) + minute * 60_000));
    const span = fc
      .tuple(clock, fc.integer({ min: 1, max: 300 }))
      .map(([start, length]) => ({ from: text(start), to: text(start + length) }));
    const any = fc.record({
      sessionId: fc.constantFrom('event' as const, opening.id, left.id, right.id, closing.id),
      mode: fc.constantFrom('on-site' as const, 'online' as const),
      intervals: fc.record({ door: fc.array(span), provider: fc.array(span), beat: fc.array(span) }),
    });
    // One record a person, session and mode.
    const some = fc.uniqueArray(any, { maxLength: 7, selector: each => `${each.sessionId} ${each.mode}` });
    fc.assert(
      fc.property(some, kept => {
        const records = kept.map(record);
        const found = judged(records);
        expect(found.minutes).toBeLessThanOrEqual(found.possible.minutes);
        expect(found.sessions).toBeLessThanOrEqual(found.possible.sessions);
        for (const { sessionId, minutes } of found.at) {
          const held = programme.sessions.find(each => each.id === sessionId) as Session;
          expect(minutes * 60_000).toBeLessThanOrEqual(Date.parse(held.endsAt) - Date.parse(held.startsAt));
        }
        expect(judged(records.toReversed())).toMatchObject({ minutes: found.minutes, twice: found.twice });
        expect(judged(records.slice(1)).minutes).toBeLessThanOrEqual(found.minutes);
      }),
    );
  });
});

describe('what staff correct', () => {
  const seen = record({ sessionId: opening.id, intervals: { provider: [from('08:00', '08:10')] } });

  it('holds instead of what was seen, and the last word holds', () => {
    const corrected = (...corrections: Correction[]) => judged([{ ...seen, corrections }]);
    expect(corrected(said({ minutes: 50 })).minutes).toBe(50);
    expect(corrected(said({ minutes: 500 })).minutes).toBe(240);
    expect(corrected(said({ minutes: 500 })).at[0]?.minutes).toBe(60);
    expect(corrected(said({ minutes: 50 }), said({ present: false }, '16:00'))).toMatchObject({
      attended: false,
      minutes: 0,
      at: [],
    });
    expect(corrected(said({ present: false }), said({}, '16:00'))).toMatchObject({
      attended: true,
      minutes: 10,
    });
  });

  it('is all of the time when they say that somebody was there of whom nothing is known', () => {
    const told = record({ evidence: 'correction', sessionId: opening.id, corrections: [said({})] });
    expect(judged([told])).toMatchObject({ attended: true, minutes: 60 });
    expect(judged([{ ...told, sessionId: 'event' }])).toMatchObject({ attended: true, minutes: 240 });
  });

  it('of the whole event takes back what was seen in its sessions before', () => {
    const whole = record({ evidence: 'correction', corrections: [said({ present: false })] });
    expect(judged([seen, whole])).toMatchObject({ attended: false, minutes: 0 });
    const later = { ...seen, corrections: [said({ minutes: 20 }, '16:00')] };
    expect(judged([later, whole])).toMatchObject({ attended: true, minutes: 20 });
  });
});

describe('the rule of an event', () => {
  const online = (end: string) => judged([record({ intervals: { provider: [from('08:00', end)] } })]);
  const passes = (rule: AttendedRule, end: string) =>
    judged([record({ intervals: { provider: [from('08:00', end)] } })], rule).attended;

  it('is, without one, that they were seen at all', () => {
    expect(online('08:01').attended).toBe(true);
  });

  it('asks for so many minutes, or a share of what one could be at', () => {
    expect(passes({ kind: 'minutes', least: 90 }, '10:30')).toBe(true);
    expect(passes({ kind: 'minutes', least: 91 }, '10:30')).toBe(false);
    expect(passes({ kind: 'minutes-share', percent: 75 }, '12:00')).toBe(true);
    expect(passes({ kind: 'minutes-share', percent: 75 }, '11:59')).toBe(false);
  });

  it('asks for so many sessions, or a share of them, of those side by side one', () => {
    expect(passes({ kind: 'sessions', least: 2 }, '10:30')).toBe(true);
    expect(passes({ kind: 'sessions', least: 3 }, '12:00')).toBe(false);
    expect(passes({ kind: 'sessions-share', percent: 66 }, '10:30')).toBe(true);
    expect(passes({ kind: 'sessions-share', percent: 67 }, '10:30')).toBe(false);
  });

  it('weighs the hall and home alike', () => {
    for (const mode of ['on-site', 'online'] as const) {
      const half = record({
        mode,
        intervals: { [mode === 'online' ? 'provider' : 'door']: [from('08:00', '11:00')] },
      });
      expect(judged([half], { kind: 'minutes-share', percent: 50 }, { mode })).toMatchObject({
        attended: true,
        minutes: 120,
      });
    }
  });

  it('takes an event without a programme as one session', () => {
    const bare = { ...programme, sessions: [] };
    const half = record({ intervals: { provider: [from('07:15', '12:08')] } });
    const rule = { kind: 'minutes-share', percent: 50 } as const;
    expect(attendedBy(rule, bare, person(), [half], evening)).toMatchObject({
      attended: true,
      minutes: 293,
      possible: { sessions: 1, minutes: 585 },
    });
  });

  it('is never met by nothing', () => {
    const none = { ...programme, sessions: [coffee] };
    for (const kind of ['sessions-share', 'minutes-share'] as const) {
      expect(attendedBy({ kind, percent: 1 }, none, person(), [], evening).attended).toBe(false);
    }
  });
});
