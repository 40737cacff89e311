import type { BrowserContextOptions } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkIn } from '../../functions/attendance/check-in.ts';
import type { Event } from '../../functions/events/event.ts';
import { programmeOf } from '../../functions/events/read.ts';
import { linkTo, registrationOf } from '../../functions/registration/read.ts';
import { registrationId } from '../../functions/registration/registration.ts';
import { languages } from '../../functions/shared/language.ts';
import { paths } from '../../web/paths.ts';
import { aQuestion, asks } from '../questions/asked.ts';
import { type Foyer, foyer } from '../support/app.ts';
import { axe, openBrowser, openPage } from '../support/browser.ts';
import { anEvent, registers } from '../support/events.ts';
import { maarja, nino, organiser, paivi, tonu } from '../support/people.ts';
import { signsIn } from '../support/sign-in.ts';

let house: Foyer;
let event: Event;

beforeAll(async () => {
  house = await foyer({ listen: true });
  const workshop = {
    kind: 'parallel',
    title: { en: 'Workshop', et: 'Töötuba' },
    startsAt: '2026-11-23T09:00:00Z',
    endsAt: '2026-11-23T10:00:00Z',
    speakers: [],
    signUp: { capacity: { 'on-site': 10, online: null } },
  } as const;
  event = await anEvent(house.ctx, {}, [{ ...workshop, speakers: [] }]);
  await asks(house.ctx, event.id, [aQuestion('Subject you teach', { required: true })]);
  for (const person of [maarja, nino, paivi]) await registers(house.ctx, event.id, person);
  await registers(house.ctx, event.id, tonu, 'online');
  house.clock.set('2026-11-23T07:30:00Z');
  const programme = await programmeOf(house.ctx, event.id);
  if (!programme) throw new Error('No event');
  const who = { registrationId: registrationId(event.id, maarja.email) };
  await checkIn(house.ctx, { programme, who, sessionId: 'event', staff: organiser, way: 'in', gate: 'Main' });
});

const linkOf = async (purpose: 'join' | 'my', person: typeof maarja): Promise<string> => {
  const registration = await registrationOf(house.ctx, event.id, registrationId(event.id, person.email));
  if (!registration) throw new Error('Not registered');
  return new URL(linkTo(house.ctx, purpose, registration)).pathname;
};

/** Of whoever prefers it, in each language, at a width. */
const opened = async (options: BrowserContextOptions) => {
  const page = await openPage(await openBrowser(), { colorScheme: 'dark', ...options }, /status of 422/);
  const { cookies } = await signsIn(house, organiser, house.browser());
  const own = [...cookies].map(([name, value]) => ({ name, value, url: house.url }));
  await page.context().addCookies(own);
  return page;
};

describe.each(languages)('in the dark, in %s,', language => {
  test('every page of a hybrid day is as legible as by day, on a phone and on a desk', async () => {
    const { id } = event;
    const pages = [
      paths.door(id),
      await linkOf('join', tonu),
      `${await linkOf('join', tonu)}/check`,
      await linkOf('my', maarja),
      paths.attendance(id),
      `${paths.attendance(id)}?show=hall`,
      paths.attendedRule(id),
      paths.attendanceFile(id),
      paths.registrations(id),
      paths.badges(id),
      paths.programmeImport(id),
      paths.eventCrew(id),
    ];
    for (const width of [390, 1280]) {
      const page = await opened({ viewport: { width, height: 844 }, locale: language });
      for (const path of pages) {
        const address = new URL(path, house.url);
        address.searchParams.set('lang', language);
        expect((await page.goto(address.href))?.status()).toBe(200);
        expect(await axe(page), `${path} at ${width}`).toEqual([]);
      }
    }
  }, 120_000);

  test('the door says who comes, who may not and what it asks of a walk-in', async () => {
    const page = await opened({ locale: language });
    await page.goto(`${house.url}${paths.door(event.id)}`);
    await page.locator('.walk-in summary').click();
    await page.locator('.walk-in button').click();
    await expect.poll(() => page.locator('.walk-in .has-error').count()).toBeGreaterThan(1);
    expect(await axe(page)).toEqual([]);
    await page.fill('#q', language === 'en' ? nino.name : paivi.name);
    await page.locator('#found [data-act=in] button').click();
    await expect.poll(() => page.locator('.result').getAttribute('data-tone')).toMatch(/welcome|already/);
    expect(await axe(page)).toEqual([]);
    await page.fill('#code', 'nobody’s');
    await page.locator('[data-code] button').click();
    await expect.poll(() => page.locator('.result').getAttribute('data-tone')).toBe('stop');
    expect(await axe(page)).toEqual([]);
  }, 60_000);
});
