import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Event, Session } from '../../../functions/events/event.ts';
import { guidOf, sessionIdOf } from '../../../functions/events/exchange/guid.ts';
import { readProgramme } from '../../../functions/events/exchange/read.ts';
import { rowSchema } from '../../../functions/events/exchange/row.ts';
import { durationOf, timeOf } from '../../../functions/events/exchange/times.ts';
import { newId } from '../../../functions/shared/ids.ts';
import { conferenceInput } from '../../support/events.ts';

const { capacity: _, ...content } = conferenceInput();
const event: Event = {
  ...content,
  id: `evt_${'0'.repeat(26)}`,
  hubId: `hub_${'0'.repeat(26)}`,
  slug: 'conference',
  state: 'published',
  sequence: 0,
  version: 1,
};
const clocks = { zone: 'Europe/Tallinn', firstDay: '2026-11-23', lastDay: '2026-11-24' };

describe('a time of a file', () => {
  it.each([
    ['2026-11-23 09:30', '2026-11-23T07:30:00Z'],
    ['2026-11-23T09:30', '2026-11-23T07:30:00Z'],
    ['2026-11-23T09:30:59', '2026-11-23T07:30:00Z'],
    ['2026-11-23T09:30:00.000Z', '2026-11-23T09:30:00Z'],
    ['2026-11-23T09:30:00+01:00', '2026-11-23T08:30:00Z'],
    ['2026-10-25 03:30+03:00', '2026-10-25T00:30:00Z'],
    ['2026-10-25 03:30+02:00', '2026-10-25T01:30:00Z'],
    ['23.11.2026 9:30', '2026-11-23T07:30:00Z'],
    ['23.11.2026 9.30', '2026-11-23T07:30:00Z'],
    ['23.11.26, 9:30', '2026-11-23T07:30:00Z'],
    ['23/11/2026 09:30', '2026-11-23T07:30:00Z'],
    ['11/23/2026 9:30 AM', '2026-11-23T07:30:00Z'],
    ['11/23/26 12:05 am', '2026-11-22T22:05:00Z'],
    ['11/24/26 12:05 PM', '2026-11-24T10:05:00Z'],
  ])('%s', (typed, instant) => {
    expect(timeOf(typed, clocks)).toEqual({ ok: true, instant });
  });

  it.each([
    ['', 'not-a-time'],
    ['9:30', 'not-a-time'],
    ['2026-11-23', 'not-a-time'],
    ['2026-02-30 09:30', 'not-a-time'],
    ['2026-11-23 25:00', 'not-a-time'],
    ['2026-11-23 13:30 PM', 'not-a-time'],
    ['1926-11-23 09:30', 'not-a-time'],
    ['4/3/2026 9:30', 'date-order'],
    ['2027-03-28 03:30', 'does-not-exist'],
    ['2026-10-25 03:30', 'happens-twice'],
  ])('%j is none: %s', (typed, why) => {
    expect(timeOf(typed, clocks)).toEqual({ ok: false, why });
  });

  it('whose day and month could be either is the one within the event', () => {
    const march = { ...clocks, firstDay: '2026-03-04', lastDay: '2026-03-04' };
    expect(timeOf('4/3/2026 9:30', march)).toEqual({ ok: true, instant: '2026-03-04T07:30:00Z' });
  });

  it.each([
    ['45', 45],
    ['90 min', 90],
    ['0:45', 45],
    ['01:30:00', 90],
    ['1 h 30', 90],
    ['2h', 120],
    ['0:00', undefined],
    ['long', undefined],
    ['-5', undefined],
  ])('a duration of %j is %j minutes', (typed, minutes) => {
    expect(durationOf(typed)).toBe(minutes);
  });
});

describe('a guid', () => {
  it('and the id of a session say each other, and in each event another', () => {
    const other: Event['id'] = `evt_${'1'.repeat(26)}`;
    fc.assert(
      fc.property(fc.uuid(), guid => {
        const id = sessionIdOf(event.id, guid) as Session['id'];
        expect(guidOf({ id, eventId: event.id })).toBe(guid);
        expect(sessionIdOf(other, guid)).not.toBe(id);
        expect(rowSchema.shape.id.safeParse(id).success).toBe(true);
      }),
    );
    const id = newId('ses', new Date());
    expect(sessionIdOf(event.id, guidOf({ id, eventId: event.id }))).toBe(id);
  });
});

describe('whatever comes as a file', () => {
  const isAnswered = (bytes: Uint8Array) => {
    const read = readProgramme(bytes, event, 300);
    for (const row of read.ok ? read.sheet.rows : []) expect(rowSchema.safeParse(row).success).toBe(true);
  };
  const written = (text: string) => new TextEncoder().encode(text);

  it('is answered: bytes of no sense', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), isAnswered));
  });

  it('is answered: cells of no sense below sensible headings', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom('2026-11-23 09:30', '2026-11-23 10:30', 'yes', '0', '"'),
    );
    const headings =
      'Id,Title,Start,End,Date,Duration,Speakers,Room,Kind,Hall or online,Sign-up,Seats on site';
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 14 }), { maxLength: 6 }), rows =>
        isAnswered(written([headings, ...rows.map(row => row.join(','))].join('\n'))),
      ),
    );
  });

  it('is answered: JSON of no sense where sessions should be', () => {
    const entry = fc.dictionary(
      fc.constantFrom('guid', 'id', 'title', 'date', 'start', 'end', 'duration', 'room', 'type', 'persons'),
      fc.oneof(fc.jsonValue(), fc.constantFrom('2026-11-23T09:30:00+02:00', '09:30', '00:45', 'Opening')),
    );
    const anything = fc.oneof({ weight: 9, arbitrary: fc.array(entry, { maxLength: 3 }) }, fc.jsonValue());
    fc.assert(
      fc.property(anything, list => {
        const days = [{ date: '2026-11-23', rooms: { Aula: list } }];
        isAnswered(written(JSON.stringify({ schedule: { conference: { days } } })));
      }),
    );
  });
});
