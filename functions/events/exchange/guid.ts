import { createHash } from 'node:crypto';
import { bare, base32, base32Bytes } from '../../shared/ids.ts';
import type { Event, Session } from '../event.ts';

type Known = Pick<Session, 'id' | 'eventId'>;

/**
 * By which other programs know a session (RFC 9562): the bytes of its id, mixed with those of its event. A session
 * that comes from elsewhere gets the id that gives back its guid, in each event another one.
 */
export const guidOf = ({ id, eventId }: Known): string =>
  guidText(mixed(base32Bytes(bare(id)) ?? digest(id), eventId));

/** The id of the session with this guid; undefined when it is none. */
export function sessionIdOf(eventId: Event['id'], guid: string): Session['id'] | undefined {
  if (!isGuid(guid)) return undefined;
  return `ses_${base32(mixed(Buffer.from(guid.replaceAll('-', ''), 'hex'), eventId))}`;
}

export const isGuid = (text: string): boolean =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text);

/** The same guid for the same names: of a room, of a speaker, of a session that another system numbers. */
export const namedGuid = (...names: string[]): string => guidText(digest(...names));

const digest = (...names: string[]): Buffer =>
  createHash('sha256').update(JSON.stringify(names)).digest().subarray(0, 16);

function mixed(bytes: Uint8Array, eventId: Event['id']): Uint8Array {
  const mask = digest('session', eventId);
  return bytes.map((byte, index) => byte ^ (mask[index] ?? 0));
}

const guidText = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
