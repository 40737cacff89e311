import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { type CalendarEntry, calendarPart, publicCalendar } from '../../functions/mail/calendar.ts';
import { maarja } from '../support/people.ts';

const entry = (own: Partial<CalendarEntry> = {}): CalendarEntry => ({
  uid: 'reg_1@foyer.example.org',
  sequence: 4,
  now: new Date('2026-05-01T08:00:00Z'),
  startsAt: '2026-05-14T06:00:00Z',
  endsAt: '2026-05-14T14:00:00Z',
  title: 'A day in May',
  description: 'Your page: https://foyer.example.org/my/abc',
  location: 'Tallinn University, A-002, Tallinn',
  url: 'https://foyer.example.org/my/abc',
  organiser: { name: 'Näidisvõrgustik', email: 'foyer@example.org' },
  ...own,
});

const invitation = (own: Partial<CalendarEntry & { attendee: typeof maarja }> = {}) =>
  calendarPart({ method: 'REQUEST', attendee: maarja, ...entry(own), ...own });

/** Read by another library than the one that wrote it. */
function read(content: string) {
  const calendar = new ICAL.Component(ICAL.parse(content));
  const [event, ...more] = calendar.getAllSubcomponents('vevent');
  if (!event) throw new Error('No event');
  const value = (name: string) => event.getFirstPropertyValue(name)?.toString();
  return { method: calendar.getFirstPropertyValue('method'), event, more, value };
}

describe('an invitation', () => {
  test('puts the event into Maarja’s calendar as accepted, in UTC', () => {
    const { method, content } = invitation();
    const { event, value, ...calendar } = read(content);
    expect([method, calendar.method]).toEqual(['REQUEST', 'REQUEST']);
    expect(value('uid')).toBe('reg_1@foyer.example.org');
    expect(value('sequence')).toBe('4');
    expect(content).toContain('DTSTAMP:20260501T080000Z');
    expect(content).toContain('DTSTART:20260514T060000Z');
    expect(content).toContain('DTEND:20260514T140000Z');
    expect(value('status')).toBe('CONFIRMED');
    expect(value('url')).toBe('https://foyer.example.org/my/abc');
    expect(value('organizer')?.toLowerCase()).toBe('mailto:foyer@example.org');
    const attendee = event.getFirstProperty('attendee');
    expect(attendee?.getFirstValue()?.toString().toLowerCase()).toBe('mailto:maarja@example.org');
    expect(attendee?.getParameter('partstat')).toBe('ACCEPTED');
    expect(attendee?.getParameter('cn')).toBe('Maarja Näidis');
  });

  test('is taken back by a later one with the same uid', () => {
    const { method, content } = calendarPart({
      method: 'CANCEL',
      attendee: maarja,
      ...entry({ sequence: 5 }),
    });
    const { value, ...calendar } = read(content);
    expect([method, calendar.method, value('status')]).toEqual(['CANCEL', 'CANCEL', 'CANCELLED']);
    expect([value('uid'), value('sequence')]).toEqual(['reg_1@foyer.example.org', '5']);
  });

  test.each([
    ['line breaks', 'A day\nEND:VEVENT\nBEGIN:VEVENT\nSUMMARY:two'],
    ['carriage returns', 'A day\r\nEND:VEVENT\r\nBEGIN:VEVENT'],
    ['separators', 'A day; with, many \\ signs: "all" of them'],
    ['a long line of many scripts', 'Õppepäev ნინო მაგალითაძე 🎓 '.repeat(20).trim()],
  ])('stays one event with %s in its title and place', (_, text) => {
    const { content } = invitation({ title: text, location: text, description: text });
    const { more, value } = read(content);
    expect(more).toEqual([]);
    for (const name of ['summary', 'location', 'description']) {
      expect(value(name)).toBe(text.replaceAll('\r\n', '\n'));
    }
    for (const line of content.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });

  test('a name that plays tricks stays a name', () => {
    const name = 'Mari "M" Maasikas; x: y, z\r\nATTENDEE:mailto:evil@example.org';
    const { event } = read(
      invitation({ attendee: { ...maarja, name }, organiser: { name, email: 'a@b.ee' } }).content,
    );
    expect(event.getAllProperties('attendee')).toHaveLength(1);
    const cn = event.getFirstProperty('attendee')?.getParameter('cn');
    expect(cn).toBe('Mari ’M’ Maasikas; x: y, z ATTENDEE:mailto:evil@example.org');
  });
});

describe('the event’s own calendar file', () => {
  test('is for anybody: published, with no attendee', () => {
    const { method, event, value } = read(publicCalendar(entry()));
    expect(method).toBe('PUBLISH');
    expect(event.getAllProperties('attendee')).toEqual([]);
    expect(value('location')).toBe('Tallinn University, A-002, Tallinn');
  });
});
