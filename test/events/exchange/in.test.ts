import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { conferenceSessions } from '../../../functions/demonstration/conference.ts';
import { createEvent } from '../../../functions/events/create.ts';
import type { Event, EventInput, SessionInput } from '../../../functions/events/event.ts';
import { bringIn } from '../../../functions/events/exchange/bring-in.ts';
import { publish } from '../../../functions/events/publish.ts';
import { programmeOf } from '../../../functions/events/read.ts';
import { addSession, editSession, mostSessions, removeSession } from '../../../functions/events/session.ts';
import { speakerText } from '../../../functions/events/session-form.ts';
import { chooseSessions } from '../../../functions/registration/sessions/choose.ts';
import { paths } from '../../../web/paths.ts';
import { type Foyer, foyer } from '../../support/app.ts';
import { aHub, conferenceInput, registers } from '../../support/events.ts';
import { maarja, organiser, viewer } from '../../support/people.ts';
import { signsIn } from '../../support/sign-in.ts';
import { countOf, fieldsOf, looksThrough, type Typed, tableOf } from './files.ts';

let app: Foyer;
let hubId: Event['hubId'];
let event: Event;
beforeAll(async () => {
  app = await foyer();
  hubId = (await aHub(app.ctx)).id;
  await signsIn(app, organiser);
});
beforeEach(async () => {
  event = await anotherEvent();
});

async function anotherEvent(input: Partial<EventInput> = {}, sessions: SessionInput[] = []): Promise<Event> {
  const { event: made } = await createEvent(app.ctx, hubId, conferenceInput(input));
  for (const session of sessions) await addSession(app.ctx, made.id, session);
  await publish(app.ctx, made.id);
  return made;
}

const sessions = async (of = event) => (await programmeOf(app.ctx, of.id))?.sessions ?? [];
const titles = async (of = event) => (await sessions(of)).map(({ title }) => title.en);
const looks = async (file: string | Uint8Array, of = event) => (await looksThrough(app, of, file)).text();
const presses = (page: string, rest = 'keep', of = event) =>
  app.post(paths.programmeChanges(of.id), { ...fieldsOf(page), rest });
const bringsIn = async (file: string | Uint8Array, rest = 'keep', of = event) =>
  (await app.follow(await presses(await looks(file, of), rest, of))).text();
const download = async (way: (slug: string) => string, of = event) =>
  new Uint8Array(await (await app.get(`${way(of.slug)}?lang=en`)).arrayBuffer());
const is = 'The programme is already as the file says';

const morning: Typed[] = [
  { from: '09:30', to: '10:00', title: 'Opening', room: 'A-002' },
  { from: '10:00', to: '11:00', title: 'Robots, at school', room: 'A-121' },
  { from: '10:00', to: '11:00', title: 'Reading', room: 'A-122' },
];

