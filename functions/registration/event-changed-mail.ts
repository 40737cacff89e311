import type { Event } from '../events/event.ts';
import { venueLine, whenFact } from '../events/facts.ts';
import { type Heard, sameHeard, samePlace, sameTime } from '../events/heard.ts';
import type { Compose } from '../mail/letter.ts';
import { inLanguage } from '../shared/language.ts';
import { about, calendarFor, facts, type Matter } from './mail.ts';

/**
 * Says what has changed about an event, old and new, to somebody who has a place or waits for one; a calendar that
 * has the event takes the change from it.
 */
export const eventChangedLetter: Compose = about(matter => {
  const { t, event, registration, message, values, frame, myPage } = matter;
  const before: Heard = JSON.parse(message.params.from ?? '{}');
  const seated = registration.state === 'confirmed';
  if (!(seated || registration.state === 'waiting') || sameHeard(before, event)) return undefined;
  const said = { ...values, what: whatChanged(before, event) };
  return {
    ...frame,
    subject: t('mail.event-changed.subject', said),
    heading: t('mail.event-changed.heading', said),
    paragraphs: [
      t('mail.event-changed.text', said),
      t(seated ? 'mail.event-changed.seated' : 'mail.event-changed.waiting'),
    ],
    facts: [...changes(matter, before), ...facts(matter).slice(2)],
    button: { label: t('mail.button.my'), href: myPage },
    next: [t('mail.event-changed.next.cancel')],
    calendar: seated ? calendarFor(matter, 'REQUEST') : undefined,
  };
});

function whatChanged(before: Heard, event: Event): 'time' | 'place' | 'both' | 'other' {
  const [time, place] = [!sameTime(before, event), !samePlace(before, event)];
  if (time && place) return 'both';
  return time ? 'time' : place ? 'place' : 'other';
}

/** When and where as they are now, and below what has changed, how it was. */
function changes(matter: Matter, before: Heard): [string, string][] {
  const { t, event, message } = matter;
  const [when, where] = facts(matter);
  const [title, titleBefore] = [event, before].map(each => inLanguage(each.title, message.language));
  const rows: ([string, string] | undefined)[] = [
    title === titleBefore ? undefined : [t('mail.fact.title-before'), titleBefore ?? ''],
    when,
    sameTime(before, event)
      ? undefined
      : [t('mail.fact.when-before'), whenFact(t, { ...event, ...timesOf(before) }, message.language)[1]],
    where,
    samePlace(before, event) || !before.venue
      ? undefined
      : [t('mail.fact.where-before'), venueLine({ venue: before.venue })],
  ];
  return rows.filter(row => row !== undefined);
}

const timesOf = ({ startsAt, endsAt, zone }: Heard) => ({ startsAt, endsAt, zone });
