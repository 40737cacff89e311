import type { Ctx } from '../shared/ctx.ts';
import { isId } from '../shared/ids.ts';
import type { About, Certificate, CertificateKind, Issuance, Issued, Whose } from './certificate.ts';
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
export async function certificatesOfPerson(ctx: Ctx, whose: Whose): Promise<Certificate[]> {
  const ids = await readIdsOfPerson(ctx, whose);
  const found = await Promise.all(ids.map(id => readCertificate(ctx, id)));
  return found
    .filter(each => each !== undefined)
    .sort((a, b) => (a.issuedAt === b.issuedAt ? a.edition - b.edition : a.issuedAt < b.issuedAt ? -1 : 1));
}

/** Whether certificates of any kind are being issued. */
export const isIssuing = async (ctx: Ctx, about: About): Promise<boolean> =>
  (await readIssuances(ctx, about)).some(({ state }) => state === 'running');

/** The last run of issuing, of any kind or of one, if there ever was one. */
export const lastIssuance = async (
  ctx: Ctx,
  about: About,
  kind?: CertificateKind,
): Promise<Issuance | undefined> =>
  (await readIssuances(ctx, about)).findLast(each => kind === undefined || each.kind === kind);