describe('an organiser brings the programme in from a table', () => {
  it('and sees all of it before anything is changed', async () => {
    const page = await looks(tableOf(morning));
    expect(countOf(page, 'New')).toBe(3);
    expect(page).toContain('Robots, at school');
    expect(page).toContain('Nothing is changed yet');
    expect(await sessions()).toEqual([]);
  });

  it('then presses one button, and has it, in the time of the event’s zone', async () => {
    expect(await bringsIn(tableOf(morning))).toContain('The programme is now as the file says');
    expect(await sessions()).toMatchObject([
      {
        title: { en: 'Opening' },
        startsAt: '2026-11-23T07:30:00Z',
        kind: 'plenary',
        room: 'A-002',
        version: 1,
      },
      { title: { en: 'Robots, at school' }, startsAt: '2026-11-23T08:00:00Z', kind: 'parallel' },
      { title: { en: 'Reading' }, endsAt: '2026-11-23T09:00:00Z', kind: 'parallel' },
    ]);
  });

  it('and the same file again changes nothing, nor does a button that is pressed twice', async () => {
    const page = await looks(tableOf(morning));
    await presses(page);
    const before = await sessions();
    expect((await presses(page)).status).toBe(303);
    expect(await sessions()).toEqual(before);
    expect(await looks(tableOf(morning))).toContain(is);
  });

  it('sees what would be changed and what is not in the file, and keeps that unless she says otherwise', async () => {
    await bringsIn(tableOf(morning));
    const [opening, robots] = await sessions();
    const file = tableOf(
      [
        { ...(morning[0] as Typed), from: '09:15', to: '09:45' },
        { ...(morning[1] as Typed), room: 'A-200' },
        { from: '12:00', to: '13:00', title: 'Lunch', more: { Type: 'Lõunapaus' } },
      ],
      ['Type'],
    );
    const page = await looks(file);
    expect(['New', 'Changed', 'Not in the file'].map(heading => countOf(page, heading))).toEqual([1, 2, 1]);
    expect(page).toMatch(/<del>A-121<\/del>[\s\S]*<ins>A-200<\/ins>/);
    await presses(page);
    expect(await titles()).toEqual(['Opening', 'Robots, at school', 'Reading', 'Lunch']);
    await bringsIn(file, 'remove');
    expect(await sessions()).toMatchObject([
      { id: opening?.id, startsAt: '2026-11-23T07:15:00Z' },
      { id: robots?.id, room: 'A-200' },
      { title: { en: 'Lunch' }, kind: 'break' },
    ]);
  });

  it('and sessions keep their people, their places and their room online', async () => {
    event = await anotherEvent({}, [
      {
        kind: 'parallel',
        title: { en: 'Robots, at school', et: 'Robotid' },
        startsAt: '2026-11-23T08:00:00Z',
        endsAt: '2026-11-23T09:00:00Z',
        speakers: [],
        onlineRoom: { kind: 'address', url: 'https://meet.example.org/robots' },
        signUp: { capacity: { 'on-site': 5, online: 0 } },
      },
      {
        kind: 'parallel',
        title: { en: 'Old' },
        startsAt: '2026-11-23T10:00:00Z',
        endsAt: '2026-11-23T11:00:00Z',
        speakers: [],
        signUp: { capacity: { 'on-site': 5, online: 5 } },
      },
    ]);
    const [robots, old] = await sessions();
    const registered = await registers(app.ctx, event.id, maarja);
    if (!registered.ok || !robots || !old) throw new Error('Not ready');
    const chosen = await chooseSessions(app.ctx, { eventId: event.id, id: registered.answer.id }, [
      robots.id,
      old.id,
    ]);
    expect(chosen.ok).toBe(true);
    const file = tableOf([{ from: '13:00', to: '14:00', title: 'Robots, at school' }]);
    expect(await looks(file)).toContain('Stays in any case');
    await bringsIn(file, 'remove');
    const { signUp, onlineRoom, title } = robots;
    expect(await sessions()).toMatchObject([
      { id: old.id },
      { id: robots.id, startsAt: '2026-11-23T11:00:00Z', signUp, onlineRoom, title },
    ]);
    const pool = (await programmeOf(app.ctx, event.id))?.pool;
    expect(pool?.taken[`${robots.id}/on-site`]).toBe(1);
  });

  it('and is refused fewer seats than are taken, or none', async () => {
    const [session] = conferenceSessions('2026-11-23T07:15:00Z').filter(each => each.signUp);
    if (!session) throw new Error('No session');
    event = await anotherEvent({}, [{ ...session, signUp: { capacity: { 'on-site': 5, online: 0 } } }]);
    const [one] = await sessions();
    const registered = await registers(app.ctx, event.id, maarja);
    if (!registered.ok || !one) throw new Error('Not ready');
    await chooseSessions(app.ctx, { eventId: event.id, id: registered.answer.id }, [one.id]);
    const table = new TextDecoder().decode(await download(paths.programmeCsv));
    expect(await looks(table.replace(',"yes",5,', ',"yes",7,'))).toContain('<ins>on site: 7</ins>');
    expect(await looks(table.replace(',"yes",5,0', ',no,,'))).toContain('so its sign-up stays');
    expect(await looks(table.replace(',"yes",5,0', ',yes,0,4'))).toContain('so its sign-up stays');
    await bringsIn(table.replace(',"yes",5,', ',"yes",7,'));
    expect((await programmeOf(app.ctx, event.id))?.pool.capacity[`${one.id}/on-site`]).toBe(7);
  });

  it('and titles are compared language by language, in one order', async () => {
    const [session] = conferenceSessions('2026-11-23T07:15:00Z');
    if (!session) throw new Error('No session');
    event = await anotherEvent({}, [{ ...session, title: { et: 'Avamine', en: 'Start' } }]);
    const table = new TextDecoder().decode(await download(paths.programmeCsv));
    const page = await looks(table.replace('"Start"', '"Grand opening"'));
    expect(page).toMatch(/<del>Start \/ Avamine<\/del>[\s\S]*<ins>Grand opening \/ Avamine<\/ins>/);
  });

  it('and a session that is only online from now on has no seats in the hall', async () => {
    const [session] = conferenceSessions('2026-11-23T07:15:00Z').filter(each => each.signUp);
    if (!session) throw new Error('No session');
    const signUp = { capacity: { 'on-site': 5, online: 6 } };
    event = await anotherEvent({}, [{ ...session, competences: undefined, signUp }]);
    const table = new TextDecoder().decode(await download(paths.programmeCsv));
    await bringsIn(table.replace(',"","yes",5,6', ',"Online","yes",5,6'));
    expect(await sessions()).toMatchObject([
      { format: 'online', signUp: { capacity: { 'on-site': 0, online: 6 } } },
    ]);
    await bringsIn(table.replace(',"","yes",5,6', ',"Both","yes",5,6'));
    expect((await sessions())[0]?.format).toBeUndefined();
  });

  it('of more changes than one transaction holds, too', async () => {
    const many = Array.from({ length: mostSessions }, (_, index) => ({
      from: '10:00',
      to: '11:00',
      title: `Poster ${String(index).padStart(3, '0')}`,
    }));
    await bringsIn(tableOf(many));
    expect((await sessions()).length).toBe(mostSessions);
    const moved = tableOf(many.map(each => ({ ...each, from: '12:00', to: '12:30' })));
    await bringsIn(moved);
    const after = await sessions();
    expect(after.every(each => each.startsAt === '2026-11-23T10:00:00Z' && each.version === 2)).toBe(true);
    expect(await looks(moved)).toContain(is);
  });

  it('and finishes by the same button what was interrupted', async () => {
    const many = Array.from({ length: 250 }, (_, index) => ({
      from: '10:00',
      to: '11:00',
      title: `Poster ${index}`,
    }));
    const page = await looks(tableOf(many));
    const { rows = '', agreed = '' } = fieldsOf(page);
    const write: typeof app.ctx.db.write = parts => {
      if (writes++ > 0) throw new Error('The machine stops');
      return app.ctx.db.write(parts);
    };
    let writes = 0;
    const stopping = bringIn({ ...app.ctx, db: { ...app.ctx.db, write } }, event.id, JSON.parse(rows), {
      rest: 'keep',
      agreed: new Set(agreed.split(' ')),
    });
    await expect(stopping).rejects.toThrow('The machine stops');
    expect((await sessions()).length).toBe(99);
    expect((await presses(page)).status).toBe(303);
    expect((await sessions()).length).toBe(250);
    expect(new Set(await titles()).size).toBe(250);
  });

  it('does nothing that was not seen: what a colleague changed meanwhile is shown first', async () => {
    await bringsIn(tableOf(morning));
    const page = await looks(tableOf([{ ...(morning[0] as Typed), room: 'B-1' }]));
    const [opening] = await sessions();
    if (!opening) throw new Error('No session');
    const { id: _, eventId: __, version: ___, ...input } = opening;
    await editSession(app.ctx, opening, opening.version, { ...input, room: 'C-1' });
    const answer = await presses(page);
    expect(answer.status).toBe(409);
    const again = await answer.text();
    expect(again).toContain('The programme has changed since you looked');
    expect((await sessions())[0]?.room).toBe('C-1');
    await presses(again);
    expect((await sessions())[0]?.room).toBe('B-1');
  });

  it('only as one who may edit the event', async () => {
    const reader = await signsIn(app, viewer, app.browser());
    expect((await reader.get(paths.programmeImport(event.id))).status).toBe(403);
    const stranger = app.browser();
    expect((await stranger.post(paths.programmeChanges(event.id))).status).toBe(303);
    expect(await sessions()).toEqual([]);
  });
});

