import { translator } from '../../web/text/translate.ts';
import type { Hub } from '../accounts/hub.ts';
import type { Programme } from '../events/event.ts';
import { venueLine } from '../events/facts.ts';
import type { CalendarEntry } from '../mail/calendar.ts';
import type { Ctx } from '../shared/ctx.ts';
import { inLanguage, type Language } from '../shared/language.ts';
import { linkTo } from './read.ts';
import type { Registration } from './registration.ts';
import { sessionFacts } from './sessions/facts.ts';

/**
 * What the calendar of somebody who has a seat says: their mode's place, never the meeting's real address, and the
 * sessions that they chose.
 */
export function calendarEntry(
  ctx: Ctx,
  registration: Registration,
  { event, sessions }: Pick<Programme, 'event' | 'sessions'>,
  hub: Hub,
  language: Language,
): CalendarEntry {
  const t = translator(language);
  const url = linkTo(ctx, 'my', registration);
  const online = registration.mode === 'online';
  return {
    uid: `${registration.id}@${new URL(ctx.settings.publicUrl).hostname}`,
    // Rises with every change of the event and of the registration, and never falls.
    sequence: event.sequence + registration.version,
    now: ctx.now(),
    startsAt: event.startsAt,
    endsAt: event.endsAt,
    title: inLanguage(event.title, language),
    description: [
      t('mail.calendar.description', { link: url }),
      ...sessionFacts(t, event, sessions, registration, language).map(fact => fact.join(' ')),
    ].join('\n'),
    location: online
      ? t('mail.calendar.online', { link: linkTo(ctx, 'join', registration) })
      : venueLine(event),
    url,
    organiser: { name: hub.name, email: ctx.settings.mailFrom },
  };
}
