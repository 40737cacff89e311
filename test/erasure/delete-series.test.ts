import { expect, test } from 'vitest';
import { newAchievement } from '../../functions/certificates/achievements/achievement.ts';
import { addRecipient } from '../../functions/certificates/achievements/recipients.ts';
import { saveAchievement } from '../../functions/certificates/achievements/save.ts';
import { mark, sayOf } from '../../functions/certificates/achievements/say.ts';
import { holderToken } from '../../functions/certificates/holder-link.ts';
import { certificatesOf } from '../../functions/certificates/read.ts';
import { continueDeletion } from '../../functions/erasure/continue-deletion.ts';
import { deleteSeries } from '../../functions/erasure/delete-series.ts';
import type { Event } from '../../functions/events/event.ts';
import { paths } from '../../web/paths.ts';
import { candidatesIn } from '../certificates/achievements/training.ts';
import { aMentoring, isAt } from '../certificates/series/mentoring.ts';
import { type Foyer, foyer } from '../support/app.ts';
import { Killed, killedAfter } from '../support/killed.ts';
import { maarja, nino, organiser, paivi } from '../support/people.ts';
import { signsIn } from '../support/sign-in.ts';
import { kindsOf } from './life.ts';

/** A series with a rule, a certificate, and all that staff can say of people over it. */
async function wholeSeries(house: Foyer) {
  const { hub, events, series } = await aMentoring(house);
  for (const person of [maarja, paivi]) await isAt(house, events[0] as Event, person);
  const staff = await signsIn(house, organiser, house.browser());
  const rule = { seriesEvents: '1', hoursKind: 'sessions', version: '0' };
  await staff.post(paths.certificateRule(series.id, 'completion'), rule);
  await staff.post(paths.issuance(series.id));
  const people = await candidatesIn(house, series.id, 'completion');
  const holders = people.map(({ holder }) => holder);
  const saying = { about: series.id, kind: 'completion', holders, staff: organiser } as const;
  return { hub, series, staff, saying };
}

async function saysAll(house: Foyer, { hub, series, saying }: Awaited<ReturnType<typeof wholeSeries>>) {
  await mark(house.ctx, saying);
  await sayOf(house.ctx, { ...saying, include: true, reason: 'Helped all year' });
  await saveAchievement(house.ctx, newAchievement(series.id, 'mentor'));
  const added = { about: series.id, kind: 'mentor', language: 'en', staff: organiser, ...nino } as const;
  await addRecipient(house.ctx, added);
  const issued = await certificatesOf(house.ctx, series.id);
  const [id] = issued.filter(({ name }) => name === maarja.name).map(each => each.id);
  const token = holderToken(house.ctx, { hubId: hub.id, email: maarja.email });
  await house.post(paths.holderCorrection(token, id ?? ''), { wish: 'Maarja Kask' });
  await house.pump();
  return { id: id ?? '' };
}

const about = async (house: Foyer, id: string) =>
  (await house.records()).filter(each => JSON.stringify(each).includes(id));

test('a series is not removed while its certificates are issued; then it is, and they and a wish about one live on', async () => {
  const house = await foyer({ at: '2026-10-01T08:00:00Z' });
  const whole = await wholeSeries(house);
  const { hub, series, staff } = whole;
  const removes = () => staff.follow(staff.post(paths.seriesRemoval(hub.id, series.id)));
  expect(await (await removes()).text()).toContain('Certificates are being issued over this series just now');
  await house.pump();
  const { id } = await saysAll(house, whole);
  for (const page of [await removes(), await removes()]) expect(await page.text()).toContain('is removed');
  await house.pump();
  expect((await staff.get(paths.series(hub.id, series.id))).status).toBe(404);
  // The wish names it, where it is answered.
  expect(kindsOf(await about(house, series.id))).toEqual(['certificate', 'correction-request', 'deletion']);
  const { links } = await house.inbox.last(hub.contact);
  expect(links).toContain(house.url + paths.hubCertificate(hub.id, id));
  const page = await (await staff.get(paths.hubCertificate(hub.id, id))).text();
  expect(page).toContain('value="Maarja Kask"');
  await staff.post(paths.hubCorrection(hub.id, id), { certName: 'Maarja Kask' });
  house.clock.advance({ minutes: 20 });
  expect(await house.tick()).toBe(0);
  expect(kindsOf(await about(house, series.id))).toEqual(['certificate']);
  expect((await house.inbox.last(maarja.email)).text).toContain('Maarja Kask');
});

test('a process that is killed while it removes one: nothing of it is left all the same, but certificates', async () => {
  const house = await foyer({ at: '2026-10-01T08:00:00Z' });
  const whole = await wholeSeries(house);
  await house.pump();
  await saysAll(house, whole);
  const again = await house.keep();
  for (let n = 1; ; n++) {
    await again();
    const ctx = killedAfter(house.ctx, n);
    const work = async () => {
      const deleted = await deleteSeries(ctx, whole.series.id);
      if (deleted.ok) await continueDeletion(ctx, deleted.key);
    };
    await work().catch(error => {
      if (!(error instanceof Killed)) throw error;
    });
    for (let minute = 0; minute < 3; minute++) {
      house.clock.advance({ minutes: 16 });
      expect(await house.tick()).toBe(0);
    }
    expect(kindsOf(await about(house, whole.series.id))).toEqual(['certificate', 'correction-request']);
    expect(JSON.stringify(await house.records())).not.toContain('Helped all year');
    if (!ctx.died()) return;
  }
}, 120_000);
