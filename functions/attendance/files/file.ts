import type { Session } from '../../events/event.ts';
import type { Registration } from '../../registration/registration.ts';
import type { Span } from '../attendance.ts';

export const fileSources = ['zoom-meeting', 'zoom-webinar', 'teams'] as const;
/** Whose report a file is. */
export type FileSource = (typeof fileSources)[number];

/** The whole event, or one session: what a file tells of. */
export type Target = 'event' | Session['id'];

/** One person of a file, of all the rows that are theirs. */
export type FilePerson = {
  /** As shown in the meeting, then other forms of it; at least one, perhaps empty. */
  names: string[];
  /** Valid ones, the one of the report first. */
  emails: string[];
  registrantId?: string;
  /** Ran the meeting or spoke, as the file says: seldom registered. */
  host?: true;
  /** The first of their rows, counted from 1. */
  place: number;
  /** As told, in order of the file; they may overlap when somebody came with two devices. */
  spans: Span[];
};

/** A row that says nothing of anybody's time, and why. */
export type LeftOut = { place: number; name: string; why: 'no-show' | 'waiting-room' | 'times' };

/** What was read of a file. */
export type AttendanceSheet = {
  source: FileSource;
  people: FilePerson[];
  left: LeftOut[];
  /** The zone that its times are in, whether it says so or was asked. */
  zone: string;
  /** It does not say its letters' encoding. */
  guessed: boolean;
};

/** What a person of the file was known by. */
export type KnownBy = 'id' | 'email' | 'name' | 'choice';

/** One registration whose time the file tells: whole minutes at the target before and after. */
export type Noted = {
  registration: Registration;
  by: KnownBy;
  people: FilePerson[];
  before: number;
  after: number;
  /** The record becomes another, though the minutes may stay. */
  changes: boolean;
};

/** Somebody of the file who may be one of these; `likely` alone has just their name. */
export type Asked = {
  index: number;
  person: FilePerson;
  candidates: Registration[];
  likely?: Registration;
};

/** What a file would do. Indexes are those of the sheet's people. */
export type FilePlan = {
  noted: Noted[];
  asked: Asked[];
  strangers: { index: number; person: FilePerson }[];
  /** They were there only before it began or after it ended. */
  outside: FilePerson[];
  /** Registered with a seat, and not known in the file yet. */
  unseen: Registration[];
};
