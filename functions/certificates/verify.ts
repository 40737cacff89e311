import { check } from '../../web/checking/check.ts';
import type { Json } from '../../web/credential/proof.ts';
import { paths } from '../../web/paths.ts';
import type { Ctx } from '../shared/ctx.ts';
import type { Certificate } from './certificate.ts';
import { waysOf } from './check-file.ts';
import { certificateOf } from './read.ts';
import { type Verification, verificationOf } from './verification.ts';

/** Checks a certificate in three ways that do not rest on one another: its record, its signature, and the list. */
export async function verify(ctx: Ctx, certificate: Certificate): Promise<Verification> {
  const address = ctx.settings.publicUrl + paths.certificate(certificate.id);
  if (!certificate.credential) return verificationOf(certificate, undefined, address);
  const credential = JSON.parse(certificate.credential) as Json;
  const finding = await check(credential, await waysOf(ctx));
  return verificationOf(certificate, { finding, id: credential.id }, address);
}

/** Each of these was asked for by somebody, one by one. */
const mostEditions = 100;

/**
 * The certificate at an address, as its page shows it: led from to the edition that stands now, and without the name
 * where the holder hides it there, for an older edition tells it too.
 */
export async function shownCertificate(ctx: Ctx, id: string): Promise<Certificate | undefined> {
  const certificate = await certificateOf(ctx, id);
  if (!certificate?.replaced) return certificate;
  const latest = await latestEdition(ctx, certificate);
  const hidesName = certificate.hidesName || latest.hidesName;
  return { ...certificate, hidesName, replaced: { ...certificate.replaced, by: latest.id } };
}

/** The edition that stands now in place of a certificate; itself, when none was issued in its place. */
export async function latestEdition(ctx: Ctx, certificate: Certificate): Promise<Certificate> {
  let latest = certificate;
  for (let editions = 0; latest.replaced && editions < mostEditions; editions++) {
    latest = (await certificateOf(ctx, latest.replaced.by)) ?? latest;
  }
  return latest;
}
