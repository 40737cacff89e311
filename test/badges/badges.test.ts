import { beforeAll, describe, expect, it } from 'vitest';
import { type SheetName, sheetNames } from '../../functions/badges/badge.ts';
import { badgesPdf } from '../../functions/badges/badges.ts';
import type { Event } from '../../functions/events/event.ts';
import { eventAndHub } from '../../functions/events/read.ts';
import { registrationsOf } from '../../functions/registration/read.ts';
import type { Registration } from '../../functions/registration/registration.ts';
import { chooseSessions } from '../../functions/registration/sessions/choose.ts';
import { ticketCode } from '../../functions/registration/ticket.ts';
import { paths } from '../../web/paths.ts';
import { type Foyer, foyer } from '../support/app.ts';
import type { Browsing } from '../support/browsing.ts';
import { anEvent, registers } from '../support/events.ts';
import { doorKeeper, maarja, nino, organiser, paivi, ruta, tonu } from '../support/people.ts';
import { signsIn } from '../support/sign-in.ts';
import { codeOn, pagesOf } from './read.ts';

let app: Foyer;
let event: Event;
let staff: Browsing;
let people: Registration[];

beforeAll(async () => {
  app = await foyer();
  event = await anEvent(app.ctx, { capacity: { 'on-site': 4, online: null } }, [
    {
      kind: 'parallel',
      title: { en: 'Robots at school', et: 'Robotid koolis' },
      startsAt: '2026-11-23T11:00:00Z',
      endsAt: '2026-11-23T12:00:00Z',
      room: 'A-121',
      speakers: [],
      signUp: { capacity: { 'on-site': 5, online: 5 } },
    },
  ]);
  for (const person of [tonu, maarja, nino]) await registers(app.ctx, event.id, person);
  await registers(app.ctx, event.id, ruta, 'online', { language: 'et' });
  await registers(app.ctx, event.id, { ...paivi, name: 'Ольга Прикладна' });
  await registers(app.ctx, event.id, { name: 'Too Late', email: 'late@example.org' });
  people = await registrationsOf(app.ctx, event.id);
  const [session] = (await eventAndHub(app.ctx, event.id))?.programme.sessions ?? [];
  await chooseSessions(app.ctx, whose(maarja.email), [session?.id ?? 'ses_']);
  people = await registrationsOf(app.ctx, event.id);
  staff = await signsIn(app, organiser);
});

function whose(email: string): Registration {
  const found = people.find(each => each.email === email);
  if (!found) throw new Error(`${email} is not registered`);
  return found;
}
async function pdf(query: Record<string, string> = {}, by = staff): Promise<Uint8Array> {
  const answer = await by.get(
    `${paths.badgesPdf(event.id)}?${new URLSearchParams({ lang: 'en', ...query })}`,
  );
  expect(answer.headers.get('content-type')).toBe('application/pdf');
  return new Uint8Array(await answer.arrayBuffer());
}
const page = async (query: Record<string, string> = {}, by = staff) =>
  (await by.get(`${paths.badges(event.id)}?${new URLSearchParams({ lang: 'en', ...query })}`)).text();

describe('an organiser prints badges', () => {
  it('for everybody with a seat and nobody else, in the order of their names', async () => {
    expect(await page()).toContain('5 badges');
    const names = (await pagesOf(await pdf())).map(({ text }) => text);
    const order = ['Maarja Näidis', 'Rūta Pavyzdytė', 'Tõnu Proovitu', 'Ольга Прикладна', 'ნინო მაგალითაძე'];
    expect(names.map((text, index) => text.includes(order[index] ?? '-'))).toEqual(order.map(() => true));
    expect(names.join()).not.toContain('Too Late');
  });

  it('with what each wears says: organisation, mode and sessions, in the language of whoever wears it', async () => {
    const [first, second] = (await pagesOf(await pdf())).map(({ text }) => text);
    expect(first).toContain('Conference of Innovative Education');
    expect(first).toContain('Näidiskool');
    expect(first).toContain('On site');
    expect(first).toContain('13:00 A-121 Robots at school');
    expect(second).toContain('Uueneva hariduse konverents');
    expect(second).toContain('Veebis');
    expect(second).not.toContain('Robot');
  });

  it.each(sheetNames)('on %s, with a code that the door reads as the ticket', async sheet => {
    const { email } = tonu;
    const bytes = await pdf({ sheet, q: email });
    expect(await codeOn(bytes)).toBe(ticketCode(app.ctx, whose(email)));
  });

  it.each<[SheetName, number, string]>([
    ['a6', 5, '105 × 148'],
    ['a7', 5, '74 × 105'],
    ['a6-a4', 2, '210 × 297'],
    ['a7-a4', 1, '210 × 297'],
    ['l7169', 2, '210 × 297'],
    ['l7165', 1, '210 × 297'],
  ])('on %s it takes %i pages of %s', async (sheet, count, size) => {
    const pages = await pagesOf(await pdf({ sheet }));
    expect(pages).toHaveLength(count);
    expect(pages.map(({ width, height }) => `${width} × ${height}`)).toEqual(pages.map(() => size));
  });

  it('and goes on with a sheet of labels that is partly used', async () => {
    const pages = await pagesOf(await pdf({ sheet: 'l7165', first: '5' }));
    expect(pages.map(({ text }) => text.match(/Näidisvõrgustik/g)?.length)).toEqual([4, 1]);
    expect(await pagesOf(await pdf({ sheet: 'l7165', first: 'many' }))).toHaveLength(1);
  });

  it('of some only: by words, by mode, by session', async () => {
    expect(await page({ mode: 'online' })).toContain('1 badge');
    expect((await pagesOf(await pdf({ q: 'katse', mode: 'on-site' })))[0]?.text).toContain('Tõnu');
    const [session] = Object.keys(whose(maarja.email).sessions ?? {});
    expect((await pagesOf(await pdf({ session: session ?? '' }))).map(({ text }) => text)).toEqual([
      expect.stringContaining('Maarja Näidis'),
    ]);
  });

  it('and of nobody is told so, and gets no empty file', async () => {
    const answer = await staff.get(`${paths.badgesPdf(event.id)}?q=nobody&lang=en`);
    expect(await (await app.follow(answer)).text()).toContain('Nobody with a place matches this');
  });

  it('comes there from the list of people, and from one of them', async () => {
    const list = await (await staff.get(`${paths.registrations(event.id)}?lang=en`)).text();
    expect(list).toContain(`href="${paths.badges(event.id)}"`);
    const { id } = whose(tonu.email);
    const one = await (await staff.get(`${paths.registration(event.id, id)}?lang=en`)).text();
    expect(one).toContain(`href="${paths.badges(event.id)}?registration=${id}"`);
  });
});

