import type { Registration } from '../registration.ts';

/** Whom an event is to forget, and since when: what came later is theirs anew. An ISO instant with milliseconds. */
export type Forgotten = Pick<Registration, 'eventId' | 'id' | 'email'> & { since: string };
