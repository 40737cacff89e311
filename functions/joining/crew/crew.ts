import * as z from 'zod';
import type { Event, Session } from '../../events/event.ts';
import { emailSchema } from '../../shared/email.ts';
import type { Id } from '../../shared/ids.ts';
import { type Language, languages } from '../../shared/language.ts';
import { requiredLine } from '../../shared/text.ts';

export const crewRoles = ['speaker', 'moderator'] as const;

/** Somebody who speaks or moderates: they have a link of their own, and need not be registered. */
export type Crew = {
  id: Id<'crw'>;
  eventId: Event['id'];
  name: string;
  email: string;
  role: (typeof crewRoles)[number];
  /** Theirs to hold; of the whole event when empty. */
  sessions: Session['id'][];
  /** Of the mail. */
  language: Language;
  addedAt: string;
};

/** As many as one page still shows. */
export const mostCrew = 300;

/** What the form sends. Messages are field-error codes. */
export const crewSchema = z.object({
  crewName: requiredLine(200),
  crewEmail: emailSchema,
  crewRole: z.enum(crewRoles, 'choice'),
  crewSessions: z
    .string()
    .max(20_000)
    .default('')
    .transform(typed => typed.split('\n').filter(Boolean)),
  crewLanguage: z.enum(languages).optional().catch(undefined),
});
