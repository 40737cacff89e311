import type { Event, Session } from '../event.ts';
import { isGuid, namedGuid, sessionIdOf } from './guid.ts';

/** The session that a file means by a guid, or by whatever its system numbers sessions with. */
export function identified(eventId: Event['id'], typed: string): Session['id'] | undefined {
  const text = typed.trim().slice(0, 200);
  if (text === '') return undefined;
  return sessionIdOf(eventId, isGuid(text) ? text : namedGuid('elsewhere', text));
}
