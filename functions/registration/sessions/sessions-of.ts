import { type Programme, sessionLine } from '../../events/event.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { isTooLate } from '../deadlines.ts';
import { numberInLine } from '../read.ts';
import { type Registration, registrationCan } from '../registration.ts';
import { positionInSession } from '../store.ts';
import { type ChosenSession, choosable, type SessionChoice, sessionChoice } from './choice.ts';

/** The sessions that somebody chose, in time order, with their place in line where they wait. */
export function sessionsOf(
  ctx: Ctx,
  programme: Programme,
  registration: Registration,
): Promise<ChosenSession[]> {
  const chosen = choosable(programme).flatMap(session => {
    const place = registration.sessions?.[session.id];
    return place ? [{ session, place }] : [];
  });
  return Promise.all(
    chosen.map(async ({ session, place }) => {
      if (place.state !== 'waiting') return { session, place };
      const line = sessionLine(session.id, registration.mode);
      const position = positionInSession(place);
      return { session, place, number: await numberInLine(ctx, registration.eventId, line, position) };
    }),
  );
}

/** What somebody can choose now by themselves; undefined when nothing, or not any more. */
export function choiceOf(
  programme: Programme,
  registration: Registration,
  now: Date,
): SessionChoice | undefined {
  const { event } = programme;
  const over = now.getTime() >= Date.parse(event.endsAt) || isTooLate(event, 'change', now);
  if (over || !registrationCan.choose(registration)) return undefined;
  return sessionChoice(programme, [registration.mode]);
}
