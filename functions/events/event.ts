import type { Hub } from '../accounts/hub.ts';
import type { Provider } from '../accounts/provider.ts';
import type { Id } from '../shared/ids.ts';
import type { Language, Texts } from '../shared/language.ts';
import type { Competence } from './competences.ts';

export const eventKinds = ['conference', 'workshop', 'webinar', 'meeting', 'series'] as const;
export const formats = ['on-site', 'online', 'hybrid'] as const;
export const modes = ['on-site', 'online'] as const;
export type Mode = (typeof modes)[number];
export const sessionKinds = [
  'registration',
  'plenary',
  'keynote',
  'parallel',
  'break',
  'networking',
] as const;

/** How people get in; whoever has an invitation always does. `domain`: with an address of one of some domains. */
export const accessKinds = ['open', 'approval', 'domain', 'invitation', 'closed'] as const;
/** `domains` are lower-case, in punycode; their subdomains count too. */
export type Access = { kind: (typeof accessKinds)[number]; domains?: string[] };

/** One set of seats that is counted: a mode of the event, or a mode of one of its sessions. */
export type Line = Mode | SessionLine;
export type SessionLine = `${Session['id']}/${Mode}`;
/** By line; a session's line that is left out is 0, or for a capacity unlimited. */
export type PerLine<T> = Record<Mode, T> & { [line: SessionLine]: T };

/**
 * Where people meet online. `address`: of a meeting somewhere (Zoom, Teams, Meet); `stream`: a player that a page of
 * ours embeds; the others are made on a server of the hub. URLs are https.
 */
export type OnlineRoom =
  | { kind: 'address' | 'stream'; url: string }
  | { kind: 'bigbluebutton' | 'jitsi'; provider: Provider['id'] };

/** How people get into the online half. Without a value, `defaultJoining` holds. */
export type Joining = {
  /** So long before it begins a room opens, minutes. */
  opensBefore?: number;
  /** So long before the event begins a reminder goes out, minutes each; none when empty. */
  reminders?: number[];
  /** What to do, or whom to call, when somebody cannot get in. */
  help?: Texts;
};

export const defaultJoining = { opensBefore: 15, reminders: [1_440, 15] } as const;

/**
 * When somebody attended: seen at all; at so many sessions, or so large a share of those one could be at; for so many
 * minutes, or so large a share of the time of the sessions. In the hall and online weigh alike.
 */
export type AttendedRule =
  | { kind: 'any' }
  | { kind: 'sessions' | 'minutes'; least: number }
  | { kind: 'sessions-share' | 'minutes-share'; percent: number };

export type Venue = { name: string; room?: string; address?: string; city: string; country: string };

/** An event of a hub. Instants are UTC; `zone` is the IANA zone of its local times. */
export type Event = {
  id: Id<'evt'>;
  hubId: Hub['id'];
  /** In every public address of the event; lower-case letters, digits and hyphens; never changes. */
  slug: string;
  kind: (typeof eventKinds)[number];
  format: (typeof formats)[number];
  state: 'draft' | 'published';
  title: Texts;
  /** Markdown. */
  description: Texts;
  audience: Texts;
  /** The languages its content is given in; the first is the event's own. */
  languages: Language[];
  zone: string;
  startsAt: string;
  endsAt: string;
  venue?: Venue;
  /** Where the online half really meets, unless a session says otherwise. Shown to nobody before they join. */
  onlineRoom?: OnlineRoom;
  joining?: Joining;
  /** What makes somebody a participant. Without it, that they were there at all. */
  attendedBy?: AttendedRule;
  registration: { opensAt?: string; closesAt?: string };
  /** Without it, open. */
  access?: Access;
  /**
   * For how many hours a seat is offered to whoever is first in line, less as the event nears. Without it, they get
   * the seat at once.
   */
  offerHours?: number;
  /** Until when people cancel, or change what they chose, by themselves; without, until the event ends. */
  deadlines?: { cancel?: string; change?: string };
  /** How many of the sessions that ask for sign-up a person chooses. */
  choice?: { least: number; most?: number };
  /** Rises with every change that a calendar must hear of (RFC 5545 SEQUENCE). */
  sequence: number;
  /** Rises with every save; whoever edits an older one is told so. */
  version: number;
};

export type Session = {
  id: Id<'ses'>;
  eventId: Event['id'];
  kind: (typeof sessionKinds)[number];
  title: Texts;
  startsAt: string;
  endsAt: string;
  room?: string;
  /** Whether it is held in the hall, online or both; without it, as the event. */
  format?: Event['format'];
  /** Its own room online; without it, the event's. */
  onlineRoom?: OnlineRoom;
  speakers: Speaker[];
  /** What it is about, of the framework of educators' digital competence; they stand on certificates. */
  competences?: Competence[];
  /** People choose it, when they register or later; seats by mode, null for unlimited. Without it, it is for all. */
  signUp?: { capacity: Record<Mode, number | null> };
  /** Rises with every save, as the event's. */
  version: number;
};

export type Speaker = { name: string; affiliation?: string };

/**
 * Seats of an event by mode, and of its sessions that ask for sign-up: how many there are (null: unlimited), are taken,
 * are held for whoever they are offered to, and are waited for. A group that waits counts as many as it is.
 */
