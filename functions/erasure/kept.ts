import { certificatesOfHolder } from '../certificates/read.ts';
import type { Programme } from '../events/event.ts';
import { crewNamed } from '../joining/crew/forget.ts';
import { groupsNaming } from '../registration/erasing/groups.ts';
import { isActive, type Registration } from '../registration/registration.ts';
import type { Ctx } from '../shared/ctx.ts';
import type { Kept } from './erasure.ts';

/** What goes and what stays when somebody is erased, beside what does of everybody. */
export async function keptOf(
  ctx: Ctx,
  { event }: Pick<Programme, 'event'>,
  registration: Registration,
): Promise<Kept> {
  const { id, eventId, email } = registration;
  const [groups, crew, certificates] = await Promise.all([
    groupsNaming(ctx, registration),
    crewNamed(ctx, eventId, email),
    certificatesOfHolder(ctx, eventId, id),
  ]);
  const isOver = ctx.now().getTime() >= Date.parse(event.endsAt);
  return {
    holdsPlace: !isOver && isActive(registration),
    listedIn: groups.listed.map(({ name }) => name),
    contactOf: groups.contact.map(({ name }) => name),
    crewAs: [...new Set(crew.map(({ role }) => role))],
    certificates: certificates.length,
  };
}
