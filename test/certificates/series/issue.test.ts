import { beforeEach, expect, it } from 'vitest';
import { sayOf } from '../../../functions/certificates/achievements/say.ts';
import { certificateOf, certificatesOf } from '../../../functions/certificates/read.ts';
import { erase } from '../../../functions/erasure/erase.ts';
import type { Event } from '../../../functions/events/event.ts';
import type { Series } from '../../../functions/events/series/series.ts';
import { registrationId } from '../../../functions/registration/registration.ts';
import { paths } from '../../../web/paths.ts';
import { type Foyer, foyer } from '../../support/app.ts';
import type { Browsing } from '../../support/browsing.ts';
import { maarja, organiser, paivi } from '../../support/people.ts';
import { signsIn } from '../../support/sign-in.ts';
import { candidatesIn } from '../achievements/training.ts';
import { aMentoring, isAt } from './mentoring.ts';

let app: Foyer;
let series: Series;
let events: Event[];
let browser: Browsing;

const rule = { seriesEvents: '2', hoursKind: 'sessions', version: '0' };
const said = async (answer: Promise<Response>) => (await browser.follow(answer)).text();
const issued = () => certificatesOf(app.ctx, series.id);
async function issues() {
  const page = await said(browser.post(paths.issuance(series.id)));
  await app.pump();
  return page;
}
const only = async () => {
  const [one] = await issued();
  if (!one) throw new Error('None was issued');
  return one;
};

beforeEach(async () => {
  app = await foyer({ at: '2026-10-01T08:00:00Z' });
  ({ series, events } = await aMentoring(app));
  const [first, , third] = events as [Event, Event, Event];
  await isAt(app, first, maarja);
  await isAt(app, third, maarja);
  await isAt(app, first, paivi);
  browser = await signsIn(app, organiser, app.browser());
  await browser.post(paths.certificateRule(series.id, 'completion'), rule);
});

it('whoever completes a series gets one certificate of it, by mail, with the hours over all events', async () => {
  await issues();
  await issues();
  expect((await issued()).map(({ name }) => name)).toEqual([maarja.name]);
  const certificate = await certificateOf(app.ctx, (await only()).id);
  expect(certificate).toMatchObject({
    kind: 'completion',
    about: series.id,
    title: 'Mentoring',
    hours: 6,
    startsAt: events[0]?.startsAt,
    endsAt: events[2]?.endsAt,
    sessions: ['Session of First', 'Session of Third'],
    criteria: 'Attended 2 events of the series or more.',
  });
  const mails = (await app.inbox.mails(maarja.email)).filter(({ subject }) => subject.includes('Mentoring'));
  expect(mails).toHaveLength(1);
  expect(mails[0]?.links).toContain(app.url + paths.certificate(certificate?.id ?? ''));
  expect((await app.get(paths.certificatePdf(certificate?.id ?? ''))).status).toBe(200);
  const page = await (await app.get(paths.certificate(certificate?.id ?? ''))).text();
  expect(page).toMatch(/<dt>Series<\/dt>/);
  expect(page).not.toMatch(/<dt>Event<\/dt>/);
});

it('nobody gets one before the last event is over', async () => {
  app.clock.set(events[2]?.startsAt ?? '');
  browser = await signsIn(app, organiser, app.browser());
  expect(await issues()).toContain('when all events of the series are over');
  expect(await issued()).toEqual([]);
});

it('it can be corrected and revoked by whoever issues, each with what it leaves behind', async () => {
  await issues();
  const before = (await only()).id;
  const { hubId } = series;
  expect(await (await browser.get(paths.certificates(series.id))).text()).toContain(
    paths.hubCertificate(hubId, before),
  );
  const corrected = browser.post(paths.hubCorrection(hubId, before), { certName: 'Maarja Näidis-Kask' });
  expect(await said(corrected)).toContain('The corrected certificate is issued');
  const after = (await only()).id;
  expect((await certificateOf(app.ctx, before))?.replaced?.by).toBe(after);
  await app.pump();
  expect((await app.inbox.last(maarja.email)).text).toContain('Maarja Näidis-Kask');
  const revoked = browser.post(paths.hubRevocation(hubId, after), { reason: 'By mistake' });
  expect(await said(revoked)).toContain('The certificate is revoked');
  expect((await only()).revoked?.reason).toBe('By mistake');
  await issues();
  expect(await issued()).toHaveLength(1);
});

it('whoever is forgotten at one of the events is still the same person over the others, and gets no second one', async () => {
  const [first] = events as [Event, Event, Event];
  await issues();
  const { id, holder } = await only();
  const saying = { about: series.id, kind: 'completion', holders: [holder], staff: organiser } as const;
  await sayOf(app.ctx, { ...saying, include: true, reason: 'Helped all year' });
  await erase(app.ctx, { eventId: first.id, id: registrationId(first.id, maarja.email) }, 'person');
  await isAt(app, events[1] as Event, maarja);
  const people = await candidatesIn(app, series.id, 'completion');
  expect(people.find(({ email }) => email === maarja.email)).toMatchObject({
    holder,
    passes: true,
    certificate: { id },
    done: { events: 2 },
  });
  await issues();
  expect((await issued()).map(each => each.id)).toEqual([id]);
  // Forgotten at all of them, nothing that staff said of them is kept.
  for (const event of events) {
    await erase(app.ctx, { eventId: event.id, id: registrationId(event.id, maarja.email) }, 'person');
  }
  const said = (await app.records()).filter(({ kind }) => kind === 'candidate');
  expect(said).toEqual([]);
});
