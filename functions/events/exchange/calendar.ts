import { paths } from '../../../web/paths.ts';
import type { View } from '../../../web/view.ts';
import type { Hub } from '../../accounts/hub.ts';
import { type CalendarEntry, calendarFeed } from '../../mail/calendar.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { inLanguage } from '../../shared/language.ts';
import { calendarEntryOf } from '../calendar.ts';
import type { Event, Programme, Session } from '../event.ts';
import { venueLine } from '../facts.ts';
import { speakerText } from '../session-form.ts';

/** The programme to subscribe to: an entry for each session, and while there is none, one for the event. */
export function programmeCalendar(
  ctx: Ctx,
  { event, sessions }: Pick<Programme, 'event' | 'sessions'>,
  hub: Hub,
  view: View,
): string {
  const whole = calendarEntryOf(ctx, event, hub, view);
  const entries = sessions.map(session => entryOf(whole, event, session, view));
  const feed = { name: whole.title, url: ctx.settings.publicUrl + paths.programmeCalendar(event.slug) };
  return calendarFeed(feed, entries.length > 0 ? entries : [whole]);
}

/** It changes with the session, and with what the event says of its place. */
function entryOf(whole: CalendarEntry, event: Event, session: Session, view: View): CalendarEntry {
  const host = whole.uid.slice(whole.uid.indexOf('@'));
  const { startsAt, endsAt } = session;
  return {
    ...whole,
    uid: session.id + host,
    sequence: event.sequence + session.version,
    startsAt,
    endsAt,
    title: inLanguage(session.title, view.language),
    description: [...session.speakers.map(speakerText), whole.description].join('\n'),
    location: locationOf(whole, event, session, view),
  };
}

function locationOf(whole: CalendarEntry, event: Event, { format, room }: Session, view: View): string {
  if (format === 'online') return view.t('mail.calendar.on-page');
  return room && event.venue ? venueLine({ venue: { ...event.venue, room } }) : room || whole.location;
}
