import type { Hub, Staff } from '../accounts/hub.ts';
import type { About, HolderOf } from '../certificates/certificate.ts';
import type { Event } from '../events/event.ts';
import type { Crew } from '../joining/crew/crew.ts';
import type { Registration } from '../registration/registration.ts';

/**
 * Somebody is forgotten at an event. Written before anything is taken away, so that whoever finds it goes on wherever
 * another stopped. Keeps the address until all that went to it is gone, and the id a while longer: somebody may have
 * been writing about them just then.
 */
export type Erasure = {
  eventId: Event['id'];
  registrationId: Registration['id'];
  email?: string;
  /** Who they are to the event and its series, once the address is gone. */
  holders?: HolderOf[];
  /** Instants with milliseconds. */
  startedAt: string;
  doneAt?: string;
};

/** Who wants somebody forgotten: the person, or a member of staff for them. */
export type ErasedBy = 'person' | Pick<Staff, 'email'>;

/** An event or a series is deleted: it is found no more, and what it consisted of is being taken away. */
export type Deletion = {
  about: About;
  hubId: Hub['id'];
  startedAt: string;
  /** When nothing was left for the first time. */
  emptyAt?: string;
};

/** Why an event is not deleted now: it is `running`; it is to come, and `people` count on it; certificates are `issuing`. */
export type DeletionRefusal = 'running' | 'people' | 'issuing';

/** What the form of a deletion has to say: the last part of the event's address, as it is shown beside the field. */
export const isConfirmed = ({ slug }: Pick<Event, 'slug'>, typed: string): boolean =>
  typed.trim().toLowerCase() === slug;

/** What an event keeps of somebody beside what it keeps of everybody; groups by their names. */
export type Kept = {
  /** A seat, or a place in line. */
  holdsPlace: boolean;
  listedIn: string[];
  contactOf: string[];
  crewAs: Crew['role'][];
  certificates: number;
};
