import type { Hub } from '../../accounts/hub.ts';
import type { Ctx } from '../../shared/ctx.ts';
import type { Key, Part } from '../../shared/db.ts';
import type { About, Certificate } from '../certificate.ts';
import type { CorrectionRequest } from './request.ts';

type Stored = Key & { kind: 'correction-request'; request: CorrectionRequest };

/** With the hub, for it answers them also when what a certificate is about is long gone. */
const partition = (hubId: Hub['id']): string => `HUB#${hubId}#CR`;
const prefix = (about?: About): string => (about ? `REQUEST#${about}#` : 'REQUEST#');

type Of = Pick<Certificate, 'hubId' | 'about' | 'id'>;
const requestKey = ({ hubId, about, id }: Of): Key => ({
  pk: partition(hubId),
  sk: prefix(about) + id,
});

export const requestPart = (request: CorrectionRequest): Part => ({
  put: {
    ...requestKey({ ...request, id: request.certificateId }),
    kind: 'correction-request',
    request,
  },
});

/** Drops what was asked of a certificate; that nothing was is no error. */
export const droppedRequestPart = (of: Of): Part => ({ drop: requestKey(of) });

export const readRequest = async (ctx: Ctx, of: Of): Promise<CorrectionRequest | undefined> =>
  (await ctx.db.get<Stored>(requestKey(of)))?.request;

/** Of those certificates of which something was asked. */
export async function readRequestsOf(ctx: Ctx, certificates: readonly Of[]): Promise<CorrectionRequest[]> {
  const found = await ctx.db.getMany<Stored>(certificates.map(requestKey));
  return found.map(({ request }) => request);
}

export async function readRequests(ctx: Ctx, hubId: Hub['id'], about?: About): Promise<CorrectionRequest[]> {
  const found = await ctx.db.query<Stored>({ pk: partition(hubId), prefix: prefix(about) });
  return found.map(({ request }) => request);
}
