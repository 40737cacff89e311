import type { Hub } from '../accounts/hub.ts';
import { attendanceOfPerson } from '../attendance/read.ts';
import { attendedBy } from '../attendance/rule.ts';
import { attendedMode, isEvent } from '../certificates/certificate.ts';
import type { Holding as Whose } from '../certificates/holder-link.ts';
import { personOf } from '../certificates/person.ts';
import { certificatesOfPerson } from '../certificates/read.ts';
import { eventsOfHub, programmeOf } from '../events/read.ts';
import { seriesOfHub } from '../events/series/read.ts';
import { registrationsOfAddress } from '../registration/read.ts';
import { type Registration, registrationCan } from '../registration/registration.ts';
import type { Ctx } from '../shared/ctx.ts';
import { instantText } from '../shared/time.ts';
import { type Attended, current, type Holding, sumsOf } from './holding.ts';

/** All that a hub knows of what somebody did there. */
export async function holdingOf(ctx: Ctx, hub: Hub, email: string): Promise<Holding> {
  const [all, series, been] = await Promise.all([
    certificatesOfPerson(ctx, { hubId: hub.id, person: personOf(ctx, hub.id, email) }),
    seriesOfHub(ctx, hub.id),
    attendedAt(ctx, { hubId: hub.id, email }),
  ]);
  const certificates = current(all);
  const told = new Set<string>(certificates.map(({ about }) => about).filter(isEvent));
  const attended = been.filter(({ id }) => !told.has(id));
  const [sums, certified] = [sumsOf(certificates, been, series), sumsOf(certificates, [], series)];
  return { hub, email, certificates, attended, sums, certified };
}

/** Whether there is anything to lead to. */
export async function holdsAnything(ctx: Ctx, { hubId, email }: Whose): Promise<boolean> {
  const certificates = await certificatesOfPerson(ctx, { hubId, person: personOf(ctx, hubId, email) });
  return certificates.length > 0 || (await attendedAt(ctx, { hubId, email })).length > 0;
}

/** Events that began, and that an address attended by their own rule; the latest first. */
async function attendedAt(ctx: Ctx, { hubId, email }: Whose): Promise<Attended[]> {
  const now = instantText(ctx.now());
  const begun = (await eventsOfHub(ctx, hubId)).filter(({ startsAt }) => startsAt <= now);
  const eventIds = begun.map(({ id }) => id);
  const seated = (await registrationsOfAddress(ctx, eventIds, email)).filter(registrationCan.checkIn);
  const found = await Promise.all(seated.map(each => attendedOne(ctx, each)));
  return found
    .filter(each => each !== undefined)
    .sort((a, b) => eventIds.indexOf(b.id) - eventIds.indexOf(a.id));
}

async function attendedOne(ctx: Ctx, registration: Registration): Promise<Attended | undefined> {
  const { eventId } = registration;
  const [programme, records] = await Promise.all([
    programmeOf(ctx, eventId),
    attendanceOfPerson(ctx, eventId, registration.id),
  ]);
  if (!programme) return undefined;
  const { event } = programme;
  const known = attendedBy(event.attendedBy, programme, registration, records, ctx.now());
  if (!known.attended) return undefined;
  const { id, slug, title, startsAt, endsAt, zone } = event;
  const mode = attendedMode(known.modes);
  return { id, slug, title, startsAt, endsAt, zone, mode, sessions: known.sessions };
}
