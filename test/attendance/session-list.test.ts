import { beforeAll, describe, expect, it } from 'vitest';
import { listOf } from '../../functions/attendance/door/lists.ts';
import { takeScan } from '../../functions/attendance/door/take-scan.ts';
import type { Session } from '../../functions/events/event.ts';
import { paths } from '../../web/paths.ts';
import { type Foyer, foyer } from '../support/app.ts';
import { maarja, nino, organiser, paivi, tonu } from '../support/people.ts';
import { signsIn } from '../support/sign-in.ts';
import { aConference, aMorning, at, namesIn } from './presence-house.ts';

let app: Foyer;
let house: Awaited<ReturnType<typeof aConference>>;

beforeAll(async () => {
  app = await foyer();
  ({ house } = await aMorning(app));
});

const list = (query = '', of = house) => paths.attendance(of.event.id) + query;
const text = async (path: string) => (await (await app.get(path)).text()).replace(/\s+/g, ' ');

describe('the list of a session', () => {
  const page = (query: string) => text(list(`?list=${house.opening.id}&${query}`));

  it('says of each for how long, and by what it is known', async () => {
    const all = await page('');
    expect(all).toContain('Hall · 60 of 60 min');
    expect(all).toContain('Hall · 40 of 60 min');
    expect(all).toContain('The whole event: Found by name, 09:20');
    expect(all).toContain('Pressed Join, 09:29');
  });

  it('says of those at the event while two workshops ran that it is not known at which they were', async () => {
    const own = await aMorning(app);
    const lineAt = (session: Session) => text(list(`?list=${session.id}&q=maarja`, own.house));
    for (const workshop of [own.house.mentoring, own.house.data]) {
      expect(await lineAt(workshop)).toContain('At the event meanwhile, and not known at which session');
    }
    await own.house.passes(own.inHall, '09:05', own.house.data);
    app.clock.set(at('09:20'));
    expect(await lineAt(own.house.data)).toContain('Hall · 15 of 60 min');
    expect(await lineAt(own.house.mentoring)).toContain('Not seen');
    await own.house.passes(own.inHall, '09:30', own.house.data, 'out');
    app.clock.set(at('09:50'));
    expect(await lineAt(own.house.data)).toContain('Hall · 25 of 60 min');
    app.clock.set(at('09:20'));
  });

  it('says of those who came and went within seconds that it was less than a minute', async () => {
    const own = await aConference(app);
    const seat = await own.seat(maarja, 'on-site');
    await own.passes(seat, '07:40');
    await own.passes(seat, '07:40:12', 'event', 'out');
    await signsIn(app, organiser);
    app.clock.set(at('09:20'));
    expect(await text(list('', own))).toContain('Hall · less than a minute of 180 min');
    expect(await text(list('?lang=et', own))).toContain('Saalis · alla minuti 180 minutist');
    await text(list('?lang=en', own));
  });

  it('is narrowed to those in the hall, online, not seen, or by a name', async () => {
    expect(namesIn(await page('show=hall'))).toEqual([maarja.name, paivi.name]);
    expect(namesIn(await page('show=inferred'))).toEqual([maarja.name]);
    expect(namesIn(await page('show=absent'))).toEqual([tonu.name]);
    expect(namesIn(await page('show=to-confirm'))).toEqual([nino.name]);
    expect(namesIn(await page('q=maarja'))).toEqual([maarja.name]);
  });

  it('shows whom two gates let in, and who was in two places at once', async () => {
    const own = await aMorning(app);
    await own.house.seenOnline(own.gone, own.house.opening, '07:40', '07:50');
    const door = listOf(own.house.programme, 'event');
    if (!door) throw new Error('No door');
    await takeScan(app.ctx, {
      programme: own.house.programme,
      list: door,
      staff: organiser,
      sent: {
        ...{ nonce: 'the other gate, offline 1', who: { registrationId: own.inHall.id } },
        ...{ way: 'in', gate: 'East', said: 'welcome', deviceAt: '2026-11-23T07:22:00Z', offset: 0 },
      },
    });
    const gates = await text(list('?show=gates', own.house));
    expect(namesIn(gates)).toEqual([maarja.name]);
    expect(gates).toContain('Let in at two gates');
    expect(namesIn(await text(list('?show=twice', own.house)))).toEqual([paivi.name]);
    const page = await text(paths.attendanceOf(own.house.event.id, own.gone.id));
    expect(page).toContain('Seen in two places at once');
    expect(page).toContain('09:40–09:50');
  });
});
