import { beforeAll, describe, expect, it } from 'vitest';
import type { Attendance } from '../../functions/attendance/attendance.ts';
import { recordJoining } from '../../functions/attendance/join.ts';
import { addPresence } from '../../functions/attendance/presence.ts';
import { attendanceOfPerson } from '../../functions/attendance/read.ts';
import type { Event } from '../../functions/events/event.ts';
import { linkTo, registrationOf } from '../../functions/registration/read.ts';
import type { Registration } from '../../functions/registration/registration.ts';
import { paths } from '../../web/paths.ts';
import { en } from '../../web/text/en/index.ts';
import { type Foyer, foyer } from '../support/app.ts';
import { axe, openBrowser, openPage } from '../support/browser.ts';
import { anEvent, registers } from '../support/events.ts';
import { maarja, organiser, tonu } from '../support/people.ts';
import { signsIn } from '../support/sign-in.ts';

let app: Foyer;
let event: Event;
beforeAll(async () => {
  app = await foyer({ listen: true });
  event = await anEvent(app.ctx);
});

async function joins(person: typeof maarja): Promise<Registration> {
  app.clock.set('2026-11-02T08:00:00Z');
  const registered = await registers(app.ctx, event.id, person, 'online');
  if (!registered.ok) throw new Error(registered.why);
  const registration = (await registrationOf(app.ctx, event.id, registered.answer.id)) as Registration;
  app.clock.set('2026-11-23T08:00:00Z');
  await recordJoining(app.ctx, registration);
  return registration;
}

it('The page beside a meeting notes the time, says when it cannot, and goes on', async () => {
  const registration = await joins(maarja);
  const page = await openPage(await openBrowser(), {}, /ERR_INTERNET_DISCONNECTED/);
  await page.clock.install();
  await page.goto(linkTo(app.ctx, 'join', registration).replace(/$/, '/watch?session=event'));
  const beaten = () => page.waitForResponse(answer => answer.url().endsWith(paths.beat));
  const minutePasses = async () => {
    app.clock.advance({ minutes: 1 });
    const beat = beaten();
    await page.clock.fastForward(60_000);
    await (await beat).finished();
  };
  const record = async () => (await attendanceOfPerson(app.ctx, event.id, registration.id))[0] as Attendance;

  await page.getByText(en['attendance.beat.noted']).waitFor();
  expect(await axe(page)).toEqual([]);
  expect((await record()).evidence).toBe('join');
  await minutePasses();
  expect(await record()).toMatchObject({
    evidence: 'beat',
    intervals: { beat: [{ from: '2026-11-23T08:00:00Z', to: '2026-11-23T08:01:00Z' }] },
  });

  await page.context().setOffline(true);
  app.clock.advance({ minutes: 3 });
  for (const _ of [1, 2, 3]) await page.clock.fastForward(60_000);
  await page.getByText(en['attendance.beat.lost']).waitFor();
  const back = beaten();
  await page.context().setOffline(false);
  await (await back).finished();
  await page.getByText(en['attendance.beat.noted']).waitFor();

  await minutePasses();
  app.clock.advance({ minutes: 1 });
  await page.goto('about:blank');
  await expect
    .poll(async () => (await record()).intervals)
    .toEqual({
      beat: [
        { from: '2026-11-23T08:00:00Z', to: '2026-11-23T08:01:00Z' },
        { from: '2026-11-23T08:04:00Z', to: '2026-11-23T08:06:00Z' },
      ],
    });
});

describe('the form of the rule', () => {
  it('tells how many pass while it is filled in, on a phone and a desk, without barriers', async () => {
    const { id } = await joins(tonu);
    const of = { registrationId: id, sessionId: 'event', mode: 'online', source: 'provider' } as const;
    const [from, to] = ['2026-11-23T08:00:00Z', '2026-11-23T09:00:00Z'];
    await addPresence(app.ctx, event, [{ ...of, intervals: [{ from, to }], at: from }]);
    const staff = await signsIn(app, organiser, app.browser());
    const browser = await openBrowser();
    for (const width of [390, 1280]) {
      const page = await openPage(browser, { viewport: { width, height: 900 } });
      for (const [name, value] of staff.cookies) {
        await page.context().addCookies([{ name, value, url: app.url }]);
      }
      await page.goto(app.url + paths.attendedRule(event.id));
      await page.getByText(en['attended.kind.minutes'], { exact: true }).click();
      const least = page.getByLabel(en['attended.number.minutes']);
      await least.fill('60');
      await page.getByText(/1 of \d passes/).waitFor();
      expect(await axe(page), `${width} wide`).toEqual([]);
      await least.fill('61');
      await page.getByText(/0 of \d pass/).waitFor();
      await page.getByText(tonu.name).waitFor();
      await least.fill('');
      await page.getByText(en['attended.preview.none']).waitFor();
    }
  });
});
