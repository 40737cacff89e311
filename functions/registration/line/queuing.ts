import type { Mode } from '../../events/event.ts';
import type { Moved } from '../registration.ts';

/** One entry of a line, as organisers see it: a person, or a group that waits for all of its seats. */
export type Queuing = {
  id: string;
  isGroup: boolean;
  /** From 1, as people are told it: a group counts as many as it is. */
  place: number;
  size: number;
  name: string;
  organisation?: string;
  email: string;
  /** Of a group: whose address it is. */
  contact?: string;
  /** When they came to the line; an ISO instant. */
  since: string;
  moved?: Moved;
  /** A person keeps this seat meanwhile. */
  keeps?: Mode;
  /** Where it stands: sorts. */
  position: string;
};
