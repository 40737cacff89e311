import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Attendance } from '../../../functions/attendance/attendance.ts';
import { entriesOf, planOf } from '../../../functions/attendance/files/plan.ts';
import { readAttendance } from '../../../functions/attendance/files/read.ts';
import { addPresence } from '../../../functions/attendance/presence.ts';
import { attendanceOf, attendanceOfPerson } from '../../../functions/attendance/read.ts';
import { createEvent } from '../../../functions/events/create.ts';
import type { Event, EventInput, Mode, Session } from '../../../functions/events/event.ts';
import { publish } from '../../../functions/events/publish.ts';
import { programmeOf } from '../../../functions/events/read.ts';
import { addSession } from '../../../functions/events/session.ts';
import { registrationsOf } from '../../../functions/registration/read.ts';
import { type Registration, registrationId } from '../../../functions/registration/registration.ts';
import { newId } from '../../../functions/shared/ids.ts';
import { paths } from '../../../web/paths.ts';
import { type Foyer, foyer } from '../../support/app.ts';
import { aHub, conferenceInput, registers } from '../../support/events.ts';
import { maarja, organiser, paivi, ruta, tonu, viewer } from '../../support/people.ts';
import { signsIn } from '../../support/sign-in.ts';
import { type Stay, teams, utf16, zoomMeeting, zoomUnique, zoomWebinar } from './reports.ts';

let app: Foyer;
let hubId: Event['hubId'];
let event: Event;
let session: Session;
/** When the event is over. */
const after = '2026-11-23T20:00:00Z';
beforeAll(async () => {
  app = await foyer();
  hubId = (await aHub(app.ctx)).id;
});
beforeEach(async () => {
  app.clock.set(after);
  event = await anotherEvent();
  for (const person of [maarja, tonu, paivi]) await registered(person);
  await signsIn(app, organiser);
});

/** From 9:15 to 19:00, with one session from 10 to 11 and another from 12 to 13, in Tallinn. */
async function anotherEvent(input: Partial<EventInput> = {}): Promise<Event> {
  const { event: made } = await createEvent(app.ctx, hubId, conferenceInput(input));
  for (const [title, from, to] of [
    ['Opening', '08', '09'],
    ['Closing', '10', '11'],
  ]) {
    await addSession(app.ctx, made.id, {
      kind: 'plenary',
      title: { en: title, et: title },
      startsAt: `2026-11-23T${from}:00:00Z`,
      endsAt: `2026-11-23T${to}:00:00Z`,
      speakers: [],
    });
  }
  await publish(app.ctx, made.id);
  session = (await programmeOf(app.ctx, made.id))?.sessions[0] as Session;
  return made;
}

async function registered(person: { name: string; email: string }, mode: Mode = 'online') {
  app.clock.set('2026-11-02T08:00:00Z');
  await registers(app.ctx, event.id, person, mode);
  await app.pump();
  app.clock.set(after);
}

const stay = (person: { name: string; email?: string }, from: string, to: string): Stay => ({
  name: person.name,
  email: person.email,
  from: `2026-11-23 ${from}:00`,
  to: `2026-11-23 ${to}:00`,
});
const meeting = [
  stay(maarja, '09:50', '10:40'),
  stay(tonu, '10:30', '13:10'),
  stay(maarja, '12:00', '13:10'),
];

/** Sends a report to be looked through. */
async function looks(file: string | Uint8Array, more: Record<string, string> = {}, of = event) {
  return sends(paths.attendanceFile(of.id), {
    target: 'event',
    zone: 'Europe/Tallinn',
    ...more,
    report: new File([file as BlobPart], 'report.csv'),
  });
}

async function sends(path: string, fields: Record<string, string | File>) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  const cookie = [...app.cookies].map(([key, value]) => `${key}=${value}`).join('; ');
  const headers = { cookie, origin: app.url, 'sec-fetch-site': 'same-origin' };
  return app.request(path, { method: 'POST', body, headers });
}

