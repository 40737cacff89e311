import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAttendance } from '../../../functions/attendance/files/read.ts';
import { maarja, paivi, tonu } from '../../support/people.ts';
import { type Stay, teams, utf16, zoomMeeting, zoomUnique, zoomWebinar } from './reports.ts';

const asking = { zone: 'Europe/Tallinn', firstDay: '2026-11-22', lastDay: '2026-11-24' };
const read = (file: string | Uint8Array, more: Partial<typeof asking> = {}) =>
  readAttendance(typeof file === 'string' ? Buffer.from(file) : file, { ...asking, ...more });
function peopleOf(file: string | Uint8Array, more: Partial<typeof asking> = {}) {
  const answer = read(file, more);
  if (!answer.ok) throw new Error(answer.why);
  return answer.sheet.people;
}

const day = (clock: string) => `2026-11-23 ${clock}:00`;
const stay = (person: { name: string; email?: string }, from: string, to: string): Stay => ({
  name: person.name,
  email: person.email,
  from: day(from),
  to: day(to),
});
/** An hour, away for half of one, and another hour. */
const two = [stay(maarja, '10:00', '11:00'), stay(tonu, '10:05', '12:30'), stay(maarja, '11:30', '12:30')];
const asTold = [
  {
    names: [maarja.name],
    emails: [maarja.email],
    spans: [
      { from: '2026-11-23T08:00:00Z', to: '2026-11-23T09:00:00Z' },
      { from: '2026-11-23T09:30:00Z', to: '2026-11-23T10:30:00Z' },
    ],
  },
  {
    names: [tonu.name],
    emails: [tonu.email],
    spans: [{ from: '2026-11-23T08:05:00Z', to: '2026-11-23T10:30:00Z' }],
  },
];

describe('a report of Zoom', () => {
  it('tells of a meeting, with lines about it above or without', () => {
    expect(peopleOf(zoomMeeting(two))).toMatchObject(asTold);
    expect(peopleOf(zoomMeeting(two, { preamble: false, bom: false }))).toMatchObject(asTold);
    expect(read(zoomMeeting(two))).toMatchObject({ sheet: { source: 'zoom-meeting', zone: asking.zone } });
  });

  it('is read in newer words, in another order of columns, and saved again by a spreadsheet', () => {
    const newer = zoomMeeting(two, { preamble: false })
      .replace('Name (Original Name),User Email', 'Name (original name),Email')
      .replace('Join Time,Leave Time,Duration (Minutes)', 'Join time,Leave time,Duration (minutes)');
    expect(peopleOf(newer)).toMatchObject(asTold);
    expect(peopleOf(zoomMeeting(two).replaceAll(',', ';'))).toMatchObject(asTold);
    const turned = zoomMeeting(two, { preamble: false, bom: false })
      .split('\r\n')
      .map(line => line.split(',').reverse().join(','))
      .join('\r\n');
    expect(peopleOf(turned)).toMatchObject(asTold);
  });

  it('leaves aside who only waited to be let in', () => {
    const waited = zoomMeeting([...two, { ...stay(paivi, '10:00', '10:10'), waiting: true }]);
    expect(read(waited)).toMatchObject({
      sheet: { people: asTold, left: [{ place: 8, name: paivi.name, why: 'waiting-room' }] },
    });
  });

  it('tells of a webinar, part by part, and who did not come', () => {
    const file = zoomWebinar({
      host: stay({ name: 'Kai Omanik', email: 'owner@example.org' }, '09:50', '13:10'),
      panelists: [stay({ name: 'Olli Järjestäjä', email: 'organiser@example.org' }, '09:55', '13:05')],
      attendees: two,
      absent: [paivi],
    });
    const answer = read(file);
    expect(answer).toMatchObject({ ok: true, sheet: { source: 'zoom-webinar' } });
    expect(peopleOf(file)).toMatchObject([
      { names: ['Kai Omanik'], host: true },
      { names: ['Olli Järjestäjä'], host: true },
      ...asTold,
      { names: ['3725551234'], emails: [] },
    ]);
    expect(answer).toMatchObject({ sheet: { left: [{ name: paivi.name, why: 'no-show' }] } });
  });

  it('with totals only is refused, in words that help', () => {
    expect(read(zoomUnique(two))).toEqual({ ok: false, why: 'totals' });
  });

  it('knows other forms of a name', () => {
    const names = (name: string) => peopleOf(zoomMeeting([stay({ name }, '10:00', '11:00')]))[0]?.names;
    expect(names('iPhone (Maarja Näidis)')).toEqual(['iPhone (Maarja Näidis)', 'iPhone', 'Maarja Näidis']);
    expect(names('Näidis, Maarja (External)')).toContain('Maarja Näidis');
  });
});

describe('a report of Teams', () => {
  it('tells by its third part only, in UTF-16 with tabs', () => {
    expect(peopleOf(utf16(teams(two)))).toMatchObject(asTold);
    expect(peopleOf(teams(two))).toMatchObject(asTold);
    expect(read(utf16(teams(two, { activities: false })))).toEqual({ ok: false, why: 'no-activities' });
  });

  it('may have its headings and dates in any language', () => {
    expect(peopleOf(utf16(teams(two, { language: 'et' })))).toMatchObject(asTold);
  });

  it('knows people by every address that it has of them', () => {
    const file = teams(two, { upn: { [maarja.name]: 'mn17@school.example.org' } });
    expect(peopleOf(file)[0]?.emails).toEqual([maarja.email, 'mn17@school.example.org']);
  });

  it('of which a heading says UTC is not of the chosen zone', () => {
    const file = teams(two).replace('Join Time', 'Join Time (UTC)');
    expect(peopleOf(file)[1]?.spans).toEqual([{ from: '2026-11-23T10:05:00Z', to: '2026-11-23T12:30:00Z' }]);
  });
});

