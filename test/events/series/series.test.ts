import { beforeEach, describe, expect, it } from 'vitest';
import { createHub } from '../../../functions/accounts/create-hub.ts';
import type { Hub } from '../../../functions/accounts/hub.ts';
import { createEvent } from '../../../functions/events/create.ts';
import type { Event } from '../../../functions/events/event.ts';
import { eventsOfSeries, seriesOf, seriesOfHub } from '../../../functions/events/series/read.ts';
import { spanOf } from '../../../functions/events/series/series.ts';
import { paths } from '../../../web/paths.ts';
import { type Foyer, foyer } from '../../support/app.ts';
import type { Browsing } from '../../support/browsing.ts';
import { aHub, conferenceInput } from '../../support/events.ts';
import { doorKeeper, organiser, viewer } from '../../support/people.ts';
import { signsIn } from '../../support/sign-in.ts';

let app: Foyer;
let hub: Hub;
let browser: Browsing;
let [autumn, spring]: Event[] = [];

const event = async (title: string, startsAt: string) => {
  const input = { title: { en: title }, startsAt, endsAt: startsAt.replace('T07', 'T15') };
  return (await createEvent(app.ctx, hub.id, conferenceInput(input))).event;
};

beforeEach(async () => {
  app = await foyer();
  hub = await aHub(app.ctx);
  autumn = await event('Autumn day', '2026-11-23T07:00:00Z');
  spring = await event('Spring day', '2026-04-20T07:00:00Z');
  browser = await signsIn(app, organiser, app.browser());
});

const creates = (fields: Record<string, string>, from = browser) =>
  from.post(paths.seriesOfHub(hub.id), fields);
const only = async () => {
  const [series] = await seriesOfHub(app.ctx, hub.id);
  if (!series) throw new Error('No series');
  return series;
};
const ids = (...events: (Event | undefined)[]) => events.map(each => each?.id ?? '');
const saves = (fields: Record<string, string | string[]>, id: string, from = browser) =>
  from.post(paths.series(hub.id, id), { 'title-en': 'Mentoring', version: '1', ...fields });

