import { beforeAll, expect, test } from 'vitest';
import { linkTo, registrationOf } from '../../functions/registration/read.ts';
import { type Registration, registrationId } from '../../functions/registration/registration.ts';
import { paths } from '../../web/paths.ts';
import { type Foyer, foyer } from '../support/app.ts';
import type { Browsing, Fields } from '../support/browsing.ts';
import { anEvent, registers } from '../support/events.ts';
import { formFields } from '../support/form.ts';
import { maarja, owner, tonu } from '../support/people.ts';
import { signsIn } from '../support/sign-in.ts';
import { random } from './random.ts';

/** Nothing that a client sends is a server error, whatever it is made of. */

let app: Foyer;
let staff: Browsing;
let event: Awaited<ReturnType<typeof anEvent>>;

beforeAll(async () => {
  app = await foyer();
  event = await anEvent(app.ctx, { capacity: { 'on-site': 5, online: null } }, [
    {
      kind: 'plenary',
      title: { en: 'Opening', et: 'Avamine' },
      startsAt: '2026-11-23T08:00:00Z',
      endsAt: '2026-11-23T09:00:00Z',
      speakers: [],
      signUp: { capacity: { 'on-site': 3, online: null } },
    },
  ]);
  await registers(app.ctx, event.id, maarja, 'online');
  await registers(app.ctx, event.id, tonu);
  staff = await signsIn(app, owner, app.browser());
  app.clock.set('2026-11-23T08:30:00Z');
  staff = await signsIn(app, owner, app.browser());
});

const registered = async ({ email }: { email: string }) =>
  (await registrationOf(app.ctx, event.id, registrationId(event.id, email))) as Registration;
const link = (purpose: 'my' | 'join' | 'feedback', registration: Registration) =>
  new URL(linkTo(app.ctx, purpose, registration)).pathname;

/** Every form of the product, with what its page would send. */
async function forms(): Promise<Record<string, Fields>> {
  const [online, hall] = [await registered(maarja), await registered(tonu)];
  const shown = async (path: string) => formFields(await (await staff.get(path)).text());
  const scores = ['overall', 'content', 'organisation', 'usefulness', 'participation'];
  const [, sessionId = ''] =
    /programme\/(ses_\w+)/.exec(await (await staff.get(paths.programme(event.id))).text()) ?? [];
  const person = {
    name: 'Uus Inimene',
    email: 'uus@example.org',
    mode: 'online',
    consent: 'yes',
    session: sessionId,
  };
  const question = {
    kind: 'one-of',
    version: '0',
    'label-en': 'How do you come?',
    'choices-en': 'Bus\nTrain',
    asks: 'all',
    whenQuestion: 'qst_1',
    whenIs: 'qst_1/yes',
    keepDays: '7',
  };
  return {
    [paths.register(event.slug)]: { ...(await shown(paths.register(event.slug))), ...person },
    [paths.newLink(event.slug)]: { email: tonu.email },
    [`${link('my', hall)}/name`]: { name: 'Tõnu Proovitu' },
    [`${link('my', hall)}/mode`]: { mode: 'online' },
    [`${link('my', hall)}/sessions`]: { session: sessionId },
    [`${link('my', hall)}/cancellation`]: {},
    [link('join', online)]: {},
    [link('feedback', online)]: { ...Object.fromEntries(scores.map(each => [each, '4'])), better: 'Kohv' },
    [paths.signIn]: { email: owner.email, next: '/console' },
    [paths.signInLink('A'.repeat(22))]: {},
    [paths.newHub]: { hubName: 'Võrk', hue: '20', ownerName: owner.name },
    [paths.staff(event.hubId)]: { staffName: 'Uus', staffEmail: 'uus@example.org', staffRole: 'viewer' },
    [paths.staffRole(event.hubId)]: { email: 'uus@example.org', role: 'door' },
    [paths.staffRemoval(event.hubId)]: { email: 'uus@example.org' },
    [paths.servers(event.hubId)]: {
      serverKind: 'jitsi',
      serverName: 'Jitsi',
      serverUrl: 'https://meet.example.org',
      appId: 'foyer',
      secret: 'sesame',
    },
    [`${paths.roomReport('A'.repeat(86))}?checksum=${'0'.repeat(40)}`]: { event: '[{}]', timestamp: '1' },
    [paths.newEvent(event.hubId)]: await shown(paths.editEvent(event.id)),
    [paths.editEvent(event.id)]: await shown(paths.editEvent(event.id)),
    [paths.publication(event.id)]: { state: 'published' },
    [paths.newSession(event.id)]: await shown(paths.newSession(event.id)),
    [paths.editSession(event.id, sessionId)]: await shown(paths.editSession(event.id, sessionId)),
    [paths.programmeImport(event.id)]: { programme: 'Title,Start,End' },
    [paths.programmeChanges(event.id)]: {
      source: 'table',
      rows: '[{"place":2,"title":{"en":"Tea"},"startsAt":"2026-11-23T08:00:00Z","endsAt":"2026-11-23T09:00:00Z"}]',
      agreed: 'Y2hhbmdlZCB0',
      rest: 'remove',
    },
    [paths.newQuestion(event.id)]: question,
    [paths.newQuestionSketch(event.id)]: question,
    [paths.questionOrder(event.id)]: { version: '0', move: 'up/qst_1', order: 'qst_1' },
    [paths.questionSets(event.id)]: { setName: 'Lunch', setQuestions: 'qst_1' },
    [paths.questionSetInsertion(event.id, `set_${'0'.repeat(26)}`)]: { version: '0' },
    [paths.attendanceConfirmation(event.id)]: { who: 'all' },
    [paths.checkIn(event.id)]: { registration: hall.id, session: 'event' },
    [paths.issuance(event.id)]: {},
  };
}