describe('what was taken out', () => {
  const all = conferenceSessions('2026-11-23T07:15:00Z');

  it.each([
    ['as a table', paths.programmeCsv],
    ['as a schedule', paths.schedule],
  ])('changes nothing when it is brought in again %s', async (_, way) => {
    event = await anotherEvent({}, all);
    const page = await looks(await download(way));
    expect(page).toContain(is);
    expect(countOf(page, 'As they are')).toBe(all.length);
  });

  it.each([
    ['as a table', paths.programmeCsv],
    ['as a schedule', paths.schedule],
  ])('makes the same programme of another event %s, whose sessions are its own', async (_, way) => {
    event = await anotherEvent({}, all);
    const other = await anotherEvent();
    const file = await download(way);
    await bringsIn(file, 'keep', other);
    const [from, to] = [await sessions(), await sessions(other)];
    const said = (list: typeof from) =>
      list
        .map(({ title, startsAt, endsAt, speakers }) =>
          [title.en, startsAt, endsAt, ...speakers.map(speakerText)].join(' | '),
        )
        .sort();
    expect(said(to)).toEqual(said(from));
    expect(to.some(({ id }) => from.some(each => each.id === id))).toBe(false);
    expect(await looks(file, other)).toContain(is);
  });

  it('comes back as itself after it was removed', async () => {
    event = await anotherEvent({}, all.slice(0, 2));
    const file = await download(paths.schedule);
    const before = await sessions();
    for (const session of before) await removeSession(app.ctx, session);
    await bringsIn(file);
    expect((await sessions()).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
  });

  it('is read in the language of whoever took it', async () => {
    event = await anotherEvent({}, all);
    const estonian = new Uint8Array(
      await (await app.get(`${paths.programmeCsv(event.slug)}?lang=et`)).arrayBuffer(),
    );
    expect(await looks(estonian).then(page => countOf(page, 'Jäävad samaks'))).toBe(all.length);
    await app.get(`${paths.home}?lang=en`);
  });
});

describe('a schedule of another conference system', () => {
  const guid = 'a773b797-c99e-4436-a11b-2b484d713b6f';
  const schedule = (changes: object = {}) =>
    JSON.stringify({
      schedule: {
        version: '1',
        conference: {
          acronym: 'demo',
          days: [
            {
              index: 1,
              date: '2026-11-23',
              rooms: {
                Aula: [
                  {
                    guid,
                    id: 1,
                    date: '2026-11-23T09:30:00+01:00',
                    start: '09:30',
                    duration: '00:45',
                    room: 'Aula',
                    title: 'Learning\n  together',
                    type: 'Workshop',
                    language: 'et',
                    abstract: 'What it is about',
                    persons: [{ id: 3, public_name: 'Brian Robinson' }],
                    ...changes,
                  },
                ],
              },
            },
          ],
        },
      },
    });

  it('becomes sessions in the event’s time, and says what there is no place for', async () => {
    const page = await looks(schedule());
    expect(page).toContain('Descriptions, subtitles and tracks are left aside');
    await presses(page);
    expect(await sessions()).toMatchObject([
      {
        kind: 'parallel',
        title: { et: 'Learning together' },
        startsAt: '2026-11-23T08:30:00Z',
        endsAt: '2026-11-23T09:15:00Z',
        room: 'Aula',
        speakers: [{ name: 'Brian Robinson' }],
      },
    ]);
  });

  it('keeps its guid, by which a session with another title at another time is still the same', async () => {
    await bringsIn(schedule());
    const [before] = await sessions();
    await bringsIn(schedule({ title: 'Teaching together', date: '2026-11-23T11:30:00+01:00' }));
    expect(await sessions()).toMatchObject([
      { id: before?.id, title: { et: 'Teaching together' }, version: 2 },
    ]);
    const out = new TextDecoder().decode(await download(paths.schedule));
    expect(out).toContain(guid);
  });
});

describe('a file is refused with a sentence, and nothing is changed', () => {
  const utf16 = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));

  it.each<[string, string | Uint8Array, string]>([
    ['that is empty', '', 'The file has no sessions'],
    ['that has headings only', 'Title,Start,End\n', 'The file has no sessions'],
    ['that is a workbook', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'Save it as CSV'],
    ['that is a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]), 'cannot be read'],
    ['that is XML', '<?xml version="1.0"?><schedule/>', 'This is XML or a calendar'],
    ['that is a calendar', 'BEGIN:VCALENDAR\r\nEND:VCALENDAR', 'This is XML or a calendar'],
    ['that is half a JSON', '{"schedule":', 'cannot be read'],
    ['that is another JSON', '{"sessions":[]}', 'has no conference with days'],
    ['without headings', 'Opening,2026-11-23 09:30,2026-11-23 10:00\n', 'needs a line of headings'],
    [
      'with 50,000 rows',
      tableOf(Array.from({ length: 50_000 }, () => morning[0] as Typed)),
      'has 50000 sessions',
    ],
    ['of five megabytes', `Title,Start,End\n${'x'.repeat(5_000_000)}`, 'larger than 4 MB'],
  ])('%s', async (_, file, sentence) => {
    const answer = await looksThrough(app, event, file);
    expect([413, 422]).toContain(answer.status);
    expect((await answer.text()).replaceAll('&#39;', "'")).toContain(sentence);
    expect(await sessions()).toEqual([]);
  });

  it('that was not chosen', async () => {
    expect(await (await app.post(paths.programmeImport(event.id))).text()).toContain('Choose a file');
  });

  it.each<[string, string, string]>([
    ['there is no title', ',2026-11-23 09:30,2026-11-23 10:00', 'It has no title'],
    [
      'its title is a novel',
      `${'x'.repeat(301)},2026-11-23 09:30,2026-11-23 10:00`,
      'must be 300 characters',
    ],
    ['its title is turned around', 'a\u202eb,2026-11-23 09:30,2026-11-23 10:00', 'cannot be printed'],
    ['it never begins', 'A,,2026-11-23 10:00', 'The start or the end is missing'],
    ['its time is none', 'A,soon,2026-11-23 10:00', '“soon” is not a date and a time'],
    ['its day is none', 'A,2026-11-31 09:30,2026-11-23 10:00', 'is not a date and a time'],
    ['its time does not exist', 'A,2027-03-28 03:10,2027-03-28 05:00', 'the clocks are put forward then'],
    ['its time happens twice', 'A,2026-10-25 03:10,2026-10-25 05:00', 'happens twice'],
    ['its day could be the month', 'A,4/3/2026 9:30,4/3/2026 10:00', 'day and month can be either'],
    ['it ends before it starts', 'A,2026-11-23 10:30,2026-11-23 10:00', 'The end must be after the start'],
  ])('row by row, as when %s', async (_, row, sentence) => {
    const answer = await looksThrough(
      app,
      event,
      `Title,Start,End\nFine,2026-11-23 08:30,2026-11-23 09:00\n${row}`,
    );
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('Row 3');
    expect(page).toContain(sentence);
    expect(page).not.toContain('Change the programme');
    expect(await sessions()).toEqual([]);
  });

  it('as a whole when the programme would be too long', async () => {
    await bringsIn(tableOf(morning));
    const many = Array.from({ length: mostSessions - 1 }, (_, i) => ({
      from: '14:00',
      to: '15:00',
      title: `P ${i}`,
    }));
    const page = await looks(tableOf(many));
    const answer = await presses(page);
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('The programme would have 302 sessions; 300 are the most');
    expect(await sessions()).toHaveLength(3);
    await presses(page, 'remove');
    expect(await sessions()).toHaveLength(mostSessions - 1);
  });

  it.each<[string, Uint8Array | string]>([
    [
      'with tabs in UTF-16, as Excel’s “Unicode text”',
      utf16('Pealkiri\tAlgus\tKestus\tMuu\nÕpe\t23.11.2026 9:30\t45\tx\n'),
    ],
    [
      'with semicolons in a Windows code page',
      new Uint8Array(
        Buffer.from('Pealkiri;Algus;Lõpp;Muu\nÕpe;23.11.2026 9:30;23.11.2026 10:15;x\n', 'latin1'),
      ),
    ],
    [
      'with lines above its headings',
      '\ufeffConference 2026\n\nTitle,Date,Start,End,Muu\nÕpe,23.11.2026,9:30,10:15,x\n',
    ],
    ['with American times', 'Title,Start,Duration,Muu\nÕpe,11/23/2026 9:30 AM,0:45,x\n'],
  ])('but not one %s', async (_, file) => {
    const page = await looks(file);
    expect(page).toContain('These columns are left aside: Muu.');
    await presses(page);
    expect(await sessions()).toMatchObject([
      { title: { en: 'Õpe' }, startsAt: '2026-11-23T07:30:00Z', endsAt: '2026-11-23T08:15:00Z' },
    ]);
  });
});
