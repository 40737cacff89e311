import { expect, test } from 'vitest';
import { achievementOf } from '../../../functions/certificates/achievements/read.ts';
import { addRecipient } from '../../../functions/certificates/achievements/recipients.ts';
import { saveAchievement } from '../../../functions/certificates/achievements/save.ts';
import { sayOf } from '../../../functions/certificates/achievements/say.ts';
import { createSeries, editSeries } from '../../../functions/events/series/save.ts';
import { paths } from '../../../web/paths.ts';
import { foyer } from '../../support/app.ts';
import { axe, openBrowser, openPage } from '../../support/browser.ts';
import { maarja, organiser, paivi, ruta, tonu } from '../../support/people.ts';
import { signsIn } from '../../support/sign-in.ts';
import { aTraining, evening, isSeen } from './training.ts';

/** Maarja was at all of it, Tõnu for 99 minutes, and Päivi is taken in against the rule; Rūta mentors. */
async function aHouse() {
  const house = await foyer({ listen: true });
  const { event } = await aTraining(house);
  await isSeen(house, event.id, maarja, ['08:00', '12:30']);
  await isSeen(house, event.id, tonu, ['08:00', '08:45'], ['09:00', '09:54']);
  const holder = await isSeen(house, event.id, paivi);
  const attendance = { about: event.id, kind: 'attendance' as const, staff: organiser };
  await sayOf(house.ctx, { ...attendance, holders: [holder], include: true, reason: 'Held the door' });
  const mentor = { about: event.id, kind: 'mentor' as const };
  await saveAchievement(house.ctx, {
    ...mentor,
    requirement: { attendance: { kind: 'none' }, mark: true },
    hours: { kind: 'none' },
    version: 0,
  });
  await addRecipient(house.ctx, { ...mentor, ...ruta, language: 'en', staff: organiser });
  const created = await createSeries(house.ctx, event.hubId, { en: 'A year of training' });
  if (!created.ok) throw new Error(created.why);
  const { series } = created;
  await editSeries(house.ctx, series, series.version, { title: series.title, events: [event.id] });
  house.clock.set(evening);
  await signsIn(house, organiser);
  const cookies = [...house.cookies].map(([name, value]) => ({
    name,
    value,
    domain: new URL(house.url).hostname,
    path: '/',
    expires: -1,
    httpOnly: true,
    secure: false,
    sameSite: 'Lax' as const,
  }));
  return { house, event, series, storageState: { cookies, origins: [] } };
}

test('the rule of a certificate is drawn anew while it is typed, and saved only when it is', async () => {
  const { house, event, storageState } = await aHouse();
  const page = await openPage(await openBrowser(), { storageState });
  await page.goto(house.url + paths.certificateRule(event.id, 'attendance'));
  await page.getByLabel('for a number of minutes').check();
  await page.getByLabel('Minutes, at least').fill('100');
  await page.getByText(`${tonu.name}: 99 of 100 minutes`).waitFor();
  expect((await achievementOf(house.ctx, event.id, 'attendance'))?.version).toBe(0);
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('The rule is saved').waitFor();
  await page.getByText('99 of 100 minutes').waitFor();
});

test.each([
  ['on a narrow phone', { viewport: { width: 320, height: 640 } }],
  ['in the dark', { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' as const }],
])('every page of who gets a certificate is for everybody, %s', async (_, options) => {
  const { house, event, series, storageState } = await aHouse();
  const page = await openPage(await openBrowser(), { storageState, ...options });
  for (const path of [
    paths.certificates(event.id),
    `${paths.certificates(event.id)}?kind=mentor`,
    paths.certificateRule(event.id, 'completion'),
    paths.marksFile(event.id, 'mentor'),
    paths.recipients(event.id, 'mentor'),
    paths.certificates(series.id),
    paths.certificateRule(series.id, 'completion'),
    paths.rounding(event.hubId),
    paths.newSession(event.id),
  ]) {
    await page.goto(house.url + path);
    for (const part of await page.locator('details:not([open]) > summary').all()) await part.click();
    expect(await axe(page), path).toEqual([]);
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(beyond, path).toBeLessThanOrEqual(0);
  }
});
