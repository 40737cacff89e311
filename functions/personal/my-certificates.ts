import { paths } from '../../web/paths.ts';
import { holderToken } from '../certificates/holder-link.ts';
import { certificatesOfHolder } from '../certificates/read.ts';
import type { Event } from '../events/event.ts';
import type { Registration } from '../registration/registration.ts';
import type { Ctx } from '../shared/ctx.ts';

/** Where somebody finds what they were given for an event: the one, or the page of all; undefined of nothing. */
export async function certificatePath(
  ctx: Ctx,
  { id, hubId }: Pick<Event, 'id' | 'hubId'>,
  registration: Pick<Registration, 'id' | 'email'>,
): Promise<string | undefined> {
  const [first, ...others] = await certificatesOfHolder(ctx, id, registration.id);
  if (!first) return undefined;
  return others.length === 0
    ? paths.certificate(first.id)
    : paths.holder(holderToken(ctx, { hubId, email: registration.email }));
}
