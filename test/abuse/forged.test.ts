import { beforeAll, describe, expect, test } from 'vitest';
import { programmeOf } from '../../functions/events/read.ts';
import { registrationId } from '../../functions/registration/registration.ts';
import { paths } from '../../web/paths.ts';
import { type Foyer, foyer } from '../support/app.ts';
import type { Browsing } from '../support/browsing.ts';
import { anEvent, registers } from '../support/events.ts';
import { maarja, owner } from '../support/people.ts';
import { signsIn } from '../support/sign-in.ts';

let app: Foyer;
let staff: Browsing;
let event: Awaited<ReturnType<typeof anEvent>>;

beforeAll(async () => {
  app = await foyer();
  event = await anEvent(app.ctx);
  staff = await signsIn(app, owner, app.browser());
});

/** A request with the cookie of somebody signed in, and such headers as a browser or a forger would send. */
const sent = (
  headers: Record<string, string>,
  body: BodyInit | undefined = new URLSearchParams({ state: 'draft' }),
) => {
  const cookie = [...staff.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  return app.request(paths.publication(event.id), { method: 'POST', body, headers: { ...headers, cookie } });
};
const state = async () => (await programmeOf(app.ctx, event.id))?.event.state;

describe('a form of the console', () => {
  test.each([
    ['another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
    [
      'another site of the same family',
      { origin: 'https://evil.example.org', 'sec-fetch-site': 'same-site' },
    ],
    ['a page without an origin', { origin: 'null', 'sec-fetch-site': 'cross-site' }],
    ['something that says nothing of itself', {}],
    ['something that claims to be typed in', { 'sec-fetch-site': 'none' }],
  ])('is refused with a page when it comes from %s', async (_, headers) => {
    for (const body of [new URLSearchParams({ state: 'draft' }), new Blob(['state=draft']), undefined]) {
      const answer = await sent(headers as Record<string, string>, body);
      expect(answer.status).toBe(403);
      expect(answer.headers.get('content-type')).toContain('text/html');
    }
    expect(await state()).toBe('published');
  });

  test.each([
    ['tells the origin only', (origin: string) => ({ origin })],
    ['tells where it comes from only', () => ({ 'sec-fetch-site': 'same-origin' })],
  ])('is taken from its own page by a browser that %s', async (_, headers) => {
    expect((await sent(headers(app.url), new URLSearchParams({ state: 'published' }))).status).toBe(303);
  });
});

test('a name that a spreadsheet would calculate is plain text in the list that is downloaded', async () => {
  const name = '=HYPERLINK("https://evil.example","Maarja")';
  await registers(app.ctx, event.id, { ...maarja, name, organisation: '@SUM(A1:A9)' });
  const table = (await (await staff.get(paths.registrationsCsv(event.id))).text()).replace('\ufeff', '');
  const [, cells] = table.split('\r\n');
  expect(cells).toContain(`"'=HYPERLINK(""https://evil.example"",""Maarja"")"`);
  expect(cells).toContain(`"'@SUM(A1:A9)"`);
});

test('what belongs to one event does not open under another', async () => {
  const other = await anEvent(app.ctx, { title: { en: 'Another day', et: 'Teine päev' } });
  const id = registrationId(event.id, maarja.email);
  const [own, theirs] = [await signsIn(app, owner, app.browser()), other.id];
  expect((await own.get(paths.registration(event.id, id))).status).toBe(200);
  expect((await own.get(paths.registration(theirs, id))).status).toBe(404);
  await app.pump();
  const [, message = ''] = /mail\/(msg_\w+)/.exec(await (await own.get(paths.mail(event.id))).text()) ?? [];
  expect((await own.get(paths.message(event.id, message))).status).toBe(200);
  expect((await own.get(`${paths.message(theirs, message)}?registration=${id}`)).status).toBe(404);
});