describe('an organiser', () => {
  it('names a series in one language, and chooses which events belong to it', async () => {
    const created = await creates({ 'title-et': 'Mentorlus', 'title-en': '' });
    expect(await (await browser.follow(created)).text()).toContain('Choose which events belong to it');
    const { id } = await only();
    const saved = await saves({ 'title-en': 'Mentoring', events: ids(autumn, spring) }, id);
    const page = await (await browser.follow(saved)).text();
    expect(page).toContain('The series is saved');
    expect(page).toMatch(new RegExp(`value="${autumn?.id}" checked`));
    const series = await only();
    expect(series).toMatchObject({ title: { en: 'Mentoring' }, version: 2 });
    expect((await eventsOfSeries(app.ctx, series)).map(each => each.id)).toEqual(ids(spring, autumn));
    const list = await (await browser.get(paths.seriesOfHub(hub.id))).text();
    expect(list).toContain('Mentoring');
    expect(list).toContain('2 events');
  });

  it('finds the series of the hub from the console', async () => {
    expect(await (await browser.get(paths.console)).text()).toContain(`href="${paths.seriesOfHub(hub.id)}"`);
  });

  it('takes an event out again', async () => {
    await creates({ 'title-en': 'Mentoring' });
    const { id } = await only();
    await saves({ events: ids(autumn, spring) }, id);
    await saves({ events: ids(spring), version: '2' }, id);
    expect((await only()).events).toEqual(ids(spring));
  });

  it('is told what lacks, and keeps what was typed', async () => {
    const empty = await creates({ 'title-en': ' ' });
    expect(empty.status).toBe(422);
    expect(await empty.text()).toContain('Enter the name in one language at least');
    await creates({ 'title-en': 'Mentoring' });
    const { id } = await only();
    const long = await saves({ 'title-en': 'a'.repeat(201), events: ids(autumn) }, id);
    const page = await long.text();
    expect(long.status).toBe(422);
    expect(page).toContain('<title>Error: ');
    expect(page).toMatch(new RegExp(`value="${autumn?.id}" checked`));
    expect((await only()).events).toEqual([]);
  });

  it('does not overwrite what somebody else saved meanwhile', async () => {
    await creates({ 'title-en': 'Mentoring' });
    const { id } = await only();
    const both = await Promise.all([saves({ events: ids(autumn) }, id), saves({ events: ids(spring) }, id)]);
    expect(both.map(each => each.status).sort()).toEqual([303, 409]);
    const late = await saves({ 'title-en': 'Mine', events: [] }, id);
    expect(late.status).toBe(409);
    const page = await late.text();
    expect(page).toContain('Somebody else saved this meanwhile');
    expect(page).toContain('value="Mine"');
    expect(await only()).toMatchObject({ title: { en: 'Mentoring' }, version: 2 });
  });

  it('cannot put another hub’s event into it, nor what is none', async () => {
    const stranger = { name: 'Vera Võõras', email: 'vera@example.org' };
    const { hub: other } = await createHub(app.ctx, { name: 'Teine', hue: 20, owner: stranger });
    const { event: theirs } = await createEvent(app.ctx, other.id, conferenceInput());
    await creates({ 'title-en': 'Mentoring' });
    const { id } = await only();
    await saves({ events: [theirs.id, 'evt_nonsense', ...ids(spring)] }, id);
    expect((await only()).events).toEqual(ids(spring));
  });

  it('removes it, and the events stay', async () => {
    await creates({ 'title-en': 'Mentoring' });
    const { id } = await only();
    await saves({ events: ids(autumn) }, id);
    const page = await (await browser.follow(browser.post(paths.seriesRemoval(hub.id, id)))).text();
    expect(page).toContain('Its events are all still there');
    expect(await seriesOf(app.ctx, id)).toBeUndefined();
    expect(await seriesOfHub(app.ctx, hub.id)).toEqual([]);
    expect((await browser.get(paths.series(hub.id, id))).status).toBe(404);
    expect((await browser.get(paths.manage(autumn?.id ?? ''))).status).toBe(200);
  });
});

describe('who may', () => {
  it('viewers see, door staff and other hubs do not, strangers sign in', async () => {
    await creates({ 'title-en': 'Mentoring' });
    const { id } = await only();
    await saves({ events: ids(autumn) }, id);
    const viewing = await signsIn(app, viewer, app.browser());
    const page = await (await viewing.get(paths.series(hub.id, id))).text();
    expect(page).toContain('Autumn day');
    expect(page).not.toContain('<input type="checkbox"');
    const door = await signsIn(app, doorKeeper, app.browser());
    for (const path of [
      paths.series(hub.id, id),
      paths.seriesRemoval(hub.id, id),
      paths.seriesOfHub(hub.id),
    ]) {
      expect((await viewing.post(path)).status).toBe(403);
      expect((await door.post(path)).status).toBe(403);
      expect((await app.browser().post(path)).status).toBe(303);
    }
    const stranger = { name: 'Vera Võõras', email: 'vera@example.org' };
    await createHub(app.ctx, { name: 'Teine', hue: 20, owner: stranger });
    const other = await signsIn(app, stranger, app.browser());
    expect((await other.get(paths.series(hub.id, id))).status).toBe(404);
    const { hub: theirs } = await createHub(app.ctx, { name: 'Kolmas', hue: 20, owner: stranger });
    expect((await other.get(paths.series(theirs.id, id))).status).toBe(404);
    expect((await other.post(paths.seriesRemoval(hub.id, id))).status).toBe(404);
    expect((await other.get(paths.seriesOfHub(hub.id))).status).toBe(404);
    expect(await only()).toMatchObject({ version: 2 });
  });
});

it('a series spans from its first start to its last end, whatever ends first', () => {
  const at = (startsAt: string, endsAt: string) => ({ startsAt, endsAt, zone: 'Europe/Tallinn' });
  expect(spanOf([])).toBeUndefined();
  expect(spanOf([at('2026-03-01', '2026-03-02'), at('2026-01-01', '2026-12-31')])).toEqual(
    at('2026-01-01', '2026-12-31'),
  );
});
