import { createHmac } from 'node:crypto';
import type { Provider } from '../../accounts/provider.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { addMinutes } from '../../shared/time.ts';
import { type Entered, idOf, type Meeting, type RoomPerson, roomName, titleOf } from './room.ts';

/** Who loses the connection comes back with the same token, also when it runs over. */
const minutesAfterEnd = 60;

/**
 * The address of a Jitsi room with a token that names the person, opens this one room, and ends with it.
 * https://github.com/jitsi/lib-jitsi-meet/blob/master/doc/tokens.md
 */
export function enterJitsi(ctx: Ctx, provider: Provider, meeting: Meeting, person: RoomPerson): Entered {
  const base = new URL(`${provider.url}/`);
  const room = roomName(ctx, idOf(meeting, provider));
  const now = Math.floor(ctx.now().getTime() / 1000);
  const { endsAt } = meeting.session ?? meeting.event;
  const token = signed(provider.secret, {
    aud: 'jitsi',
    iss: provider.appId,
    sub: base.hostname,
    room,
    nbf: now - 60,
    exp: Date.parse(addMinutes(endsAt, minutesAfterEnd)) / 1000,
    context: {
      user: {
        id: person.id,
        name: person.name,
        affiliation: person.role === 'attendee' ? 'member' : 'owner',
        moderator: person.role !== 'attendee',
      },
    },
  });
  const address = new URL(room, base);
  address.searchParams.set('jwt', token);
  address.hash = `config.subject=${encodeURIComponent(JSON.stringify(titleOf(meeting)))}`;
  return { ok: true, url: address.href };
}

/** A JSON Web Token with HS256 (RFC 7519, RFC 7515). */
function signed(secret: string, claims: object): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const content = `${part({ alg: 'HS256', typ: 'JWT' })}.${part(claims)}`;
  return `${content}.${createHmac('sha256', secret).update(content).digest('base64url')}`;
}
