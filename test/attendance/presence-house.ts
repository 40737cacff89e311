import { checkIn } from '../../functions/attendance/check-in.ts';
import { recordJoining } from '../../functions/attendance/join.ts';
import { addPresence } from '../../functions/attendance/presence.ts';
import type { Mode, Programme, Session, SessionInput } from '../../functions/events/event.ts';
import { programmeOf } from '../../functions/events/read.ts';
import { registrationOf } from '../../functions/registration/read.ts';
import type { Registration } from '../../functions/registration/registration.ts';
import type { Foyer } from '../support/app.ts';
import { anEvent, registers } from '../support/events.ts';
import { organiser } from '../support/people.ts';

/** `09:20` of the day of the conference, in UTC; in Tallinn it is two hours later. */
export const at = (clock: string) => `2026-11-23T${clock}:00Z`;

const part = (
  kind: SessionInput['kind'],
  en: string,
  et: string,
  from: string,
  to: string,
): SessionInput => ({
  kind,
  title: { en, et },
  startsAt: at(from),
  endsAt: at(to),
  speakers: [],
});

/** A conference of a morning: an opening, a break, two workshops side by side, a closing. */
export async function aConference(app: Foyer) {
  const { ctx, clock } = app;
  clock.set('2026-11-02T08:00:00Z');
  const event = await anEvent(ctx, { endsAt: at('11:30') }, [
    part('plenary', 'Opening', 'Avamine', '07:30', '08:30'),
    part('break', 'Coffee', 'Kohvipaus', '08:30', '09:00'),
    part('parallel', 'Workshop on mentoring', 'Mentorluse töötuba', '09:00', '10:00'),
    part('parallel', 'Workshop on data', 'Andmete töötuba', '09:00', '10:00'),
    part('plenary', 'Closing', 'Lõpetamine', '10:30', '11:30'),
  ]);
  const programme = (await programmeOf(ctx, event.id)) as Programme;
  const titled = (title: string) => programme.sessions.find(each => each.title.en === title) as Session;

  return {
    ...{ event, programme, opening: titled('Opening'), closing: titled('Closing') },
    ...{ mentoring: titled('Workshop on mentoring'), data: titled('Workshop on data') },
    /** Their titles, in the order of the programme. */
    workshops: programme.sessions.filter(({ kind }) => kind === 'parallel').map(({ title }) => title.en),
    async seat(person: { name: string; email: string }, mode: Mode): Promise<Registration> {
      const registered = await registers(ctx, event.id, person, mode);
      if (!registered.ok) throw new Error(registered.why);
      return (await registrationOf(ctx, event.id, registered.answer.id)) as Registration;
    },
    /** Goes through a door at that time: of the event, or of a session. */
    async passes(
      who: Registration,
      clockTime: string,
      list: Session | 'event' = 'event',
      way: 'in' | 'out' = 'in',
    ) {
      clock.set(at(clockTime));
      const sessionId = list === 'event' ? 'event' : list.id;
      return checkIn(ctx, { programme, who: { registrationId: who.id }, sessionId, staff: organiser, way });
    },
    /** Is seen in a room online by its server. */
    seenOnline: (who: Registration, session: Session | 'event', from: string, to: string) =>
      addPresence(ctx, event, [
        {
          registrationId: who.id,
          sessionId: session === 'event' ? 'event' : session.id,
          mode: 'online',
          source: 'provider',
          intervals: [{ from: at(from), to: at(to) }],
          at: at(from),
        },
      ]),
    async joins(who: Registration, clockTime: string, session?: Session) {
      clock.set(at(clockTime));
      return recordJoining(ctx, who, session?.id);
    },
  };
}
