import { venueLine, whenFact } from '../../events/facts.ts';
import type { Heard } from '../../events/heard.ts';
import type { Compose } from '../../mail/letter.ts';
import { inLanguage } from '../../shared/language.ts';
import { changesFor } from '../event-changed.ts';
import { about, calendarFor, facts, type Matter } from './seat.ts';

/**
 * Says what has changed about an event, old and new, to somebody who has a place or waits for one; a calendar that
 * has the event takes the change from it.
 */
export const eventChangedLetter: Compose = about(matter => {
  const { t, event, registration, message, values, frame, myPage } = matter;
  const before: Heard = JSON.parse(message.params.from ?? '{}');
  const seated = registration.state === 'confirmed';
  const changed = changesFor(registration, before, event);
  const concerns = Object.values(changed).some(Boolean);
  if (!(seated || registration.state === 'waiting') || !concerns) return undefined;
  const said = { ...values, what: whatChanged(changed) };
  return {
    ...frame,
    subject: t('mail.event-changed.subject', said),
    heading: t('mail.event-changed.heading', said),
    paragraphs: [
      t('mail.event-changed.text', said),
      t(seated ? 'mail.event-changed.seated' : 'mail.event-changed.waiting'),
    ],
    facts: [...rows(matter, before, changed), ...facts(matter).slice(2)],
    button: { label: t('mail.button.my'), href: myPage },
    next: [t('mail.event-changed.next.cancel')],
    calendar: seated ? calendarFor(matter, 'REQUEST') : undefined,
  };
});

type Changes = ReturnType<typeof changesFor>;

function whatChanged({ time, place }: Changes): 'time' | 'place' | 'both' | 'other' {
  if (time && place) return 'both';
  return time ? 'time' : place ? 'place' : 'other';
}

/** When and where as they are now, and below what has changed, how it was. */
function rows(matter: Matter, before: Heard, changed: Changes): [string, string][] {
  const { t, event, message } = matter;
  const [when = ['', ''], where = ['', '']] = facts(matter);
  const whenBefore = whenFact(t, { ...event, ...timesOf(before) }, message.language)[1];
  const titleBefore = inLanguage(before.title, message.language);
  const all: [shown: boolean, row: [string, string]][] = [
    [changed.title, [t('mail.fact.title-before'), titleBefore]],
    [true, when],
    [changed.time, [t('mail.fact.when-before'), whenBefore]],
    [true, changed.place ? [t('mail.fact.where'), venueLine(event)] : where],
    [changed.place, [t('mail.fact.where-before'), venueLine(before)]],
  ];
  return all.flatMap(([shown, row]) => (shown && row[1] ? [row] : []));
}

const timesOf = ({ startsAt, endsAt, zone }: Heard) => ({ startsAt, endsAt, zone });
