import { paths } from '../../web/paths.ts';
import type { Hub } from '../accounts/hub.ts';
import type { Ctx } from '../shared/ctx.ts';
import { bare, base32, base32Bytes } from '../shared/ids.ts';
import type { Certificate } from './certificate.ts';
import { personOf } from './person.ts';

/** Whose page it is: a mail address, as a hub keeps it. */
export type Holding = { hubId: Hub['id']; email: string };

/** A link to all that somebody has of a hub. The address is inside, and nobody can read it there. */
export function holderToken(ctx: Pick<Ctx, 'links'>, { hubId, email }: Holding): string {
  const hub = base32Bytes(bare(hubId));
  if (!hub) throw new Error('A hub id that was not made here');
  return ctx.links.seal('holder', Buffer.concat([hub, Buffer.from(email)]));
}

export const holderAddress = (ctx: Ctx, holding: Holding): string =>
  ctx.settings.publicUrl + paths.holder(holderToken(ctx, holding));

/** Whose link it is, or undefined for anything else. */
export function openHolderToken(
  ctx: Ctx,
  token: string,
): (Holding & Pick<Certificate, 'person'>) | undefined {
  const bytes = ctx.links.unseal('holder', token);
  if (!bytes || bytes.length <= 16) return undefined;
  const hubId: Hub['id'] = `hub_${base32(bytes.subarray(0, 16))}`;
  const email = bytes.subarray(16).toString();
  return { hubId, email, person: personOf(ctx, hubId, email) };
}
