import { attendanceOfPerson } from '../../functions/attendance/read.ts';
import type { Event, EventInput, SessionInput } from '../../functions/events/event.ts';
import { programmeOf } from '../../functions/events/read.ts';
import { linkTo, registrationOf } from '../../functions/registration/read.ts';
import type { Registration } from '../../functions/registration/registration.ts';
import type { Foyer } from '../support/app.ts';
import { anEvent, registers } from '../support/events.ts';
import { maarja } from '../support/people.ts';

export const room = 'https://meet.example.org/secret-room';
export const at = (clock: string) => `2026-11-23T${clock}:00Z`;

export const session = (
  en: string,
  from: string,
  to: string,
  more: Partial<SessionInput> = {},
): SessionInput => ({
  kind: 'plenary',
  title: { en },
  startsAt: at(from),
  endsAt: at(to),
  speakers: [],
  ...more,
});

export const plain = (page: string) =>
  page
    .replace(/<(style|script)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

/** What is done before the door of the online half of the house that a test has by then. */
export function beforeDoor(app: () => Foyer) {
  const seat = async (event: Event, person = maarja, mode: 'on-site' | 'online' = 'online') => {
    const registered = await registers(app().ctx, event.id, person, mode);
    if (!registered.ok) throw new Error(registered.why);
    return (await registrationOf(app().ctx, event.id, registered.answer.id)) as Registration;
  };

  const doorOf = (registration: Registration) =>
    linkTo(app().ctx, 'join', registration).slice(app().url.length);
  const sees = async (registration: Registration) =>
    plain(await (await app().get(doorOf(registration))).text());
  const joins = (registration: Registration, chosen?: string) =>
    app().post(doorOf(registration), chosen ? { session: chosen } : {});
  const joined = async (registration: Registration) =>
    (await attendanceOfPerson(app().ctx, registration.eventId, registration.id)).map(each => [
      each.sessionId,
      each.mode,
      each.evidence,
    ]);

  const another = async (input: Partial<EventInput> = {}, sessions: SessionInput[] = []) => {
    app().clock.set('2026-11-02T08:00:00Z');
    const event = await anEvent(app().ctx, input, sessions);
    const programme = await programmeOf(app().ctx, event.id);
    if (!programme) throw new Error('No such event');
    return {
      event: programme.event,
      ids: Object.fromEntries(programme.sessions.map(s => [s.title.en, s.id])),
    };
  };

  return { seat, doorOf, sees, joins, joined, another };
}
