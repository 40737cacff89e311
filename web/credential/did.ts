import { fromMultikey } from './multikey.ts';
import { isJson, type Json } from './proof.ts';

/** Who issued a credential: a DID, or an https address. */
export function issuerOf(credential: Json): string | undefined {
  const { issuer } = credential;
  const id = isJson(issuer) ? issuer.id : issuer;
  return typeof id === 'string' ? id : undefined;
}

/** Whether a key's address is the issuer's own. */
export const isKeyOf = (issuer: string, verificationMethod: string): boolean =>
  verificationMethod.startsWith(`${issuer}#`);

/**
 * Where the document of an issuer is published: of `did:web:example.org:hubs:a` at
 * `https://example.org/hubs/a/did.json` (W3C CCG, did:web), of an https address there. Undefined for anything else.
 */
export function addressOf(issuer: string): URL | undefined {
  const [, parts] = /^did:web:([a-zA-Z0-9.%:_-]+)$/.exec(issuer) ?? [];
  const [host = '', ...path] = parts?.split(':') ?? [];
  const address = host
    ? `https://${host.replace(/%3a/i, ':')}/${path.length > 0 ? path.join('/') : '.well-known'}/did.json`
    : issuer;
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  return url.protocol === 'https:' && !url.username ? url : undefined;
}

/** The key that a `did:key` itself is; undefined for any other address. */
export function keyInDid(verificationMethod: string): Uint8Array | undefined {
  const [, key = '', fragment] = /^did:key:(z\w+)#(z\w+)$/.exec(verificationMethod) ?? [];
  return key === fragment ? fromMultikey(key) : undefined;
}

/** The Ed25519 key that an issuer's own document lists for signing, by its address. */
export function keyInDocument(document: unknown, verificationMethod: string): Uint8Array | undefined {
  if (!isJson(document) || typeof document.id !== 'string') return undefined;
  const { id } = document;
  if (!isKeyOf(id, verificationMethod)) return undefined;
  const named = (entry: unknown) => {
    const given = isJson(entry) ? entry.id : entry;
    return typeof given === 'string' && (given.startsWith('#') ? id + given : given) === verificationMethod;
  };
  const assertion = [document.assertionMethod ?? []].flat().find(named);
  if (!assertion) return undefined;
  const methods = [document.verificationMethod ?? [], assertion].flat();
  const method = methods.find(each => isJson(each) && named(each));
  return isJson(method) && method.controller === id ? keyOfMethod(method) : undefined;
}

/** As Multikey, as its forerunner of 2020, or as a JSON Web Key. */
function keyOfMethod({ publicKeyMultibase, publicKeyJwk }: Json): Uint8Array | undefined {
  if (typeof publicKeyMultibase === 'string') return fromMultikey(publicKeyMultibase);
  if (!isJson(publicKeyJwk) || publicKeyJwk.crv !== 'Ed25519') return undefined;
  const { x } = publicKeyJwk;
  if (typeof x !== 'string' || !/^[\w-]{43}$/.test(x)) return undefined;
  return Uint8Array.from(atob(x.replaceAll('-', '+').replaceAll('_', '/')), sign => sign.charCodeAt(0));
}
