import type { Registration } from '../registration/registration.ts';

/** Registrations whose name or organisation has every word of `typed`, by name; `limit` at most. */
export function findByName(
  registrations: readonly Registration[],
  typed: string,
  limit: number,
): Registration[] {
  const has = matcher(typed);
  const found = registrations.filter(each => typed.trim() !== '' && has(each));
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
