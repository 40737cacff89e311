import ICAL from 'ical.js';
import { beforeEach, describe, expect, it } from 'vitest';
import { createEvent } from '../../functions/events/create.ts';
import type { Event } from '../../functions/events/event.ts';
import { programmeBySlug } from '../../functions/events/read.ts';
import { paths } from '../../web/paths.ts';
import { type Foyer, foyer } from '../support/app.ts';
import { aHub, conferenceInput, registers } from '../support/events.ts';
import { doorKeeper, maarja, organiser, viewer } from '../support/people.ts';
import { signsIn } from '../support/sign-in.ts';

let app: Foyer;
let draft: Event;
const visitor = () => app.browser();

beforeEach(async () => {
  app = await foyer();
  const hub = await aHub(app.ctx);
  draft = (await createEvent(app.ctx, hub.id, conferenceInput())).event;
  await signsIn(app, organiser);
});

const publishes = (state = 'published') => app.post(paths.publication(draft.id), { state });
const publicPages = () =>
  [paths.event, paths.cover, paths.coverPng, paths.poster, paths.eventCalendar].map(path => path(draft.slug));

describe('a draft', () => {
  it('is nowhere to be seen', async () => {
    for (const path of publicPages()) expect((await visitor().get(path)).status, path).toBe(404);
    expect(await (await visitor().get(paths.home)).text()).not.toContain(draft.slug);
  });

  it('is seen by its own staff as it will look', async () => {
    for (const path of publicPages()) expect((await app.get(path)).status, path).toBe(200);
    const looking = await signsIn(app, viewer, app.browser());
    expect((await looking.get(paths.event(draft.slug))).status).toBe(200);
    const atTheDoor = await signsIn(app, doorKeeper, app.browser());
    expect((await atTheDoor.get(paths.event(draft.slug))).status).toBe(404);
  });

  it('says what it lacks, and is not published before', async () => {
    const hubId = draft.hubId;
    const lacking = conferenceInput({
      description: { en: 'Only English' },
      onlineRoom: undefined,
      venue: undefined,
    });
    draft = (await createEvent(app.ctx, hubId, lacking)).event;
    const page = await (await app.follow(publishes())).text();
    expect(page).toContain('The event is not published yet');
    for (const part of ['A description in each language', 'A venue', 'Where people meet online']) {
      expect(page).toMatch(new RegExp(`<a href="${paths.editEvent(draft.id)}">${part}</a>`));
    }
    expect((await visitor().get(paths.event(draft.slug))).status).toBe(404);
  });
});

describe('publishing', () => {
  it('opens the public pages and lists the event', async () => {
    expect(await (await app.follow(publishes())).text()).toContain('The event is published');
    for (const path of publicPages()) expect((await visitor().get(path)).status, path).toBe(200);
    expect(await (await visitor().get(paths.home)).text()).toContain(paths.event(draft.slug));
  });

  it('has the front page say of the event that it is happening, while it is', async () => {
    await publishes();
    expect(await (await visitor().get(paths.home)).text()).not.toContain('Happening now');
    app.clock.set(draft.startsAt);
    expect(await (await visitor().get(paths.home)).text()).toContain('Happening now');
  });

  it('twice is publishing once', async () => {
    await publishes();
    await publishes();
    expect((await programmeBySlug(app.ctx, draft.slug))?.event).toMatchObject({
      state: 'published',
      version: 2,
    });
  });

  it('shows the meeting’s real address to nobody', async () => {
    await publishes();
    for (const path of publicPages()) {
      const body = await (await visitor().get(path)).text();
      expect(body, path).not.toContain('secret-room');
    }
  });

  it('can be taken back while nobody has registered', async () => {
    await publishes();
    expect(await (await app.follow(publishes('draft'))).text()).toContain('The event is a draft again');
    expect((await visitor().get(paths.event(draft.slug))).status).toBe(404);
    expect(await (await visitor().get(paths.home)).text()).not.toContain(draft.slug);
  });

  it('cannot be taken back once somebody counts on it', async () => {
    await publishes();
    await registers(app.ctx, draft.id, maarja);
    expect(await (await app.follow(publishes('draft'))).text()).toContain('so the event stays published');
    expect((await visitor().get(paths.event(draft.slug))).status).toBe(200);
  });
});

describe('what a published event offers', () => {
  beforeEach(async () => {
    await publishes();
  });

  it('a calendar file that another program understands', async () => {
    const answer = await visitor().get(paths.eventCalendar(draft.slug));
    expect(answer.headers.get('content-type')).toContain('text/calendar');
    const calendar = new ICAL.Component(ICAL.parse(await answer.text()));
    const [entry, ...more] = calendar.getAllSubcomponents('vevent');
    expect(more).toEqual([]);
    const event = new ICAL.Event(entry);
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
    expect(event.summary).toBe('Conference of Innovative Education');
    expect(event.startDate.toJSDate().toISOString()).toBe('2026-11-23T07:15:00.000Z');
    expect(event.attendees).toEqual([]);
  });

  it('a cover, always the same, small enough to travel with any page', async () => {
    const covers = [
      await visitor().get(paths.cover(draft.slug)),
      await visitor().get(paths.cover(draft.slug)),
    ];
    const [one, two] = await Promise.all(covers.map(answer => answer.text()));
    expect(covers[0]?.headers.get('content-type')).toBe('image/svg+xml');
    expect(one).toBe(two);
    expect(one?.length).toBeLessThanOrEqual(1_536);
    const png = new Uint8Array(await (await visitor().get(paths.coverPng(draft.slug))).arrayBuffer());
    expect([...png.slice(1, 4)]).toEqual([...Buffer.from('PNG')]);
  });

  it('nothing at an address that was made up', async () => {
    for (const slug of ['nothing-here', 'A', 'x'.repeat(300), '<script>', 'event%00']) {
      expect((await visitor().get(`/e/${slug}`)).status, slug).toBe(404);
    }
  });

  it('the front page forgets what ended long ago', async () => {
    app.clock.set('2027-02-20T08:00:00Z');
    expect(await (await visitor().get(paths.home)).text()).toContain(draft.slug);
    app.clock.set('2027-02-22T08:00:00Z');
    expect(await (await visitor().get(paths.home)).text()).not.toContain(draft.slug);
  });
});
