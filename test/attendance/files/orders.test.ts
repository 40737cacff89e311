import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Attendance } from '../../../functions/attendance/attendance.ts';
import { entriesOf, planOf } from '../../../functions/attendance/files/plan.ts';
import { readAttendance } from '../../../functions/attendance/files/read.ts';
import { addPresence } from '../../../functions/attendance/presence.ts';
import { attendanceOf } from '../../../functions/attendance/read.ts';
import type { Event } from '../../../functions/events/event.ts';
import { programmeOf } from '../../../functions/events/read.ts';
import { registrationsOf } from '../../../functions/registration/read.ts';
import type { Registration } from '../../../functions/registration/registration.ts';
import { newId } from '../../../functions/shared/ids.ts';
import { type Foyer, foyer } from '../../support/app.ts';
import { aHub } from '../../support/events.ts';
import { maarja, organiser, paivi, tonu } from '../../support/people.ts';
import { signsIn } from '../../support/sign-in.ts';
import { after, anotherEvent, bringing, stay } from './bringing.ts';
import { teams, utf16, zoomMeeting } from './reports.ts';

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

const { registered } = bringing(() => ({ app, event }));

describe('several reports of one meeting', () => {
  it('end in the same records in whatever order and how often they are brought in', async () => {
    const programme = await programmeOf(app.ctx, event.id);
    const registrations = await registrationsOf(app.ctx, event.id);
    if (!programme) throw new Error('No event');
    const someone = fc.constantFrom(maarja, tonu, paivi);
    const clock = (minute: number) =>
      `${10 + Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
    const told = fc
      .tuple(someone, fc.integer({ min: 0, max: 150 }), fc.integer({ min: 1, max: 60 }))
      .map(([person, from, length]) => stay(person, clock(from), clock(from + length)));
    const file = fc
      .tuple(fc.array(told, { minLength: 1, maxLength: 5 }), fc.boolean())
      .map(([stays, isTeams]) => (isTeams ? utf16(teams(stays)) : Buffer.from(zoomMeeting(stays))));
    const shuffled = fc
      .array(file, { minLength: 1, maxLength: 4 })
      .chain(all => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));

    /** The records of an event that only these files tell of. */
    async function recordsAfter(files: readonly Uint8Array[]): Promise<Attendance[]> {
      const own = { id: newId('evt', app.ctx.now()) };
      for (const each of files) {
        const read = readAttendance(each, {
          zone: 'Europe/Tallinn',
          firstDay: '2026-11-22',
          lastDay: '2026-11-24',
        });
        if (!read.ok) throw new Error(read.why);
        const records = await attendanceOf(app.ctx, own.id);
        const of = { ...programme, event: { ...event, ...own } } as NonNullable<typeof programme>;
        const known = { programme: of, target: 'event' as const, registrations, records, now: app.ctx.now() };
        const { noted } = planOf(known, read.sheet.people);
        const entries = noted.filter(({ changes }) => changes).flatMap(one => entriesOf(known, one));
        const { changed } = await addPresence(app.ctx, own, entries);
        expect(changed).toBe(noted.filter(({ changes }) => changes).length);
      }
      const found = await attendanceOf(app.ctx, own.id);
      return found.map(record => ({ ...record, eventId: event.id, version: 1 }));
    }

    await fc.assert(
      fc.asyncProperty(shuffled, async ([all, others]) => {
        const [once, often] = [await recordsAfter(all), await recordsAfter([...others, ...all, ...others])];
        const byPerson = (records: Attendance[]) =>
          new Map<Registration['id'], Attendance>(records.map(each => [each.registrationId, each]));
        expect(byPerson(often)).toEqual(byPerson(once));
      }),
      { numRuns: 10 },
    );
  });
});
