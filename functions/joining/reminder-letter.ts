import { paths } from '../../web/paths.ts';
import type { Event } from '../events/event.ts';
import type { Compose, Letter } from '../mail/letter.ts';
import { about, facts, hasSeat, type Matter } from '../registration/letters/seat.ts';
import { linkTo } from '../registration/read.ts';
import { ticketCode } from '../registration/ticket.ts';
import { clockOf, dayOf, longDate, minutesBetween } from '../shared/time.ts';
import { joiningOpensAt } from './joining.ts';

/** The ticket, or the way in, once more when it is needed; unless the event has moved since, or is over. */
export const reminderLetter: Compose = about(matter => {
  const { ctx, event, message } = matter;
  const isOver = Date.parse(event.endsAt) <= ctx.now().getTime();
  if (!hasSeat(matter) || message.params.startsAt !== event.startsAt || isOver) return undefined;
  return matter.registration.mode === 'online' ? onlineLetter(matter) : hallLetter(matter);
});

function onlineLetter(matter: Matter): Letter {
  const { ctx, t, event, registration, message, myPage } = matter;
  const link = linkTo(ctx, 'join', registration);
  const opensAt = joiningOpensAt(matter, registration);
  const isOpen = Date.parse(opensAt) <= ctx.now().getTime();
  // All that is online may be on a later day than the first.
  const isLater = dayOf(opensAt, event.zone) > dayOf(event.startsAt, event.zone);
  const door = t('mail.reminder.online-more', {
    open: isOpen ? 'yes' : isLater ? 'later' : 'no',
    time: clockOf(opensAt, event.zone),
    date: longDate(opensAt, event.zone, message.language),
  });
  const greeting = isLater && !isOpen ? { ...said(matter), when: 'later' } : said(matter);
  return {
    ...common(matter),
    paragraphs: [t('mail.reminder.online', greeting), door],
    button: { label: t('mail.button.join'), href: link },
    links: [
      { label: t('mail.reminder.check'), href: `${link}/check` },
      { label: t('mail.link.my'), href: myPage },
    ],
  };
}

function hallLetter(matter: Matter): Letter {
  const { ctx, t, event, registration, myPage } = matter;
  return {
    ...common(matter),
    paragraphs: [t('mail.reminder.hall', said(matter)), t('mail.reminder.hall-more')],
    ticket: { code: ticketCode(ctx, registration), caption: t('mail.ticket.caption') },
    button: { label: t('mail.button.my'), href: myPage },
    links: [{ label: t('mail.link.event'), href: ctx.settings.publicUrl + paths.event(event.slug) }],
  };
}

function common(matter: Matter) {
  const { t, frame } = matter;
  return {
    ...frame,
    subject: t('mail.reminder.subject', said(matter)),
    heading: t('mail.reminder.heading', said(matter)),
    facts: facts(matter),
    next: [t('mail.reminder.cancel')],
  };
}

const said = ({ ctx, event, values }: Matter) => ({
  ...values,
  when: whenSaid(event, ctx.now()),
  time: clockOf(event.startsAt, event.zone),
});

/** How people say when it is, at the moment that the letter is written. */
function whenSaid(event: Event, now: Date): 'now' | 'soon' | 'today' | 'tomorrow' | 'later' {
  const at = now.toISOString();
  const minutes = minutesBetween(at, event.startsAt);
  if (minutes < 0) return 'now';
  if (minutes <= 60) return 'soon';
  const [today, day] = [dayOf(at, event.zone), dayOf(event.startsAt, event.zone)];
  const days = Math.round((Date.parse(day) - Date.parse(today)) / 86_400_000);
  return days === 0 ? 'today' : days === 1 ? 'tomorrow' : 'later';
}
