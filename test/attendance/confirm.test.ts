import { parse } from 'csv-parse/sync';
import { beforeEach, describe, expect, it } from 'vitest';
import { isSeen } from '../../functions/attendance/attendance.ts';
import { recordJoining } from '../../functions/attendance/join.ts';
import { attendanceOf, attendanceOfPerson } from '../../functions/attendance/read.ts';
import type { Event } from '../../functions/events/event.ts';
import { registrationOf } from '../../functions/registration/read.ts';
import type { Registration } from '../../functions/registration/registration.ts';
import { paths } from '../../web/paths.ts';
import { type Foyer, foyer } from '../support/app.ts';
import { anEvent, registers } from '../support/events.ts';
import { crowd, doorKeeper, maarja, organiser, tonu, viewer } from '../support/people.ts';
import { signsIn } from '../support/sign-in.ts';

let app: Foyer;
let event: Event;

beforeEach(async () => {
  app = await foyer();
  event = await anEvent(app.ctx);
});

async function seat(person: typeof maarja, mode: 'on-site' | 'online' = 'online'): Promise<Registration> {
  const registered = await registers(app.ctx, event.id, person, mode);
  if (!registered.ok) throw new Error(registered.why);
  return (await registrationOf(app.ctx, event.id, registered.answer.id)) as Registration;
}

const joins = (registration: Registration) => recordJoining(app.ctx, registration);
const isPresent = async (registration: Registration) =>
  (await attendanceOfPerson(app.ctx, event.id, registration.id)).some(isSeen);
const confirm = (fields: Record<string, string | string[]>) =>
  app.post(paths.attendanceConfirmation(event.id), fields);
const page = async (query = '') => (await app.get(paths.attendance(event.id) + query)).text();

describe('those who pressed Join', () => {
  let first: Registration;
  let second: Registration;
  beforeEach(async () => {
    [first, second] = [await seat(maarja), await seat(tonu)];
    app.clock.set('2026-11-23T07:30:00Z');
    await signsIn(app, organiser);
  });

  it('are not present by that alone', async () => {
    await joins(first);
    expect(await isPresent(first)).toBe(false);
    expect(await page()).toContain('1 person pressed Join');
  });

  it('keep the time of their first press', async () => {
    await joins(first);
    app.clock.advance({ minutes: 40 });
    expect(await joins(first)).toMatchObject({ ok: true, record: { at: '2026-11-23T07:30:00Z' } });
    expect(await attendanceOf(app.ctx, event.id)).toHaveLength(1);
  });

  it('need an online seat', async () => {
    const inHall = { ...first, mode: 'on-site' } as const;
    expect(await joins(inHall)).toEqual({ ok: false, why: 'cannot-join' });
    expect(await joins({ ...first, state: 'cancelled' })).toEqual({ ok: false, why: 'cannot-join' });
  });

  it('are present when an organiser ticks them, by whose word and when; the others still wait', async () => {
    await Promise.all([joins(first), joins(second)]);
    app.clock.advance({ minutes: 90 });
    const answer = await app.follow(confirm({ registration: first.id }));
    expect(await answer.text()).toContain('1 person is confirmed');
    expect(await attendanceOfPerson(app.ctx, event.id, first.id)).toMatchObject([
      {
        evidence: 'confirmed',
        at: '2026-11-23T07:30:00Z',
        by: organiser.email,
        confirmedAt: '2026-11-23T09:00:00Z',
      },
    ]);
    expect(await isPresent(second)).toBe(false);
  });

  it('are all confirmed with one button, once, however often it is pressed', async () => {
    await Promise.all([joins(first), joins(second)]);
    const answers = await Promise.all([confirm({ who: 'all' }), confirm({ who: 'all' })]);
    const counts = answers.map(answer =>
      Number(/confirmed=(\d+)/.exec(answer.headers.get('location') ?? '')?.[1]),
    );
    expect(counts.reduce((sum, count) => sum + count)).toBe(2);
    expect(await (await app.follow(confirm({ who: 'all' }))).text()).toContain('Nobody was waiting');
  });

  it('are confirmed by those whose work it is, not by viewers or the door', async () => {
    await joins(first);
    for (const person of [viewer, doorKeeper]) {
      await signsIn(app, person);
      expect((await confirm({ who: 'all' })).status).toBe(403);
    }
    expect(await isPresent(first)).toBe(false);
  });

  it('are confirmed also when there are more of them than one transaction holds', async () => {
    app.clock.set('2026-11-02T08:00:00Z');
    const many: Registration[] = [];
    for (const person of crowd(60)) many.push(await seat(person));
    app.clock.set('2026-11-23T07:30:00Z');
    await Promise.all(many.map(joins));
    const answer = await confirm({ who: 'all' });
    expect(answer.headers.get('location')).toContain('confirmed=60');
    expect((await attendanceOf(app.ctx, event.id)).every(record => record.evidence === 'confirmed')).toBe(
      true,
    );
  });
});

describe('the attendance list', () => {
  it('says of each how we know, and can be searched and narrowed', async () => {
    const [inHall, online] = [await seat(maarja, 'on-site'), await seat(tonu)];
    app.clock.set('2026-11-23T07:14:00Z');
    await signsIn(app, organiser);
    await app.post(paths.checkIn(event.id), { session: 'event', registration: inHall.id });
    await joins(online);
    const all = await page();
    expect(all).toContain('Found by name, 09:14');
    expect(all).toContain(organiser.email);
    expect(all).toContain('Pressed Join, 09:14');
    expect(await page('?show=hall')).not.toContain(tonu.name);
    expect(await page('?show=to-confirm')).not.toContain(maarja.name);
    expect(await page('?q=naidis')).toContain(maarja.name);
    expect(await page('?q=nobody')).toContain('Nobody matches');
  });

  it('is downloaded as a table in which a name is never a formula', async () => {
    const sly = await seat({ ...maarja, name: '=HYPERLINK("https://example.org")' }, 'on-site');
    await seat({ ...tonu, organisation: '@Katse' });
    app.clock.set('2026-11-23T07:14:00Z');
    await signsIn(app, organiser);
    await app.post(paths.checkIn(event.id), { session: 'event', registration: sly.id });
    const answer = await app.get(paths.attendanceCsv(event.id));
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const bytes = Buffer.from(await answer.arrayBuffer());
    const rows: Record<string, string>[] = parse(bytes, { bom: true, columns: true });
    expect(rows).toHaveLength(2);
    expect(rows.find(row => row['E-mail'] === maarja.email)).toMatchObject({
      Name: '\'=HYPERLINK("https://example.org")',
      Attended: 'Yes',
      'How we know': 'Found by name',
      'First seen (event’s time)': '2026-11-23 09:14',
    });
    expect(rows.find(row => row['E-mail'] === tonu.email)).toMatchObject({
      Organisation: "'@Katse",
      Attended: 'No',
    });
  });

  it('is not for those who may not export people', async () => {
    await signsIn(app, viewer);
    expect((await app.get(paths.attendanceCsv(event.id))).status).toBe(403);
    expect((await app.get(paths.attendance(event.id))).status).toBe(200);
  });

  it('of an event without people says so', async () => {
    await signsIn(app, organiser);
    expect(await page()).toContain('Nobody has a seat yet');
  });
});