/** Presses the button of a page that says what a report would note. */
const presses = (page: string, decided: Record<string, string> = {}, of = event) =>
  sends(paths.attendanceFileEntry(of.id), { ...fieldsOf(page), ...decided });

async function brings(file: string | Uint8Array, decided: Record<string, string> = {}, more = {}) {
  const answer = await presses(await (await looks(file, more)).text(), decided);
  return (await app.follow(Promise.resolve(answer))).text();
}

const fieldsOf = (page: string): Record<string, string> =>
  Object.fromEntries(
    [...page.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, unescaped(value)],
    ),
  );
const unescaped = (text: string) =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

const words = (page: string) =>
  page
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
const recordsOf = (person: { email: string }) =>
  attendanceOfPerson(app.ctx, event.id, registrationId(event.id, person.email));
const asked = (page: string, name: string) =>
  new RegExp(`<select[^>]*name="(who-\\d+)"(?:(?!</select>)[\\s\\S])*?${name}`).exec(page)?.[1] ?? '';

describe('an organiser has a report looked through', () => {
  it('and sees who is known by what, and what would change, before anything is noted', async () => {
    const page = words(await (await looks(zoomMeeting(meeting))).text());
    expect(page).toContain('Nothing is noted yet');
    expect(page).toContain('Would change (2)');
    expect(page).toMatch(/Maarja Näidis e-mail was 0 becomes 100 min/);
    expect(page).toMatch(/Tõnu Proovitu e-mail was 0 becomes 90 min/);
    expect(await attendanceOf(app.ctx, event.id)).toEqual([]);
  });

  it('then presses one button, and it is noted', async () => {
    expect(await brings(zoomMeeting(meeting))).toContain('The time of 2 people is noted');
    expect(await recordsOf(maarja)).toMatchObject([
      {
        sessionId: 'event',
        mode: 'online',
        evidence: 'file',
        at: '2026-11-23T07:50:00Z',
        intervals: {
          file: [
            { from: '2026-11-23T07:50:00Z', to: '2026-11-23T08:40:00Z' },
            { from: '2026-11-23T10:00:00Z', to: '2026-11-23T11:10:00Z' },
          ],
        },
      },
    ]);
    expect(await recordsOf(paivi)).toEqual([]);
  });

  it('and nothing changes when it is the same file again, or the same button', async () => {
    const page = await (await looks(zoomMeeting(meeting))).text();
    await presses(page);
    const before = await attendanceOf(app.ctx, event.id);
    expect((await presses(page)).headers.get('location')).toContain('noted=0');
    const again = await (await looks(zoomMeeting(meeting))).text();
    expect(again).toContain('is noted already');
    expect(words(again)).toContain('Noted already (2)');
    expect(await attendanceOf(app.ctx, event.id)).toEqual(before);
  });

  it('of one session, by the report of its own meeting in UTF-16', async () => {
    const page = await (await looks(utf16(teams(meeting)), { target: session.id })).text();
    expect(words(page)).toMatch(/Maarja Näidis e-mail was 0 becomes 40 min/);
    await presses(page);
    const [record] = await recordsOf(maarja);
    expect(record).toMatchObject({
      sessionId: session.id,
      intervals: { file: [{ from: '2026-11-23T07:50:00Z', to: '2026-11-23T08:40:00Z' }] },
    });
  });

  it('and those who did not come, or only before it began, are left aside', async () => {
    const file = zoomWebinar({
      host: stay({ name: 'Kai Omanik', email: 'owner@example.org' }, '09:50', '13:10'),
      panelists: [],
      attendees: [stay(maarja, '10:00', '11:00'), stay(tonu, '08:00', '09:00')],
      absent: [paivi],
    });
    const page = words(await (await looks(file)).text());
    expect(page).toContain('Would change (1)');
    expect(page).toMatch(/Tõnu Proovitu .*There only before it began/);
    expect(page).toMatch(/Päivi Esimerkki · row 14 Did not come/);
    expect(page).toContain('Not registered here (2)');
    await brings(file);
    expect((await attendanceOf(app.ctx, event.id)).map(each => each.registrationId)).toEqual([
      registrationId(event.id, maarja.email),
    ]);
  });
});