export type Pool = {
  eventId: Event['id'];
  /** Rises with every write; the fence of every decision. */
  version: number;
  capacity: PerLine<number | null>;
  taken: PerLine<number>;
  held: PerLine<number>;
  waiting: PerLine<number>;
  /** Until then registrations may be pending, and nobody is decided past them. An ISO instant. */
  rush?: string;
  /** When the clock comes back to it, because work is left. An ISO instant. */
  dueAt?: string;
};

/** What staff say of an event in its form; who attended has a form of its own, the rest is the machine's. */
export type EventInput = Omit<
  Event,
  'id' | 'hubId' | 'slug' | 'state' | 'sequence' | 'version' | 'attendedBy'
> & {
  /** Of the event's modes. */
  capacity: Record<Mode, number | null>;
};
export type SessionInput = Omit<Session, 'id' | 'eventId' | 'version'>;

/** What a list of events shows of each. */
export type ListedEvent = Omit<Event, 'description' | 'audience' | 'onlineRoom' | 'joining'>;

/** An event with its sessions in time order and its pool: what one read brings. */
export type Programme = { event: Event; sessions: Session[]; pool: Pool };

/** What an event must have before people may see it. */
export const missingParts = ['title', 'description', 'venue', 'online-address'] as const;
export type Missing = (typeof missingParts)[number];

export function missingIn({ event, sessions }: Pick<Programme, 'event' | 'sessions'>): Missing[] {
  const inAll = (texts: Texts) => event.languages.every(language => texts[language]);
  const there: Record<Missing, boolean> = {
    title: inAll(event.title),
    description: inAll(event.description),
    venue: !modesOf(event).includes('on-site') || event.venue !== undefined,
    'online-address': !modesOf(event).includes('online') || isOnlineSomewhere(event, sessions),
  };
  return missingParts.filter(part => !there[part]);
}

/** Without a room of the event, every session that is held online has one of its own; breaks and desks need none. */
function isOnlineSomewhere(event: Event, sessions: Session[]): boolean {
  const needsRoom = (each: Session) =>
    formatOf(event, each) !== 'on-site' && each.kind !== 'break' && each.kind !== 'registration';
  const online = sessions.filter(needsRoom);
  return Boolean(event.onlineRoom) || (online.length > 0 && online.every(each => each.onlineRoom));
}

/** Seats by mode as the pool keeps them: none in a mode that the event does not offer. */
export const capacityOf = (input: EventInput): Record<Mode, number | null> => ({
  'on-site': modesOf(input).includes('on-site') ? input.capacity['on-site'] : 0,
  online: modesOf(input).includes('online') ? input.capacity.online : 0,
});

export const modesOf = (event: Pick<Event, 'format'>): readonly Mode[] =>
  event.format === 'hybrid' ? modes : [event.format];

/** How one session is held: a hybrid event says of each whether it is in the hall, online or both. */
export const formatOf = (event: Pick<Event, 'format'>, session: Pick<Session, 'format'>): Event['format'] =>
  event.format === 'hybrid' ? (session.format ?? 'hybrid') : event.format;

/** Where an event stands at `now`. */
export function phase(
  event: ListedEvent,
  now: Date,
): 'draft' | 'announced' | 'open' | 'closed' | 'running' | 'over' {
  const at = now.getTime();
  const before = (instant: string | undefined) => instant !== undefined && at < Date.parse(instant);
  if (event.state === 'draft') return 'draft';
  if (!before(event.endsAt)) return 'over';
  if (!before(event.startsAt)) return 'running';
  if (before(event.registration.opensAt)) return 'announced';
  return registrationIsOpen(event, now) ? 'open' : 'closed';
}

/** Registration is open from its opening to its closing; without a closing, until the event ends. */
export function registrationIsOpen(event: ListedEvent, now: Date): boolean {
  const { opensAt, closesAt } = event.registration;
  const at = now.getTime();
  if (event.state !== 'published') return false;
  return (!opensAt || at >= Date.parse(opensAt)) && at < Date.parse(closesAt ?? event.endsAt);
}

export const sessionLine = (session: Session['id'], mode: Mode): SessionLine => `${session}/${mode}`;

/** How many seats of a line nobody has and none is held of; Infinity when unlimited. */
export function freeSeats(pool: Pick<Pool, 'capacity' | 'taken' | 'held'>, line: Line): number {
  const capacity = pool.capacity[line] ?? null;
  if (capacity === null) return Number.POSITIVE_INFINITY;
  return Math.max(0, capacity - (pool.taken[line] ?? 0) - (pool.held[line] ?? 0));
}

/** Seats that somebody new would get; Infinity when unlimited, 0 while somebody waits for one. */
export const seatsLeft = (pool: Pool, line: Line): number =>
  (pool.waiting[line] ?? 0) > 0 ? 0 : freeSeats(pool, line);

/** Seats left in a session, by the modes that it is offered in; Infinity when unlimited. */
export type SessionSeats = Partial<Record<Mode, number>>;

/** What a visitor is told of an event's places: its phase, whether one can register, free seats by mode. */
export type Standing = {
  phase: ReturnType<typeof phase>;
  open: boolean;
  /** Only the modes that the event has; Infinity when unlimited. */
  left: Partial<Record<Mode, number>>;
};

export const standing = ({ event, pool }: Programme, now: Date): Standing => ({
  phase: phase(event, now),
  open: registrationIsOpen(event, now),
  left: Object.fromEntries(modesOf(event).map(mode => [mode, seatsLeft(pool, mode)])),
});
