import { toMultibase } from '../../web/credential/multikey.ts';
import { bytesToSign, type Json, type Proof } from '../../web/credential/proof.ts';
import type { Ctx } from '../shared/ctx.ts';
import type { SigningKey } from '../shared/signing-key.ts';
import { instantText } from '../shared/time.ts';
import { publishedKey } from './keyring.ts';

/** A credential before it is signed. The issuer is a DID of ours. */
export type Unsigned = Json & { issuer: string | (Json & { id: string }) };

/**
 * The credential as JSON with its proof (eddsa-rdfc-2022), in a list as Open Badges 3.0 has it. Throws when a word of
 * it means nothing, or its key cannot sign now.
 */
export const signCredential = async (
  ctx: Pick<Ctx, 'db' | 'now' | 'signing'>,
  unsigned: Unsigned,
): Promise<string> => signedBy(ctx.signing, await publishedKey(ctx), instantText(ctx.now()), unsigned);

/** The same by a key that is published already, as Multikey, at an instant. */
export async function signedBy(
  signing: SigningKey,
  key: string,
  created: string,
  unsigned: Unsigned,
): Promise<string> {
  const { issuer } = unsigned;
  const did = typeof issuer === 'string' ? issuer : issuer.id;
  const proof: Proof = {
    type: 'DataIntegrityProof',
    cryptosuite: 'eddsa-rdfc-2022',
    created,
    verificationMethod: `${did}#${key}`,
    proofPurpose: 'assertionMethod',
  };
  const toSign = await bytesToSign(unsigned, proof);
  if (!toSign.ok) throw new Error(`This credential cannot be signed: ${toSign.why}`);
  const proofValue = toMultibase(await signing.sign(toSign.bytes));
  return JSON.stringify({ ...unsigned, proof: [{ ...proof, proofValue }] });
}
