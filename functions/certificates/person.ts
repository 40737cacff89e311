import type { Hub } from '../accounts/hub.ts';
import type { Ctx } from '../shared/ctx.ts';
import { base32 } from '../shared/ids.ts';
import type { Certificate } from './certificate.ts';

/** Stands for a mail address in one hub, as it is stored: it finds what is theirs, and is no address any more. */
export const personOf = (ctx: Pick<Ctx, 'links'>, hubId: Hub['id'], email: string): Certificate['person'] =>
  base32(ctx.links.mark('person', `${hubId} ${email}`));
