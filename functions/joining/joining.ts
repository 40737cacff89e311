import {
  defaultJoining,
  type Event,
  formatOf,
  modesOf,
  type OnlineRoom,
  type Programme,
  type Session,
} from '../events/event.ts';
import type { Registration } from '../registration/registration.ts';
import { addMinutes } from '../shared/time.ts';
import type { Crew } from './crew/crew.ts';

/** Speakers and moderators enter so long before, minutes: time enough to try the sound. */
export const crewOpensBefore = 60;

/** One thing that can be joined: a session, or the event as a whole while its programme names none. */
export type Entrance = {
  /** What it is called in a form, and in the record of who joined. */
  key: Session['id'] | 'event';
  session?: Session;
  /** Where it is held; none as long as the organiser has not said. */
  room?: OnlineRoom;
  opensAt: string;
  startsAt: string;
  endsAt: string;
  /** They signed up for it, or it is theirs to hold. */
  mine: boolean;
};

type Sessions = Pick<Programme, 'event' | 'sessions'>;

/** Why a person cannot join at all, as they stand. */
export type JoinRefusal = 'cancelled' | 'waiting' | 'not-approved' | 'on-site';

/**
 * What the online half is for somebody at this moment. `main` is the one thing to enter, unless they have to choose
 * among `now`, where what they signed up for comes first; `soon` is open as well and begins later. `meanwhile` runs
 * without them: a break, or what is held in the hall only. `none`: all of it asks for a place, and they have none.
 */
export type DoorNow =
  | { state: 'before' | 'break'; opensAt: string; next: Entrance[]; meanwhile: Session[] }
  | { state: 'open'; main?: Entrance; now: Entrance[]; soon: Entrance[] }
  | { state: 'no-room' }
  | { state: 'over' }
  | { state: 'none' };

export type Door = DoorNow | { state: JoinRefusal };

/** The same for somebody who registered, and may be none who joins. */
export function doorNow(programme: Programme, registration: Registration, now: Date): Door {
  const why = refusal(registration);
  return why ? { state: why } : doorAmong(entrancesOf(programme, registration), programme, now);
}

/** The same for somebody who speaks or moderates: what is theirs to hold, and earlier. */
export const crewDoorNow = (programme: Programme, crew: Crew, now: Date): DoorNow =>
  doorAmong(crewEntrances(programme, crew), programme, now);

/** When the first thing opens that somebody who comes online may join. */
export const joiningOpensAt = (programme: Sessions, registration: Registration): string =>
  entrancesOf(programme, registration)
    .map(each => each.opensAt)
    .sort()[0] ?? addMinutes(programme.event.startsAt, -opensBefore(programme.event));

export const opensBefore = ({ joining }: Pick<Event, 'joining'>): number =>
  joining?.opensBefore ?? defaultJoining.opensBefore;

/** Whether a session is held online too. A break is nobody's, and what happens at the desk is in the hall. */
export function isOnline(event: Pick<Event, 'format'>, session: Session): boolean {
  if (session.signUp?.capacity.online === 0) return false;
  if (session.format) return modesOf({ format: formatOf(event, session) }).includes('online');
  const inHall = session.kind === 'registration' && event.format !== 'online';
  if (!session.onlineRoom && (session.kind === 'break' || inHall)) return false;
  return modesOf(event).includes('online');
}

function refusal({ state, mode }: Registration): JoinRefusal | undefined {
  if (state === 'cancelled') return 'cancelled';
  if (state === 'applied' || state === 'declined') return 'not-approved';
  if (state !== 'confirmed') return 'waiting';
  return mode === 'online' ? undefined : 'on-site';
}

function entrancesOf({ event, sessions }: Sessions, registration: Registration): Entrance[] {
  const has = (session: Session) => registration.sessions?.[session.id]?.state === 'taken';
  // Where places are counted, whoever has none takes nobody's.
  const may = (session: Session) => session.signUp?.capacity.online == null || has(session);
  const online = sessions.filter(each => isOnline(event, each) && may(each));
  const early = opensBefore(event);
  return [...online.map(each => part(event, each, early, has(each))), ...around(event, sessions, early)];
}

