import { beforeEach, describe, expect, it } from 'vitest';
import { createEvent } from '../../functions/events/create.ts';
import type { Event } from '../../functions/events/event.ts';
import { poolPart } from '../../functions/events/pool.ts';
import { programmeOf } from '../../functions/events/read.ts';
import { paths } from '../../web/paths.ts';
import { type Foyer, foyer } from '../support/app.ts';
import type { Fields } from '../support/browsing.ts';
import { anEvent, conferenceInput } from '../support/events.ts';
import { organiser } from '../support/people.ts';
import { signsIn } from '../support/sign-in.ts';
import { errorsOf, eventForm } from './forms.ts';

let app: Foyer;
let event: Event;

beforeEach(async () => {
  app = await foyer();
  event = await anEvent(app.ctx);
  await signsIn(app, organiser);
});

const now = async () => {
  const programme = await programmeOf(app.ctx, event.id);
  if (!programme) throw new Error('The event is gone');
  return programme;
};
const saves = async (changes: Fields) =>
  app.post(paths.editEvent(event.id), eventForm({ version: `${(await now()).event.version}`, ...changes }));
const refused = async (changes: Fields) => errorsOf(await (await saves(changes)).text());

describe('an organiser says who gets in and how', () => {
  it('by the domain of their address: each is kept as it will be compared, once', async () => {
    const typed = ' TLU.ee \n@school.tlu.ee\nPÕHIKOOL.ee\n\ntlu.ee';
    expect((await saves({ access: 'domain', domains: typed })).status).toBe(303);
    expect((await now()).event.access).toEqual({
      kind: 'domain',
      domains: ['tlu.ee', 'school.tlu.ee', 'xn--phikool-10a.ee'],
    });
    const form = await (await app.get(paths.editEvent(event.id))).text();
    expect(form).toContain('tlu.ee\nschool.tlu.ee\npõhikool.ee</textarea>');
  });

  it('and what is no domain is named; without one nobody could register', async () => {
    expect(await refused({ access: 'domain', domains: 'tlu.ee\nTallinn University\n' })).toEqual({
      domains: '“Tallinn University” is not a domain, like tlu.ee',
    });
    expect(Object.keys(await refused({ access: 'domain', domains: ' ' }))).toEqual(['domains']);
    expect((await now()).event.access).toBeUndefined();
  });

  it('and domains go when the way in is another', async () => {
    await saves({ access: 'approval', domains: 'tlu.ee' });
    expect((await now()).event.access).toEqual({ kind: 'approval' });
    await saves({ access: 'open' });
    expect((await now()).event.access).toBeUndefined();
  });

  it('for how long a seat is offered, until when people change things, how many sessions they choose', async () => {
    const sent = {
      offerHours: '24',
      cancelBy: '2026-11-20T12:00',
      changeBy: '2026-11-23T19:00',
      choiceLeast: '1',
      choiceMost: '2',
    };
    expect((await saves(sent)).status).toBe(303);
    expect((await now()).event).toMatchObject({
      offerHours: 24,
      deadlines: { cancel: '2026-11-20T10:00:00Z', change: '2026-11-23T17:00:00Z' },
      choice: { least: 1, most: 2 },
    });
    const form = await (await app.get(paths.editEvent(event.id))).text();
    for (const value of Object.values(sent)) expect(form).toContain(`value="${value}"`);
  });

  it.each<[string, Fields, string]>([
    ['a way in that there is not', { access: 'bribe' }, 'access'],
    ['an offer of half an hour', { offerHours: '0.5' }, 'offerHours'],
    ['an offer of a month', { offerHours: '720' }, 'offerHours'],
    ['cancelling after the end', { cancelBy: '2026-11-23T19:01' }, 'cancelBy'],
    ['changing after the end', { changeBy: '2026-11-24T09:00' }, 'changeBy'],
    ['a time that is none', { changeBy: 'soon' }, 'changeBy'],
    ['less at most than at least', { choiceLeast: '3', choiceMost: '2' }, 'choiceMost'],
    ['none at most', { choiceMost: '0' }, 'choiceMost'],
  ])('%s is refused, and the folded part is open', async (_, changes, field) => {
    const page = await (await saves(changes)).text();
    expect(Object.keys(errorsOf(page))).toEqual([field]);
    expect(page).toMatch(/<details class="part access" open/);
  });

  it('a new event offers freed seats for a day, unless they are to be given at once', async () => {
    const form = await (await app.get(paths.newEvent(event.hubId))).text();
    expect(form).toMatch(/name="offerHours"[^>]*value="24"/);
    expect(form).toMatch(/<details class="part access">/);
    await saves({ offerHours: '0' });
    expect((await now()).event.offerHours).toBeUndefined();
  });
});

describe('an event cannot lose a half of itself', () => {
  const rushUntil = async (until: string) => {
    const { pool } = await now();
    await app.ctx.db.write([poolPart(pool, { rush: until })]);
  };

  it('while people are registering: who is not decided yet may have chosen it', async () => {
    await rushUntil('2026-11-02T08:00:30Z');
    expect(await refused({ format: 'online' })).toEqual({
      format: 'People are registering right now; try again in a minute',
    });
    expect((await saves({ 'title-en': 'Another name' })).status).toBe(303);
    app.clock.set('2026-11-02T08:01:00Z');
    expect((await saves({ format: 'online' })).status).toBe(303);
  });

  it('but may gain one at any time', async () => {
    const { event: online } = await createEvent(app.ctx, event.hubId, conferenceInput({ format: 'online' }));
    event = online;
    await rushUntil('2026-11-02T08:00:30Z');
    expect((await saves({ format: 'hybrid' })).status).toBe(303);
  });

  it('nor seats that are taken or offered to somebody', async () => {
    const { pool } = await now();
    await app.ctx.db.write([
      poolPart(pool, { taken: { 'on-site': 2, online: 0 }, held: { 'on-site': 3, online: 0 } }),
    ]);
    expect(await refused({ 'capacity-on-site': '4' })).toEqual({
      'capacity-on-site': '5 seats are taken already. Enter that number or more',
    });
    expect((await saves({ 'capacity-on-site': '5' })).status).toBe(303);
  });
});
