import type {
  Act,
  Answer,
  DoorList,
  DoorPerson,
  Doubt,
  HeldScan,
  WalkInRefusal,
  Way,
} from '../../../functions/attendance/door/scan.ts';
import type { Event, Session } from '../../../functions/events/event.ts';
import type { Question } from '../../../functions/questions/question.ts';
import type { Filled } from '../../parts/field.tsx';
import type { View } from '../../view.ts';

/** What the door has just said, or done. */
export type Outcome = {
  said: Answer['said'] | WalkInRefusal | 'undone' | 'gone';
  since?: string;
  person?: DoorPerson;
  /** What an undo takes back. */
  nonce?: string;
};

/** A person whom the door finds by name, what it would say to them, and the scan that an undo takes back. */
export type Found = { person: DoorPerson; answer: Answer; act: Act; nonce?: string };

/** A scan and whose it is. */
export type Named<T> = T & { name: string };

export type DoorProps = {
  view: View;
  event: Event;
  hue: number;
  sessions: Session[];
  lists: DoorList[];
  list: DoorList;
  way: Way;
  gate: string;
  /** How many are in by the list. */
  inside: number;
  outcome?: Outcome;
  search?: { query: string; found: Found[]; limit: number };
  walkIn?: Filled;
  /** What somebody who comes without a registration is asked besides. */
  questions: Question[];
  doubts: Named<Doubt>[];
  /** The newest first. */
  latest: Named<HeldScan>[];
  /** The public key that tickets are signed with, base64url. */
  ticketKey: string;
  /** Whether they may go to the console, which door staff may not. */
  console: boolean;
};