describe('times', () => {
  const first = (file: string, more: Partial<typeof asking> = {}) => peopleOf(file, more)[0]?.spans[0];

  it('are of the zone that was chosen', () => {
    expect(first(zoomMeeting(two), { zone: 'UTC' })?.from).toBe('2026-11-23T10:00:00Z');
    expect(first(zoomMeeting(two), { zone: 'America/New_York' })?.from).toBe('2026-11-23T15:00:00Z');
  });

  it('have their day and month in the order that fits the event, or else all of the file', () => {
    const file = zoomMeeting([stay(maarja, '10:00', '11:00')]).replaceAll('11/23/2026', '3/4/2026');
    expect(first(file, { firstDay: '2026-04-02', lastDay: '2026-04-04' })?.from).toBe('2026-04-03T07:00:00Z');
    expect(first(file, { firstDay: '2026-03-03', lastDay: '2026-03-05' })?.from).toBe('2026-03-04T08:00:00Z');
    const unsure = file.replaceAll(/ (AM|PM)/g, '');
    expect(read(unsure)).toMatchObject({ ok: false, why: 'date-order' });
  });

  it('that the clocks skip or repeat are refused, unless the file is in UTC', () => {
    const night = (date: string) =>
      zoomMeeting([stay(maarja, '03:30', '05:00')]).replaceAll('11/23/2026', date);
    for (const date of ['3/29/2026', '10/25/2026']) {
      expect(read(night(date))).toMatchObject({ ok: false, why: 'clock-change' });
      expect(read(night(date), { zone: 'UTC' })).toMatchObject({ ok: true });
    }
  });

  it('that run backwards or are none say nothing of anybody', () => {
    const damaged = zoomMeeting([
      stay(maarja, '11:00', '10:00'),
      stay(paivi, '10:00', '10:00'),
      stay(tonu, '10:00', '11:00'),
    ]);
    expect(read(damaged)).toMatchObject({
      sheet: {
        people: [{ names: [tonu.name] }],
        left: [
          { place: 5, why: 'times' },
          { place: 6, why: 'times' },
        ],
      },
    });
  });

  it('without an end are of somebody who had not left', () => {
    const live = zoomMeeting([stay(maarja, '10:00', '11:00')]).replace('11/23/2026 11:00:00 AM', '');
    expect(first(live)).toEqual({ from: '2026-11-23T08:00:00Z' });
  });
});

describe('letters', () => {
  it('are read in a code page that the file does not name, and it is said so', () => {
    const file = Buffer.from(zoomMeeting(two, { bom: false }), 'latin1');
    expect(read(file)).toMatchObject({ sheet: { guessed: true, people: asTold } });
    expect(read(zoomMeeting(two))).toMatchObject({ sheet: { guessed: false } });
  });
});

describe('what is no report', () => {
  it.each([
    ['nothing', '', 'empty'],
    ['blank lines', '\r\n\r\n', 'empty'],
    ['a workbook', Buffer.from('PK\u0003\u0004 and more'), 'workbook'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3, 0xff]), 'unreadable'],
    ['another table', 'Name,Grade\nMaarja,5\n', 'other-format'],
    ['headings alone', zoomMeeting([]), 'nobody'],
    ['times of no kind', zoomMeeting(two).replaceAll('11/23/2026', 'the day'), 'no-times'],
  ])('is refused: %s', (_, file, why) => {
    expect(read(file)).toMatchObject({ ok: false, why });
  });

  it('is refused when it has 50,000 rows', () => {
    const rows = Array.from({ length: 50_000 }, (_, index) => stay({ name: `P${index}` }, '10:00', '11:00'));
    expect(read(zoomMeeting(rows))).toMatchObject({ why: 'too-many', values: { count: '50003' } });
  });

  it('or a damaged one, tells of nobody a time that runs backwards', () => {
    const whole = [
      utf16(teams(two)),
      Buffer.from(zoomMeeting(two)),
      Buffer.from(
        zoomWebinar({ host: stay(paivi, '09:50', '13:00'), panelists: [], attendees: two, absent: [] }),
      ),
    ];
    const place = fc.double({ min: 0, max: 1, noNaN: true });
    const damage = fc.record({ at: place, drop: fc.nat(40), put: fc.uint8Array({ maxLength: 6 }) });
    fc.assert(
      fc.property(fc.constantFrom(...whole), fc.array(damage, { maxLength: 4 }), (file, all) => {
        const damaged = all.reduce<Buffer>((bytes, { at, drop, put }) => {
          const start = Math.floor(at * bytes.length);
          return Buffer.concat([bytes.subarray(0, start), put, bytes.subarray(start + drop)]);
        }, Buffer.from(file));
        const answer = read(damaged);
        const spans = answer.ok ? answer.sheet.people.flatMap(person => person.spans) : [];
        return spans.every(({ from, to }) => /^20\d\d-.*:\d\dZ$/.test(from) && (!to || from < to));
      }),
      { numRuns: 150 },
    );
  });
});
