import type { Hub } from '../accounts/hub.ts';
import type { Id } from '../shared/ids.ts';
import type { Language, Texts } from '../shared/language.ts';

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
  /** Where the online half really meets. Shown to nobody before they join. */
  onlineAddress?: string;
  registration: { opensAt?: string; closesAt?: string };
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
  speakers: Speaker[];
  /** Rises with every save, as the event's. */
  version: number;
};

export type Speaker = { name: string; affiliation?: string };

/** Seats of an event by mode: how many there are (null: unlimited), are taken, and are waited for. */
export type Pool = {
  eventId: Event['id'];
  /** Rises with every write; the fence of every decision. */
  version: number;
  capacity: Record<Mode, number | null>;
  taken: Record<Mode, number>;
  waiting: Record<Mode, number>;
  /** Until then registrations may be pending, and nobody is decided past them. An ISO instant. */
  rush?: string;
  /** When the clock comes back to it, because work is left. An ISO instant. */
  dueAt?: string;
};

/** What staff say of an event; the rest is the machine's. */
export type EventInput = Omit<Event, 'id' | 'hubId' | 'slug' | 'state' | 'sequence' | 'version'> &
  Pick<Pool, 'capacity'>;
export type SessionInput = Omit<Session, 'id' | 'eventId' | 'version'>;

/** What a list of events shows of each. */
export type ListedEvent = Omit<Event, 'description' | 'audience' | 'onlineAddress'>;

/** An event with its sessions in time order and its pool: what one read brings. */
export type Programme = { event: Event; sessions: Session[]; pool: Pool };

/** What an event must have before people may see it. */
export const missingParts = ['title', 'description', 'venue', 'online-address'] as const;
export type Missing = (typeof missingParts)[number];

export function missingIn(event: Event): Missing[] {
  const inAll = (texts: Texts) => event.languages.every(language => texts[language]);
  const there: Record<Missing, boolean> = {
    title: inAll(event.title),
    description: inAll(event.description),
    venue: !modesOf(event).includes('on-site') || event.venue !== undefined,
    'online-address': !modesOf(event).includes('online') || event.onlineAddress !== undefined,
  };
  return missingParts.filter(part => !there[part]);
}

/** Seats by mode as the pool keeps them: none in a mode that the event does not offer. */
export const capacityOf = (input: EventInput): Pool['capacity'] => ({
  'on-site': modesOf(input).includes('on-site') ? input.capacity['on-site'] : 0,
  online: modesOf(input).includes('online') ? input.capacity.online : 0,
});

export const modesOf = (event: Pick<Event, 'format'>): readonly Mode[] =>
  event.format === 'hybrid' ? modes : [event.format];

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

/** Free seats in a mode; Infinity when unlimited, 0 while somebody waits for it. */
export function seatsLeft(pool: Pool, mode: Mode): number {
  const capacity = pool.capacity[mode];
  if (capacity === null) return Number.POSITIVE_INFINITY;
  return pool.waiting[mode] > 0 ? 0 : Math.max(0, capacity - pool.taken[mode]);
}

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
