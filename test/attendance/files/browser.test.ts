import { expect, it } from 'vitest';
import { paths } from '../../../web/paths.ts';
import { foyer } from '../../support/app.ts';
import { axe, openBrowser, openPage } from '../../support/browser.ts';
import { anEvent, registers } from '../../support/events.ts';
import { maarja, organiser, paivi, tonu } from '../../support/people.ts';
import { signsIn } from '../../support/sign-in.ts';
import { type Stay, zoomMeeting } from './reports.ts';

const stay = (person: { name: string; email?: string }): Stay => ({
  name: person.name,
  email: person.email,
  from: '2026-11-23 10:00:00',
  to: '2026-11-23 12:00:00',
});

it('an organiser brings in a report in a browser, without a script, with no barrier on any page', async () => {
  const app = await foyer({ listen: true });
  const event = await anEvent(app.ctx);
  for (const person of [maarja, tonu, paivi]) await registers(app.ctx, event.id, person, 'online');
  await app.pump();
  app.clock.set('2026-11-23T20:00:00Z');
  const { cookies } = await signsIn(app, organiser);
  const page = await openPage(await openBrowser(), { javaScriptEnabled: false });
  await page.context().addCookies([...cookies].map(([name, value]) => ({ name, value, url: app.url })));

  await page.goto(app.url + paths.attendance(event.id));
  await page.getByRole('link', { name: 'Bring in from a file' }).click();
  const report = zoomMeeting([stay(maarja), stay({ name: tonu.name }), stay({ name: 'Galaxy' })]);
  const file = { name: 'participants.csv', mimeType: 'text/csv', buffer: Buffer.from(report) };
  await page.getByLabel('The report of the meeting').setInputFiles(file);
  await page.getByRole('button', { name: 'See what would change' }).click();

  await page.getByLabel(`Who is it? ${tonu.name}`).selectOption({ index: 1 });
  await page.getByText('Not registered here (1)').click();
  await page.getByLabel('Who is it? Galaxy').selectOption({ label: `${paivi.name}, ${paivi.email}` });
  await page.getByRole('button', { name: 'Note the attendance' }).click();
  expect(await page.getByRole('status').first().textContent()).toContain('The time of 3 people is noted');

  const scripted = await openPage(await openBrowser());
  await scripted.context().addCookies([...cookies].map(([name, value]) => ({ name, value, url: app.url })));
  await scripted.goto(app.url + paths.attendanceFile(event.id));
  expect(await axe(scripted)).toEqual([]);
  await scripted.getByLabel('The report of the meeting').setInputFiles(file);
  await scripted.getByRole('button', { name: 'See what would change' }).click();
  for (const part of await scripted.locator('summary').all()) await part.click();
  expect(await axe(scripted)).toEqual([]);
});
