import { attendanceOf } from '../attendance/read.ts';
import { attendedBy } from '../attendance/rule.ts';
import type { Programme } from '../events/event.ts';
import { registrationsOf } from '../registration/read.ts';
import { type Registration, registrationCan } from '../registration/registration.ts';
import type { Ctx } from '../shared/ctx.ts';
import { isId } from '../shared/ids.ts';
import {
  type About,
  attendedMode,
  type Certificate,
  type Issuance,
  type Issued,
  type Standing,
} from './certificate.ts';
import { readCertificate, readIdsOfPerson, readIssuances, readIssued, readIssuedTo } from './store.ts';

/** The certificate at a public address, or undefined for anything that is none. Revoked and replaced ones too. */
export const certificateOf = async (ctx: Ctx, id: string): Promise<Certificate | undefined> =>
  isId('crt', id) ? readCertificate(ctx, id) : undefined;

/** What an event or a series has given, one a person and kind, revoked ones too; by name. */
export async function certificatesOf(ctx: Ctx, about: About): Promise<Issued[]> {
  const collator = new Intl.Collator();
  return (await readIssued(ctx, about)).sort((a, b) => collator.compare(a.name, b.name));
}

/** What a holder has of an event or a series, of every kind, revoked ones too. */
export const certificatesOfHolder = (
  ctx: Ctx,
  about: About,
  holder: Certificate['holder'],
): Promise<Issued[]> => readIssuedTo(ctx, about, holder);

/** All that a person was ever given in a hub, every edition, oldest first. */
export async function certificatesOfPerson(
  ctx: Ctx,
  { hubId, person }: Pick<Certificate, 'hubId' | 'person'>,
): Promise<Certificate[]> {
  const ids = await readIdsOfPerson(ctx, hubId, person);
  const found = await Promise.all(ids.map(id => readCertificate(ctx, id)));
  return found
    .filter(each => each !== undefined)
    .sort((a, b) => (a.issuedAt === b.issuedAt ? a.edition - b.edition : a.issuedAt < b.issuedAt ? -1 : 1));
}

/** Whether certificates of any kind are being issued. */
export const isIssuing = async (ctx: Ctx, about: About): Promise<boolean> =>
  (await readIssuances(ctx, about)).some(({ state }) => state === 'running');

/** The last run of issuing, if there ever was one. */
export const lastIssuance = async (ctx: Ctx, about: About): Promise<Issuance | undefined> =>
  (await readIssuances(ctx, about)).at(-1);

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
  const certificates = new Map(
    issued.filter(each => each.kind === 'attendance').map(each => [each.holder, each]),
  );
  return registrations.filter(registrationCan.checkIn).flatMap(registration => {
    const { id, name } = registration;
    const own = recordsOf.get(id);
    if (!own) return [];
    const known = attendedBy(event.attendedBy, programme, registration, own, ctx.now());
    const mode = attendedMode(known.modes);
    if (!known.attended || !mode) return [];
    return [{ registration, standing: { holder: id, name, mode, certificate: certificates.get(id) } }];
  });
}
