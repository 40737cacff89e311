import type { Id } from '../shared/ids.ts';
import type { Hub } from './hub.ts';

export const providerKinds = ['bigbluebutton', 'jitsi'] as const;

/**
 * A server on which a hub opens rooms online. BigBlueButton: `url` is the address of its API (ending in
 * `/bigbluebutton/api`), `secret` its shared secret. Jitsi: `url` is the address that rooms hang from, `appId` and
 * `secret` sign who comes (JWT, HS256). The secret never leaves the server.
 */
export type Provider = {
  id: Id<'prv'>;
  hubId: Hub['id'];
  kind: (typeof providerKinds)[number];
  name: string;
  url: string;
  appId?: string;
  secret: string;
};

/** What staff say of one. An empty `secret` leaves the kept one as it is. */
export type ProviderInput = Omit<Provider, 'id' | 'hubId'>;

/** What a page may know of one. */
export type NamedProvider = Omit<Provider, 'secret'>;
