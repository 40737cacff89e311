import { beforeEach, describe, expect, it } from 'vitest';
import { checkIn } from '../../functions/attendance/check-in.ts';
import { attendanceOf } from '../../functions/attendance/read.ts';
import type { Event, Programme } from '../../functions/events/event.ts';
import { programmeOf } from '../../functions/events/read.ts';
import { cancel } from '../../functions/registration/cancel.ts';
import { linkTo, registrationOf } from '../../functions/registration/read.ts';
import type { Registration } from '../../functions/registration/registration.ts';
import { ticketCode } from '../../functions/registration/ticket.ts';
import type { Ctx } from '../../functions/shared/ctx.ts';
import type { Key, Range } from '../../functions/shared/db.ts';
import { paths } from '../../web/paths.ts';
import { type Foyer, foyer } from '../support/app.ts';
import { anEvent, registers } from '../support/events.ts';
import { doorKeeper, maarja, nino, paivi, ruta, tonu, viewer } from '../support/people.ts';
import { signsIn } from '../support/sign-in.ts';

/** The morning of the conference: 09:14 in Tallinn. */
const morning = '2026-11-23T07:14:30Z';

let app: Foyer;
let event: Event;

beforeEach(async () => {
  app = await foyer();
  event = await anEvent(app.ctx, { capacity: { 'on-site': 3, online: null } });
});

async function hasSeat(person: typeof maarja, mode: 'on-site' | 'online' = 'on-site', of = event) {
  const registered = await registers(app.ctx, of.id, person, mode);
  if (!registered.ok) throw new Error(registered.why);
  return (await registrationOf(app.ctx, of.id, registered.answer.id)) as Registration;
}

/** What the door says when the code of a ticket is sent, as a hand scanner without scripts would. */
async function scan(code: string, fields: Record<string, string> = {}, gate = app) {
  const answer = await gate.post(paths.checkIn(event.id), { session: 'event', code, ...fields });
  return wordOf(await answer.text());
}

const wordOf = (html: string) => /<p class="word">([^<]*)/.exec(html)?.[1];
const codeOf = (registration: Registration) => ticketCode(app.ctx, registration);
const records = () => attendanceOf(app.ctx, event.id);

