import { beforeEach, describe, expect, test } from 'vitest';
import type { Event } from '../../functions/events/event.ts';
import { registrationsOf } from '../../functions/registration/read.ts';
import { paths } from '../../web/paths.ts';
import { type Foyer, foyer } from '../support/app.ts';
import { anEvent, registers } from '../support/events.ts';
import { maarja, nino, paivi, tonu } from '../support/people.ts';

let house: Foyer;
let event: Event;
beforeEach(async () => {
  house = await foyer({ at: '2026-11-02T08:00:00Z' });
  event = await anEvent(house.ctx, { capacity: { 'on-site': 1, online: null } });
});

const one = async (person: { email: string }) =>
  (await registrationsOf(house.ctx, event.id)).find(each => each.email === person.email);

/** The path of the link to `prefix` in the newest mail to somebody. */
async function linkMailed(person: { email: string }, prefix: string): Promise<string> {
  await house.pump();
  const { links } = await house.inbox.last(person.email);
  return new URL(links.find(each => each.includes(prefix)) ?? '').pathname;
}

async function pageOf(person: typeof maarja, mode: 'on-site' | 'online' = 'on-site'): Promise<string> {
  await registers(house.ctx, event.id, person, mode);
  return linkMailed(person, '/my/');
}

const read = async (path: string) => (await house.get(path)).text();

describe('the personal page', () => {
  test('changes a seat online to the hall, tells so, and mails the ticket', async () => {
    const page = await pageOf(nino, 'online');
    const answer = await house.post(`${page}/mode`, { mode: 'on-site' });
    expect(answer.headers.get('location')).toBe(`${page}?done=mode-changed`);
    expect(await one(nino)).toMatchObject({ mode: 'on-site', state: 'confirmed' });
    await house.pump();
    const mail = await house.inbox.last(nino.email);
    expect(mail.subject).toContain('to the hall');
    expect(mail.attachments.some(each => each.contentType === 'image/png')).toBe(true);
  });

  test('keeps the seat online of whoever waits for the full hall, and says their place', async () => {
    await registers(house.ctx, event.id, maarja);
    const page = await pageOf(nino, 'online');
    await house.post(`${page}/mode`, { mode: 'on-site' });
    expect(await one(nino)).toMatchObject({ mode: 'online', wants: 'on-site', state: 'confirmed' });
    expect(await read(page)).toContain('/join/');
  });

  test('corrects a name, which the next mail carries, and refuses one that cannot be printed', async () => {
    const page = await pageOf(maarja);
    expect((await house.post(`${page}/name`, { name: 'Maarja\u0000' })).status).toBe(422);
    expect((await house.post(`${page}/name`, { name: '' })).status).toBe(422);
    await house.post(`${page}/name`, { name: 'Maarja Uus' });
    await house.pump();
    expect((await house.inbox.last(maarja.email)).text).toContain('Maarja Uus');
  });

  test('gives up a seat once, however often the button is pressed', async () => {
    const page = await pageOf(maarja);
    await registers(house.ctx, event.id, tonu);
    await registers(house.ctx, event.id, paivi);
    await Promise.all([house.post(`${page}/cancellation`), house.post(`${page}/cancellation`)]);
    await house.tick();
    expect(await one(tonu)).toMatchObject({ state: 'confirmed' });
    expect(await one(paivi)).toMatchObject({ state: 'waiting' });
    expect(await read(page)).not.toContain('/join/');
  });

  test('changes nothing once the event is over', async () => {
    const page = await pageOf(maarja);
    house.clock.set('2026-11-24T08:00:00Z');
    await house.post(`${page}/mode`, { mode: 'online' });
    await house.post(`${page}/cancellation`);
    expect(await one(maarja)).toMatchObject({ mode: 'on-site', state: 'confirmed' });
  });
});

describe('a personal link', () => {
  test('thanks nobody for coming who never had a place', async () => {
    await pageOf(maarja);
    const page = await pageOf(tonu);
    house.clock.set('2026-11-24T08:00:00Z');
    const over = await read(page);
    expect(over).toContain('No place became free for you this time');
    expect(over).not.toContain('Thank you for having been with us');
  });

  test('that has ended says so and offers a new one by mail, which opens', async () => {
    const page = await pageOf(maarja);
    house.clock.set('2027-06-01T08:00:00Z');
    const ended = await house.get(page);
    expect(ended.status).toBe(410);
    expect(await ended.text()).toContain(`action="${paths.newLink(event.slug)}"`);
    await house.post(paths.newLink(event.slug), { email: maarja.email });
    expect((await house.get(await linkMailed(maarja, '/my/'))).status).toBe(200);
  });

  test('opens one door only: to join is not to see the personal page', async () => {
    await registers(house.ctx, event.id, nino, 'online');
    const join = await linkMailed(nino, '/join/');
    const token = join.split('/')[2] ?? '';
    for (const path of [paths.my(token), paths.feedback(token)])
      expect((await house.get(path)).status).toBe(404);
    expect(await read(join)).not.toMatch(/\/(my|feedback)\//);
  });

  test('is mailed again to a registered address only, and the page is the same for both', async () => {
    await registers(house.ctx, event.id, maarja);
    await house.pump();
    house.inbox.clear();
    const asks = async (email: string) => {
      const page = await (await house.post(paths.newLink(event.slug), { email })).text();
      return page.replaceAll(email, 'somebody@example.org').replace(/nonce="[^"]+"/g, '');
    };
    expect(await asks(maarja.email)).toBe(await asks('unknown@example.org'));
    await house.pump();
    expect((await house.inbox.mails()).map(mail => mail.to)).toEqual([maarja.email]);
  });
});
