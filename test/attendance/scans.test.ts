import { beforeEach, describe, expect, it } from 'vitest';
import { readAllScans } from '../../functions/attendance/door/store.ts';
import type { Held, ScanAnswer } from '../../functions/attendance/door/wire.ts';
import { attendanceOf } from '../../functions/attendance/read.ts';
import type { Event, Programme, Session, SessionInput } from '../../functions/events/event.ts';
import { programmeOf } from '../../functions/events/read.ts';
import { cancel } from '../../functions/registration/cancel.ts';
import { registrationOf } from '../../functions/registration/read.ts';
import type { Registration } from '../../functions/registration/registration.ts';
import { ticketCode } from '../../functions/registration/ticket.ts';
import { paths } from '../../web/paths.ts';
import { type Foyer, foyer } from '../support/app.ts';
import { anEvent, registers } from '../support/events.ts';
import { doorKeeper, maarja, organiser, paivi, tonu } from '../support/people.ts';
import { signsIn } from '../support/sign-in.ts';

/** 09:14 in Tallinn. */
const morning = '2026-11-23T07:14:00Z';

let app: Foyer;
let event: Event;
let ticket: Registration;

const workshop: SessionInput = {
  kind: 'parallel',
  title: { en: 'Workshop', et: 'Töötuba' },
  startsAt: '2026-11-23T11:00:00Z',
  endsAt: '2026-11-23T12:00:00Z',
  speakers: [],
  signUp: { capacity: { 'on-site': 10, online: 0 } },
};

beforeEach(async () => {
  app = await foyer();
  event = await anEvent(app.ctx, {}, [workshop]);
  ticket = await hasSeat(maarja);
  app.clock.set(morning);
  await signsIn(app, doorKeeper);
});

async function hasSeat(person: typeof maarja) {
  const registered = await registers(app.ctx, event.id, person);
  if (!registered.ok) throw new Error(registered.why);
  return (await registrationOf(app.ctx, event.id, registered.answer.id)) as Registration;
}

let made = 0;

/** A scan of the ticket as a device keeps it, let in by itself at 09:14 unless it says otherwise. */
const aScan = (own: Record<string, unknown> = {}) => ({
  nonce: `nonce-of-a-scan-${String(++made).padStart(6, '0')}`,
  code: ticketCode(app.ctx, ticket),
  list: 'event',
  way: 'in',
  gate: 'Main',
  deviceAt: morning,
  offset: 0,
  said: 'welcome',
  ...own,
});

