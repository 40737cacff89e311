import type { Holder } from '../certificate.ts';

/** Somebody who may be marked as done. */
export type Markable = { holder: Holder; name: string; email: string; marked: boolean };

/** A row of a file, as it was written there. */
export type MarkRow = { name: string; email: string };

/** What a file of marks would do, row by row. */
export type MarksPlan = {
  fresh: (MarkRow & { person: Markable })[];
  /** Only the name is known, and one person has it. */
  likely: (MarkRow & { person: Markable })[];
  already: MarkRow[];
  /** The file says that it is not done, or neither that it is nor that it is not. */
  no: MarkRow[];
  unclear: MarkRow[];
  unknown: MarkRow[];
  twice: MarkRow[];
  /** Headings of columns that say nothing here. */
  ignored: string[];
  /** The file does not say its letters' encoding. */
  guessed: boolean;
};
