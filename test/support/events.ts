import { createHub } from '../../functions/accounts/create-hub.ts';
import { addStaff } from '../../functions/accounts/staff.ts';
import { createEvent } from '../../functions/events/create.ts';
import type { EventInput, Mode, SessionInput } from '../../functions/events/event.ts';
import { publish } from '../../functions/events/publish.ts';
import { programmeOf } from '../../functions/events/read.ts';
import { addSession } from '../../functions/events/session.ts';
import { register } from '../../functions/registration/register.ts';
import type { Ctx } from '../../functions/shared/ctx.ts';
import type { Language } from '../../functions/shared/language.ts';
import { doorKeeper, organiser, owner, viewer } from './people.ts';

/** A hub with one person of each role. */
export async function aHub(ctx: Ctx) {
  const { hub } = await createHub(ctx, { name: 'Näidisvõrgustik', hue: 262, owner });
  await addStaff(ctx, { hubId: hub.id, ...organiser, role: 'organiser' });
  await addStaff(ctx, { hubId: hub.id, ...doorKeeper, role: 'door' });
  await addStaff(ctx, { hubId: hub.id, ...viewer, role: 'viewer' });
  return hub;
}

/** A published hybrid conference on 23 November 2026, 09:15–19:00 in Tallinn, unless `input` says else. */
export const conferenceInput = (input: Partial<EventInput> = {}): EventInput => ({
  kind: 'conference',
  format: 'hybrid',
  languages: ['en', 'et'],
  title: { en: 'Conference of Innovative Education', et: 'Uueneva hariduse konverents' },
  description: { en: 'A day about **mentoring schools**.', et: 'Päev **koolide mentorlusest**.' },
  audience: { en: 'Teachers and school leaders', et: 'Õpetajad ja koolijuhid' },
  zone: 'Europe/Tallinn',
  startsAt: '2026-11-23T07:15:00Z',
  endsAt: '2026-11-23T17:00:00Z',
  venue: { name: 'Tallinn University', room: 'A-002', city: 'Tallinn', country: 'EE' },
  capacity: { 'on-site': 100, online: null },
  onlineRoom: { kind: 'address', url: 'https://meet.example.org/secret-room' },
  registration: {},
  ...input,
});

export async function anEvent(ctx: Ctx, input: Partial<EventInput> = {}, sessions: SessionInput[] = []) {
  const hub = await aHub(ctx);
  const { event } = await createEvent(ctx, hub.id, conferenceInput(input));
  for (const session of sessions) await addSession(ctx, event.id, session);
  const published = await publish(ctx, event.id);
  if (!published.ok) throw new Error(`Not ready: ${published.missing.join(', ')}`);
  return event;
}

type Person = { name: string; email: string; organisation?: string };

/** Registers a person through the verb that the form calls. */
export async function registers(
  ctx: Ctx,
  eventId: string,
  person: Person,
  mode: Mode = 'on-site',
  { formId = `form of ${person.email}`, language = 'en' as Language } = {},
) {
  const programme = await programmeOf(ctx, eventId);
  if (!programme) throw new Error('No such event');
  return register(ctx, programme, { ...person, mode, consent: 'yes' }, { formId, language });
}
