import { beforeEach, describe, expect, it } from 'vitest';
import type { Attendance } from '../../functions/attendance/attendance.ts';
import { firstBeat } from '../../functions/attendance/beat.ts';
import { recordJoining } from '../../functions/attendance/join.ts';
import { attendanceOfPerson } from '../../functions/attendance/read.ts';
import { attendedBy } from '../../functions/attendance/rule.ts';
import type { Event } from '../../functions/events/event.ts';
import { programmeOf } from '../../functions/events/read.ts';
import { cancel } from '../../functions/registration/cancel.ts';
import { linkTo, registrationOf } from '../../functions/registration/read.ts';
import type { Registration } from '../../functions/registration/registration.ts';
import { paths } from '../../web/paths.ts';
import { type Foyer, foyer } from '../support/app.ts';
import { anEvent, registers } from '../support/events.ts';
import { crowd } from '../support/people.ts';

const app: Foyer = await foyer();
const event: Event = await anEvent(app.ctx);
const people = crowd(20).values();

let registration: Registration;
beforeEach(async () => {
  app.clock.set('2026-11-02T08:00:00Z');
  const { value: person } = people.next();
  if (!person) throw new Error('More people are needed');
  const registered = await registers(app.ctx, event.id, person, 'online');
  if (!registered.ok) throw new Error(registered.why);
  registration = (await registrationOf(app.ctx, event.id, registered.answer.id)) as Registration;
  app.clock.set('2026-11-23T08:00:00Z');
});

/** A page that somebody opens, and what its island does on it. */
function opensPage() {
  let token = firstBeat(app.ctx, registration, { sessionId: 'event', until: event.endsAt });
  const send = async (fields: Record<string, string>) => {
    const answer = await app.post(paths.beat, { beat: token, ...fields });
    if (answer.status !== 200) return { status: answer.status };
    const { beat, over } = (await answer.json()) as { beat: string; over: boolean };
    token = beat;
    return { status: 200, over };
  };
  return {
    beats: (fields = {}) => send(fields),
    closes: () => send({ end: '1' }),
    goesBack: (to: string) => {
      token = to;
    },
    token: () => token,
  };
}
type Page = ReturnType<typeof opensPage>;

async function minutesPass(count: number, ...pages: Page[]) {
  for (let minute = 0; minute < count; minute++) {
    app.clock.advance({ minutes: 1 });
    for (const page of pages) await page.beats();
  }
}

const records = () => attendanceOfPerson(app.ctx, event.id, registration.id);
const record = async () => (await records())[0] as Attendance;
async function attended() {
  const programme = await programmeOf(app.ctx, event.id);
  if (!programme) throw new Error('No such event');
  return attendedBy(undefined, programme, registration, await records(), app.ctx.now());
}

describe('a page that somebody has open', () => {
  it('says nothing by being opened, nor does a press of Join', async () => {
    const link = linkTo(app.ctx, 'join', registration);
    for (const path of [link, `${link}/watch?session=event`]) await app.get(path);
    expect(await records()).toEqual([]);
    for (const _ of ['a scanner', 'a person']) {
      expect((await app.post(link, { session: 'event' })).status).toBe(303);
      expect(await (await app.get(`${link}/watch?session=event`)).text()).toContain('data-beat=');
    }
    expect(await records()).toMatchObject([{ evidence: 'join' }]);
    expect(await attended()).toMatchObject({ attended: false, seen: false, minutes: 0 });
  });

  it('says how long it was open, minute by minute, as their own word', async () => {
    await recordJoining(app.ctx, registration);
    const page = opensPage();
    await minutesPass(42, page);
    await page.closes();
    expect(await record()).toMatchObject({
      evidence: 'beat',
      intervals: { beat: [{ from: '2026-11-23T08:00:00Z', to: '2026-11-23T08:42:00Z' }] },
    });
    expect(await attended()).toMatchObject({ attended: true, minutes: 42, twice: [] });
  });

  it('is seen after its first minute, and writes each five after that', async () => {
    const page = opensPage();
    const { tally } = await app.tap.count(() => minutesPass(31, page));
    // Each write asks for the registration and the record; the beats between ask for nothing.
    expect(tally.calls).toEqual({ GetItem: 14, PutItem: 7 });
    expect(await attended()).toMatchObject({ minutes: 31 });
  });

  it('keeps apart the time in which others were in front of it, and both count', async () => {
    const page = opensPage();
    await minutesPass(10, page);
    app.clock.advance({ minutes: 2 });
    await page.beats({ behind: '1' });
    await minutesPass(3, page);
    await page.closes();
    expect((await record()).intervals).toEqual({
      beat: [
        { from: '2026-11-23T08:00:00Z', to: '2026-11-23T08:10:00Z' },
        { from: '2026-11-23T08:12:00Z', to: '2026-11-23T08:15:00Z' },
      ],
      'beat-behind': [{ from: '2026-11-23T08:10:00Z', to: '2026-11-23T08:12:00Z' }],
    });
    expect(await attended()).toMatchObject({ minutes: 15 });
  });

  it('counts no time of which nothing was heard', async () => {
    const page = opensPage();
    await minutesPass(5, page);
    app.clock.advance({ minutes: 20 });
    await page.beats();
    await minutesPass(5, page);
    await page.closes();
    expect(await attended()).toMatchObject({ minutes: 10 });
  });

  it('counts nothing twice when an answer was lost and its beat is sent again', async () => {
    const page = opensPage();
    await minutesPass(4, page);
    const lost = page.token();
    await minutesPass(2, page);
    page.goesBack(lost);
    app.clock.advance({ seconds: 20 });
    await page.closes();
    expect((await record()).twice).toBeUndefined();
    expect(await attended()).toMatchObject({ minutes: 6 });
  });

  it('that is open twice counts once, and says so', async () => {
    const [one, other] = [opensPage(), opensPage()];
    await minutesPass(30, one, other);
    await Promise.all([one.closes(), other.closes()]);
    const { minutes, twice } = await attended();
    expect(minutes).toBe(30);
    expect(twice).toEqual([{ from: '2026-11-23T08:00:00Z', to: '2026-11-23T08:30:00Z' }]);
  });

  it('opened anew is no second one', async () => {
    const page = opensPage();
    await minutesPass(10, page);
    await page.closes();
    const anew = opensPage();
    await minutesPass(10, anew);
    await anew.closes();
    expect(await attended()).toMatchObject({ minutes: 20, twice: [] });
  });

  it('is told when what they joined is over, and counts until then', async () => {
    app.clock.set('2026-11-23T16:59:00Z');
    const page = opensPage();
    app.clock.advance({ seconds: 90 });
    expect(await page.beats()).toEqual({ status: 200, over: true });
    expect((await record()).intervals).toEqual({
      beat: [{ from: '2026-11-23T16:59:00Z', to: '2026-11-23T17:00:00Z' }],
    });
  });

  it('of somebody who cancelled, or that is none of ours, is not found', async () => {
    const page = opensPage();
    await cancel(app.ctx, registration);
    app.clock.advance({ minutes: 1 });
    expect(await page.beats()).toEqual({ status: 404 });
    expect(await records()).toEqual([]);
    for (const beat of ['', 'x', `${page.token()}A`, app.ctx.links.sign('join', Buffer.alloc(64))]) {
      expect((await app.post(paths.beat, { beat })).status).toBe(404);
    }
  });
});