describe('who somebody of a report is', () => {
  const alone = (name: string) => zoomMeeting([stay({ name }, '10:00', '11:00')]);

  it('is known by the address in whatever case', async () => {
    const shouted = { ...maarja, name: 'M', email: 'MAARJA@Example.org' };
    await brings(zoomMeeting([stay(shouted, '10:00', '11:00')]));
    expect(await recordsOf(maarja)).toHaveLength(1);
  });

  it('is never known by the name alone: a person says so, one by one', async () => {
    const page = await (await looks(alone('NÄIDIS Maarja'))).text();
    expect(words(page)).toContain('Who is who (1)');
    expect(page).toContain('Maarja Näidis, maarja@example.org · same name');
    await presses(page);
    expect(await recordsOf(maarja)).toEqual([]);
    await presses(page, { [asked(page, 'same name')]: registrationId(event.id, maarja.email) });
    expect(await recordsOf(maarja)).toHaveLength(1);
    expect(words(await (await looks(alone('NÄIDIS Maarja'))).text())).toContain('Noted already (1)');
  });

  it('or at once for all whose name one person has', async () => {
    await registered({ ...tonu, email: 'another.tonu@example.org' });
    const page = await (
      await looks(
        zoomMeeting([
          stay({ name: maarja.name }, '10:00', '11:00'),
          stay({ name: tonu.name }, '10:00', '11:00'),
        ]),
      )
    ).text();
    await presses(page, { likely: 'yes' });
    expect(await recordsOf(maarja)).toHaveLength(1);
    expect(await recordsOf(tonu)).toEqual([]);
    expect(asked(page, 'another.tonu@example.org')).not.toBe('');
  });

  it('may be anybody who was not seen, though nothing tells', async () => {
    const page = await (await looks(alone('iPhone'))).text();
    await presses(page, { [asked(page, paivi.email)]: registrationId(event.id, paivi.email) });
    expect(await recordsOf(paivi)).toHaveLength(1);
  });

  it('is decided again when somebody registered meanwhile', async () => {
    const page = await (await looks(zoomMeeting([...meeting, stay(ruta, '10:00', '11:00')]))).text();
    await registered(ruta);
    const answer = await presses(page);
    expect(answer.status).toBe(409);
    expect(await attendanceOf(app.ctx, event.id)).toEqual([]);
    await presses(await answer.text());
    expect(await attendanceOf(app.ctx, event.id)).toHaveLength(3);
  });
});

describe('a file that cannot be used', () => {
  it.each([
    ['none was chosen', '', {}, 'Choose a file'],
    ['it is a workbook', 'PK\u0003\u0004', {}, 'This is a workbook'],
    ['it has totals only', zoomUnique(meeting), {}, 'The file has only totals'],
    [
      'it is of another day',
      zoomMeeting(meeting).replaceAll('11/23', '11/20'),
      {},
      'it begins on 2026-11-20',
    ],
    ['its zone is none', zoomMeeting(meeting), { zone: 'Mars/Olympus' }, 'Enter a time zone'],
    ['its session is none', zoomMeeting(meeting), { target: 'ses_1' }, 'Choose what the file tells of'],
    ['it has other columns', 'Name,Grade\nMaarja,5', {}, 'Its columns: Name, Grade'],
  ])('is refused with a sentence: %s', async (why, file, more, sentence) => {
    const answer = why.startsWith('none')
      ? await sends(paths.attendanceFile(event.id), { target: 'event', zone: 'Europe/Tallinn' })
      : await looks(file, more);
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain(sentence);
    expect(page).toContain('<title>Error: ');
    expect(await attendanceOf(app.ctx, event.id)).toEqual([]);
  });

  it('is refused when people would still be there, by the zone that was chosen', async () => {
    app.clock.set('2026-11-23T12:00:00Z');
    expect(await (await looks(zoomMeeting(meeting), { zone: 'Europe/London' })).text()).toContain(
      'later than it is now',
    );
    expect((await looks(zoomMeeting(meeting))).status).toBe(200);
  });

  it('is refused when it is too large, before it is read', async () => {
    const answer = await looks('x'.repeat(4 * 1024 * 1024 + 1));
    expect(answer.status).toBe(413);
    expect(await answer.text()).toContain('larger than 4 MB');
  });

  it('is refused when what the page carried is not what it carried', async () => {
    const page = await (await looks(zoomMeeting(meeting))).text();
    expect((await presses(page, { people: '[["forged"]]' })).status).toBe(422);
    expect((await presses(page, { agreed: 'something else' })).status).toBe(409);
    expect(await attendanceOf(app.ctx, event.id)).toEqual([]);
  });
});

