import type { Json } from '../../web/credential/proof.ts';
import type { Hub } from '../accounts/hub.ts';
import type { PublishedKey } from './store.ts';

/**
 * Who signs: a hub, `did:web:events.example.org:hubs:hub_…`, or without one the installation itself
 * (W3C CCG, did:web). `publicUrl` is an origin.
 */
export function didOf(publicUrl: string, hubId?: Hub['id']): string {
  const host = new URL(publicUrl).host.replace(':', '%3A');
  return hubId ? `did:web:${host}:hubs:${hubId}` : `did:web:${host}`;
}

/** What a `did:web` resolves to: each key that ever signed here may be the one behind a credential. */
export function didDocument(did: string, keyring: readonly PublishedKey[]): Json {
  const methods = keyring.map(({ key }) => ({
    id: `${did}#${key}`,
    type: 'Multikey',
    controller: did,
    publicKeyMultibase: key,
  }));
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id: did,
    verificationMethod: methods,
    assertionMethod: methods.map(({ id }) => id),
  };
}
