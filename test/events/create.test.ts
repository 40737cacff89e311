import { beforeEach, describe, expect, it } from 'vitest';
import type { Hub } from '../../functions/accounts/hub.ts';
import { programmeOf } from '../../functions/events/read.ts';
import { paths } from '../../web/paths.ts';
import { type Foyer, foyer } from '../support/app.ts';
import type { Fields } from '../support/browsing.ts';
import { dueBy } from '../support/due.ts';
import { aHub } from '../support/events.ts';
import { organiser } from '../support/people.ts';
import { signsIn } from '../support/sign-in.ts';
import { errorsOf, eventForm } from './forms.ts';

let app: Foyer;
let hub: Hub;

beforeEach(async () => {
  app = await foyer();
  hub = await aHub(app.ctx);
  await signsIn(app, organiser);
});

const sends = (changes: Fields = {}) => app.post(paths.newEvent(hub.id), eventForm(changes));
const idIn = (answer: Response) => /events\/(evt_\w+)/.exec(answer.headers.get('location') ?? '')?.[1] ?? '';

async function creates(changes: Fields = {}) {
  const answer = await sends(changes);
  const programme = await programmeOf(app.ctx, idIn(answer));
  if (!programme) throw new Error(`Not created: ${answer.status}`);
  return programme;
}

async function isRefused(changes: Fields) {
  const answer = await sends(changes);
  expect(answer.status).toBe(422);
  return errorsOf(await answer.text());
}

describe('an organiser creates an event', () => {
  it('and hears of every mistake at once, in the order of the form', async () => {
    const errors = await isRefused({
      kind: 'party',
      'title-en': '',
      startsAt: '2027-03-28T03:30',
      endsAt: '',
      venueCity: '',
      'capacity-on-site': '-3',
      onlineAddress: 'http://meet.example.org',
    });
    expect(Object.keys(errors)).toEqual([
      'kind',
      'title-en',
      'startsAt',
      'endsAt',
      'venueCity',
      'capacity-on-site',
      'onlineAddress',
    ]);
    expect(errors['capacity-on-site']).toContain('Seats on site');
    expect(errors.startsAt).toMatch(/clock/);
  });

  it('in two languages, in the local time of its city', async () => {
    const { event, pool } = await creates();
    expect(event).toMatchObject({
      hubId: hub.id,
      slug: 'conference-of-innovative-education',
      state: 'draft',
      languages: ['en', 'et'],
      title: { en: 'Conference of Innovative Education', et: 'Uueneva hariduse konverents' },
      zone: 'Europe/Tallinn',
      startsAt: '2026-11-23T07:15:00Z',
      endsAt: '2026-11-23T17:00:00Z',
      venue: { name: 'Tallinn University', room: 'A-002', city: 'Tallinn', country: 'EE' },
      onlineRoom: { kind: 'address', url: 'https://meet.example.org/secret-room' },
      sequence: 0,
    });
    expect(pool).toMatchObject({
      capacity: { 'on-site': 100, online: null },
      taken: { 'on-site': 0, online: 0 },
      waiting: { 'on-site': 0, online: 0 },
    });
  });

  it('and finds it among the hub’s events', async () => {
    await creates();
    const page = await (await app.get(paths.console)).text();
    expect(page).toContain('Conference of Innovative Education');
    expect(page).toContain('Draft');
  });

  it('in one language, when the other is left empty', async () => {
    const { event } = await creates({
      'title-en': '',
      'description-en': '',
      'audience-en': '',
      mainLanguage: 'et',
    });
    expect([event.languages, event.title]).toEqual([['et'], { et: 'Uueneva hariduse konverents' }]);
    expect(event.slug).toBe('uueneva-hariduse-konverents');
  });

  it('on site only: what was typed for the online half is not kept, and it has no seats', async () => {
    const { event, pool } = await creates({ format: 'on-site', 'capacity-online': '500' });
    expect(event.onlineRoom).toBeUndefined();
    expect(pool.capacity).toEqual({ 'on-site': 100, online: 0 });
  });

  it('with an address of its own, even when another has the same title', async () => {
    const slugs = [(await creates()).event.slug, (await creates()).event.slug, (await creates()).event.slug];
    expect(new Set(slugs).size).toBe(3);
    expect(slugs[1]).toMatch(/^conference-of-innovative-education-[0-9a-z]{4}$/);
  });

  it.each([
    ['Õpetajate öö: šašlõkk & žürii – “Ärksad koolid”!', 'opetajate-oo-saslokk-zurii-arksad-koolid'],
    ['განათლება', 'event'],
    ['Straße nach Łódź & Ærø', 'strasse-nach-lodz-aero'],
    [
      'Fostering sustainable digital innovation in schools of the whole region and beyond',
      'fostering-sustainable-digital-innovation-in-schools-of-the',
    ],
  ])('its address is made of the title: %s', async (title, slug) => {
    expect((await creates({ 'title-en': title })).event.slug).toBe(slug);
  });

  it('and its end is noticed ten minutes after, by the clock', async () => {
    const { event } = await creates();
    const due = await dueBy(app.ctx.db, '2027-01-01');
    const moments = due.flat().filter(each => each.pk === event.id && each.sk === 'MOMENT#ended');
    expect(moments.map(each => each.dueAt)).toEqual(['2026-11-23T17:10:00.000Z']);
  });
});

