import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { attendanceOf } from '../../../functions/attendance/read.ts';
import type { Event } from '../../../functions/events/event.ts';
import { paths } from '../../../web/paths.ts';
import { type Foyer, foyer } from '../../support/app.ts';
import { aHub } from '../../support/events.ts';
import { maarja, organiser, paivi, tonu, viewer } from '../../support/people.ts';
import { signsIn } from '../../support/sign-in.ts';
import { after, anotherEvent, bringing, meeting } from './bringing.ts';
import { zoomMeeting, zoomUnique } from './reports.ts';

let app: Foyer;
let hubId: Event['hubId'];
let event: Event;

beforeAll(async () => {
  app = await foyer();
  hubId = (await aHub(app.ctx)).id;
});
beforeEach(async () => {
  app.clock.set(after);
  ({ event } = await anotherEvent(app, hubId));
  for (const person of [maarja, tonu, paivi]) await registered(person);
  await signsIn(app, organiser);
});

const { registered, looks, presses, sends } = bringing(() => ({ app, event }));

describe('a file that cannot be used', () => {
  it.each([
    ['none was chosen', '', {}, 'Choose a file'],
    ['it is a workbook', 'PK\u0003\u0004', {}, 'This is a workbook'],
    ['it has totals only', zoomUnique(meeting), {}, 'The file has only totals'],
    [
      'it is of another day',
      zoomMeeting(meeting).replaceAll('11/23', '11/20'),
      {},
      'it begins on 2026-11-20',
    ],
    ['its zone is none', zoomMeeting(meeting), { zone: 'Mars/Olympus' }, 'Enter a time zone'],
    ['its session is none', zoomMeeting(meeting), { target: 'ses_1' }, 'Choose what the file tells of'],
    ['it has other columns', 'Name,Grade\nMaarja,5', {}, 'Its columns: Name, Grade'],
  ])('is refused with a sentence: %s', async (why, file, more, sentence) => {
    const answer = why.startsWith('none')
      ? await sends(paths.attendanceFile(event.id), { target: 'event', zone: 'Europe/Tallinn' })
      : await looks(file, more);
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain(sentence);
    expect(page).toContain('<title>Error: ');
    expect(await attendanceOf(app.ctx, event.id)).toEqual([]);
  });

  it('is refused when people would still be there, by the zone that was chosen', async () => {
    app.clock.set('2026-11-23T12:00:00Z');
    expect(await (await looks(zoomMeeting(meeting), { zone: 'Europe/London' })).text()).toContain(
      'later than it is now',
    );
    expect((await looks(zoomMeeting(meeting))).status).toBe(200);
  });

  it('is refused when it is too large, before it is read', async () => {
    const answer = await looks('x'.repeat(4 * 1024 * 1024 + 1));
    expect(answer.status).toBe(413);
    expect(await answer.text()).toContain('larger than 4 MB');
  });

  it('is refused when what the page carried is not what it carried', async () => {
    const page = await (await looks(zoomMeeting(meeting))).text();
    expect((await presses(page, { people: '[["forged"]]' })).status).toBe(422);
    expect((await presses(page, { agreed: 'something else' })).status).toBe(409);
    expect(await attendanceOf(app.ctx, event.id)).toEqual([]);
  });
});

describe('who may bring a report in', () => {
  it('is an organiser of the hub, for what is held online', async () => {
    const guest = await signsIn(app, viewer, app.browser());
    expect((await guest.get(paths.attendanceFile(event.id))).status).toBe(403);
    expect((await app.browser().get(paths.attendanceFile(event.id))).status).not.toBe(200);
    const inHall = (await anotherEvent(app, hubId, { format: 'on-site', onlineRoom: undefined })).event;
    expect((await app.get(paths.attendanceFile(inHall.id))).status).toBe(404);
    expect((await app.get(paths.attendanceFile(event.id))).status).toBe(200);
  });
});
