import { dueAttributes, type Key, type Part } from '../shared/db.ts';
import type { Event } from './event.ts';

const key = (eventId: Event['id']): Key => ({ pk: eventId, sk: 'MOMENT#retention' });

/**
 * The moment at which answers whose time is over are removed. It moves itself on to the next such time; whoever
 * changes how long something is kept, or when the event ends, has it look anew.
 */
export const retentionPart = (eventId: Event['id'], at: Date): Part => ({
  put: { ...key(eventId), kind: 'moment', name: 'retention', eventId, ...dueAttributes(eventId, at) },
});