describe('the form says what is wrong and keeps what was typed', () => {
  it('when nothing is filled in', async () => {
    const answer = await app.post(paths.newEvent(hub.id), {});
    expect(answer.status).toBe(422);
    expect(Object.keys(errorsOf(await answer.text())).length).toBeGreaterThan(3);
  });

  it('and the title of the page says so first', async () => {
    const page = await (await sends({ 'title-en': '' })).text();
    expect(page).toContain('<title>Error: ');
    expect(errorsOf(page)).toEqual({ 'title-en': 'Enter the title in English' });
    expect(page).toContain('value="Uueneva hariduse konverents"');
    expect(page).toMatch(/aria-describedby="title-en-error"/);
  });

  it.each<[string, Fields, string]>([
    ['it ends before it starts', { endsAt: '2026-11-23T09:00' }, 'endsAt'],
    ['it ends when it starts', { endsAt: '2026-11-23T09:15' }, 'endsAt'],
    ['there is no such day', { startsAt: '2026-02-30T09:00' }, 'startsAt'],
    ['the zone is none', { zone: 'Europe/Atlantis' }, 'zone'],
    ['the meeting is not on https', { onlineAddress: 'http://meet.example.org/x' }, 'onlineAddress'],
    ['the meeting is a script', { onlineAddress: 'javascript:alert(1)' }, 'onlineAddress'],
    [
      'the meeting’s address carries a password',
      { onlineAddress: 'https://a:b@meet.example.org' },
      'onlineAddress',
    ],
    ['seats are no number', { 'capacity-on-site': 'many' }, 'capacity-on-site'],
    ['seats are less than one', { 'capacity-on-site': '-5' }, 'capacity-on-site'],
    ['seats are 1e3', { 'capacity-on-site': '1e3' }, 'capacity-on-site'],
    ['the venue lacks its city', { venueCity: '' }, 'venueCity'],
    [
      'registration closes before it opens',
      { opensAt: '2026-11-10T09:00', closesAt: '2026-11-09T09:00' },
      'closesAt',
    ],
    ['registration closes after the end', { closesAt: '2026-11-24T09:00' }, 'closesAt'],
    ['the kind is made up', { kind: 'party' }, 'kind'],
    ['the title is endless', { 'title-en': 'x'.repeat(201) }, 'title-en'],
    ['the title has a control sign', { 'title-en': 'a\u0000b' }, 'title-en'],
    ['the title turns the line around', { 'title-en': 'a\u202eb' }, 'title-en'],
    ['only the description is in Estonian', { 'title-et': '' }, 'title-et'],
  ])('when %s', async (_, changes, field) => {
    expect(Object.keys(await isRefused(changes))).toEqual([field]);
  });

  it('and shows markup as the words that it is', async () => {
    const { event } = await creates({ 'title-en': '<script>alert(1)</script>' });
    const page = await (await app.get(paths.manage(event.id))).text();
    expect(page).not.toContain('<script>alert');
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });
});

describe('when the clocks change', () => {
  const night = { endsAt: '2026-10-25T09:00' };

  it('a time that does not exist is refused', async () => {
    const errors = await isRefused({ startsAt: '2027-03-28T03:30', endsAt: '2027-03-28T09:00' });
    expect(errors.startsAt).toContain('does not exist');
  });

  it('a time that happens twice is asked about', async () => {
    const page = await (await sends({ ...night, startsAt: '2026-10-25T03:30' })).text();
    expect(errorsOf(page).startsAt).toContain('happens twice');
    expect(page).toMatch(/type="radio"[^>]*name="startsAtWhich"[^>]*value="earlier"/);
    expect(page).toMatch(/type="radio"[^>]*name="startsAtWhich"[^>]*value="later"/);
  });

  it.each([
    ['earlier', '2026-10-25T00:30:00Z'],
    ['later', '2026-10-25T01:30:00Z'],
  ])('the %s of the two is taken when it is meant, and the form remembers', async (which, instant) => {
    const { event } = await creates({ ...night, startsAt: '2026-10-25T03:30', startsAtWhich: which });
    expect(event.startsAt).toBe(instant);
    const page = await (await app.get(paths.editEvent(event.id))).text();
    expect(page).toMatch(new RegExp(`name="startsAtWhich" value="${which}" checked`));
  });

  it('the same words in another zone are another time', async () => {
    const { event } = await creates({
      zone: 'Europe/Brussels',
      startsAt: '2026-11-23T12:00',
      endsAt: '2026-11-23T13:00',
    });
    expect(event.startsAt).toBe('2026-11-23T11:00:00Z');
  });
});
