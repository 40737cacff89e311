import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { attendanceOf } from '../../../functions/attendance/read.ts';
import type { Event, Session } from '../../../functions/events/event.ts';
import { registrationId } from '../../../functions/registration/registration.ts';
import { type Foyer, foyer } from '../../support/app.ts';
import { aHub } from '../../support/events.ts';
import { maarja, organiser, paivi, ruta, tonu } from '../../support/people.ts';
import { signsIn } from '../../support/sign-in.ts';
import { after, anotherEvent, asked, bringing, meeting, stay, words } from './bringing.ts';
import { teams, utf16, zoomMeeting, zoomWebinar } from './reports.ts';

let app: Foyer;
let hubId: Event['hubId'];
let event: Event;
let session: Session;

beforeAll(async () => {
  app = await foyer();
  hubId = (await aHub(app.ctx)).id;
});
beforeEach(async () => {
  app.clock.set(after);
  ({ event, session } = await anotherEvent(app, hubId));
  for (const person of [maarja, tonu, paivi]) await registered(person);
  await signsIn(app, organiser);
});

const { registered, looks, presses, brings, recordsOf } = bringing(() => ({ app, event }));

describe('an organiser has a report looked through', () => {
  it('and sees who is known by what, and what would change, before anything is noted', async () => {
    const page = words(await (await looks(zoomMeeting(meeting))).text());
    expect(page).toContain('Nothing is noted yet');
    expect(page).toContain('Would change (2)');
    expect(page).toMatch(/Maarja Näidis e-mail was 0 becomes 100 min/);
    expect(page).toMatch(/Tõnu Proovitu e-mail was 0 becomes 90 min/);
    expect(await attendanceOf(app.ctx, event.id)).toEqual([]);
  });

  it('then presses one button, and it is noted', async () => {
    expect(await brings(zoomMeeting(meeting))).toContain('The time of 2 people is noted');
    expect(await recordsOf(maarja)).toMatchObject([
      {
        sessionId: 'event',
        mode: 'online',
        evidence: 'file',
        at: '2026-11-23T07:50:00Z',
        intervals: {
          file: [
            { from: '2026-11-23T07:50:00Z', to: '2026-11-23T08:40:00Z' },
            { from: '2026-11-23T10:00:00Z', to: '2026-11-23T11:10:00Z' },
          ],
        },
      },
    ]);
    expect(await recordsOf(paivi)).toEqual([]);
  });

  it('and nothing changes when it is the same file again, or the same button', async () => {
    const page = await (await looks(zoomMeeting(meeting))).text();
    await presses(page);
    const before = await attendanceOf(app.ctx, event.id);
    expect((await presses(page)).headers.get('location')).toContain('noted=0');
    const again = await (await looks(zoomMeeting(meeting))).text();
    expect(again).toContain('is noted already');
    expect(words(again)).toContain('Noted already (2)');
    expect(await attendanceOf(app.ctx, event.id)).toEqual(before);
  });

  it('of one session, by the report of its own meeting in UTF-16', async () => {
    const page = await (await looks(utf16(teams(meeting)), { target: session.id })).text();
    expect(words(page)).toMatch(/Maarja Näidis e-mail was 0 becomes 40 min/);
    await presses(page);
    const [record] = await recordsOf(maarja);
    expect(record).toMatchObject({
      sessionId: session.id,
      intervals: { file: [{ from: '2026-11-23T07:50:00Z', to: '2026-11-23T08:40:00Z' }] },
    });
  });

  it('and those who did not come, or only before it began, are left aside', async () => {
    const file = zoomWebinar({
      host: stay({ name: 'Kai Omanik', email: 'owner@example.org' }, '09:50', '13:10'),
      panelists: [],
      attendees: [stay(maarja, '10:00', '11:00'), stay(tonu, '08:00', '09:00')],
      absent: [paivi],
    });
    const page = words(await (await looks(file)).text());
    expect(page).toContain('Would change (1)');
    expect(page).toMatch(/Tõnu Proovitu .*There only before it began/);
    expect(page).toMatch(/Päivi Esimerkki · row 14 Did not come/);
    expect(page).toContain('Not registered here (2)');
    await brings(file);
    expect((await attendanceOf(app.ctx, event.id)).map(each => each.registrationId)).toEqual([
      registrationId(event.id, maarja.email),
    ]);
  });
});

describe('who somebody of a report is', () => {
  const alone = (name: string) => zoomMeeting([stay({ name }, '10:00', '11:00')]);

  it('is known by the address in whatever case', async () => {
    const shouted = { ...maarja, name: 'M', email: 'MAARJA@Example.org' };
    await brings(zoomMeeting([stay(shouted, '10:00', '11:00')]));
    expect(await recordsOf(maarja)).toHaveLength(1);
  });

  it('is never known by the name alone: a person says so, one by one', async () => {
    const page = await (await looks(alone('NÄIDIS Maarja'))).text();
    expect(words(page)).toContain('Who is who (1)');
    expect(page).toContain('Maarja Näidis, maarja@example.org · same name');
    await presses(page);
    expect(await recordsOf(maarja)).toEqual([]);
    await presses(page, { [asked(page, 'same name')]: registrationId(event.id, maarja.email) });
    expect(await recordsOf(maarja)).toHaveLength(1);
    expect(words(await (await looks(alone('NÄIDIS Maarja'))).text())).toContain('Noted already (1)');
  });

  it('or at once for all whose name one person has', async () => {
    await registered({ ...tonu, email: 'another.tonu@example.org' });
    const page = await (
      await looks(
        zoomMeeting([
          stay({ name: maarja.name }, '10:00', '11:00'),
          stay({ name: tonu.name }, '10:00', '11:00'),
        ]),
      )
    ).text();
    await presses(page, { likely: 'yes' });
    expect(await recordsOf(maarja)).toHaveLength(1);
    expect(await recordsOf(tonu)).toEqual([]);
    expect(asked(page, 'another.tonu@example.org')).not.toBe('');
  });

  it('may be anybody who was not seen, though nothing tells', async () => {
    const page = await (await looks(alone('iPhone'))).text();
    await presses(page, { [asked(page, paivi.email)]: registrationId(event.id, paivi.email) });
    expect(await recordsOf(paivi)).toHaveLength(1);
  });

  it('is decided again when somebody registered meanwhile', async () => {
    const page = await (await looks(zoomMeeting([...meeting, stay(ruta, '10:00', '11:00')]))).text();
    await registered(ruta);
    const answer = await presses(page);
    expect(answer.status).toBe(409);
    expect(await attendanceOf(app.ctx, event.id)).toEqual([]);
    await presses(await answer.text());
    expect(await attendanceOf(app.ctx, event.id)).toHaveLength(3);
  });
});
