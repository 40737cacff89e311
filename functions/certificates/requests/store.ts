import type { Ctx } from '../../shared/ctx.ts';
import type { Key, Part } from '../../shared/db.ts';
import type { About } from '../certificate.ts';
import type { CorrectionRequest } from './request.ts';

type Stored = Key & { kind: 'correction-request'; request: CorrectionRequest };

export const partition = (about: About): string => `${about}#CR`;
const requestKey = ({ about, certificateId }: Pick<CorrectionRequest, 'about' | 'certificateId'>): Key => ({
  pk: partition(about),
  sk: `REQUEST#${certificateId}`,
});

export const requestPart = (request: CorrectionRequest): Part => ({
  put: { ...requestKey(request), kind: 'correction-request', request },
});

export const droppedRequestPart = (of: Pick<CorrectionRequest, 'about' | 'certificateId'>): Part => ({
  drop: requestKey(of),
});

export async function readRequests(ctx: Ctx, about: About): Promise<CorrectionRequest[]> {
  const found = await ctx.db.query<Stored>({ pk: partition(about), prefix: 'REQUEST#' });
  return found.map(({ request }) => request);
}
