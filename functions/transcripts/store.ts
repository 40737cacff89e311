import type { Ctx } from '../shared/ctx.ts';
import type { Key, Part } from '../shared/db.ts';
import type { Transcript } from './transcript.ts';

type Stored = Key & {
  kind: 'transcript';
  transcript: Omit<Transcript, 'withdrawnAt'>;
  withdrawnAt?: string;
};

const recordKey = (id: Transcript['id']): Key => ({ pk: `TRS#${id}`, sk: 'TRS' });
type Whose = Pick<Transcript, 'hubId' | 'person'>;
const personPartition = ({ hubId, person }: Whose) => `TRSOF#${hubId}#${person}`;

/** The record, and the way to it from its holder. */
export const transcriptParts = ({ withdrawnAt: _, ...transcript }: Transcript): Part[] => [
  { put: { ...recordKey(transcript.id), kind: 'transcript', transcript }, if: 'absent' },
  {
    put: {
      pk: personPartition(transcript),
      sk: `TRS#${transcript.issuedAt}#${transcript.id}`,
      kind: 'transcript-of',
      id: transcript.id,
    },
  },
];

export const withdrawalPart = (id: Transcript['id'], withdrawnAt: string): Part => ({
  change: recordKey(id),
  set: { withdrawnAt },
  if: { kind: 'transcript', withdrawnAt: undefined },
});

export async function readTranscript(ctx: Ctx, id: Transcript['id']): Promise<Transcript | undefined> {
  const stored = await ctx.db.get<Stored>(recordKey(id));
  return stored && { ...stored.transcript, withdrawnAt: stored.withdrawnAt };
}

/** Addresses of all that a person made in a hub, oldest first. */
export async function readTranscriptIds(ctx: Ctx, whose: Whose): Promise<Transcript['id'][]> {
  const found = await ctx.db.query<Pick<Transcript, 'id'>>({ pk: personPartition(whose), prefix: 'TRS#' });
  return found.map(({ id }) => id);
}
