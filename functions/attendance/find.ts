import type { Event } from '../events/event.ts';
import { registrationsOf } from '../registration/read.ts';
import type { Registration } from '../registration/registration.ts';
import type { Ctx } from '../shared/ctx.ts';

/** Registrations whose name or organisation has every word of `typed`, by name; at most `limit`. */
export async function findByName(
  ctx: Ctx,
  eventId: Event['id'],
  typed: string,
  limit = 20,
): Promise<Registration[]> {
  const words = folded(typed.slice(0, 200)).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const has = (registration: Registration) => {
    const text = folded(`${registration.name} ${registration.organisation ?? ''}`);
    return words.every(word => text.includes(word));
  };
  const found = (await registrationsOf(ctx, eventId)).filter(has);
  return found.sort((a, b) => a.name.localeCompare(b.name, 'et')).slice(0, limit);
}

/** As typed in a hurry: without accents, in lower case. */
export const folded = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
