import { check } from '../../web/checking/check.ts';
import type { Json } from '../../web/credential/proof.ts';
import { paths } from '../../web/paths.ts';
import type { Ctx } from '../shared/ctx.ts';
import type { Certificate } from './certificate.ts';
import { waysOf } from './check-file.ts';
import { type Verification, verificationOf } from './verification.ts';

/** Checks a certificate in three ways that do not rest on one another: its record, its signature, and the list. */
export async function verify(ctx: Ctx, certificate: Certificate): Promise<Verification> {
  const address = ctx.settings.publicUrl + paths.certificate(certificate.id);
  if (!certificate.credential) return verificationOf(certificate, undefined, address);
  const credential = JSON.parse(certificate.credential) as Json;
  const finding = await check(credential, await waysOf(ctx));
  return verificationOf(certificate, { finding, id: credential.id }, address);
}
