import { paths } from '../../web/paths.ts';
import type { Hub } from '../accounts/hub.ts';
import { firstBeat } from '../attendance/beat.ts';
import { recordJoining } from '../attendance/join.ts';
import { attendanceOfPerson } from '../attendance/read.ts';
import type { Programme } from '../events/event.ts';
import { eventAndHub } from '../events/read.ts';
import { whyNotAsked } from '../feedback/asked.ts';
import { openCrewLink } from '../joining/crew/read.ts';
import { crewDoorNow, type Door, doorNow, type Entrance } from '../joining/joining.ts';
import type { RoomPerson } from '../joining/rooms/room.ts';
import { LinkEnded } from '../registration/link-ended.ts';
import { linkTo, openLink } from '../registration/read.ts';
import { linkHasEnded, type Registration } from '../registration/registration.ts';
import type { Ctx } from '../shared/ctx.ts';
import { NotFound } from '../shared/errors.ts';
import { certificatePath } from './my-certificates.ts';

/** Where a visitor's own pages are. */
export type VisitPaths = { own: string; watch: string; check: string };

/** Somebody before the door of the online half: who they are, and what the door is to them now. */
export type Visit = {
  programme: Programme;
  hub: Hub;
  person: RoomPerson;
  door: Door;
  paths: VisitPaths;
  /** What is left of the event once it is over. */
  afterwards?: { feedbackHref?: string; certificateHref?: string; seen: boolean };
  /** Notes that they go in. */
  goesIn: (entrance: Entrance) => Promise<unknown>;
  /** They have been let in before: only then does a page show what is inside. */
  hasGoneIn: (entrance: Entrance) => Promise<boolean>;
  /** What a page that they have open while they take part begins to note their time with. */
  beat?: (entrance: Entrance) => string;
};

/** By the personal link of somebody who registered. */
export async function visitOf(ctx: Ctx, token: string): Promise<Visit> {
  const opened = await openLink(ctx, 'join', token);
  const found = opened && (await eventAndHub(ctx, opened.registration.eventId));
  if (!found) throw new NotFound();
  const { registration, madeOn } = opened;
  const { programme, hub } = found;
  if (linkHasEnded(programme.event, madeOn, ctx.now())) throw new LinkEnded(programme.event, hub);
  const door = doorNow(programme, registration, ctx.now());
  return {
    programme,
    hub,
    person: { id: registration.id, name: registration.name, role: 'attendee' },
    door,
    paths: { own: paths.join(token), watch: paths.joinWatch(token), check: paths.joinCheck(token) },
    afterwards: door.state === 'over' ? await afterwards(ctx, programme, registration) : undefined,
    goesIn: entrance => recordJoining(ctx, registration, entrance.key),
    hasGoneIn: async entrance =>
      (await attendanceOfPerson(ctx, registration.eventId, registration.id)).some(
        ({ mode, sessionId }) => mode === 'online' && sessionId === entrance.key,
      ),
    beat: ({ key, endsAt }) => firstBeat(ctx, registration, { sessionId: key, until: endsAt }),
  };
}

/** By the link of a speaker or moderator, who is on no list of those who attend. */
export async function crewVisit(ctx: Ctx, token: string): Promise<Visit> {
  const crew = await openCrewLink(ctx, token);
  const found = crew && (await eventAndHub(ctx, crew.eventId));
  if (!found) throw new NotFound();
  return {
    ...found,
    person: { id: crew.id, name: crew.name, role: crew.role },
    door: crewDoorNow(found.programme, crew, ctx.now()),
    paths: { own: paths.crew(token), watch: paths.crewWatch(token), check: paths.crewCheck(token) },
    goesIn: async () => {},
    hasGoneIn: async () => true,
  };
}

async function afterwards(ctx: Ctx, programme: Programme, registration: Registration) {
  const { event } = programme;
  const [whyNot, certificateHref] = await Promise.all([
    whyNotAsked(ctx, programme, registration),
    certificatePath(ctx, event, registration),
  ]);
  return {
    feedbackHref: whyNot ? undefined : linkTo(ctx, 'feedback', registration),
    seen: whyNot !== 'not-seen',
    certificateHref,
  };
}
