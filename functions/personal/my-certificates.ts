import { paths } from '../../web/paths.ts';
import { holderToken } from '../certificates/holder-link.ts';
import { certificatesOfHolder } from '../certificates/read.ts';
import type { Event } from '../events/event.ts';
import type { Registration } from '../registration/registration.ts';
import type { Ctx } from '../shared/ctx.ts';

/** Where somebody finds what they were given for an event: the one, or the page of all; undefined of nothing. */
export async function certificatePath(
  ctx: Ctx,
  event: Pick<Event, 'id' | 'hubId'>,
  registration: Pick<Registration, 'id' | 'email'>,
): Promise<string | undefined> {
  const [first, ...others] = await certificatesOfHolder(ctx, event.id, registration.id);
  if (!first) return undefined;
  return others.length === 0 ? paths.certificate(first.id) : allCertificatesPath(ctx, event, registration);
}

/** Where somebody finds all that they have of a hub, and asks for a corrected name. */
export const allCertificatesPath = (
  ctx: Ctx,
  { hubId }: Pick<Event, 'hubId'>,
  { email }: Pick<Registration, 'email'>,
): string => paths.holder(holderToken(ctx, { hubId, email }));
