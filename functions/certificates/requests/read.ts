import type { Hub } from '../../accounts/hub.ts';
import type { Ctx } from '../../shared/ctx.ts';
import type { About } from '../certificate.ts';
import type { CorrectionRequest } from './request.ts';
import { readRequests } from './store.ts';

export { readRequest as requestOf, readRequestsOf as requestsOf } from './store.ts';

/** What holders ask a hub to correct and nobody has answered, oldest first; `about`: of one event or series. */
export const openRequests = async (ctx: Ctx, hubId: Hub['id'], about?: About): Promise<CorrectionRequest[]> =>
  (await readRequests(ctx, hubId, about)).sort((a, b) => (a.at < b.at ? -1 : 1));
