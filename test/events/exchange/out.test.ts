import { beforeAll, describe, expect, it } from 'vitest';
import { conferenceSessions } from '../../../functions/demonstration/conference.ts';
import { createEvent } from '../../../functions/events/create.ts';
import type { Event, SessionInput } from '../../../functions/events/event.ts';
import { publish } from '../../../functions/events/publish.ts';
import { programmeOf } from '../../../functions/events/read.ts';
import { addSession, editSession, removeSession } from '../../../functions/events/session.ts';
import { paths } from '../../../web/paths.ts';
import { type Foyer, foyer } from '../../support/app.ts';
import { anEvent, conferenceInput } from '../../support/events.ts';
import { organiser } from '../../support/people.ts';
import { signsIn } from '../../support/sign-in.ts';

let app: Foyer;
let event: Event;
beforeAll(async () => {
  app = await foyer();
  event = await anEvent(app.ctx, {}, conferenceSessions('2026-11-23T07:15:00Z'));
});

const text = async (path: string, language = 'en') => (await app.get(`${path}?lang=${language}`)).text();
const unfolded = async (of = event) =>
  (await text(paths.programmeCalendar(of.slug))).replaceAll('\r\n ', '').split('\r\n');
const entries = async (of = event) =>
  (await unfolded(of))
    .join('\n')
    .split('BEGIN:VEVENT')
    .slice(1)
    .map(entry =>
      Object.fromEntries([...entry.matchAll(/^([A-Z-]+)[^:\n]*:(.*)$/gm)].map(([, k, v]) => [k, v])),
    );
const sessions = async (of = event) => (await programmeOf(app.ctx, of.id))?.sessions ?? [];

const strange: SessionInput = {
  kind: 'plenary',
  title: { en: 'Maths; art, music\\dance', et: '=SUM(A1)' },
  startsAt: '2026-11-23T16:00:00Z',
  endsAt: '2026-11-23T16:30:00Z',
  speakers: [{ name: 'Õnne "Ö" Äär', affiliation: 'Žemaitija' }],
};

describe('whoever subscribes to the programme', () => {
  it('has each session as an entry of its own, and no meeting’s address', async () => {
    const found = await entries();
    expect(found).toHaveLength((await sessions()).length);
    expect(new Set(found.map(entry => entry.UID)).size).toBe(found.length);
    expect(found[1]).toMatchObject({ DTSTART: '20261123T080000Z', STATUS: 'CONFIRMED' });
    expect((await unfolded()).join('\n')).not.toContain('secret-room');
  });

  it('is asked to read it again by itself, under the name of the event', async () => {
    const lines = await unfolded();
    expect(lines).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT4H');
    expect(lines).toContain('X-WR-CALNAME:Conference of Innovative Education');
    const answer = await app.get(paths.programmeCalendar(event.slug));
    expect(answer.headers.get('content-type')).toContain('text/calendar');
  });

  it('gets a session that moves as the same one, later in its life; and one that goes is gone', async () => {
    const other = await anEventBeside([strange]);
    const [first] = await sessions(other);
    const [before] = await entries(other);
    if (!first || !before) throw new Error('No session');
    const { id: _, eventId: __, version: ___, ...input } = first;
    await editSession(app.ctx, first, first.version, {
      ...input,
      startsAt: '2026-11-23T15:00:00Z',
      endsAt: '2026-11-23T15:30:00Z',
    });
    const [after] = await entries(other);
    expect(after).toMatchObject({ UID: before.UID, DTSTART: '20261123T150000Z' });
    expect(Number(after?.SEQUENCE)).toBeGreaterThan(Number(before.SEQUENCE));
    await removeSession(app.ctx, first);
    expect((await entries(other)).map(({ UID }) => UID)).not.toContain(before.UID);
  });

  it('has one entry whatever stands in its title (RFC 5545, 3.3.11)', async () => {
    const [entry, ...more] = await entries(await anEventBeside([strange]));
    expect(more).toEqual([]);
    expect(entry?.SUMMARY).toBe('Maths\\; art\\, music\\\\dance');
  });

  it('finds the event itself as long as there is no programme', async () => {
    const [entry, ...more] = await entries(await anEventBeside([]));
    expect(more).toEqual([]);
    expect(entry?.SUMMARY).toBe('Conference of Innovative Education');
  });

  it('reads it in the language of the link that the event’s page gives', async () => {
    const page = await text(paths.event(event.slug), 'et');
    expect(page).toContain(`href="webcal://`);
    expect(page).toContain(`${paths.programmeCalendar(event.slug)}?lang=et"`);
    expect(await text(paths.programmeCalendar(event.slug), 'et')).toContain('SUMMARY:Lõunapaus');
  });

  it('is told of a draft only as one of its own staff', async () => {
    const { event: draft } = await createEvent(app.ctx, event.hubId, conferenceInput());
    const ways = [paths.programmeCalendar, paths.schedule, paths.programmeCsv];
    for (const way of ways) expect((await app.browser().get(way(draft.slug))).status).toBe(404);
    const staff = await signsIn(app, organiser, app.browser());
    for (const way of ways) expect((await staff.get(way(draft.slug))).status).toBe(200);
  });
});

