import type { Translate } from '../../../web/text/translate.ts';
import type { Event, Session } from '../../events/event.ts';
import { overlap } from '../../events/overlap.ts';
import type { Cell } from '../../shared/csv.ts';
import { localOf } from '../../shared/time.ts';
import { isActive, type Registration, type SessionPlace } from '../registration.ts';
import type { SessionPerson } from './choice.ts';

const order: SessionPlace['state'][] = ['taken', 'offered', 'waiting', 'wished'];

/** Who chose a session: those who have a place by name, then those in line in their order, by mode. Pure. */
export function peopleOf(
  session: Session,
  sessions: readonly Session[],
  registrations: readonly Registration[],
): SessionPerson[] {
  const meanwhile = sessions.filter(each => each.signUp && each.id !== session.id && overlap(each, session));
  const people = registrations.filter(isActive).flatMap((registration): SessionPerson[] => {
    const place = registration.sessions?.[session.id];
    const besides = meanwhile.filter(each => registration.sessions?.[each.id]);
    return place ? [{ registration, place, besides }] : [];
  });
  people.sort((a, b) => order.indexOf(a.place.state) - order.indexOf(b.place.state) || beside(a, b));
  const numbers = { 'on-site': 0, online: 0 };
  return people.map(person => {
    if (person.place.state !== 'waiting') return person;
    numbers[person.registration.mode] += 1;
    return { ...person, number: numbers[person.registration.mode] };
  });
}

/** Of two in the same state. */
function beside(a: SessionPerson, b: SessionPerson): number {
  if (!('arrival' in a.place && 'arrival' in b.place)) {
    return a.registration.name.localeCompare(b.registration.name);
  }
  const modes = b.registration.mode.localeCompare(a.registration.mode);
  return modes || (standsAt(a.place) < standsAt(b.place) ? -1 : 1);
}

const standsAt = ({ position, arrival }: { position?: string; arrival: string }): string =>
  position ?? arrival;

/** The people of a session for a spreadsheet, a row a person. */
export function sessionTable(t: Translate, { zone }: Event, session: Session, people: SessionPerson[]) {
  const header = [
    t('people.csv.name'),
    t('people.csv.email'),
    t('people.csv.organisation'),
    t('people.csv.mode'),
    t('people.csv.state'),
    t('sessions.column.place'),
    t('sessions.column.starts'),
  ];
  const starts = localOf(session.startsAt, zone).replace('T', ' ');
  const rows = people.map(({ registration, place, number }): Cell[] => [
    registration.name,
    registration.email,
    registration.organisation,
    t(`people.mode.${registration.mode}`),
    t(`sessions.staff.${place.state}`),
    number,
    starts,
  ]);
  return { header, rows };
}
