import { beforeEach, describe, expect, it } from 'vitest';
import { attendanceOf } from '../../functions/attendance/read.ts';
import type { Event, Programme, Session, SessionInput } from '../../functions/events/event.ts';
import { programmeOf } from '../../functions/events/read.ts';
import { paths } from '../../web/paths.ts';
import { type Foyer, foyer } from '../support/app.ts';
import { anEvent, registers } from '../support/events.ts';
import { doorKeeper, maarja } from '../support/people.ts';
import { signsIn } from '../support/sign-in.ts';

const part = (title: string, startsAt: string, endsAt: string): SessionInput => ({
  kind: 'parallel',
  title: { en: title, et: title },
  startsAt,
  endsAt,
  speakers: [],
});

describe('an event of two days, with a list for each session', () => {
  let app: Foyer;
  let event: Event;
  let person: string;
  let first: Session;
  let second: Session;

  beforeEach(async () => {
    app = await foyer();
    event = await anEvent(app.ctx, { endsAt: '2026-11-24T17:00:00Z' }, [
      part('First day', '2026-11-23T11:00:00Z', '2026-11-23T12:00:00Z'),
      part('Second day', '2026-11-24T11:00:00Z', '2026-11-24T12:00:00Z'),
    ]);
    const registered = await registers(app.ctx, event.id, maarja);
    if (!registered.ok) throw new Error(registered.why);
    person = registered.answer.id;
    const { sessions } = (await programmeOf(app.ctx, event.id)) as Programme;
    [first, second] = sessions as [Session, Session];
    app.clock.set('2026-11-23T07:30:00Z');
    await signsIn(app, doorKeeper);
  });

  const checkIn = async (session: string) => {
    const answer = await app.post(paths.checkIn(event.id), { session, registration: person });
    return /<p class="word">([^<]*)/.exec(await answer.text())?.[1];
  };

  it('a person has one record for the day and one for each session they come to', async () => {
    expect(await checkIn('event')).toBe('Welcome');
    expect(await checkIn(first.id)).toBe('Welcome');
    expect(await checkIn(first.id)).toBe('Already here');
    const records = await attendanceOf(app.ctx, event.id);
    expect(records.map(record => record.sessionId).sort()).toEqual(['event', first.id].sort());
  });

  it('tomorrow’s session is not for today, and tomorrow it is', async () => {
    expect(await checkIn(second.id)).toBe('Not for today');
    app.clock.set('2026-11-24T10:55:00Z');
    await signsIn(app, doorKeeper);
    expect(await checkIn(second.id)).toBe('Welcome');
    expect(await checkIn(first.id)).toBe('Not for today');
  });

  it('who was seen yesterday is told on which day', async () => {
    await checkIn('event');
    app.clock.set('2026-11-24T07:30:00Z');
    await signsIn(app, doorKeeper);
    const answer = await app.post(paths.checkIn(event.id), { session: 'event', registration: person });
    expect(await answer.text()).toContain('Since 09:30 (23 November)');
  });

  it('each list counts its own people, and the event counts whoever was seen anywhere', async () => {
    await checkIn(first.id);
    const shown = async (session: string) =>
      (await (await app.get(`${paths.door(event.id)}?session=${session}`)).text()).match(/(\d+) here/)?.[1];
    expect([await shown('event'), await shown(first.id), await shown(second.id)]).toEqual(['1', '1', '0']);
  });

  it('each day has a list of its own: who came yesterday is welcome today, and counts for today', async () => {
    expect(await checkIn('day-2026-11-23')).toBe('Welcome');
    expect(await checkIn('day-2026-11-24')).toBe('Not for today');
    app.clock.set('2026-11-24T07:30:00Z');
    await signsIn(app, doorKeeper);
    expect(await checkIn('day-2026-11-24')).toBe('Welcome');
    expect(await checkIn('day-2026-11-24')).toBe('Already here');
    expect(await attendanceOf(app.ctx, event.id)).toMatchObject([
      {
        sessionId: 'event',
        at: '2026-11-23T07:30:00Z',
        intervals: { door: [{ from: '2026-11-23T07:30:00Z' }, { from: '2026-11-24T07:30:00Z' }] },
      },
    ]);
    const page = await (await app.get(`${paths.door(event.id)}?session=day-2026-11-24`)).text();
    expect(page).toMatch(/<option value="day-2026-11-24" selected="">Tuesday,? 24 November 2026/);
    expect(page).toContain('1 here');
  });

  it('a list of no session of this event is no page', async () => {
    const unknown = 'ses_00000000000000000000000000';
    expect((await app.get(`${paths.door(event.id)}?session=${unknown}`)).status).toBe(404);
    const answer = await app.post(paths.checkIn(event.id), { session: unknown, registration: person });
    expect(answer.status).toBe(404);
  });
});
