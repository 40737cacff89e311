import { beforeAll, describe, expect, test } from 'vitest';
import type { Event } from '../../functions/events/event.ts';
import { messagesOf } from '../../functions/mail/outbox.ts';
import { suppress } from '../../functions/mail/suppression.ts';
import { paths } from '../../web/paths.ts';
import { type Foyer, foyer } from '../support/app.ts';
import { anEvent, registers } from '../support/events.ts';
import { doorKeeper, maarja, organiser, paivi, tonu, viewer } from '../support/people.ts';
import { signsIn } from '../support/sign-in.ts';

let app: Foyer;
let event: Event;

beforeAll(async () => {
  app = await foyer();
  event = await anEvent(app.ctx);
  await signsIn(app, organiser);
});

const page = async (path: string) => {
  const answer = await app.get(path);
  expect(answer.status).toBe(200);
  return answer.text();
};

/** The text of a page as a person reads it. */
const read = (html: string) =>
  html
    .replace(/<style[\s\S]*?<\/style>|<[^>]*>/g, ' ')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? '')
    .replace(/\s+/g, ' ');
const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

const linkTo = (html: string, name: string) =>
  html
    .split('<tr>')
    .find(row => row.includes(name))
    ?.match(/href="([^"]*\/mail\/[^"]*)"/)?.[1]
    ?.replaceAll('&amp;', '&') ?? '';

describe('the organiser’s list of mail', () => {
  test('says that there is none yet, and what will be there', async () => {
    expect(await page(paths.mail(event.id))).toContain('No mail yet');
  });

  test('shows each mail, whom it went to, and its exact text', async () => {
    await registers(app.ctx, event.id, maarja);
    await app.pump();
    const list = await page(paths.mail(event.id));
    expect(read(list)).toMatch(
      /Confirmation : Maarja Näidis 2 November 2026, 10:00 Maarja Näidis maarja@example\.org Sent/,
    );

    const arrived = await app.inbox.last(maarja.email);
    const one = read(await page(linkTo(list, maarja.name)));
    expect(one).toContain(arrived.text.replace(/\s+/g, ' ').trim());
    expect(one).toContain(arrived.subject);
    expect(one).toContain('maarja@example.org');
  });

  test('says of a suppressed address that nothing was sent, and why', async () => {
    await suppress(app.ctx, tonu.email, 'bounced');
    await registers(app.ctx, event.id, tonu);
    await app.pump();
    expect(await app.inbox.mails(tonu.email)).toEqual([]);
    const list = await page(`${paths.mail(event.id)}?show=trouble`);
    expect(list).not.toContain(maarja.email);
    expect(read(list)).toMatch(/Tõnu Proovitu tonu@example\.org Held back/);
    const one = read(await page(linkTo(list, tonu.name)));
    expect(one).toContain('An earlier mail to this address bounced for good');
    expect(one).toContain('It was not sent, so there is no text.');
  });

  test('finds people by a part of their name, with or without accents, or by their address', async () => {
    for (const query of ['tõnu', 'Tonu', 'tonu@exam', 'proovitu tonu']) {
      const list = await page(`${paths.mail(event.id)}?q=${encodeURIComponent(query)}`);
      expect(list).toContain(tonu.email);
      expect(list).not.toContain(maarja.email);
    }
    const nobody = await page(`${paths.mail(event.id)}?q=${encodeURIComponent('"><script>')}`);
    expect(nobody).toContain('No mail like that');
    expect(nobody).not.toContain('"><script>');
  });

  test('goes on on further pages when there are many', async () => {
    const big = await anEvent(app.ctx);
    const everybody = Array.from({ length: 101 }, (_, index) => ({
      name: `Osaleja ${index}`,
      email: `osaleja.${index}@example.org`,
    }));
    for (const person of everybody) await registers(app.ctx, big.id, person, 'online');
    const first = await page(paths.mail(big.id));
    expect(first).toContain('Page 1 of 2');
    const second = await page(`${paths.mail(big.id)}?page=2`);
    expect(second.split('@example.org').length - 1).toBeGreaterThan(0);
    expect(await page(`${paths.mail(big.id)}?page=999&show=nonsense`)).toContain('Page 2 of 2');
  });

  test('speaks Estonian', async () => {
    const list = read(await page(`${paths.mail(event.id)}?lang=et`));
    expect(list).toMatch(
      /Kinnitus : Maarja Näidis 2. november 2026, 10:00 Maarja Näidis maarja@example\.org Saadetud/,
    );
    await page(`${paths.mail(event.id)}?lang=en`);
  });

  test('a message that is not of this event is not there', async () => {
    const other = await anEvent(app.ctx);
    await registers(app.ctx, other.id, paivi);
    const [theirs] = await messagesOf(app.ctx, other.id);
    const answers = await Promise.all([
      app.get(paths.message(event.id, theirs?.id ?? '')),
      app.get(`${paths.message(event.id, theirs?.id ?? '')}?registration=${theirs?.registrationId}`),
      app.get(`${paths.message(event.id, 'msg_nonsense')}?registration=nonsense`),
    ]);
    expect(answers.map(answer => answer.status)).toEqual([404, 404, 404]);
  });

  test.each([
    ['a viewer', viewer, 403],
    ['door staff', doorKeeper, 403],
  ])('is not for %s', async (_, who, status) => {
    const browser = await signsIn(app, who, app.browser());
    expect((await browser.get(paths.mail(event.id))).status).toBe(status);
  });
});