async function sends(...scans: object[]): Promise<ScanAnswer[]> {
  const answer = await app.request(paths.doorScans(event.id), {
    method: 'POST',
    body: JSON.stringify({ scans }),
    headers: {
      'content-type': 'application/json',
      cookie: [...app.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    },
  });
  expect(answer.status).toBe(200);
  return ((await answer.json()) as { answers: ScanAnswer[] }).answers;
}

const held = async () => (await (await app.get(paths.doorList(event.id))).json()) as Held;
const records = () => attendanceOf(app.ctx, event.id);
const scans = () => readAllScans(app.ctx, event.id);
const doorPage = async () => (await app.get(paths.door(event.id))).text();

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

async function hasSeatEarlier(person: typeof maarja) {
  const now = app.clock.now();
  app.clock.set('2026-11-02T08:00:00Z');
  const seat = await hasSeat(person);
  app.clock.set(now);
  return seat;
}

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

describe('the list that a device holds', () => {
  it('has what the door needs of people, and no address', async () => {
    await hasSeatEarlier(tonu);
    const text = await (await app.get(paths.doorList(event.id))).text();
    expect(text).toContain(tonu.name);
    expect(text).toContain(tonu.organisation);
    expect(text).not.toContain('example.org');
    const person = (await held()).people.find(({ id }) => id === ticket.id);
    expect(person).toEqual({
      id: ticket.id,
      name: maarja.name,
      organisation: maarja.organisation,
      mode: 'on-site',
      state: 'confirmed',
      places: [],
    });
  });

  it('hears of what other gates scanned and undid since, and again of the last half minute', async () => {
    const { next } = await held();
    const [answer] = await sends(aScan());
    const news = async (after: string) =>
      (await (await app.get(`${paths.doorNews(event.id)}?after=${after}`)).json()) as Held;
    expect((await news(next)).scans).toMatchObject([{ nonce: answer?.nonce, way: 'in' }]);
    await app.post(paths.doorUndo(event.id), { registration: ticket.id, nonce: answer?.nonce ?? '' });
    const heard = await news(next);
    expect(heard.scans.at(-1)).toMatchObject({ nonce: answer?.nonce, undone: { by: doorKeeper.name } });
    app.clock.advance({ minutes: 2 });
    expect((await news((await news(next)).next)).scans).toEqual([]);
    expect((await app.get(`${paths.doorNews(event.id)}?after=yesterday`)).status).toBe(422);
  });

  it('brings the note that an organiser wrote for the door', async () => {
    await signsIn(app, organiser);
    const note = 'Step-free way, <lift> behind the cloakroom';
    const saved = await app.post(paths.doorNote(event.id, ticket.id), { note });
    expect(await (await app.follow(saved)).text()).toContain('The note is saved');
    const long = await app.post(paths.doorNote(event.id, ticket.id), { note: 'x'.repeat(201) });
    expect(long.status).toBe(422);
    expect(await long.text()).toContain('A note may have 200 characters');
    await signsIn(app, doorKeeper);
    expect((await held()).people[0]?.doorNote).toBe(note);
    const page = await app.post(paths.checkIn(event.id), { code: ticketCode(app.ctx, ticket) });
    expect(await page.text()).toContain('Step-free way, &lt;lift&gt;');
    expect((await app.post(paths.doorNote(event.id, ticket.id), { note: 'x' })).status).toBe(403);
  });

  it('is a page that can be installed, for this event alone', async () => {
    const manifest = await app.get(paths.doorManifest(event.id));
    const page = paths.door(event.id);
    expect(await manifest.json()).toMatchObject({ start_url: page, scope: page, display: 'standalone' });
    const worker = await app.get(paths.doorWorker(event.id));
    expect(worker.headers.get('service-worker-allowed')).toBe(page);
    expect(worker.headers.get('content-type')).toContain('javascript');
  });
});

describe('somebody without a registration', () => {
  const comes = async (own: Record<string, string> = {}) =>
    app.post(paths.walkIns(event.id), {
      name: paivi.name,
      email: paivi.email,
      consent: 'yes',
      session: 'event',
      ...own,
    });
  const wordOf = async (answer: Response) => /<p class="word">([^<]*)/.exec(await answer.text())?.[1];

  it('is registered on the spot, let in and written to', async () => {
    expect(await wordOf(await comes())).toBe('Welcome');
    await app.pump();
    expect((await app.inbox.last(paivi.email)).text).toContain(event.title.en);
    expect(await records()).toMatchObject([{ evidence: 'search', at: morning }]);
  });

  it('is let in though registration has closed by then', async () => {
    const closed = { opensAt: undefined, closesAt: '2026-11-20T00:00:00Z' };
    app.clock.set('2026-11-02T08:00:00Z');
    event = await anEvent(app.ctx, { registration: closed });
    app.clock.set(morning);
    await signsIn(app, doorKeeper);
    expect(await wordOf(await comes())).toBe('Welcome');
  });

  it('gets no seat in a full hall, and is told so', async () => {
    event = await anEvent(app.ctx, { capacity: { 'on-site': 1, online: null } });
    await signsIn(app, doorKeeper);
    expect(await wordOf(await comes())).toBe('Welcome');
    const answer = await comes({ email: tonu.email, name: tonu.name });
    expect(await wordOf(answer)).toBe('The hall is full');
    expect((await held()).people).toHaveLength(1);
  });

  it('who is registered already is let in by that', async () => {
    expect(await wordOf(await comes({ email: maarja.email, name: 'Somebody Else' }))).toBe('Welcome');
    expect((await held()).people.map(({ name }) => name)).toEqual([maarja.name]);
    expect(await records()).toMatchObject([{ registrationId: ticket.id }]);
  });

  it('has to give a name and an address, and to agree', async () => {
    const answer = await comes({ name: '', email: 'nobody', consent: '' });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('<title>Error: ');
    for (const field of ['name', 'email', 'consent']) expect(page).toContain(`href="#${field}"`);
    expect((await held()).people).toHaveLength(1);
  });

  it('gets no way around an invitation', async () => {
    event = await anEvent(app.ctx, { access: { kind: 'invitation' } });
    await signsIn(app, doorKeeper);
    expect(await wordOf(await comes())).toBe('By invitation');
    expect((await held()).people).toHaveLength(0);
  });
});
