import { beforeEach, describe, expect, it } from 'vitest';
import { addPresence } from '../../functions/attendance/presence.ts';
import { cancel } from '../../functions/registration/cancel.ts';
import type { Registration } from '../../functions/registration/registration.ts';
import { paths } from '../../web/paths.ts';
import { type Foyer, foyer } from '../support/app.ts';
import { registers } from '../support/events.ts';
import { organiser, paivi } from '../support/people.ts';
import { signsIn } from '../support/sign-in.ts';
import { aMorning, at, namesIn } from './presence-house.ts';

let app: Foyer;
let own: Awaited<ReturnType<typeof aMorning>>;

beforeEach(async () => {
  app = await foyer();
  own = await aMorning(app);
});

const text = async (path: string) => (await (await app.get(path)).text()).replace(/\s+/g, ' ');
const list = (query = '') => text(paths.attendance(own.house.event.id) + query);
const figureOf = (page: string, label: string) =>
  new RegExp(`<dt>${label}</dt> ?<dd> ?<(?:a|span) class="figure"[^>]*>(\\d+)`).exec(page)?.[1];
const here = async () => /(\d+) here/.exec(await text(paths.door(own.house.event.id)))?.[1];

/** What the overview, the board and the door say of now, and the first two of all that were seen. */
async function everywhere() {
  const pages = [await text(paths.manage(own.house.event.id)), await list()];
  return {
    inHall: [...pages.map(page => figureOf(page, 'In the hall now')), await here()],
    online: pages.map(page => figureOf(page, 'Online now')),
    notes: pages.map(page => [...page.matchAll(/(\d+) seen so far/g)].map(([, count]) => count)),
  };
}

describe('who is in the hall and online', () => {
  it('is the same now, and so far, on the overview, on the board and at the door', async () => {
    expect(await everywhere()).toEqual({
      inHall: ['1', '1', '1'],
      online: ['1', '1'],
      notes: [
        ['2', '1'],
        ['2', '1'],
      ],
    });
  });

  it('is nobody who gave their seat up, anywhere; what was seen of them is kept, and counts again with a seat', async () => {
    await cancel(app.ctx, own.inHall);
    expect(await everywhere()).toMatchObject({
      inHall: ['0', '0', '0'],
      notes: [
        ['1', '1'],
        ['1', '1'],
      ],
    });
    expect(namesIn(await list('?show=hall'))).toEqual([paivi.name]);
    expect(namesIn(await list('?show=there'))).not.toContain(own.inHall.name);
    const kept = await list('?show=no-seat');
    expect(namesIn(kept)).toEqual([own.inHall.name]);
    expect(kept).toContain('No seat any more');
    expect(kept).toContain('Found by name, 09:20');
    const file = await (await app.get(paths.attendanceCsv(own.house.event.id))).text();
    const rows = file.split('\r\n').filter(row => row.includes(own.inHall.email));
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).not.toMatch(/,Yes,/);
    await registers(app.ctx, own.house.event.id, own.inHall, 'on-site');
    expect(await everywhere()).toMatchObject({
      inHall: ['1', '1', '1'],
      notes: [
        ['2', '1'],
        ['2', '1'],
      ],
    });
  });
});

describe('the board of many people', () => {
  const seen = (count: number) =>
    addPresence(
      app.ctx,
      own.house.event,
      Array.from({ length: count }, (_, index) => ({
        registrationId: `reg_${String(index).padStart(26, '0')}` as Registration['id'],
        ...({ sessionId: 'event', mode: 'online', source: 'provider', at: at('09:00') } as const),
        intervals: [{ from: at('09:00'), to: at('09:19') }],
      })),
    );
  const look = async () =>
    figureOf(
      (await (await app.get(paths.attendance(own.house.event.id), part)).text()).replace(/\s+/g, ' '),
      'In the hall now',
    );
  const part = { headers: { 'x-part': 'board' } };

  it('is counted once for all who look within some seconds, and anew afterwards', async () => {
    await seen(600);
    expect(await look()).toBe('1');
    await cancel(app.ctx, own.inHall);
    const again = await app.tap.count(look);
    app.clock.advance({ seconds: 4 });
    const anew = await app.tap.count(look);
    expect(await look()).toBe('0');
    expect(again.tally.readUnits).toBeLessThan(anew.tally.readUnits / 3);
  });

  it('shows at once what its organiser sees on the page itself', async () => {
    await seen(600);
    await look();
    await cancel(app.ctx, own.inHall);
    await signsIn(app, organiser);
    expect(figureOf(await list(), 'In the hall now')).toBe('0');
    expect(await look()).toBe('0');
  });
});
