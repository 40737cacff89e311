import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { attendanceOfPerson } from '../../functions/attendance/read.ts';
import type { Session } from '../../functions/events/event.ts';
import type { Registration } from '../../functions/registration/registration.ts';
import { paths } from '../../web/paths.ts';
import { type Foyer, foyer } from '../support/app.ts';
import { axe, openBrowser, openPage } from '../support/browser.ts';
import type { Fields } from '../support/browsing.ts';
import { crowd, doorKeeper, maarja, nino, organiser, viewer } from '../support/people.ts';
import { signsIn } from '../support/sign-in.ts';
import { aConference, aMorning, at, namesIn } from './presence-house.ts';

/** One house; the tests that change anything have a conference of their own. */
let app: Foyer;
let house: Awaited<ReturnType<typeof aConference>>;
let inHall: Registration;
let joined: Registration;

beforeAll(async () => {
  app = await foyer({ listen: true });
  ({ house, inHall, joined } = await aMorning(app));
});

const list = (query = '', of = house) => paths.attendance(of.event.id) + query;
const text = async (path: string) => (await (await app.get(path)).text()).replace(/\s+/g, ' ');
/** The three figures above the sessions: in the hall now, online now, seen so far. */
const figures = (page: string) =>
  [...page.matchAll(/class="figure">(\d+)/g)].map(([, number]) => Number(number));
/** The numbers in the line of a session. */
function lineOf(page: string, session: Session): string {
  const line = page.split('<tr').find(row => row.includes(`list=${session.id}`)) ?? '';
  return [...line.matchAll(/<td class="number">([^<]*)/g)].map(([, number]) => number).join(' ');
}

describe('the live board', () => {
  it('says who is in the hall and online at this moment, and who was seen so far', async () => {
    const page = await text(list());
    expect(figures(page)).toEqual([1, 1, 3]);
    expect(page).toContain('1 more only pressed Join');
    expect(page).toContain('As of 11:20:00.');
  });

  it('counts each session: whoever came to the event was at what ran alone while they were there', async () => {
    const page = await text(list());
    expect(lineOf(page, house.opening)).toBe('– – 2');
    expect(lineOf(page, house.mentoring)).toBe('0 1 1');
    expect(lineOf(page, house.data)).toBe('0 0 0');
    expect(lineOf(page, house.closing)).toBe('– – –');
  });

  it('counts in the hall as the door does', async () => {
    const door = await text(paths.door(house.event.id));
    expect(/(\d+) here/.exec(door)?.[1]).toBe(String(figures(await text(list()))[0]));
  });

  it('answers its numbers alone to the program of the page', async () => {
    const answer = await app.get(list(), { headers: { 'x-part': 'board' } });
    expect(answer.headers.get('x-part')).toBe('board');
    const part = await answer.text();
    expect(figures(part)).toEqual([1, 1, 3]);
    expect(part).not.toContain('<html');
    expect(part).not.toContain(maarja.name);
  });

  it('lets whoever fell silent online go after a few minutes, and everybody once it is over', async () => {
    app.clock.set(at('09:26'));
    expect(figures(await text(list()))).toEqual([1, 0, 3]);
    app.clock.set(at('11:31'));
    const over = await text(list());
    expect(figures(over)).toEqual([2, 1, 3]);
    expect(over).toContain('Seen in all');
    app.clock.set(at('09:20'));
  });

  it('is for those who may see people', async () => {
    await signsIn(app, viewer);
    const page = await text(list());
    expect(figures(page)).toEqual([1, 1, 3]);
    expect(page).not.toContain('type="checkbox"');
    await signsIn(app, doorKeeper);
    expect((await app.get(list(), { headers: { 'x-part': 'board' } })).status).toBe(403);
    await signsIn(app, organiser);
  });

  it('draws itself anew while it is looked at, and has no barriers', async () => {
    const page = await openPage(await openBrowser());
    await page.context().addCookies([...app.cookies].map(([name, value]) => ({ name, value, url: app.url })));
    await page.goto(app.url + list());
    const seen = page.locator('.figure').nth(2);
    expect(await seen.textContent()).toBe('3');
    expect(await page.locator('[data-live-without]').isVisible()).toBe(false);
    expect(await axe(page)).toEqual([]);
    await house.seenOnline(joined, house.data, '09:10', '09:19');
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await page.waitForFunction(() => document.querySelectorAll('.figure')[2]?.textContent === '4');
    await page.goto(app.url + paths.attendanceOf(house.event.id, inHall.id));
    expect(await axe(page)).toEqual([]);
  });
});

describe('those who pressed Join for a session', () => {
  it('are confirmed on its list, for that session alone', async () => {
    const own = await aMorning(app);
    await own.house.joins(own.joined, '09:01', own.house.data);
    const path = paths.attendanceConfirmation(own.house.event.id);
    const page = await app.follow(app.post(path, { list: own.house.opening.id, who: 'all' }));
    expect(await page.text()).toContain('1 person is confirmed');
    const records = await attendanceOfPerson(app.ctx, own.house.event.id, own.joined.id);
    const evidence = Object.fromEntries(records.map(each => [each.sessionId, each.evidence]));
    expect(evidence).toEqual({ [own.house.opening.id]: 'confirmed', [own.house.data.id]: 'join' });
  });
});

