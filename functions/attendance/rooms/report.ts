import { createHash, timingSafeEqual } from 'node:crypto';
import * as z from 'zod';
import { providerOf } from '../../accounts/providers.ts';
import { programmeOf } from '../../events/read.ts';
import { type MeetingId, openReportToken, reportAddress, roomName } from '../../joining/rooms/room.ts';
import { endedPart, watchedRoom } from '../../joining/rooms/watch.ts';
import { registrationOf } from '../../registration/read.ts';
import { registrationCan } from '../../registration/registration.ts';
import type { Ctx } from '../../shared/ctx.ts';
import type { Part } from '../../shared/db.ts';
import { instantText } from '../../shared/time.ts';
import { comingPart } from './store.ts';

/** A request as it came: the body is read by nobody before its signature is. */
type Report = { token: string; checksum: string; body: string };

/** `unknown`: no address of ours, or of a room that nobody went into. `forged`: not signed by the room's server. */
export type Reported = { ok: true; kept: number } | { ok: false; why: 'unknown' | 'forged' };

const word = z.string().min(1).max(100);
/** What bbb-webhooks sends of an event, as far as it is read here. */
const happening = z.object({
  data: z.object({
    id: z.string(),
    attributes: z.object({
      meeting: z.object({ 'external-meeting-id': z.string() }),
      user: z.object({ 'internal-user-id': word, 'external-user-id': word.nullish() }).optional(),
    }),
    event: z.object({ ts: z.number().int().positive() }),
  }),
});
type Happening = z.infer<typeof happening>['data'];

/** In one request; bbb-webhooks sends one at a time. */
const mostEvents = 50;

/**
 * Keeps what a server of rooms tells of who came and went: told twice, or in another order, it is the same. The next
 * look into the room writes it down.
 * https://docs.bigbluebutton.org/development/webhooks
 */
export async function receiveReport(ctx: Ctx, { token, checksum, body }: Report): Promise<Reported> {
  const of = openReportToken(ctx, token);
  const [programme, room] = of ? await Promise.all([programmeOf(ctx, of.eventId), watchedRoom(ctx, of)]) : [];
  const provider = of && programme && (await providerOf(ctx, programme.event.hubId, of.provider));
  if (!of || !programme || !room || !provider) return { ok: false, why: 'unknown' };
  if (!isSigned(checksum, reportAddress(ctx, of) + body + provider.secret)) {
    ctx.log('room-report-forged', { event: of.eventId, provider: provider.id });
    return { ok: false, why: 'forged' };
  }
  const parts = await Promise.all(
    happeningsIn(body)
      .filter(each => each.attributes.meeting['external-meeting-id'] === roomName(ctx, of))
      .filter(({ event }) => isWithin(event.ts, Date.parse(room.openedAt), ctx.now().getTime()))
      .map(each => partOf(ctx, of, each, programme)),
  );
  const kept = parts.filter(part => part !== undefined);
  for (const part of kept) await ctx.db.write([part]);
  return { ok: true, kept: kept.length };
}

/** Servers sign with what they are set to; the length tells. */
const digests: Record<number, string> = { 40: 'sha1', 64: 'sha256', 96: 'sha384', 128: 'sha512' };

function isSigned(checksum: string, signed: string): boolean {
  const digest = digests[checksum.length];
  if (!digest || !/^[0-9a-f]+$/i.test(checksum)) return false;
  return timingSafeEqual(Buffer.from(checksum, 'hex'), createHash(digest).update(signed).digest());
}

function happeningsIn(body: string): Happening[] {
  const parsed = z
    .array(z.unknown())
    .max(mostEvents)
    .safeParse(json(new URLSearchParams(body).get('event') ?? ''));
  if (!parsed.success) return [];
  return parsed.data.flatMap(each => happening.safeParse(each).data?.data ?? []);
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Clocks may be off by so much; nothing happened before anybody went in, or is still to happen. */
const skewMs = 5 * 60_000;

const isWithin = (at: number, opened: number, now: number) => at > opened - skewMs && at < now + skewMs;

async function partOf(
  ctx: Ctx,
  of: MeetingId,
  { id, attributes: { user }, event }: Happening,
  programme: Parameters<typeof comingPart>[3],
): Promise<Part | undefined> {
  if (id === 'meeting-ended') return endedPart(of, instantText(new Date(event.ts)));
  const way = id === 'user-joined' ? 'in' : id === 'user-left' ? 'out' : undefined;
  if (!way || !user) return undefined;
  const registration = await registrationOf(ctx, of.eventId, user['external-user-id'] ?? '');
  const isThere = registration && registrationCan.join(registration);
  // Whoever left may be known by the connection alone; whoever came is registered, or no audience.
  if (way === 'in' && !isThere) return undefined;
  const visit = { id: user['internal-user-id'], registrationId: isThere ? registration.id : undefined };
  return comingPart(of, visit, { way, at: event.ts }, programme);
}
