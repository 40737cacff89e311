import * as z from 'zod';
import { languages } from '../../shared/language.ts';
import { line } from '../../shared/text.ts';
import { competences } from '../competences.ts';
import { formats, type Session, sessionKinds } from '../event.ts';

const seats = z.int().min(0).max(999_999).nullable();
const instant = z.string().regex(/^20\d\d-\d\d-\d\dT\d\d:\d\d:00Z$/);

/** A session as a file says it. What is left out it does not say; an empty text, or null, takes away. */
export const rowSchema = z.object({
  /** Of the table's row, or of the schedule's entry; from 1. */
  place: z.int(),
  id: z
    .string()
    .regex(/^ses_[0-9a-z]{26}$/)
    .transform(id => id as Session['id'])
    .optional(),
  title: z.partialRecord(z.enum(languages), line(300)),
  startsAt: instant,
  endsAt: instant,
  room: line(200).optional(),
  kind: z.enum(sessionKinds).optional(),
  format: z.enum(formats).nullable().optional(),
  speakers: z
    .array(z.object({ name: line(300), affiliation: line(300).optional() }))
    .max(100)
    .optional(),
  competences: z.array(z.enum(competences)).max(competences.length).optional(),
  signUp: z
    .object({ capacity: z.object({ 'on-site': seats, online: seats }) })
    .nullable()
    .optional(),
});
export type Row = z.infer<typeof rowSchema>;

/** What is wrong with a session of a file, and what was written there. */
export const wrongCodes = [
  'title-missing',
  'title-long',
  'room-long',
  'speakers-long',
  'competence',
  'characters',
  'time-missing',
  'not-a-time',
  'does-not-exist',
  'happens-twice',
  'date-order',
  'duration',
  'end-before-start',
  'format',
  'sign-up',
  'seats',
  'seats-none',
  'twice',
  'below-taken',
  'in-use',
] as const;
export type Wrong = {
  place: number;
  /** Of the session, as far as it can be read. */
  title: string;
  code: (typeof wrongCodes)[number];
  values: Record<string, string | number>;
};

/** Why nothing can be read from a file. */
export type FileRefusal =
  | { why: 'missing' | 'empty' | 'workbook' | 'unreadable' | 'too-large' | 'other-format' }
  /** A table without columns for the title and the times of sessions; JSON without days, rooms and their events. */
  | { why: 'no-headings' | 'no-schedule' }
  | { why: 'too-many'; count: number; most: number };

/** What was read: rows that are right, and what is wrong with the others. */
export type Sheet = {
  source: 'table' | 'schedule';
  rows: Row[];
  wrong: Wrong[];
  notes: Notes;
};

/** What people should know of how a file was read. */
export type Notes = {
  /** It does not say its letters' encoding. */
  guessed?: boolean;
  /** Columns that say nothing here. */
  ignored?: string[];
  /** Kinds of sessions that are none of ours. */
  kinds?: string[];
  /** It has texts that a programme has no place for. */
  leftOut?: boolean;
};
