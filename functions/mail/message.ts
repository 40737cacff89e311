import type { Id } from '../shared/ids.ts';
import type { Language } from '../shared/language.ts';

export const templates = [
  'sign-in',
  'confirmed',
  'waiting',
  'promoted',
  'offered',
  'offer-ended',
  'session-seat',
  'session-offered',
  'session-offer-ended',
  'applied',
  'declined',
  'invited',
  'changed',
  'event-changed',
  'group-registered',
  'group-offered',
  'group-offer-ended',
  'already-registered',
  'mode-changed',
  'name-corrected',
  'cancelled',
  'new-link',
  'registration-open',
  'registration-code',
  'reminder',
  'crew',
  'feedback-invitation',
  'certificate',
  'holder-link',
  'correction-asked',
  'erased',
] as const;

/** Which letter a message is; each is composed by the room that names it. */
export type Template = (typeof templates)[number];

export const messageStates = ['due', 'sending', 'sent', 'failed', 'suppressed'] as const;

/** Why a message waits, failed or was held back. */
export type Reason =
  /** The provider is throttling, unreachable or not set up; it is tried again. */
  | 'provider-busy'
  /** Writing or sending it broke; it is tried again. */
  | 'broken'
  /** Neither worked for days. */
  | 'gave-up'
  /** The provider refused it for good. */
  | 'refused'
  /** The address has letters before the `@` that the provider cannot send to. */
  | 'address-unsupported'
  /** An earlier mail to this address bounced for good, or was called spam. */
  | 'address-suppressed'
  /** What it was to tell is no longer so. */
  | 'no-longer-applies';

/**
 * A mail to one person: `due → sending → sent | failed | suppressed`. Written in the transaction of its cause;
 * the same cause makes the same id, so it is written once.
 */
export type Message = {
  id: Id<'msg'>;
  template: Template;
  to: string;
  language: Language;
  /** Whom and what it is about; a sign-in link is about nobody's registration. */
  eventId?: Id<'evt'>;
  registrationId?: Id<'reg'>;
  /** What the letter needs beside the records it is about. */
  params: Record<string, string>;
  state: (typeof messageStates)[number];
  /** When it is, or next is, to be sent; an ISO instant with milliseconds. */
  due: string;
  attempts: number;
  createdAt: string;
  sentAt?: string;
  /** The provider's id of the message. */
  providerId?: string;
  /** What later became of it, as the provider reports. */
  outcome?: 'delivered' | 'bounced' | 'complained';
  reason?: Reason;
  /** As sent. */
  subject?: string;
  text?: string;
};

/** A message that a verb wants sent. `cause`: what made it come about; the same cause writes it once. */
export type NewMessage = Pick<Message, 'template' | 'to' | 'language' | 'eventId' | 'registrationId'> & {
  cause: string[];
  params?: Record<string, string>;
  /** Not before; without it, now. */
  due?: Date;
  /** How many days its record is kept; without it, as long as what it is about. */
  keptDays?: number;
};

/** The header that carries a message's tags, for reports that come without them but with headers. */
export const tagsHeader = 'X-Foyer-Tags';

/** How a message stands, for people: what the provider reported counts more than that it was handed over. */
export const standingOf = (message: Message) =>
  message.outcome ?? (message.state === 'due' && message.attempts > 0 ? 'delayed' : message.state);
export type Standing = ReturnType<typeof standingOf>;

/** What an organiser looks for among mails. */
export const mailFilters = ['all', 'coming', 'out', 'trouble'] as const;
export type MailFilter = (typeof mailFilters)[number];

const groups: Record<Standing, Exclude<MailFilter, 'all'>> = {
  due: 'coming',
  delayed: 'coming',
  sending: 'coming',
  sent: 'out',
  delivered: 'out',
  bounced: 'trouble',
  complained: 'trouble',
  failed: 'trouble',
  suppressed: 'trouble',
};

export const isAmong = (filter: MailFilter, message: Message): boolean =>
  filter === 'all' || groups[standingOf(message)] === filter;