describe('what staff correct', () => {
  const correct = (fields: Fields, of = house) => app.post(paths.attendanceCorrections(of.event.id), fields);

  it('holds for all who are ticked, with the reason and by whom, beside what was seen', async () => {
    const own = await aMorning(app);
    const fields = { list: own.house.opening.id, says: 'absent', why: 'Left after the coffee' };
    const ticked = [own.inHall.id, own.gone.id];
    const page = await app.follow(correct({ ...fields, registration: ticked }, own.house));
    const said = (await page.text()).replace(/\s+/g, ' ');
    expect(said).toContain('2 people are corrected');
    expect(said).toContain('Left after the coffee');
    expect(namesIn(await text(list(`?list=${own.house.opening.id}&show=there`, own.house)))).toEqual([]);
    expect(namesIn(await text(list('?show=there', own.house)))).toContain(maarja.name);
    const records = await attendanceOfPerson(app.ctx, own.house.event.id, own.inHall.id);
    expect(records).toMatchObject([
      { sessionId: 'event', evidence: 'search' },
      { sessionId: own.house.opening.id, corrections: [{ present: false, by: organiser.email }] },
    ]);
  });

  it('can be said of everybody on a narrowed list, and for how many minutes', async () => {
    const own = await aMorning(app);
    const fields = {
      list: own.house.opening.id,
      says: 'online',
      minutes: '45',
      why: 'The meeting’s own list',
    };
    await correct({ ...fields, show: 'to-confirm', who: 'all' }, own.house);
    const page = await text(list(`?list=${own.house.opening.id}&show=online`, own.house));
    expect(namesIn(page)).toEqual([nino.name]);
    expect(page).toContain('Online · 45 of 60 min');
  });

  it('needs people, an answer and a reason, and keeps what was ticked', async () => {
    const answer = await correct({ registration: inHall.id, minutes: 'an hour' });
    expect(answer.status).toBe(422);
    const page = (await answer.text()).replace(/\s+/g, ' ');
    expect(page).toContain('Enter the reason');
    expect(page).toContain('Minutes must be a whole number');
    expect(page).toMatch(new RegExp(`value="${inHall.id}" checked`));
    const nobody = await correct({ says: 'absent', why: 'Was ill' });
    expect(await nobody.text()).toContain('Tick at least one person');
  });

  it('of one person is said on their page, where all of it is kept; the last word holds', async () => {
    const own = await aMorning(app);
    const path = paths.attendanceOf(own.house.event.id, own.joined.id);
    const says = (fields: Record<string, string>) =>
      app.follow(app.post(path, { list: own.house.opening.id, ...fields }));
    await says({ says: 'online', minutes: '30', why: 'Asked a question' });
    app.clock.advance({ minutes: 5 });
    const page = (await (await says({ says: 'absent', why: 'That was somebody else' })).text()).replace(
      /\s+/g,
      ' ',
    );
    expect(page).toContain('Was there, 30 min');
    expect(page).toContain('Asked a question');
    expect(page).toContain('That was somebody else');
    expect(namesIn(await text(list('?show=absent', own.house)))).toEqual([nino.name]);
    expect((await app.post(path, { says: 'online' })).status).toBe(422);
  });

  it('is not for those who only look, nor of people of other events', async () => {
    await signsIn(app, viewer);
    const answer = await correct({ registration: inHall.id, says: 'absent', why: 'I say so' });
    expect(answer.status).toBe(403);
    await signsIn(app, organiser);
    const unknown = paths.attendanceOf(house.event.id, 'reg_00000000000000000000000000');
    expect((await app.get(unknown)).status).toBe(404);
  });
});

describe('many people', () => {
  it('are listed a hundred a page, and are a row a session each in the table', async () => {
    const own = await aConference(app);
    const people = await Promise.all(crowd(103).map(person => own.seat(person, 'online')));
    for (const one of people.slice(0, 2)) await own.seenOnline(one, 'event', '07:40', '09:10');
    app.clock.set(at('12:00'));
    await signsIn(app, organiser);
    expect(namesIn(await text(list('', own)))).toHaveLength(100);
    const last = await text(list('?page=2', own));
    expect(namesIn(last)).toHaveLength(3);
    expect(last).toContain('page 2 of 2');
    const bytes = Buffer.from(await (await app.get(paths.attendanceCsv(own.event.id))).arrayBuffer());
    const rows: Record<string, string>[] = parse(bytes, { bom: true, columns: true });
    const first = rows.filter(row => row['E-mail'] === people[0]?.email);
    expect(first.map(row => [row.Session, row.Came, row['How we know'], row.Minutes])).toEqual([
      ['The whole event', 'Online', 'Meeting’s server', '60'],
      ['Opening', 'Online', 'Meeting’s server', '50'],
      ['Coffee', 'Online', 'Meeting’s server', '30'],
    ]);
    expect(rows.filter(row => row.Session === '')).toHaveLength(101);
  });
});
