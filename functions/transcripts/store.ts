import type { Ctx } from '../shared/ctx.ts';
import type { Key, Part } from '../shared/db.ts';
import type { Transcript } from './transcript.ts';

type Stored = Key & {
  kind: 'transcript';
  transcript: Omit<Transcript, 'withdrawnAt'>;
  withdrawnAt?: string;
};

const recordKey = (id: Transcript['id']): Key => ({ pk: `TRS#${id}`, sk: 'TRS' });

export const transcriptPart = ({ withdrawnAt: _, ...transcript }: Transcript): Part => ({
  put: { ...recordKey(transcript.id), kind: 'transcript', transcript },
  if: 'absent',
});

export const withdrawalPart = (id: Transcript['id'], withdrawnAt: string): Part => ({
  change: recordKey(id),
  set: { withdrawnAt },
  if: { kind: 'transcript', withdrawnAt: undefined },
});

export async function readTranscript(ctx: Ctx, id: Transcript['id']): Promise<Transcript | undefined> {
  const stored = await ctx.db.get<Stored>(recordKey(id));
  return stored && { ...stored.transcript, withdrawnAt: stored.withdrawnAt };
}
