import { beforeEach, describe, expect, it } from 'vitest';
import { newAchievement } from '../../../functions/certificates/achievements/achievement.ts';
import { sayOf } from '../../../functions/certificates/achievements/say.ts';
import { candidatesOfSeries } from '../../../functions/certificates/series/people.ts';
import type { Event } from '../../../functions/events/event.ts';
import type { Series } from '../../../functions/events/series/series.ts';
import { paths } from '../../../web/paths.ts';
import { type Foyer, foyer } from '../../support/app.ts';
import type { Browsing } from '../../support/browsing.ts';
import { maarja, organiser, paivi, tonu } from '../../support/people.ts';
import { signsIn } from '../../support/sign-in.ts';
import { aMentoring, isAt } from './mentoring.ts';

let app: Foyer;
let series: Series;
let [first, second, third]: Event[] = [];

beforeEach(async () => {
  app = await foyer({ at: '2026-10-01T08:00:00Z' });
  const made = await aMentoring(app);
  series = made.series;
  [first, second, third] = made.events;
});

const at = (event: Event | undefined, person: { name: string; email: string }) =>
  isAt(app, event as Event, person);
const needs = (required: { events?: number; sessions?: number; hours?: number }) => ({
  ...newAchievement(series.id, 'completion'),
  requirement: { series: required },
});
const standing = async (required: Parameters<typeof needs>[0], person: { email: string }) => {
  const all = await candidatesOfSeries(app.ctx, series, 'completion', needs(required));
  const found = all.filter(({ email }) => email === person.email);
  expect(found).toHaveLength(1);
  return found[0];
};

describe('over a series', () => {
  it('what somebody did at each event adds up, and those just above pass, just below do not', async () => {
    await at(first, maarja);
    await at(third, maarja);
    expect(await standing({}, maarja)).toMatchObject({ done: { events: 2, sessions: 2, hours: 6 } });
    for (const [required, just] of [
      [{ events: 2 }, { events: 3 }],
      [{ sessions: 2 }, { sessions: 3 }],
      [{ hours: 6 }, { hours: 6.5 }],
    ]) {
      expect(await standing(required ?? {}, maarja)).toMatchObject({ passes: true, misses: [] });
      expect(await standing(just ?? {}, maarja)).toMatchObject({ passes: false, misses: [{}] });
    }
    expect(await standing({ hours: 7 }, maarja)).toMatchObject({
      hours: 6,
      mode: 'on-site',
      misses: [{ what: 'hours', has: 6, needs: 7 }],
    });
  });

  it('who registered for none of them is not there', async () => {
    await at(first, maarja);
    const people = await candidatesOfSeries(app.ctx, series, 'completion', needs({ events: 1 }));
    expect(people.map(({ email }) => email)).toEqual([maarja.email]);
  });

  it('the same person is one, by the address that they registered with, under the name they gave last', async () => {
    await at(first, maarja);
    await at(second, { ...maarja, name: 'Maarja Näidis-Kask' });
    await at(second, { ...maarja, email: 'Maarja@example.org' });
    const found = await standing({}, maarja);
    expect(found).toMatchObject({ name: 'Maarja Näidis-Kask', done: { events: 2 } });
  });

  it('an organiser’s word stays with the person, also when they turn up at an earlier event', async () => {
    await at(second, maarja);
    const holder = (await standing({ events: 3 }, maarja))?.holder ?? 'rcp_';
    const saying = { about: series.id, kind: 'completion', holders: [holder], staff: organiser } as const;
    await sayOf(app.ctx, { ...saying, include: true, reason: 'Did the homework of two days' });
    await at(first, maarja);
    expect(await standing({ events: 3 }, maarja)).toMatchObject({ holder, passes: true });
  });

  it('an event that is taken out of it counts no more', async () => {
    await at(first, maarja);
    await at(third, maarja);
    const less = { ...series, events: series.events.filter(id => id !== third?.id) };
    const [found] = await candidatesOfSeries(app.ctx, less, 'completion', needs({}));
    expect(found?.done).toEqual({ events: 1, sessions: 1, hours: 2 });
  });
});

describe('an organiser', () => {
  let browser: Browsing;
  const page = () => paths.seriesPeople(series.hubId, series.id);
  const rule = { leastEvents: '2', hoursKind: 'sessions', version: '0' };

  beforeEach(async () => {
    await at(first, maarja);
    await at(second, maarja);
    await at(first, paivi);
    browser = await signsIn(app, organiser, app.browser());
  });

  it('sees who did how much, and who misses what', async () => {
    const text = await (await browser.get(page())).text();
    expect(text).toContain('2 / 3');
    expect(text).toContain('2 of 3 events');
    expect(text).toContain('1 of 3 events');
    const found = await (await browser.get(`${page()}?q=p%C3%A4ivi`)).text();
    expect(found).toContain(paivi.name);
    expect(found).not.toContain(maarja.name);
  });

  it('tries a rule on the list before it is saved, and then saves it', async () => {
    const tried = await (await browser.get(`${page()}?${new URLSearchParams(rule)}`)).text();
    expect(tried).toContain('It is not saved');
    expect(tried).toContain('1 of 2 events');
    expect(await (await browser.get(page())).text()).toContain('2 of 3 events');
    const saved = await (await browser.follow(browser.post(page(), rule))).text();
    expect(saved).toContain('The rule is saved');
    expect(saved).toContain('1 of 2 events');
    expect(saved).not.toContain('2 of 3 events');
    expect((await browser.post(page(), rule)).status).toBe(409);
  });

  it('is told what cannot be, and keeps what was typed', async () => {
    const wrong = [
      [{ ...rule, leastEvents: '' }, 'Say how many events'],
      [{ ...rule, leastEvents: '1.5' }, 'Enter the events as a whole number'],
      [{ ...rule, leastHours: '-1' }, 'Enter the hours as a number'],
      [{ ...rule, hoursKind: 'fixed' }, 'Enter the hours as a number'],
      [{ ...rule, hoursKind: 'all' }, 'Error: '],
    ] as const;
    for (const [fields, said] of wrong) {
      const answer = await browser.post(page(), fields);
      const text = await answer.text();
      expect(answer.status).toBe(422);
      expect(text).toContain(said);
      expect(text).toContain(`value="${fields.hoursKind === 'all' ? '2' : fields.leastEvents}"`);
      expect((await browser.get(`${page()}?${new URLSearchParams(fields)}`)).status).toBe(422);
    }
  });

  it('downloads the list', async () => {
    const table = await (await browser.get(paths.seriesPeopleCsv(series.hubId, series.id))).text();
    expect(table).toContain(`${maarja.name}`);
    expect(table.split('\r\n')[1]).toMatch(/,2,2,3,/);
    expect(table).not.toContain(tonu.email);
  });
});
