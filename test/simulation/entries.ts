import type { Line, Mode } from '../../functions/events/event.ts';
import type { Group } from '../../functions/registration/groups/group.ts';
import type { Moved, Registration } from '../../functions/registration/registration.ts';
import type { Item } from '../../functions/shared/db.ts';
import type { Change } from './memory-table.ts';
import {
  groupStanding,
  isAccepted,
  type Registrations,
  type Stands,
  shareOf,
  standing,
  waitsInGroup,
} from './standing.ts';

export type Step<T> = { before?: T; after: T };

const stepsOf =
  <T>(mark: string) =>
  (changes: Change[]): Step<T>[] =>
    changes
      .filter(({ key, after }) => key.sk.startsWith(mark) && after)
      .map(({ before, after }) => ({ before: recordOf<T>(before), after: recordOf<T>(after) as T }));
const recordOf = <T>(item: Item | undefined) => item as unknown as T | undefined;

export const registrationSteps = stepsOf<Registration>('REG#');
export const groupSteps = stepsOf<Group>('GROUP#');

/** What a write does to one who stands in line: a person, or a group that stays together. */
export type Entry = {
  id: string;
  name: string;
  mode: Mode;
  before: Stands;
  after: Stands;
  /** Accepted by this write; not yet decided after it; has been given up before a decision. */
  accepted: boolean;
  undecided: boolean;
  ended: boolean;
  /** Whose place in line and whose acceptance they have from now on. */
  heirOf?: string;
  /** Changes seats with somebody in this write: nobody else could have had them. */
  exchanges: boolean;
  /** Staff act on them in this write: what they get then is out of turn. */
  byHand: boolean;
};

/** In the order of the write. `groups`: as they were before it; `registrations`: and after it. */
export function entriesOf(
  changes: Change[],
  groups: ReadonlyMap<string, Group>,
  registrations: { before: Registrations; after: Registrations },
): Entry[] {
  const steps = registrationSteps(changes);
  return changes.flatMap(change => {
    const [step] = registrationSteps([change]);
    if (step) return [personsEntry(step, steps, groups)];
    const [own] = groupSteps([change]);
    return own && (own.before ?? own.after).policy === 'together' ? [groupsEntry(own, registrations)] : [];
  });
}

function personsEntry(
  step: Step<Registration>,
  steps: Step<Registration>[],
  groups: ReadonlyMap<string, Group>,
): Entry {
  const { before, after } = step;
  const giver = steps.find(other => handsOver(other, step));
  const group = groups.get((waitsInGroup(before) ? before : after)?.group?.id ?? '');
  const shares = waitsInGroup(before) || isBeingWritten(group, after) || waitsInGroup(after);
  const stood = giver ? standing(giver.before) : standing(before);
  const share = shareOf(shares ? group : undefined);
  return {
    id: after.id,
    name: after.email,
    mode: after.mode,
    before: {
      has: stood.has,
      held: [...stood.held, ...share.held],
      awaits: [...stood.awaits, ...share.awaits],
    },
    after: standing(after),
    accepted: !isAccepted(before) && isAccepted(after) && !shares && !giver,
    undecided: after.state === 'pending',
    ended: !isAccepted(after),
    heirOf: giver?.after.id ?? (shares ? group?.id : undefined),
    exchanges: isExchange(steps, step),
    byHand: !giver && isNewlyMoved(movedIn(before), movedIn(after)),
  };
}

/** Somebody else of their group gives up what they get. */
const handsOver = (other: Step<Registration>, { before, after }: Step<Registration>): boolean =>
  !isAccepted(before) &&
  isAccepted(other.before) &&
  other.after.state === 'cancelled' &&
  other.after.group !== undefined &&
  other.after.group.id === after.group?.id;

/** A group that has been decided as one writes them down for the first time. */
const isBeingWritten = (group: Group | undefined, after: Registration): boolean =>
  group?.rows.some(row => row.regId === after.id && row.own && !row.written && !row.alone) === true;

const isExchange = (steps: Step<Registration>[], { before, after }: Step<Registration>): boolean =>
  before?.state === 'confirmed' &&
  before.mode !== after.mode &&
  steps.some(
    other =>
      other.before?.state === 'confirmed' &&
      other.before.mode === after.mode &&
      other.after.mode === before.mode,
  );

function groupsEntry(
  { before, after }: Step<Group>,
  registrations: { before: Registrations; after: Registrations },
): Entry {
  return {
    id: after.id,
    name: after.name,
    mode: after.mode,
    before: groupStanding(before, registrations.before),
    after: groupStanding(after, registrations.after),
    accepted: !before,
    undecided: after.state === 'pending',
    ended: after.state === 'cancelled',
    exchanges: false,
    byHand: isNewlyMoved([before?.moved], [after.moved]),
  };
}

const movedIn = (each: Registration | undefined): (Moved | undefined)[] => [
  each?.moved,
  ...Object.values(each?.sessions ?? {}).map(place => ('moved' in place ? place.moved : undefined)),
];

const isNewlyMoved = (before: (Moved | undefined)[], after: (Moved | undefined)[]): boolean => {
  const known = new Set(before.map(each => JSON.stringify(each)));
  return after.some(each => each && !known.has(JSON.stringify(each)));
};

export const placeKey = (id: string, line: Line) => `${id} ${line}`;
