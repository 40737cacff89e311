import type { Translate } from '../../../web/text/translate.ts';
import type { Event, Session } from '../../events/event.ts';
import { inLanguage, type Language } from '../../shared/language.ts';
import { clockOf, dayOf, shortDate } from '../../shared/time.ts';
import type { Registration } from '../registration.ts';

/** The sessions that somebody chose, as letters say them: when each is, then what it is and how they stand in it. */
export function sessionFacts(
  t: Translate,
  event: Event,
  sessions: Session[],
  registration: Registration,
  language: Language,
): [string, string][] {
  return sessions.flatMap((session): [string, string][] => {
    const place = registration.sessions?.[session.id];
    if (!place) return [];
    const title = inLanguage(session.title, language);
    return [[timeOf(event, session, language), t('mail.fact.session', { title, state: place.state })]];
  });
}

/** "10:30–11:15", with the day where the event has several. */
function timeOf({ startsAt, endsAt, zone }: Event, session: Session, language: Language): string {
  const clock = `${clockOf(session.startsAt, zone)}–${clockOf(session.endsAt, zone)}`;
  if (dayOf(startsAt, zone) === dayOf(endsAt, zone)) return clock;
  return `${shortDate(session.startsAt, zone, language)}, ${clock}`;
}