describe('at the door, on the day', () => {
  let ticket: Registration;
  beforeEach(async () => {
    ticket = await hasSeat(maarja);
    app.clock.set(morning);
    await signsIn(app, doorKeeper);
  });

  it('a person with a ticket is welcome by name, and there is a record of it', async () => {
    const answer = await app.post(paths.checkIn(event.id), { session: 'event', code: codeOf(ticket) });
    const html = await answer.text();
    expect(wordOf(html)).toBe('Welcome');
    expect(html).toContain(maarja.name);
    expect(html).toContain('1 here');
    expect(await records()).toEqual([
      {
        eventId: event.id,
        registrationId: ticket.id,
        sessionId: 'event',
        mode: 'on-site',
        evidence: 'scan',
        at: morning,
        by: doorKeeper.email,
        intervals: { door: [{ from: morning }] },
        version: 1,
      },
    ]);
  });

  it('the same ticket later is told since when they are here', async () => {
    await scan(codeOf(ticket));
    app.clock.advance({ minutes: 50 });
    const answer = await app.post(paths.checkIn(event.id), { code: codeOf(ticket) });
    const html = await answer.text();
    expect(wordOf(html)).toBe('Already here');
    expect(html).toContain('Since 09:14');
    expect(await records()).toHaveLength(1);
  });

  it('two gates at once make one record, and one of them says since when', async () => {
    const code = codeOf(ticket);
    const said = await Promise.all(Array.from({ length: 6 }, () => scan(code)));
    expect(said.sort()).toEqual([...Array(5).fill('Already here'), 'Welcome']);
    expect(await records()).toHaveLength(1);
  });

  it('another gate may come between anything that a gate reads: it welcomes nobody twice', async () => {
    const programme = (await programmeOf(app.ctx, event.id)) as Programme;
    const gate = (ctx: Ctx, way: 'in' | 'out' = 'in') =>
      checkIn(ctx, {
        programme,
        who: { registrationId: ticket.id },
        sessionId: 'event',
        staff: doorKeeper,
        way,
      });
    for (const read of ['get', 'query'] as const) {
      for (const when of ['before', 'after'] as const) {
        expect(await gate(between(read, when, () => gate(app.ctx)))).toMatchObject({ said: 'already' });
        expect(await records()).toHaveLength(1);
        await gate(app.ctx, 'out');
        app.clock.advance({ minutes: 1 });
      }
    }
  });

  it('somebody who goes out unseen at one gate, as another lets them in, is out', async () => {
    const programme = (await programmeOf(app.ctx, event.id)) as Programme;
    const who = { registrationId: ticket.id };
    const gate = (ctx: Ctx, way: 'in' | 'out') =>
      checkIn(ctx, { programme, who, sessionId: 'event', staff: doorKeeper, way });
    const earlier = { ...app.ctx, now: () => new Date(morning) };
    const meanwhile = between('query', 'after', () => gate(earlier, 'in'));
    app.clock.advance({ seconds: 5 });
    expect(await gate(meanwhile, 'out')).toMatchObject({ said: 'goodbye' });
    expect(await records()).toMatchObject([
      { intervals: { door: [{ from: morning, to: '2026-11-23T07:14:35Z' }] } },
    ]);
  });

  /** A gate to whose first reading of the person's record or scans something else comes, just before or just after. */
  function between(read: 'get' | 'query', when: 'before' | 'after', work: () => Promise<unknown>): Ctx {
    const { db } = app.ctx;
    let left = true;
    const calls = async <T>(own: boolean, call: () => Promise<T>): Promise<T> => {
      const now = own && left;
      if (now) left = false;
      if (now && when === 'before') await work();
      const answer = await call();
      if (now && when === 'after') await work();
      return answer;
    };
    return {
      ...app.ctx,
      db: {
        ...db,
        get: <T>(key: Key) => calls(read === 'get' && key.sk.startsWith('ATT#'), () => db.get<T>(key)),
        query: <T>(range: Range) =>
          calls(read === 'query' && range.prefix?.startsWith('SCN#') === true, () => db.query<T>(range)),
      },
    };
  }

  it('somebody without a ticket is found by part of the name, without accents, and checked in', async () => {
    const seat = await hasSeat(tonu);
    const found = await (await app.get(`${paths.doorSearch(event.id)}?q=tonu+proov&session=event`)).text();
    expect(found).toContain('1 person found');
    expect(found).toContain(seat.id);
    expect(await records()).toHaveLength(0);
    expect(await scan('', { registration: seat.id })).toBe('Welcome');
    expect(await records()).toMatchObject([{ registrationId: seat.id, evidence: 'search' }]);
    const again = await (await app.get(`${paths.doorSearch(event.id)}?q=tonu`)).text();
    expect(again).toContain('Here since 09:14');
  });

  it('somebody who was let in by hand is found and checked out, and whoever has no seat is not', async () => {
    const gone = await hasSeat(paivi);
    await cancel(app.ctx, gone);
    const search = (name: string) => app.get(`${paths.doorSearch(event.id)}?q=${name}&session=event&way=out`);
    const found = await (await search('maarja')).text();
    expect(found).toContain('Not checked in here');
    expect(found).toContain(`Check out ${maarja.name}`);
    expect(await (await search('päivi')).text()).not.toContain(`Check out ${paivi.name}`);
    expect(await scan('', { registration: ticket.id, way: 'out' })).toBe('Going out');
    expect(await records()).toHaveLength(0);
  });

  it('door staff see names and organisations, and no addresses', async () => {
    const found = await (await app.get(`${paths.doorSearch(event.id)}?q=maarja`)).text();
    expect(found).toContain(maarja.organisation);
    expect(found).not.toContain(maarja.email);
  });

  it('a code that is no ticket, a forged ticket and one for another purpose are unknown', async () => {
    const code = codeOf(ticket);
    const forged = code.slice(0, -3) + (code.endsWith('AAA') ? 'BBB' : 'AAA');
    const otherDoor = `FOYER.${linkTo(app.ctx, 'my', ticket).split('/').at(-1)}`;
    for (const wrong of ['', 'hello', 'https://example.org', forged, otherDoor, 'x'.repeat(100_000)]) {
      expect(await scan(wrong)).toBe('Unknown ticket');
    }
    expect(await scan('', { registration: 'reg_00000000000000000000000000' })).toBe('Unknown ticket');
    expect(await scan('', { registration: '../../x' })).toBe('Unknown ticket');
    expect(await records()).toHaveLength(0);
  });

  it('a hand scanner on a keyboard with other signs reads the same ticket', async () => {
    const code = codeOf(ticket);
    expect(await scan(code.replaceAll('-', '+').replaceAll('_', '?'))).toBe('Welcome');
  });

  it('a cancelled registration, a place in line and an online seat each say what they are', async () => {
    const cancelled = await hasSeat(paivi);
    await cancel(app.ctx, cancelled);
    await hasSeat(tonu);
    await hasSeat(ruta);
    const waits = await hasSeat(nino);
    const online = await hasSeat({ ...paivi, email: 'online@example.org' }, 'online');
    expect(await scan(codeOf(cancelled))).toBe('Cancelled');
    expect(await scan(codeOf(waits))).toBe('No seat yet');
    expect(await scan(codeOf(online))).toBe('Registered online');
    expect(await records()).toHaveLength(0);
  });

  it('on another day the ticket is not for today, by the clock of the event’s city', async () => {
    // Still the 22nd in UTC, already the 23rd in Tallinn.
    app.clock.set('2026-11-22T22:30:00Z');
    await signsIn(app, doorKeeper);
    expect(await scan(codeOf(ticket))).toBe('Welcome');
    app.clock.set('2026-11-23T22:30:00Z');
    await signsIn(app, doorKeeper);
    expect(await scan(codeOf(await hasSeatEarlier()))).toBe('Not for today');
  });

  async function hasSeatEarlier() {
    const now = app.clock.now();
    app.clock.set('2026-11-02T08:00:00Z');
    const seat = await hasSeat(tonu);
    app.clock.set(now);
    return seat;
  }

  it('opening and searching change nothing', async () => {
    await app.get(paths.door(event.id));
    await app.get(`${paths.checkIn(event.id)}?code=${encodeURIComponent(codeOf(ticket))}`);
    await app.get(`${paths.doorSearch(event.id)}?q=Maarja`);
    expect(await records()).toHaveLength(0);
  });

  it('says it in the language that the device is set to', async () => {
    const sent = { headers: { 'accept-language': 'et' } };
    const html = await (await app.post(paths.checkIn(event.id), { code: codeOf(ticket) }, sent)).text();
    expect(wordOf(html)).toBe('Tere tulemast');
    expect(html).toContain('1 kohal');
  });

  it('a name with markup is text', async () => {
    app.clock.set('2026-11-02T09:00:00Z');
    const seat = await hasSeat({ ...tonu, name: '<img src=x onerror=alert(1)>' });
    app.clock.set(morning);
    const answer = await app.post(paths.checkIn(event.id), { code: codeOf(seat) });
    const html = await answer.text();
    expect(wordOf(html)).toBe('Welcome');
    expect(html).not.toContain('<img');
  });
});

describe('who may stand at the door', () => {
  it('a viewer may not check in, and nobody who is not signed in', async () => {
    const ticket = await hasSeat(maarja);
    app.clock.set(morning);
    const stranger = await app.post(paths.checkIn(event.id), { code: codeOf(ticket) });
    expect(stranger.status).not.toBe(200);
    await signsIn(app, viewer);
    expect((await app.post(paths.checkIn(event.id), { code: codeOf(ticket) })).status).toBe(403);
    expect(await records()).toHaveLength(0);
  });

  it('a ticket of another event is named as such, and the other event gets no record', async () => {
    const other = await anEvent(app.ctx, { title: { en: 'Another one', et: 'Teine' } });
    const ticket = await hasSeat(maarja, 'on-site', other);
    app.clock.set(morning);
    await signsIn(app, doorKeeper);
    expect(await scan(codeOf(ticket))).toBe('Another event');
    expect([...(await records()), ...(await attendanceOf(app.ctx, other.id))]).toHaveLength(0);
  });
});