describe('whoever stands at the door', () => {
  it('prints the badge of one person, and sees no list', async () => {
    const door = await signsIn(app, doorKeeper, app.browser());
    const { id } = whose(tonu.email);
    expect(await page({ registration: id }, door)).toContain('Badge of Tõnu Proovitu');
    const pages = await pagesOf(await pdf({ registration: id, sheet: 'l7165', first: '3' }, door));
    expect(pages.map(({ text }) => text)).toEqual([expect.stringContaining('Tõnu Proovitu')]);
    expect((await door.get(paths.badges(event.id))).status).toBe(403);
    expect((await door.get(paths.badgesPdf(event.id))).status).toBe(403);
  });

  it('comes there from whoever is found by name, and has a seat', async () => {
    const door = await signsIn(app, doorKeeper, app.browser());
    const looks = async (q: string) =>
      (await door.get(`${paths.doorSearch(event.id)}?lang=en&q=${q}`)).text();
    const found = (page: string) => page.slice(page.indexOf('class="people"'), page.indexOf('<template'));
    expect(found(await looks('proovitu'))).toContain('aria-label="Badge of Tõnu Proovitu"');
    expect(found(await looks('late'))).toContain('Too Late');
    expect(found(await looks('late'))).not.toContain('Badge of');
  });

  it('gets none of somebody who has no seat', async () => {
    const door = await signsIn(app, doorKeeper, app.browser());
    const { id } = whose('late@example.org');
    expect(await page({ registration: id }, door)).toContain('Nobody with a place');
  });
});

describe('a badge', () => {
  const drawn = async (changes: Partial<Registration>[], sheet: SheetName = 'a7') => {
    const found = await eventAndHub(app.ctx, event.id);
    if (!found) throw new Error('No event');
    const about = { ...found.programme, hub: found.hub, language: 'en' as const };
    const registrations = changes.map(each => ({ ...whose(tonu.email), ...each }));
    return badgesPdf(app.ctx, about, registrations, { sheet });
  };
  const long = `Maximilian ${'Nomen '.repeat(31)}Nescio`;

  it.each(sheetNames)('holds the whole of a name of 200 characters, on %s', async sheet => {
    expect(long.length).toBeGreaterThanOrEqual(200);
    const [only] = await pagesOf(
      await drawn([{ name: long, organisation: 'An organisation '.repeat(12) }], sheet),
    );
    expect(only?.text.match(/Nomen/g)).toHaveLength(31);
    expect(only?.text).toContain('Nescio');
  });

  it('cuts a word that is wider than it, and leaves nothing out', async () => {
    const name = 'Wolfeschlegelsteinhausenbergerdorffwelchevoralternwaren';
    const [only] = await pagesOf(await drawn([{ name }]));
    expect(only?.text.replaceAll(' ', '')).toContain(name);
  });

  it('of somebody whose letters no font here has is there to be written on', async () => {
    const pages = await pagesOf(await drawn([{ name: '山田 太郎', organisation: 'Katsegümnaasium' }]));
    expect(pages.map(({ text }) => text)).toEqual([expect.stringContaining('Katsegümnaasium')]);
  });

  it('is one of a thousand in a file that fits into the answer of one request', async () => {
    const many = Array.from({ length: 1_000 }, (_, index) => ({ name: `Osaleja Number${index}` }));
    const file = await drawn(many, 'l7165');
    // Lambda answers at most 6 MB, as base64.
    expect(file.length).toBeLessThan(4_500_000);
  });
});
