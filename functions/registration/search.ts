import { type Mode, modes } from '../events/event.ts';
import type { Registration, RegistrationState } from './registration.ts';

/** What an organiser looks for among the registrations. */
export type RegistrationQuery = { q: string; state?: RegistrationState; mode?: Mode };

const states = ['confirmed', 'waiting', 'applied', 'pending', 'declined', 'cancelled'] as const;

/** The query of an address, whatever somebody put there. */
export const registrationQuery = (read: (name: string) => string | undefined): RegistrationQuery => ({
  q: (read('q') ?? '').trim().slice(0, 200),
  state: states.find(each => each === read('state')),
  mode: modes.find(each => each === read('mode')),
});

/** Without accents and letter case, so that "oie" finds "Õie". */
export const folded = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Those whose name, address or organisation contains every word that is looked for. */
export function found(registrations: Registration[], { q, state, mode }: RegistrationQuery): Registration[] {
  const words = folded(q).split(/\s+/).filter(Boolean);
  return registrations.filter(each => {
    const text = folded(`${each.name} ${each.email} ${each.organisation ?? ''}`);
    return (
      (!state || each.state === state) &&
      (!mode || each.mode === mode) &&
      words.every(word => text.includes(word))
    );
  });
}