const strange = [
  '',
  ' ',
  '\u0000',
  '\r\nBcc: all@example.org',
  '\u202egro.elpmaxe',
  '\ud800',
  '%00',
  '../../etc/passwd',
  '__proto__',
  '{"$gt":""}',
  '<script>alert(1)</script>',
  "'; DROP TABLE foyer; --",
  '=cmd|A1',
  '-1',
  '0',
  '1e309',
  'NaN',
  '9007199254740993',
  '0x10',
  'true',
  'null',
  '2026-02-30T10:00',
  '2026-03-29T03:30',
  '2026-10-25T03:30',
  '2000-01-01T00:00',
  '2099-12-31T23:59:00',
  '2026-11-23T24:00',
  '+275760-09-13T00:00',
  'Europe/Tallinn',
  'Europe/Nowhere',
  'Etc/GMT+12',
  'en',
  'on-site',
  'yes',
  '👩‍🏫'.repeat(100),
  'a'.repeat(3_000),
  'ა'.repeat(20_000),
  'https://user:pass@127.0.0.1/',
  'https://[::1]/',
  'evt_00000000000000000000000000',
  `reg_${'z'.repeat(26)}`,
  `FOYER.${'A'.repeat(67)}`,
];

const kinds = ['urlencoded', 'multipart', 'file', 'json', 'broken', 'text', 'nothing'] as const;

function body(kind: (typeof kinds)[number], fields: [string, string][]): RequestInit {
  const type = (value: string) => ({ 'content-type': value });
  if (kind === 'urlencoded') return { body: new URLSearchParams(fields) };
  if (kind === 'json')
    return { body: JSON.stringify(Object.fromEntries(fields)), headers: type('application/json') };
  if (kind === 'broken')
    return { body: 'no boundary at all', headers: type('multipart/form-data; boundary=x') };
  if (kind === 'text') return { body: fields.join('&'), headers: type('text/plain') };
  if (kind === 'nothing') return {};
  const form = new FormData();
  for (const [name, value] of fields) {
    if (kind === 'file') form.append(name, new File([value], `${value.slice(0, 50)}.html`));
    else form.append(name, value);
  }
  return { body: form };
}

async function isNoServerError(path: string, init: RequestInit, what: string): Promise<void> {
  const cookie = [...staff.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const headers = { ...init.headers, cookie, origin: app.url, 'sec-fetch-site': 'same-origin' };
  const { status } = await app.request(path, { ...init, headers });
  expect(status, `${init.method ?? 'GET'} ${path.slice(0, 100)} ${what}`).toBeLessThan(500);
}

test('no form that is filled in strangely is a server error', async () => {
  const { pick, chance } = random(20_261_122);
  for (let round = 0; round < 14; round++) {
    const sent = Object.entries(await forms()).map(([path, fields]) => {
      const names = [...Object.keys(fields), '__proto__', 'a[b]', 'constructor'];
      const filled = names.flatMap((name): [string, string][] => {
        const usual: [string, string] = [name, Object.hasOwn(fields, name) ? String(fields[name]) : ''];
        if (chance(0.65)) return [usual];
        if (chance(0.2)) return [];
        return chance(0.2) ? [usual, [name, pick(strange)]] : [[name, pick(strange)]];
      });
      const kind = chance(0.6) ? 'urlencoded' : pick(kinds);
      return isNoServerError(
        path,
        { method: 'POST', ...body(kind, filled) },
        `${kind} ${JSON.stringify(filled).slice(0, 500)}`,
      );
    });
    await Promise.all(sent);
  }
  expect(app.log.filter(each => each.event === 'server-error')).toEqual([]);
});

test('no address is a server error, whatever stands where an id should', async () => {
  const builders = Object.values(paths).filter(path => typeof path === 'function') as ((
    ...ids: string[]
  ) => string)[];
  for (const text of [
    ...strange.filter((_, index) => index % 5 === 0),
    'x'.repeat(1_200),
    'hub_'.padEnd(30, '0'),
    '%',
    '%e0%a4%a',
  ]) {
    const id = text.isWellFormed() ? encodeURIComponent(text) : '%ed%a0%80';
    const addresses = builders.flatMap(build => [
      build(id, id),
      `${build(event.id, id)}?registration=${id}&session=${id}&page=${id}&q=${id}&show=${id}&lang=${id}&mode=${id}`,
    ]);
    await Promise.all(addresses.map(address => isNoServerError(address, {}, text.slice(0, 40))));
  }
  expect(app.log.filter(each => each.event === 'server-error')).toEqual([]);
});
