import type { Event } from '../events/event.ts';
import { partition } from './store.ts';

/** Where the questions of an event are, in every version. */
export const questionPartitions = (eventId: Event['id']): string[] => [partition(eventId)];
