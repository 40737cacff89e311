import { attendanceOf } from '../attendance/read.ts';
import { attendedBy } from '../attendance/rule.ts';
import type { Event, Programme } from '../events/event.ts';
import { registrationsOf } from '../registration/read.ts';
import { type Registration, registrationCan } from '../registration/registration.ts';
import type { Ctx } from '../shared/ctx.ts';
import { attendedMode, type Certificate, type Issuance, type Issued, type Standing } from './certificate.ts';
import { readCertificate, readIssuances, readIssued, readIssuedTo } from './store.ts';

/** The certificate at a public address, or undefined for anything that is none. Revoked ones too. */
export async function certificateOf(ctx: Ctx, id: string): Promise<Certificate | undefined> {
  return /^crt_[0-9a-z]{26}$/.test(id) ? readCertificate(ctx, id as Certificate['id']) : undefined;
}

/** All certificates of an event, revoked ones too, by name. */
export async function certificatesOf(ctx: Ctx, eventId: Event['id']): Promise<Issued[]> {
  const collator = new Intl.Collator();
  return (await readIssued(ctx, eventId)).sort((a, b) => collator.compare(a.name, b.name));
}

export const certificateOfPerson = (
  ctx: Ctx,
  eventId: Event['id'],
  registrationId: Registration['id'],
): Promise<Issued | undefined> => readIssuedTo(ctx, { eventId, registrationId, kind: 'attendance' });

/** The last run of issuing for an event, if there ever was one. */
export const lastIssuance = async (ctx: Ctx, eventId: Event['id']): Promise<Issuance | undefined> =>
  (await readIssuances(ctx, eventId)).at(-1);

/** Everybody who attended, by the rule of the event, and has a seat, in order of arrival, and the certificate that each has. */
export async function standings(
  ctx: Ctx,
  programme: Programme,
): Promise<{ registration: Registration; standing: Standing }[]> {
  const { event } = programme;
  const [registrations, records, issued] = await Promise.all([
    registrationsOf(ctx, event.id),
    attendanceOf(ctx, event.id),
    readIssued(ctx, event.id),
  ]);
  const recordsOf = Map.groupBy(records, record => record.registrationId);
  const certificates = new Map(issued.map(each => [each.registrationId, each]));
  return registrations.filter(registrationCan.checkIn).flatMap(registration => {
    const { id, name } = registration;
    const own = recordsOf.get(id);
    if (!own) return [];
    const known = attendedBy(event.attendedBy, programme, registration, own, ctx.now());
    const mode = attendedMode(known.modes);
    if (!known.attended || !mode) return [];
    return [
      { registration, standing: { registrationId: id, name, mode, certificate: certificates.get(id) } },
    ];
  });
}
