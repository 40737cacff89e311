import { checkIn } from '../../functions/attendance/check-in.ts';
import { recordJoining } from '../../functions/attendance/join.ts';
import { addPresence } from '../../functions/attendance/presence.ts';
import type { Mode, Programme, Session, SessionInput } from '../../functions/events/event.ts';
import { programmeOf } from '../../functions/events/read.ts';
import { registrationOf } from '../../functions/registration/read.ts';
import type { Registration } from '../../functions/registration/registration.ts';
import type { Foyer } from '../support/app.ts';
import { anEvent, registers } from '../support/events.ts';
import { maarja, nino, organiser, paivi, tonu } from '../support/people.ts';
import { signsIn } from '../support/sign-in.ts';

/** `09:20`, or `09:20:05`, of the day of the conference, in UTC; in Tallinn it is two hours later. */
export const at = (clock: string) => `2026-11-23T${clock.padEnd(8, ':00')}Z`;

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

/**
 * In Tallinn it is 11:20: Maarja has been in the hall since 09:20, Päivi was until 10:10; Tõnu is online at the
 * workshop on mentoring, and Nino pressed Join for the opening.
 */
export async function aMorning(app: Foyer) {
  const house = await aConference(app);
  const [inHall, gone] = [await house.seat(maarja, 'on-site'), await house.seat(paivi, 'on-site')];
  const [online, joined] = [await house.seat(tonu, 'online'), await house.seat(nino, 'online')];
  await house.passes(inHall, '07:20');
  await house.passes(gone, '07:25');
  await house.joins(joined, '07:29', house.opening);
  await house.passes(gone, '08:10', 'event', 'out');
  await house.seenOnline(online, house.mentoring, '09:02', '09:17');
  app.clock.set(at('09:20'));
  await signsIn(app, organiser);
  return { house, inHall, gone, joined };
}

/** On a page of a list. */
export const namesIn = (page: string) =>
  [...page.matchAll(/class="who-name"[^>]*> ?([^<]+?) ?</g)].map(([, name]) => name);
