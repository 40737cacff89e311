import { paths } from '../../web/paths.ts';
import type { View } from '../../web/view.ts';
import type { Hub } from '../accounts/hub.ts';
import { type CalendarEntry, publicCalendar } from '../mail/calendar.ts';
import type { Ctx } from '../shared/ctx.ts';
import { inLanguage } from '../shared/language.ts';
import type { Event } from './event.ts';
import { venueLine } from './facts.ts';

/** The event as a calendar file for anybody: no attendee, and no meeting address. */
export const eventCalendar = (ctx: Ctx, event: Event, hub: Hub, view: View): string =>
  publicCalendar(calendarEntryOf(ctx, event, hub, view));

/** What a calendar of anybody is told of the event. */
export function calendarEntryOf(ctx: Ctx, event: Event, hub: Hub, view: View): CalendarEntry {
  const url = ctx.settings.publicUrl + paths.event(event.slug);
  return {
    uid: `${event.id}@${new URL(ctx.settings.publicUrl).hostname}`,
    sequence: event.sequence,
    now: ctx.now(),
    startsAt: event.startsAt,
    endsAt: event.endsAt,
    title: inLanguage(event.title, view.language),
    description: view.t('mail.calendar.description-public', { link: url }),
    location: venueLine(event) || view.t('mail.calendar.on-page'),
    url,
    organiser: { name: hub.name, email: ctx.settings.mailFrom },
  };
}
