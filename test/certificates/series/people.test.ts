import { beforeEach, describe, expect, it } from 'vitest';
import { createHub } from '../../../functions/accounts/create-hub.ts';
import { newAchievement } from '../../../functions/certificates/achievements/achievement.ts';
import { sayOf } from '../../../functions/certificates/achievements/say.ts';
import type { Look } from '../../../functions/certificates/designs/design.ts';
import { addDesign } from '../../../functions/certificates/designs/save.ts';
import { certificateOf, certificatesOf } from '../../../functions/certificates/read.ts';
import { erase } from '../../../functions/erasure/erase.ts';
import type { Event } from '../../../functions/events/event.ts';
import { editSeries } from '../../../functions/events/series/save.ts';
import type { Series } from '../../../functions/events/series/series.ts';
import { registrationId } from '../../../functions/registration/registration.ts';
import { paths } from '../../../web/paths.ts';
import { type Foyer, foyer } from '../../support/app.ts';
import type { Browsing } from '../../support/browsing.ts';
import { doorKeeper, maarja, nino, organiser, paivi, tonu, viewer } from '../../support/people.ts';
import { signsIn } from '../../support/sign-in.ts';
import { candidatesIn } from '../achievements/training.ts';
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
  const all = await candidatesIn(app, series.id, 'completion', needs(required));
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
    const people = await candidatesIn(app, series.id, 'completion', needs({ events: 1 }));
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
    const less = { title: series.title, events: series.events.filter(id => id !== third?.id) };
    await editSeries(app.ctx, series, series.version, less);
    const [found] = await candidatesIn(app, series.id, 'completion', needs({}));
    expect(found?.done).toEqual({ events: 1, sessions: 1, hours: 2 });
  });
});

describe('an organiser', () => {
  let browser: Browsing;
  const list = () => paths.certificates(series.id);
  const page = (kind = 'completion') => paths.certificateRule(series.id, kind);
  const rule = { seriesEvents: '2', hoursKind: 'sessions', version: '0' };
  const text = async (answer: Response | Promise<Response>) => (await browser.follow(answer)).text();
  const standing = async () =>
    (await candidatesIn(app, series.id, 'completion')).map(each => [each.name, each.passes]);

  beforeEach(async () => {
    await at(first, maarja);
    await at(second, maarja);
    await at(first, paivi);
    browser = await signsIn(app, organiser, app.browser());
  });

  it('sees who did how much, and who misses what; all events are asked for until somebody says else', async () => {
    const all = await text(browser.get(list()));
    expect(all).toContain('3 events at least');
    expect(all).toContain('2 of 3 events, 2 sessions, 3 h in all');
    expect(all).toContain('1 of 3 events');
    const found = await text(browser.get(`${list()}?q=p%C3%A4ivi`));
    expect(found).toContain(paivi.name);
    expect(found).not.toContain(maarja.name);
  });

  it('sees whom a rule would let pass before it is saved, and then saves it', async () => {
    const tried = await text(browser.get(`${page()}?${new URLSearchParams(rule)}`));
    expect(tried).toContain('of 2 passes');
    expect(tried).toContain('1 person more');
    expect(await standing()).toEqual([
      [maarja.name, false],
      [paivi.name, false],
    ]);
    expect(await text(browser.post(page(), rule))).toContain('The rule is saved');
    expect(await standing()).toEqual([
      [maarja.name, true],
      [paivi.name, false],
    ]);
    expect((await browser.post(page(), rule)).status).toBe(409);
  });

  it('is told what cannot be, and keeps what was typed', async () => {
    const wrong = [
      [{ ...rule, seriesEvents: '' }, 'Say how many events'],
      [{ ...rule, seriesEvents: '1.5' }, 'Enter the events as a whole number'],
      [{ ...rule, seriesHours: '-1' }, 'Enter the hours as a number'],
      [{ ...rule, hoursKind: 'fixed' }, 'Enter the hours as a number'],
      [{ ...rule, hoursKind: 'all' }, 'Error: '],
      [{ ...rule, design: 'dsn_none' }, 'Error: '],
    ] as const;
    for (const [fields, said] of wrong) {
      const answer = await browser.post(page(), fields);
      const html = await answer.text();
      expect(answer.status).toBe(422);
      expect(html).toContain(said);
      expect(html).toContain(`value="${fields.seriesEvents}"`);
    }
    // Homework alone may complete a series.
    expect((await browser.post(page(), { ...rule, seriesEvents: '', mark: 'yes' })).status).toBe(303);
  });

  it('decides against the rule with a reason that is kept, and issues to whom they choose', async () => {
    const [hers] = await candidatesIn(app, series.id, 'completion');
    const holder = hers?.holder ?? '';
    const included = { holder, says: 'include', why: 'Did the homework of a day' };
    const exceptions = paths.exceptions(series.id, 'completion');
    expect((await browser.post(exceptions, { ...included, why: '' })).status).toBe(422);
    expect(await text(browser.post(exceptions, included))).toContain('It is decided for 1 person');
    expect(await text(browser.get(list()))).toContain(`${organiser.email}: Did the homework of a day`);
    await browser.post(paths.issuance(series.id), { kind: 'completion', some: 'yes', holder });
    await app.pump();
    expect((await certificatesOf(app.ctx, series.id)).map(each => each.name)).toEqual([maarja.name]);
  });

  it('gives mentors of the series certificates too: by name, once, in the design that they chose', async () => {
    const look: Look = { layout: 'modern', orientation: 'portrait', signatures: [], wording: {} };
    const design = await addDesign(app.ctx, series.hubId, 'Ours', look);
    const chosen = { hoursKind: 'none', version: '0', design: design.id };
    expect(await text(browser.post(page('mentor'), chosen))).toContain('The rule is saved');
    for (const { name, email } of [nino, maarja]) {
      const named = { personName: name, personEmail: email, personLanguage: 'en' };
      expect((await browser.post(paths.recipients(series.id, 'mentor'), named)).status).toBe(200);
      expect((await browser.post(paths.recipients(series.id, 'mentor'), named)).status).toBe(409);
    }
    await browser.post(paths.issuance(series.id), { kind: 'mentor' });
    await app.pump();
    const issued = await certificatesOf(app.ctx, series.id);
    expect(issued.map(({ name, kind }) => [name, kind])).toEqual([
      [maarja.name, 'mentor'],
      [nino.name, 'mentor'],
    ]);
    expect((await certificateOf(app.ctx, issued[0]?.id ?? ''))?.design).toMatch(/^dsg_/);
    expect((await browser.get(page('attendance'))).status).toBe(404);
  });

  it('downloads the list', async () => {
    const table = await text(browser.get(paths.certificatesCsv(series.id)));
    expect(table).toContain(`${maarja.name}`);
    expect(table.split('\r\n')[1]).toMatch(/,2,2,3,/);
    expect(table).not.toContain(tonu.email);
  });
});