describe('who may bring a report in', () => {
  it('is an organiser of the hub, for what is held online', async () => {
    const guest = await signsIn(app, viewer, app.browser());
    expect((await guest.get(paths.attendanceFile(event.id))).status).toBe(403);
    expect((await app.browser().get(paths.attendanceFile(event.id))).status).not.toBe(200);
    const inHall = await anotherEvent({ format: 'on-site', onlineRoom: undefined });
    expect((await app.get(paths.attendanceFile(inHall.id))).status).toBe(404);
    expect((await app.get(paths.attendanceFile(event.id))).status).toBe(200);
  });
});

describe('several reports of one meeting', () => {
  it('end in the same records in whatever order and how often they are brought in', async () => {
    const programme = await programmeOf(app.ctx, event.id);
    const registrations = await registrationsOf(app.ctx, event.id);
    if (!programme) throw new Error('No event');
    const someone = fc.constantFrom(maarja, tonu, paivi);
    const clock = (minute: number) =>
      `${10 + Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
    const told = fc
      .tuple(someone, fc.integer({ min: 0, max: 150 }), fc.integer({ min: 1, max: 60 }))
      .map(([person, from, length]) => stay(person, clock(from), clock(from + length)));
    const file = fc
      .tuple(fc.array(told, { minLength: 1, maxLength: 5 }), fc.boolean())
      .map(([stays, isTeams]) => (isTeams ? utf16(teams(stays)) : Buffer.from(zoomMeeting(stays))));
    const shuffled = fc
      .array(file, { minLength: 1, maxLength: 4 })
      .chain(all => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));

    /** The records of an event that only these files tell of. */
    async function recordsAfter(files: readonly Uint8Array[]): Promise<Attendance[]> {
      const own = { id: newId('evt', app.ctx.now()) };
      for (const each of files) {
        const read = readAttendance(each, {
          zone: 'Europe/Tallinn',
          firstDay: '2026-11-22',
          lastDay: '2026-11-24',
        });
        if (!read.ok) throw new Error(read.why);
        const records = await attendanceOf(app.ctx, own.id);
        const of = { ...programme, event: { ...event, ...own } } as NonNullable<typeof programme>;
        const known = { programme: of, target: 'event' as const, registrations, records, now: app.ctx.now() };
        const { noted } = planOf(known, read.sheet.people);
        const entries = noted.filter(({ changes }) => changes).flatMap(one => entriesOf(known, one));
        const { changed } = await addPresence(app.ctx, own, entries);
        expect(changed).toBe(noted.filter(({ changes }) => changes).length);
      }
      const found = await attendanceOf(app.ctx, own.id);
      return found.map(record => ({ ...record, eventId: event.id, version: 1 }));
    }

    await fc.assert(
      fc.asyncProperty(shuffled, async ([all, others]) => {
        const [once, often] = [await recordsAfter(all), await recordsAfter([...others, ...all, ...others])];
        const byPerson = (records: Attendance[]) =>
          new Map<Registration['id'], Attendance>(records.map(each => [each.registrationId, each]));
        expect(byPerson(often)).toEqual(byPerson(once));
      }),
      { numRuns: 10 },
    );
  });
});