describe('a conference app', () => {
  type Entry = Record<'guid' | 'title' | 'date' | 'room', string> & { id: number };
  type Schedule = {
    version: string;
    conference: { days: { date: string; rooms: Record<string, Entry[]> }[] } & Record<string, unknown>;
  };
  const schedule = async (of = event, language = 'en'): Promise<Schedule> =>
    JSON.parse(await text(paths.schedule(of.slug), language)).schedule;
  const all = ({ conference }: Schedule) =>
    conference.days.flatMap(day =>
      Object.entries(day.rooms).flatMap(([room, list]) => list.map(e => ({ ...e, room }))),
    );

  it('finds what the schema of the format asks of a conference and a day', async () => {
    const { conference } = await schedule();
    expect(conference).toMatchObject({
      title: 'Conference of Innovative Education',
      start: '2026-11-23',
      end: '2026-11-23',
      daysCount: 1,
      timeslot_duration: '00:05',
      time_zone_name: 'Europe/Tallinn',
    });
    expect(conference.acronym).toMatch(/^[a-z0-9_-][a-z0-9_]{3,}(-2[0-9]{3}-[a-z]+)?$/);
    expect(conference.days[0]).toMatchObject({ index: 1, date: '2026-11-23' });
    expect(conference.days[0]).toHaveProperty('day_start');
    expect(conference.days[0]).toHaveProperty('day_end');
  });

  it('and of every session, with times that say how far the zone is from UTC', async () => {
    const found = all(await schedule());
    expect(found).toHaveLength((await sessions()).length);
    for (const entry of found) {
      expect(entry).toEqual(
        expect.objectContaining({
          guid: expect.stringMatching(/^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/),
          id: expect.any(Number),
          date: expect.stringMatching(/^2026-11-23T\d\d:\d\d:00\+02:00$/),
          start: expect.stringMatching(/^\d\d:\d\d$/),
          duration: expect.stringMatching(/^\d+:\d\d$/),
          slug: expect.stringMatching(/^[a-z0-9_-]+[a-z0-9]$/),
          persons: expect.any(Array),
          links: [],
          url: `${app.url}${paths.event(event.slug)}`,
        }),
      );
      for (const asked of ['abstract', 'language', 'subtitle', 'track', 'type', 'title'])
        expect(entry).toHaveProperty(asked);
    }
    expect(new Set(found.map(({ guid }) => guid)).size).toBe(found.length);
    expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
  });

  it('reads it from a page of its own, and no meeting’s address in it', async () => {
    const answer = await app.get(paths.schedule(event.slug));
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('content-type')).toContain('application/json');
    expect(await answer.text()).not.toContain('secret-room');
  });

  it('knows a session again when it has changed, and that something has', async () => {
    const other = await anEventBeside([strange]);
    const before = await schedule(other);
    const [session] = await sessions(other);
    if (!session) throw new Error('No session');
    const { id: _, eventId: __, version: ___, ...input } = session;
    await editSession(app.ctx, session, session.version, { ...input, room: 'B-1' });
    const after = await schedule(other);
    expect(all(after)[0]?.guid).toBe(all(before)[0]?.guid);
    expect(all(after)[0]?.room).toBe('B-1');
    expect(after.version).not.toBe(before.version);
    expect((await schedule(other)).version).toBe(after.version);
  });

  it('is given the summer’s and the winter’s offset on the night between them', async () => {
    const night = (startsAt: string): SessionInput => ({
      ...strange,
      startsAt,
      endsAt: '2026-10-25T02:00:00Z',
    });
    const other = await anEventBeside([night('2026-10-25T00:30:00Z'), night('2026-10-25T01:30:00Z')]);
    expect(all(await schedule(other)).map(({ date }) => date)).toEqual([
      '2026-10-25T03:30:00+03:00',
      '2026-10-25T03:30:00+02:00',
    ]);
  });
});

describe('the programme as a table', () => {
  it('opens right in a spreadsheet, in local time, with nothing that it would take for a formula', async () => {
    const other = await anEventBeside([strange]);
    const table = await (await app.get(`${paths.programmeCsv(other.slug)}?lang=et`)).arrayBuffer();
    const [header, row] = new TextDecoder('utf-8', { ignoreBOM: true }).decode(table).split('\r\n');
    expect(header?.startsWith('\ufeff')).toBe(true);
    expect(header).toContain('Pealkiri (et)');
    expect(row).toContain('2026-11-23 18:00');
    expect(row).toContain("'=SUM(A1)");
  });
});

async function anEventBeside(sessions: SessionInput[]): Promise<Event> {
  const { event: other } = await createEvent(app.ctx, event.hubId, conferenceInput());
  for (const session of sessions) await addSession(app.ctx, other.id, session);
  await publish(app.ctx, other.id);
  return other;
}
