import type { Event } from '../events/event.ts';
import type { Registration } from './registration.ts';

/** Why somebody may not register: their address is of no domain that may, they have no invitation, or nobody may. */
export type AccessRefusal = 'domain' | 'invitation' | 'closed';

/**
 * Whether the event's way in is open to an address, which is in lower case and punycode behind its `@`. Whoever has
 * an invitation of the event gets in by any way. Says nothing of when registration is open.
 */
export function accessRefusal(
  { access }: Pick<Event, 'access'>,
  email: string,
  invitation?: Registration['invitation'],
): AccessRefusal | undefined {
  if (!access || invitation) return undefined;
  switch (access.kind) {
    case 'open':
    case 'approval':
      return undefined;
    case 'domain':
      return isOfSome(access.domains ?? [], email) ? undefined : 'domain';
    case 'invitation':
      return 'invitation';
    case 'closed':
      return 'closed';
  }
}

/** A subdomain counts as its domain does; what merely ends alike does not. */
function isOfSome(domains: string[], email: string): boolean {
  const own = email.slice(email.lastIndexOf('@') + 1).toLowerCase();
  return domains.some(domain => own === domain || own.endsWith(`.${domain}`));
}
