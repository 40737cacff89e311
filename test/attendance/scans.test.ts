import { beforeEach, describe, expect, it } from 'vitest';
import type { Event, Programme, Session } from '../../functions/events/event.ts';
import { programmeOf } from '../../functions/events/read.ts';
import { cancel } from '../../functions/registration/cancel.ts';
import type { Registration } from '../../functions/registration/registration.ts';
import { ticketCode } from '../../functions/registration/ticket.ts';
import { paths } from '../../web/paths.ts';
import type { Foyer } from '../support/app.ts';
import { doorKeeper, tonu } from '../support/people.ts';

import { aDoor, atDoor, morning } from './at-door.ts';

let app: Foyer;
let event: Event;
let ticket: Registration;

beforeEach(async () => {
  ({ app, event, ticket } = await aDoor());
});

const { hasSeatEarlier, aScan, sends, records, scans, doorPage } = atDoor(() => ({ app, event, ticket }));

describe('scans that come later', () => {
  it('are each kept once, however often they are sent, and each gets its answer', async () => {
    const [one, two] = [aScan(), aScan({ code: ticketCode(app.ctx, await hasSeatEarlier(tonu)) })];
    app.clock.advance({ minutes: 30 });
    const first = await sends(one, two);
    expect(first.map(({ nonce, said }) => [nonce, said])).toEqual([
      [one.nonce, 'welcome'],
      [two.nonce, 'welcome'],
    ]);
    await Promise.all([sends(one, two), sends(two, one), sends(one)]);
    expect(await scans()).toHaveLength(2);
    expect(await records()).toHaveLength(2);
    expect((await records()).every(({ at }) => at === morning)).toBe(true);
  });

  it('make the same record in any order: the earliest holds', async () => {
    const came = aScan({ deviceAt: '2026-11-23T07:20:00Z' });
    const left = aScan({ deviceAt: '2026-11-23T09:00:00Z', way: 'out', said: 'goodbye' });
    const back = aScan({ deviceAt: '2026-11-23T10:00:00Z', said: 'back' });
    app.clock.set('2026-11-23T12:00:00Z');
    for (const scan of [back, came, left]) await sends(scan);
    expect(await records()).toMatchObject([
      {
        at: '2026-11-23T07:20:00Z',
        evidence: 'scan',
        intervals: {
          door: [
            { from: '2026-11-23T07:20:00Z', to: '2026-11-23T09:00:00Z' },
            { from: '2026-11-23T10:00:00Z' },
          ],
        },
      },
    ]);
    expect(await doorPage()).toContain('1 here');
  });

  it('of two gates without a connection are both kept, make one entry, and are shown as a conflict', async () => {
    await sends(aScan({ gate: 'North', deviceAt: '2026-11-23T07:16:00Z' }));
    await sends(aScan({ gate: 'South', deviceAt: '2026-11-23T07:15:00Z' }));
    app.clock.advance({ minutes: 5 });
    expect(await scans()).toHaveLength(2);
    expect(await records()).toMatchObject([{ at: '2026-11-23T07:15:00Z' }]);
    const page = await doorPage();
    expect(page).toContain('To look at: 1');
    expect(page).toContain('Let in twice by one ticket: 09:15 at South, 09:16 at North');
    expect(page).toContain('1 here');
  });

  it('let somebody in whose registration was cancelled meanwhile: it is kept and shown, and makes no record', async () => {
    await cancel(app.ctx, ticket);
    const [answer] = await sends(aScan());
    expect(answer).toMatchObject({ said: 'cancelled', scan: { said: 'welcome', refused: 'cancelled' } });
    expect(await scans()).toHaveLength(1);
    expect(await records()).toHaveLength(0);
    expect(await doorPage()).toContain('Let in 09:14 at Main without a connection, though: Cancelled');
  });

  it('from a device whose clock is a day wrong count by the server’s', async () => {
    await sends(aScan({ deviceAt: '2026-11-22T07:14:00Z', offset: 86_400_000 }));
    expect(await records()).toMatchObject([{ at: morning }]);
    expect((await scans())[0]).toMatchObject({ deviceAt: '2026-11-22T07:14:00Z' });
  });

  it('from a time that has not come are kept as of their arrival, and are marked', async () => {
    await sends(aScan({ deviceAt: '2031-01-01T00:00:00Z' }));
    expect(await scans()).toMatchObject([{ at: morning, clock: 'wrong', deviceAt: '2031-01-01T00:00:00Z' }]);
    expect(await records()).toHaveLength(1);
    expect(await doorPage()).toContain('The clock of Main was wrong');
  });

  it('of a session that has left the programme since are kept all the same', async () => {
    const [answer] = await sends(aScan({ list: 'ses_00000000000000000000000000' }));
    expect(answer?.scan).toMatchObject({ list: 'ses_00000000000000000000000000' });
    expect(await scans()).toHaveLength(1);
  });

  it('are refused as a whole when they are none', async () => {
    const headers = {
      'content-type': 'application/json',
      cookie: [...app.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    };
    for (const body of ['', '{}', '{"scans":[]}', JSON.stringify({ scans: [aScan({ nonce: '../x' })] })]) {
      const answer = await app.request(paths.doorScans(event.id), { method: 'POST', body, headers });
      expect(answer.status).toBe(422);
    }
    expect(await scans()).toHaveLength(0);
  });
});

describe('whoever waits to be told', () => {
  const asks = async (own: Record<string, unknown> = {}) =>
    (await sends(aScan({ said: undefined, ...own })))[0]?.said;

  it('goes in, out, and in again', async () => {
    expect(await asks()).toBe('welcome');
    expect(await asks()).toBe('already');
    expect(await asks({ way: 'out' })).toBe('goodbye');
    expect(await asks({ way: 'out' })).toBe('not-in');
    expect(await asks()).toBe('back');
  });

  it('is counted by the server’s clock, whatever the device’s says', async () => {
    await asks({ deviceAt: '2020-01-01T00:00:00Z' });
    expect(await records()).toMatchObject([{ at: morning }]);
  });

  it('has no place in a session that others chose', async () => {
    const { sessions } = (await programmeOf(app.ctx, event.id)) as Programme;
    expect(await asks({ list: (sessions[0] as Session).id })).toBe('no-place');
    const search = `${paths.doorSearch(event.id)}?session=${(sessions[0] as Session).id}&q=Maarja`;
    expect(await (await app.get(search)).text()).toMatch(/ · No place here<\/p>/);
    expect(await scans()).toHaveLength(0);
  });

  it('was let in by the device after all when our answer came too late: the other gate’s scan is a conflict', async () => {
    const own = aScan({ said: undefined });
    await sends(aScan({ gate: 'North' }));
    expect((await sends(own))[0]?.said).toBe('already');
    await sends({ ...own, said: 'welcome' });
    expect(await scans()).toHaveLength(2);
    expect(await doorPage()).toContain('Let in twice by one ticket');
  });
});

describe('undo', () => {
  it('takes a scan back with who and when; it stays, and counts no more', async () => {
    const [answer] = await sends(aScan());
    app.clock.advance({ minutes: 3 });
    const fields = { registration: ticket.id, nonce: answer?.nonce ?? '', session: 'event' };
    const page = await (await app.post(paths.doorUndo(event.id), fields)).text();
    expect(page).toContain('Undone');
    expect(page).toContain(`Undone at 09:17: ${doorKeeper.name}`);
    expect(page).toContain('0 here');
    expect(await records()).toHaveLength(0);
    expect(await scans()).toMatchObject([{ undone: { by: doorKeeper.email, at: '2026-11-23T07:17:00Z' } }]);
    app.clock.advance({ minutes: 3 });
    await app.post(paths.doorUndo(event.id), fields);
    expect((await scans())[0]?.undone?.at).toBe('2026-11-23T07:17:00Z');
  });

  it('of the earlier of two scans leaves the later one', async () => {
    const [one] = await sends(aScan());
    await sends(aScan({ deviceAt: '2026-11-23T07:15:00Z' }));
    await app.post(paths.doorUndo(event.id), { registration: ticket.id, nonce: one?.nonce ?? '' });
    expect(await records()).toMatchObject([{ at: '2026-11-23T07:15:00Z' }]);
  });

  it('may reach us with the scan, or before it is sent again without', async () => {
    const scan = aScan();
    await sends({ ...scan, undone: true });
    await sends(scan);
    expect((await scans())[0]?.undone).toBeDefined();
    expect(await records()).toHaveLength(0);
  });

  it('of a scan that is none undoes nothing', async () => {
    await sends(aScan());
    const page = await app.post(paths.doorUndo(event.id), { registration: ticket.id, nonce: 'x' });
    expect(await page.text()).toContain('Nothing to undo');
    expect(await records()).toHaveLength(1);
  });
});
