import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  type ICalEventData,
  ICalEventStatus,
} from 'ical-generator';

/** What a calendar is told of an event. Instants in UTC; addresses absolute. */
export type CalendarEntry = {
  /** The same for as long as the entry lives: what follows changes it instead of adding another. */
  uid: string;
  /** Rises with every change (RFC 5545, 3.8.7.4). */
  sequence: number;
  now: Date;
  startsAt: string;
  endsAt: string;
  title: string;
  description: string;
  /** The venue, or the personal link of whoever comes online; never the meeting's own address. */
  location: string;
  url: string;
  organiser: { name: string; email: string };
};

type Invitation = CalendarEntry & {
  method: 'REQUEST' | 'CANCEL';
  attendee: { name: string; email: string };
};

export type CalendarPart = Pick<Invitation, 'method'> & { content: string };

/**
 * An invitation as it goes with a mail (RFC 5546): the person is an attendee who has accepted, so it lands in the
 * calendar and nobody is asked to answer. CANCEL takes it out again.
 */
export function calendarPart({ method, attendee, ...entry }: Invitation): CalendarPart {
  const cancelled = method === 'CANCEL';
  const content = written(ICalCalendarMethod[method], {
    ...eventOf(entry),
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    attendees: [
      {
        name: parameter(attendee.name),
        email: attendee.email,
        role: ICalAttendeeRole.REQ,
        status: cancelled ? ICalAttendeeStatus.DECLINED : ICalAttendeeStatus.ACCEPTED,
        rsvp: false,
      },
    ],
  });
  return { method, content };
}

/** The event for whoever adds it by hand: a file to open, without attendees. */
export const publicCalendar = (entry: CalendarEntry): string =>
  written(ICalCalendarMethod.PUBLISH, { ...eventOf(entry), status: ICalEventStatus.CONFIRMED });

/** A calendar to subscribe to: who reads it again, every few hours, has what changed meanwhile. */
export const calendarFeed = (feed: { name: string; url: string }, entries: CalendarEntry[]): string =>
  ical({
    prodId,
    ...feed,
    ttl: 4 * 3_600,
    events: entries.map(entry => ({ ...eventOf(entry), status: ICalEventStatus.CONFIRMED })),
  }).toString();

const prodId = { company: 'Foyer', product: 'Foyer' };

const written = (method: ICalCalendarMethod, event: ICalEventData): string =>
  ical({ prodId, method, events: [event] }).toString();

const eventOf = (entry: CalendarEntry): ICalEventData => ({
  id: entry.uid,
  sequence: entry.sequence,
  stamp: entry.now,
  start: new Date(entry.startsAt),
  end: new Date(entry.endsAt),
  summary: entry.title,
  description: entry.description,
  location: entry.location,
  url: entry.url,
  organizer: { name: parameter(entry.organiser.name), email: entry.organiser.email },
});

/** A name stands inside a quoted parameter, which knows neither quotes nor line breaks (RFC 5545, 3.2). */
const parameter = (name: string): string => name.replace(/\p{Cc}+/gu, ' ').replaceAll('"', '’');
