import type { Id } from '../shared/ids.ts';
import type { Language } from '../shared/language.ts';

/** Which letter a message is; each is composed by the room that names it. */
export type Template =
  | 'sign-in'
  | 'confirmed'
  | 'waiting'
  | 'promoted'
  | 'already-registered'
  | 'mode-changed'
  | 'cancelled'
  | 'new-link'
  | 'feedback-invitation'
  | 'certificate';

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
  state: 'due' | 'sending' | 'sent' | 'failed' | 'suppressed';
  due: string;
  attempts: number;
  createdAt: string;
  sentAt?: string;
  /** The provider's id of the message. */
  providerId?: string;
  /** What later became of it, as the provider reports. */
  outcome?: 'delivered' | 'bounced' | 'complained';
  /** Why it failed or was held back. */
  reason?: string;
  /** As sent. */
  subject?: string;
  text?: string;
};
