import type { Hub } from '../accounts/hub.ts';
import type { Ctx } from '../shared/ctx.ts';
import { base32, causedId, type Id } from '../shared/ids.ts';
import type { Certificate } from './certificate.ts';

/** Stands for a mail address in one hub, as it is stored: it finds what is theirs, and is no address any more. */
export const personOf = (ctx: Pick<Ctx, 'links'>, hubId: Hub['id'], email: string): Certificate['person'] =>
  base32(ctx.links.mark('person', `${hubId} ${email}`));

/**
 * Who a person is over a series, whichever of its events they registered for: somebody who is forgotten at one of them
 * is still the same at the others.
 */
export const holderInSeries = (about: Id<'ser'>, person: Certificate['person']): Id<'rcp'> =>
  causedId('rcp', about, person);