function crewEntrances({ event, sessions }: Programme, crew: Crew): Entrance[] {
  const early = Math.max(crewOpensBefore, opensBefore(event));
  const online = sessions.filter(each => isOnline(event, each));
  const isTheirs = (session: Session) => crew.sessions.includes(session.id);
  if (crew.sessions.length > 0) return online.filter(isTheirs).map(each => part(event, each, early, true));
  return [...online.map(each => part(event, each, early, false)), ...around(event, sessions, early)];
}

/**
 * The event as a whole, for as long as its programme says nothing: all of it where no session is held online; else
 * what comes before the first session and after the last one, where that is held online itself.
 */
function around(event: Event, sessions: Session[], early: number): Entrance[] {
  const all = whole(event, early);
  if (!sessions.some(each => isOnline(event, each))) return [all];
  const first = sessions.toSorted((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt))[0];
  const last = sessions.toSorted((a, b) => Date.parse(b.endsAt) - Date.parse(a.endsAt))[0];
  if (!first || !last || !event.onlineRoom) return [];
  const before = { ...all, endsAt: addMinutes(first.startsAt, -early) };
  const after = { ...all, opensAt: last.endsAt, startsAt: last.endsAt };
  return [
    ...(isOnline(event, first) && before.endsAt > before.opensAt ? [before] : []),
    ...(isOnline(event, last) && after.endsAt > after.startsAt ? [after] : []),
  ];
}

const whole = (event: Event, minutes: number): Entrance => ({
  key: 'event',
  room: event.onlineRoom,
  opensAt: addMinutes(event.startsAt, -minutes),
  startsAt: event.startsAt,
  endsAt: event.endsAt,
  mine: false,
});

const part = (event: Event, session: Session, minutes: number, mine: boolean): Entrance => ({
  key: session.id,
  session,
  room: session.onlineRoom ?? event.onlineRoom,
  opensAt: addMinutes(session.startsAt, -minutes),
  startsAt: session.startsAt,
  endsAt: session.endsAt,
  mine,
});

function doorAmong(entrances: Entrance[], { event, sessions }: Programme, now: Date): DoorNow {
  const at = now.getTime();
  const has = (instant: string) => Date.parse(instant) <= at;
  const left = entrances.filter(each => !has(each.endsAt));
  if (entrances.length === 0 && !has(event.endsAt)) return { state: 'none' };
  if (left.length === 0) return { state: 'over' };
  const open = left.filter(each => has(each.opensAt));
  if (open.length === 0) {
    const starts = left.map(each => each.startsAt).sort()[0];
    return {
      state: entrances.some(each => has(each.startsAt)) ? 'break' : 'before',
      opensAt: left.map(each => each.opensAt).sort()[0] ?? event.startsAt,
      next: left.filter(each => each.startsAt === starts),
      meanwhile: sessions.filter(each => has(each.startsAt) && !has(each.endsAt)),
    };
  }
  const ready = open.filter(each => each.room);
  if (ready.length === 0) return { state: 'no-room' };
  const [running, soon] = [
    ready.filter(each => has(each.startsAt)),
    ready.filter(each => !has(each.startsAt)),
  ];
  return running.length > 0 ? opened(running, soon) : opened(soon, []);
}

function opened(now: Entrance[], soon: Entrance[]): DoorNow {
  const mine = now.filter(each => each.mine);
  const [only, another] = mine.length > 0 ? mine : now;
  return { state: 'open', main: another ? undefined : only, now: inOrder(now), soon: inOrder(soon) };
}

/** One's own first, then what began first. */
const inOrder = (entrances: Entrance[]): Entrance[] =>
  entrances.toSorted(
    (a, b) => Number(b.mine) - Number(a.mine) || Date.parse(a.startsAt) - Date.parse(b.startsAt),
  );

/** What is entered by choosing its key, or without a choice; undefined when that is not open. */
export function chosenEntrance(door: Door, chosen: string | undefined): Entrance | undefined {
  if (door.state !== 'open') return undefined;
  return chosen ? [...door.now, ...door.soon].find(({ key }) => key === chosen) : door.main;
}
