import type { Event } from '../events/event.ts';
import { registrationsOf } from '../registration/read.ts';
import type { Registration } from '../registration/registration.ts';
import type { Ctx } from '../shared/ctx.ts';

/** Registrations whose name or organisation has every word of `typed`, by name; `limit` at most. */
export async function findByName(
  ctx: Ctx,
  eventId: Event['id'],
  typed: string,
  limit: number,
): Promise<Registration[]> {
  const has = matcher(typed);
  const found = (await registrationsOf(ctx, eventId)).filter(each => typed.trim() !== '' && has(each));
  return found.sort((a, b) => a.name.localeCompare(b.name, 'et')).slice(0, limit);
}

/** Whether a registration has every word of `typed` in its name or organisation; any has, of nothing typed. */
export function matcher(typed: string): (registration: Registration) => boolean {
  const words = folded(typed.slice(0, 200)).split(/\s+/).filter(Boolean);
  return ({ name, organisation = '' }) => {
    const text = folded(`${name} ${organisation}`);
    return words.every(word => text.includes(word));
  };
}

/** As typed in a hurry: without accents, in lower case. */
const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
