import { createHash } from 'node:crypto';
import { paths } from '../../../web/paths.ts';
import type { Provider } from '../../accounts/provider.ts';
import type { Event, Programme, Session } from '../../events/event.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { bare, base32, base32Bytes, type Id } from '../../shared/ids.ts';
import { inLanguage } from '../../shared/language.ts';

export type RoomRole = 'attendee' | 'speaker' | 'moderator';

/** Who goes in: `id` is of the registration, or of a member of the crew; the name is what others in the room see. */
export type RoomPerson = { id: string; name: string; role: RoomRole };

/**
 * What leads in: an address to go to, or one of a player that a page of ours embeds. `unreachable`: the server of the
 * room did not answer, or not as it should; the log says what it said.
 */
export type Entered =
  | { ok: true; url: string }
  | { ok: true; embed: string }
  | { ok: false; why: 'unreachable' };

/** One meeting: of a session with a room of its own, or of the whole event. */
export type Meeting = { event: Event; session?: Session };

/** What tells one meeting from all others, on one server. */
export type MeetingId = {
  eventId: Event['id'];
  sessionId: Session['id'] | 'event';
  provider: Provider['id'];
};

export const meetingOf = ({ event }: Programme, session: Session | undefined): Meeting =>
  session?.onlineRoom ? { event, session } : { event };

export const idOf = ({ event, session }: Meeting, provider: Pick<Provider, 'id'>): MeetingId => ({
  eventId: event.id,
  sessionId: session?.id ?? 'event',
  provider: provider.id,
});

/** Its title, in the event's own language. */
export const titleOf = ({ event, session }: Meeting): string =>
  inLanguage((session ?? event).title, event.languages[0] ?? 'en');

/** No session has this id. */
const wholeEvent = Buffer.alloc(16);

/** Of the address that a server reports to: nobody can guess it, and it says which meeting it is of. */
const reportToken = (ctx: Ctx, { eventId, sessionId, provider }: MeetingId): string =>
  ctx.links.sign('room', Buffer.concat([bytesOf(eventId), bytesOf(sessionId), bytesOf(provider)]));

export const reportAddress = (ctx: Ctx, of: MeetingId): string =>
  ctx.settings.publicUrl + paths.roomReport(reportToken(ctx, of));

/** Which meeting a report is of, or undefined when the address is not one of ours. */
export function openReportToken(ctx: Ctx, token: string): MeetingId | undefined {
  const bytes = ctx.links.open('room', token);
  if (bytes?.length !== 48) return undefined;
  const [event, session, provider] = [bytes.subarray(0, 16), bytes.subarray(16, 32), bytes.subarray(32)];
  return {
    eventId: `evt_${base32(event)}`,
    sessionId: wholeEvent.equals(session) ? 'event' : `ses_${base32(session)}`,
    provider: `prv_${base32(provider)}`,
  };
}

/** What the meeting is called between servers: the same each time, and no guess from what pages show. */
export const roomName = (ctx: Ctx, of: MeetingId): string =>
  `foyer-${base32(
    createHash('sha256')
      .update(`room ${reportToken(ctx, of)}`)
      .digest()
      .subarray(0, 16),
  )}`;

const bytesOf = (id: Id<string> | 'event'): Buffer =>
  id === 'event' ? wholeEvent : (base32Bytes(bare(id as Id<string>)) ?? wholeEvent);
