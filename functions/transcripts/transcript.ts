import type { Certificate } from '../certificates/certificate.ts';
import type { StatusEntry } from '../credentials/credential.ts';
import type { Id } from '../shared/ids.ts';
import type { Sums } from './holding.ts';

/** A certificate as a transcript tells it. */
export type TranscriptLine = Pick<
  Certificate,
  'id' | 'kind' | 'title' | 'language' | 'startsAt' | 'endsAt' | 'zone' | 'hours' | 'sessions'
>;

/** A series as a transcript tells it: how many of its events have a certificate that is told of. */
export type TranscriptSeries = { title: string; hours: number; events: number; of: number };

/**
 * The record of what somebody had of a hub when they made it: everything its page, its PDF and its credential show. The
 * id is 128 random bits: the public address. It is never rewritten, but for that its holder takes it back.
 */
export type Transcript = Pick<
  Certificate,
  | 'hubId'
  | 'hubName'
  | 'hue'
  | 'person'
  | 'name'
  | 'title'
  | 'startsAt'
  | 'endsAt'
  | 'zone'
  | 'language'
  | 'issuedAt'
> & {
  id: Id<'trs'>;
  /** The latest first. */
  lines: TranscriptLine[];
  /** Academic hours, each counted once. */
  hours: number;
  years: Sums['years'];
  /** Those of which anything is told. */
  series: TranscriptSeries[];
  /** DigCompEdu codes. */
  competences: Sums['competences'];
  status: StatusEntry;
  /** The signed credential: JSON. */
  credential: string;
  /** Its holder took it back. An ISO instant. */
  withdrawnAt?: string;
};

/** One as its holder sees it; `ended` for whoever it is shown to, and by what. */
export type HeldTranscript = Transcript & { ended?: 'withdrawn' | 'revoked' };

/** Why none is made: there is `nothing` valid to tell of, its name has `characters` that no font prints, or `too-many` were. */
export type TranscriptRefusal = 'nothing' | 'characters' | 'too-many';

/** How a certificate of a transcript stands now. */
export type LineState = 'valid' | 'revoked' | 'replaced' | 'unknown';
