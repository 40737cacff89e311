import { createHub } from '../accounts/create-hub.ts';
import { addStaff } from '../accounts/staff.ts';
import { createEvent } from '../events/create.ts';
import type { EventInput, SessionInput } from '../events/event.ts';
import { publish } from '../events/publish.ts';
import { addSession } from '../events/session.ts';
import { saveForm } from '../questions/save.ts';
import type { Ctx } from '../shared/ctx.ts';
import { addDays, addMinutes, clockOf, dayOf, instantOf, instantText } from '../shared/time.ts';
import { certify, group } from './certificates.ts';
import { conference, conferenceSessions, webinar, webinarSessions } from './conference.ts';
import { comeIn, fill, giveFeedback, joinOnline } from './days.ts';
import { people } from './people.ts';
import { conferenceQuestions } from './questions.ts';

const key = { pk: 'DEMONSTRATION', sk: 'DEMONSTRATION' };
const zone = 'Europe/Tallinn';

export const organiser = { name: 'Maarja Näidis', email: 'organiser@example.org' };
const staff = [
  { name: 'Tõnu Proovitu', email: 'colleague@example.org', role: 'organiser' },
  { name: 'Külli Katseline', email: 'door@example.org', role: 'door' },
  { name: 'Sanna Malli', email: 'viewer@example.org', role: 'viewer' },
] as const;

/**
 * Brings a hub with one conference in three editions (three weeks ahead, today, last week) and a webinar that
 * opens later, all of one series, unless they were brought before. All of it through the same verbs as the pages, at the times at
 * which it would have happened.
 */
export async function bringDemonstration(ctx: Ctx): Promise<void> {
  if (await ctx.db.get(key)) return;
  const now = instantText(ctx.now());
  const early = at(ctx, addDays(now, zone, -50));
  const { hub } = await createHub(early, {
    name: 'Innovative Schools Network',
    hue: 262,
    contact: 'hello@example.org',
    owner: organiser,
  });
  for (const member of staff) await addStaff(early, { hubId: hub.id, ...member });

  const bring = (input: EventInput, sessions: SessionInput[]) => bringEvent(early, hub.id, input, sessions);
  const morning = (days: number) => localMorning(workday(addDays(now, zone, days), Math.sign(days)));
  const edition = async (startsAt: string, hall: number) => {
    const input = conference(startsAt, { 'on-site': hall, online: 300 });
    const eventId = await bring(input, conferenceSessions(startsAt));
    const asked = await saveForm(early, eventId, 0, conferenceQuestions(early.now()));
    if (!asked.ok) throw new Error(`The demonstration has questions that are refused: ${asked.why}`);
    return eventId;
  };

  const past = await edition(morning(-7), 60);
  await pastEdition(ctx, { hubId: hub.id, id: past }, morning(-7));
  const today = await edition(todaysStart(now), 60);
  await todaysEdition(ctx, today, now);
  const open = await edition(morning(21), 20);
  await fill(ctx, open, people(44), addDays(now, zone, -3));
  const startsAt = webinarNoon(workday(addDays(now, zone, 35), 1));
  const online = await bring(
    webinar(startsAt, addDays(startsAt, 'Europe/Brussels', -21)),
    webinarSessions(startsAt),
  );
  await group(ctx, hub.id, [past, today, open, online]);

  await ctx.db.write([{ put: { ...key, kind: 'demonstration', at: now } }]);
}

/** The same context at another time. */
export const at = (ctx: Ctx, instant: string): Ctx => ({ ...ctx, now: () => new Date(instant) });

async function bringEvent(ctx: Ctx, hubId: `hub_${string}`, input: EventInput, sessions: SessionInput[]) {
  const { event } = await createEvent(ctx, hubId, input);
  for (const session of sessions) {
    const added = await addSession(ctx, event.id, session);
    if (!added.ok) throw new Error(`The demonstration has a session that is refused: ${added.why}`);
  }
  const published = await publish(ctx, event.id);
  if (!published.ok) throw new Error(`The demonstration is not ready: ${published.missing.join(', ')}`);
  return event.id;
}

async function pastEdition(
  ctx: Ctx,
  event: { hubId: `hub_${string}`; id: `evt_${string}` },
  startsAt: string,
): Promise<void> {
  const { id } = event;
  await fill(ctx, id, people(36), addDays(startsAt, zone, -12));
  await comeIn(at(ctx, addMinutes(startsAt, 20)), id, organiser, 0.9);
  await joinOnline(at(ctx, addMinutes(startsAt, 50)), id, organiser, 0.8);
  await giveFeedback(at(ctx, addDays(startsAt, zone, 1)), id, 0.7);
  await certify(at(ctx, addDays(startsAt, zone, 2)), event, organiser);
}

async function todaysEdition(ctx: Ctx, eventId: `evt_${string}`, now: string): Promise<void> {
  await fill(ctx, eventId, people(40), addDays(now, zone, -10));
  await comeIn(at(ctx, now), eventId, organiser, 0.5);
}

/** The instant itself, or moved by whole days in `direction` off a weekend: schools meet on workdays. */
function workday(instant: string, direction: number): string {
  const day = new Date(dayOf(instant, zone)).getUTCDay();
  return day === 0 || day === 6 ? workday(addDays(instant, zone, direction), direction) : instant;
}

function localMorning(instant: string): string {
  const found = instantOf(`${dayOf(instant, zone)}T09:15`, zone);
  if (!found.ok) throw new Error('A quarter past nine that does not exist');
  return found.instant;
}

function webinarNoon(instant: string): string {
  const found = instantOf(`${dayOf(instant, 'Europe/Brussels')}T12:00`, 'Europe/Brussels');
  if (!found.ok) throw new Error('A noon that does not exist');
  return found.instant;
}

/** From a quarter past nine, unless it is too early or too late for that: then it began two hours ago. */
function todaysStart(now: string): string {
  const clock = clockOf(now, zone);
  if (clock >= '09:30' && clock < '17:00') return localMorning(now);
  const quarter = Math.floor(Date.parse(now) / 900_000) * 900_000;
  return addMinutes(instantText(new Date(quarter)), -120);
}
