import type { Ctx } from '../shared/ctx.ts';
import type { CalendarPart } from './calendar.ts';
import type { Message, Template } from './message.ts';

export type LetterLink = { label: string; href: string };

/**
 * What a letter says, once; its text and its HTML are both written from this. Plain text throughout: nothing in it
 * is markup. Addresses are absolute.
 */
export type Letter = {
  subject: string;
  /** What an inbox shows after the subject. */
  preheader?: string;
  /** The hub: its name stands in From and at the foot. Without one, Foyer itself writes. */
  sender?: { name: string; hue: number; replyTo?: string };
  /** The event's cover and name above the letter. */
  head?: { slug: string; title: string };
  heading: string;
  paragraphs: string[];
  ticket?: { code: string; caption: string };
  facts?: [label: string, value: string][];
  /** The one thing to do. */
  button?: LetterLink;
  /** What happens next, a short list. */
  next?: string[];
  links?: LetterLink[];
  closing?: string;
  /** Why the person gets it. */
  why?: string;
  calendar?: CalendarPart;
};

/** Writes the letter of a message, or undefined when what it was to tell is no longer so. */
export type Compose = (ctx: Ctx, message: Message) => Promise<Letter | undefined>;
export type Letters = Record<Template, Compose>;
