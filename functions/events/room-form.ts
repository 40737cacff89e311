import * as z from 'zod';
import type { NamedProvider } from '../accounts/provider.ts';
import type { Form, Typed } from '../shared/form.ts';
import { isId } from '../shared/ids.ts';
import type { Refuse } from './all-fields.ts';
import type { OnlineRoom } from './event.ts';

/** Only looked at where it is what people go to. */
const address = z.string().trim().max(1_000, 'too-long').optional();

/** https only: the address is opened by people who trust us for it. */
function isHttps(typed: string): boolean {
  const url = URL.parse(typed);
  return url?.protocol === 'https:' && url.hostname.includes('.') && !url.username && !/\s/.test(typed);
}

/** Which kind of room: '' for none of its own, `bigbluebutton:prv_…` for one on a server of the hub. */
const kind = z.string().max(60, 'choice').optional().catch('');

/** The fields of an online room, as a form of an event or a session has them. */
export const roomFields = { onlineRoom: kind, onlineAddress: address };
export type RoomFields = z.infer<z.ZodObject<typeof roomFields>>;
export const blankRoom: RoomFields = { onlineRoom: '', onlineAddress: '' };

/** A form that names no kind has an address, or no room. */
export function readRoom(form: RoomFields, refuse: Refuse): OnlineRoom | undefined {
  const { onlineAddress: url = '', onlineRoom = '' } = form;
  const said = onlineRoom || (url ? 'address' : '');
  if (said === '') return undefined;
  if (said === 'address' || said === 'stream') {
    if (url && !isHttps(url)) refuse('onlineAddress', 'https');
    return url ? { kind: said, url } : undefined;
  }
  const [server, id = ''] = said.split(':');
  if ((server === 'bigbluebutton' || server === 'jitsi') && isId('prv', id))
    return { kind: server, provider: id };
  refuse('onlineRoom', 'choice');
  return undefined;
}

/** The room as its form shows it. */
export const typedRoom = (room: OnlineRoom | undefined, none: 'address' | ''): Typed => ({
  onlineRoom: room ? roomValue(room) : none,
  onlineAddress: room && 'url' in room ? room.url : '',
});

const roomValue = (room: OnlineRoom) => ('url' in room ? room.kind : `${room.kind}:${room.provider}`);

/** A server that went while the form was open is no choice any more. */
export function knownServer<T extends { onlineRoom?: OnlineRoom }>(
  form: Form<T>,
  servers: readonly NamedProvider[],
): Form<T> {
  const room = form.ok ? form.value.onlineRoom : undefined;
  if (!room || 'url' in room) return form;
  const there = servers.some(each => each.id === room.provider && each.kind === room.kind);
  return there ? form : { ok: false, errors: { onlineRoom: 'choice' }, typed: form.typed };
}
