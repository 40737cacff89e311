import { attendanceOfPerson } from '../../../functions/attendance/read.ts';
import { createEvent } from '../../../functions/events/create.ts';
import type { Event, EventInput, Mode, Session } from '../../../functions/events/event.ts';
import { publish } from '../../../functions/events/publish.ts';
import { programmeOf } from '../../../functions/events/read.ts';
import { addSession } from '../../../functions/events/session.ts';
import { registrationId } from '../../../functions/registration/registration.ts';
import { paths } from '../../../web/paths.ts';
import type { Foyer } from '../../support/app.ts';
import { conferenceInput, registers } from '../../support/events.ts';
import { unescaped } from '../../support/form.ts';
import { maarja, tonu } from '../../support/people.ts';
import type { Stay } from './reports.ts';

/** In the evening, when all is over. */
export const after = '2026-11-23T20:00:00Z';

/** From 9:15 to 19:00, with one session from 10 to 11 and another from 12 to 13, in Tallinn. */
export async function anotherEvent(
  app: Foyer,
  hubId: Event['hubId'],
  input: Partial<EventInput> = {},
): Promise<{ event: Event; session: Session }> {
  const { event: made } = await createEvent(app.ctx, hubId, conferenceInput(input));
  for (const [title, from, to] of [
    ['Opening', '08', '09'],
    ['Closing', '10', '11'],
  ]) {
    await addSession(app.ctx, made.id, {
      kind: 'plenary',
      title: { en: title, et: title },
      startsAt: `2026-11-23T${from}:00:00Z`,
      endsAt: `2026-11-23T${to}:00:00Z`,
      speakers: [],
    });
  }
  await publish(app.ctx, made.id);
  const session = (await programmeOf(app.ctx, made.id))?.sessions[0] as Session;
  return { event: made, session };
}

export const stay = (person: { name: string; email?: string }, from: string, to: string): Stay => ({
  name: person.name,
  email: person.email,
  from: `2026-11-23 ${from}:00`,
  to: `2026-11-23 ${to}:00`,
});
export const meeting = [
  stay(maarja, '09:50', '10:40'),
  stay(tonu, '10:30', '13:10'),
  stay(maarja, '12:00', '13:10'),
];

/** What an organiser does with reports in the house that a test has by then. */
export function bringing(house: () => { app: Foyer; event: Event }) {
  async function registered(person: { name: string; email: string }, mode: Mode = 'online') {
    house().app.clock.set('2026-11-02T08:00:00Z');
    await registers(house().app.ctx, house().event.id, person, mode);
    await house().app.pump();
    house().app.clock.set(after);
  }

  /** Sends a report to be looked through. */
  async function looks(file: string | Uint8Array, more: Record<string, string> = {}, of = house().event) {
    return sends(paths.attendanceFile(of.id), {
      target: 'event',
      zone: 'Europe/Tallinn',
      ...more,
      report: new File([file as BlobPart], 'report.csv'),
    });
  }

  async function sends(path: string, fields: Record<string, string | File>) {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    const cookie = [...house().app.cookies].map(([key, value]) => `${key}=${value}`).join('; ');
    const headers = { cookie, origin: house().app.url, 'sec-fetch-site': 'same-origin' };
    return house().app.request(path, { method: 'POST', body, headers });
  }

  /** Presses the button of a page that says what a report would note. */
  const presses = (page: string, decided: Record<string, string> = {}, of = house().event) =>
    sends(paths.attendanceFileEntry(of.id), { ...fieldsOf(page), ...decided });

  async function brings(file: string | Uint8Array, decided: Record<string, string> = {}, more = {}) {
    const answer = await presses(await (await looks(file, more)).text(), decided);
    return (await house().app.follow(Promise.resolve(answer))).text();
  }

  const recordsOf = (person: { email: string }) =>
    attendanceOfPerson(house().app.ctx, house().event.id, registrationId(house().event.id, person.email));

  return { registered, sends, looks, presses, brings, recordsOf };
}

const fieldsOf = (page: string): Record<string, string> =>
  Object.fromEntries(
    [...page.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, unescaped(value)],
    ),
  );
export const words = (page: string) =>
  page
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

export const asked = (page: string, name: string) =>
  new RegExp(`<select[^>]*name="(who-\\d+)"(?:(?!</select>)[\\s\\S])*?${name}`).exec(page)?.[1] ?? '';
