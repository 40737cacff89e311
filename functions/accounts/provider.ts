import type { Id } from '../shared/ids.ts';
import type { Hub } from './hub.ts';

/**
 * A server on which a hub opens rooms online. BigBlueButton: `url` is the address of its API (ending in
 * `/bigbluebutton/api`), `secret` its shared secret. Jitsi: `url` is the address that rooms hang from, `appId` and
 * `secret` sign who comes (JWT, HS256). The secret never leaves the server.
 */
export type Provider = {
  id: Id<'prv'>;
  hubId: Hub['id'];
  kind: 'bigbluebutton' | 'jitsi';
  name: string;
  url: string;
  appId?: string;
  secret: string;
};
