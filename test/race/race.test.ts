import { unmarshall } from '@aws-sdk/util-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { editEvent } from '../../functions/events/edit.ts';
import type { Event, Pool } from '../../functions/events/event.ts';
import { linkTo, registrationsOf } from '../../functions/registration/read.ts';
import { registrationId } from '../../functions/registration/registration.ts';
import { makeClient } from '../../functions/shared/db.ts';
import { openStream } from '../../infra/local/stream.ts';
import { type Foyer, foyer } from '../support/app.ts';
import { anEvent, conferenceInput } from '../support/events.ts';
import { parallel } from '../support/parallel.ts';
import { crowd } from '../support/people.ts';
import { brokenIn, unbroken } from '../support/sound.ts';
import { fillIn, type Visitor, visitor } from '../support/visitor.ts';

type Image = Parameters<typeof unmarshall>[0];
const people = crowd(500);

describe('500 people for 50 seats, through the form, fifty at a time', () => {
  let house: Foyer;
  let event: Event;
  let history: Awaited<ReturnType<typeof openStream>>;
  let going = true;
  let browsers: Visitor[] = [];
  const accepted: string[] = [];
  const refused: number[] = [];

  beforeAll(async () => {
    house = await foyer({ listen: true });
    event = await anEvent(house.ctx, { capacity: { 'on-site': 40, online: 60 } });
    await house.pump();
    const { tableName, dynamodbEndpoint = '' } = house.ctx.settings;
    history = await openStream(makeClient(house.ctx.settings), dynamodbEndpoint, tableName);
    const clock = setInterval(() => house.clock.advance({ seconds: 0.1 }), 100);
    const stream = follow();
    browsers = Array.from({ length: 50 }, (_, index) => visitor(house.url, index));
    await parallel(people, 50, comes);
    for (const browser of browsers) browser.leave();
    going = false;
    await stream;
    clearInterval(clock);
    await house.tick();
    house.clock.advance({ minutes: 3 });
    await house.tick();
  });
  afterAll(() => {
    going = false;
  });

  /** The stream's handler, all the while; ten seats more are found in the middle of it. */
  async function follow(): Promise<void> {
    let enlarged = false;
    while (going) {
      await house.pump();
      if (accepted.length < 250 || enlarged) continue;
      enlarged = true;
      const input = conferenceInput({ capacity: { 'on-site': 50, online: 60 } });
      expect(await editEvent(house.ctx, event.id, event.version + 1, input)).toMatchObject({ ok: true });
    }
  }

  /** Some send their form twice at once, some cancel, some of these come back, some would rather be online. */
  async function comes(person: (typeof people)[number], index: number): Promise<void> {
    const browser = browsers[index % browsers.length] as Visitor;
    const send = await fillIn(browser, event.slug, person, 'on-site');
    const answers = await Promise.all(index % 7 === 0 ? [send(), send()] : [send()]);
    refused.push(...answers.map(answer => answer.status).filter(status => status !== 200));
    if (!answers.some(answer => answer.status === 200)) return;
    accepted.push(person.email);
    if (index % 5 === 1) await acts(browser, person, 'cancellation');
    if (index % 10 === 1) {
      const again = await fillIn(browser, event.slug, person, 'on-site');
      expect((await again()).status).toBe(200);
    }
    if (index % 9 === 2) await acts(browser, person, 'mode', { mode: 'online' });
  }

  /** Whoever is told that the moment is too busy presses again, as the page says. */
  async function acts(
    browser: Visitor,
    person: { email: string },
    what: string,
    fields: Record<string, string> = {},
  ) {
    const registration = { eventId: event.id, id: registrationId(event.id, person.email) };
    const path = `${new URL(linkTo(house.ctx, 'my', registration)).pathname}/${what}`;
    const statuses = [(await browser.post(path, fields)).status];
    while (statuses.at(-1) === 503 && statuses.length < 10) {
      statuses.push((await browser.post(path, fields)).status);
    }
    expect(statuses.at(-1), statuses.join()).toBe(303);
  }

  test('everybody is answered', () => {
    expect(refused).toEqual([]);
    expect(accepted).toHaveLength(people.length);
  });

  test('no seat is given twice, nobody is lost, passed over, decided twice or left without a mail', async () => {
    expect(await brokenIn(house.ctx, event.id, accepted)).toEqual(unbroken);
  });

  test('every seat is used, for as many wait', async () => {
    const all = await registrationsOf(house.ctx, event.id);
    const confirmed = (mode: string) => all.filter(each => each.state === 'confirmed' && each.mode === mode);
    expect(confirmed('on-site')).toHaveLength(50);
    expect(confirmed('online').length).toBeGreaterThan(0);
    expect(all.some(each => each.state === 'waiting')).toBe(true);
  });

  test('at no moment were more seats taken than there were', async () => {
    let seen = 0;
    for (let batch = await history.next(); batch.length > 0; batch = await history.next()) {
      for (const { dynamodb } of batch) {
        if (dynamodb?.Keys?.sk?.S !== 'POOL') continue;
        const { taken, capacity } = unmarshall(dynamodb.NewImage as Image) as Pool;
        seen += 1;
        expect(taken['on-site']).toBeLessThanOrEqual(capacity['on-site'] ?? 0);
        expect(taken.online).toBeLessThanOrEqual(capacity.online ?? 0);
      }
    }
    expect(seen).toBeGreaterThan(20);
  });

  test('every mail that was promised arrived, once', async () => {
    const mails = await house.inbox.mails();
    const keys = mails.map(mail => `${mail.to} ${mail.header('x-foyer-tags')}`);
    expect(new Set(keys).size).toBe(keys.length);
    const reached = new Set(mails.map(mail => mail.to));
    expect(accepted.filter(email => !reached.has(email))).toEqual([]);
  });
});