it('whoever is forgotten is named no more for a certificate over it, however staff wrote their address', async () => {
  await at(first, paivi);
  const browser = await signsIn(app, organiser, app.browser());
  await browser.post(paths.certificateRule(series.id, 'mentor'), { hoursKind: 'none', version: '0' });
  const written = paivi.email.replace(/^.*@/, local => local.toUpperCase());
  const named = { personName: paivi.name, personEmail: written, personLanguage: 'en' };
  expect((await browser.post(paths.recipients(series.id, 'mentor'), named)).status).toBe(200);
  const words = async () => (await app.records()).filter(({ kind }) => kind === 'candidate');
  expect(await words()).toMatchObject([{ recipient: { name: paivi.name } }]);
  const eventId = (first as Event).id;
  await erase(app.ctx, { eventId, id: registrationId(eventId, paivi.email) }, 'person');
  expect(await words()).toEqual([]);
});

it('viewers see the list and change nothing, door staff see nothing, and another hub’s staff find nothing', async () => {
  const stranger = { name: 'Vera Võõras', email: 'vera@example.org' };
  await createHub(app.ctx, { name: 'Teine', hue: 20, owner: stranger });
  const changes = [
    paths.exceptions(series.id, 'completion'),
    paths.certificateRule(series.id, 'completion'),
    paths.certificateRuleRemoval(series.id, 'mentor'),
    paths.issuance(series.id),
  ];
  for (const [who, sees, changed] of [
    [viewer, 200, 403],
    [doorKeeper, 403, 403],
    [stranger, 404, 404],
  ] as const) {
    const browser = await signsIn(app, who, app.browser());
    expect((await browser.get(paths.certificates(series.id))).status).toBe(sees);
    for (const path of changes) expect((await browser.post(path)).status).toBe(changed);
  }
});
