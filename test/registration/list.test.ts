import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Event } from '../../functions/events/event.ts';
import { paths } from '../../web/paths.ts';
import { type Foyer, foyer } from '../support/app.ts';
import { anEvent, registers } from '../support/events.ts';
import { crowd, maarja, nino, organiser, paivi, ruta, tonu, viewer } from '../support/people.ts';
import { signsIn } from '../support/sign-in.ts';

let app: Foyer;
let event: Event;

beforeAll(async () => {
  app = await foyer();
  event = await anEvent(app.ctx, { capacity: { 'on-site': 2, online: null } });
  for (const person of [maarja, tonu, paivi]) await registers(app.ctx, event.id, person);
  for (const person of [ruta, nino]) await registers(app.ctx, event.id, person, 'online');
  await registers(app.ctx, event.id, { name: '=HYPERLINK("evil")', email: 'tonu+2@example.org' }, 'online');
  await app.pump();
  await signsIn(app, organiser);
});

const pageFor = async (query: Record<string, string> = {}, id = event.id) =>
  (await app.get(`${paths.registrations(id)}?${new URLSearchParams(query)}`)).text();
const shown = (page: string) =>
  [...page.matchAll(/class="who-name" href="[^"]+">([^<]+)/g)].map(match => match[1]);

describe('an organiser looks at who registered', () => {
  it('in the order of arrival', async () => {
    expect((await pageFor()).match(/role="status">([^<]+)/)?.[1]).toBe('6 people of 6');
    expect(shown(await pageFor()).slice(0, 5)).toEqual(
      [maarja, tonu, paivi, ruta, nino].map(person => person.name),
    );
  });

  it.each([
    ['a name without its accents', { q: 'tonu proov' }, [tonu.name]],
    ['an organisation', { q: 'gimnazija' }, [ruta.name]],
    ['an address', { q: 'NINO@' }, [nino.name]],
    ['those who wait', { state: 'waiting' }, [paivi.name]],
    ['those in the hall', { mode: 'on-site', state: 'confirmed' }, [maarja.name, tonu.name]],
    ['nobody', { q: 'nobody at all' }, []],
  ])('and finds %s', async (_, query, names) => {
    const page = await pageFor(query);
    expect(shown(page)).toEqual(names);
    if (names.length === 0) expect(page).toContain('Nobody matches');
  });

  it('and is warned of two addresses that are likely one mailbox', async () => {
    const page = await pageFor({ q: 'tonu' });
    expect(page.match(/Perhaps twice/g)).toHaveLength(2);
    expect(await pageFor({ q: 'ruta' })).not.toContain('Perhaps twice');
  });

  it('and takes what was found into a spreadsheet that runs nothing', async () => {
    const page = await pageFor({ q: 'tonu' });
    const link = /href="([^"]+registrations\.csv[^"]*)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const rows: string[][] = parse(await (await app.get(link)).text(), { bom: true });
    expect(rows).toHaveLength(3);
    const cells = rows.flat();
    expect(cells).toContain(tonu.name);
    expect(cells.filter(cell => /^[=+\-@\t]/.test(cell))).toEqual([]);
  });

  it('and opens one: what they said, and every mail they got', async () => {
    const link = /href="([^"]+)">Päivi/.exec(await pageFor({ q: 'paivi' }))?.[1] ?? '';
    const page = await (await app.get(link)).text();
    for (const said of [paivi.email, paivi.organisation, 'Waiting', 'Place in line'])
      expect(page).toContain(said);
    const mail = /href="([^"]+\/mail\/msg_[^"]+)"/.exec(page)?.[1] ?? '';
    expect(await (await app.get(mail)).text()).toContain(paivi.name);
  });

  it('and a viewer sees the people, and neither their mail nor the export', async () => {
    const browser = await signsIn(app, viewer, app.browser());
    const list = await (await browser.get(paths.registrations(event.id))).text();
    expect(list).not.toContain('registrations.csv');
    const one = /href="([^"]+)">Maarja/.exec(list)?.[1] ?? '';
    expect(await (await browser.get(one)).text()).not.toContain('/mail/');
  });

  it('page by page, when there are many', async () => {
    const large = await anEvent(app.ctx);
    await signsIn(app, organiser);
    for (const person of crowd(101)) await registers(app.ctx, large.id, person, 'online');
    const first = await pageFor({}, large.id);
    expect(shown(first)).toHaveLength(100);
    const next = /rel="next" href="([^"]+)"/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect(shown(await (await app.get(next)).text())).toEqual(['Osaleja 101']);
    expect(shown(await pageFor({ page: 'nonsense' }, large.id))).toHaveLength(100);
  });

  it('and is told what to do while there is nobody', async () => {
    const empty = await anEvent(app.ctx);
    expect(await pageFor({}, empty.id)).toContain('Nobody has registered yet');
  });
});
