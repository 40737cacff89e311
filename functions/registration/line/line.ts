import { freeSeats, type Line, sessionLine } from '../../events/event.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { rulesOf } from '../decision.ts';
import type { Moved, Registration, SessionPlace, SessionPlaces } from '../registration.ts';
import { type Rewritten, rewrite } from '../rewrite.ts';
import { givenPlace, seated } from '../seats.ts';

/** `full`: no seat is free to give. */
export type LineRefusal = { ok: false; why: 'gone' | 'full' };
const gone: LineRefusal = { ok: false, why: 'gone' };

/** The line that a registration stands in, of a session or of a mode; undefined when it stands in none. */
export function lineOf(registration: Registration, session?: keyof SessionPlaces): Line | undefined {
  const { state, mode, wants, offer, sessions } = registration;
  if (session) {
    const waits = state === 'confirmed' && sessions?.[session]?.state === 'waiting';
    return waits ? sessionLine(session, mode) : undefined;
  }
  if (offer) return undefined;
  return state === 'waiting' && !registration.group?.together
    ? mode
    : state === 'confirmed'
      ? wants
      : undefined;
}

/** Offers a free seat to somebody in line out of turn; they have it at once where the event does not offer. */
export async function offerByHand(
  ctx: Ctx,
  id: Pick<Registration, 'eventId' | 'id'>,
  by: Omit<Moved, 'at'>,
  session?: keyof SessionPlaces,
): Promise<{ ok: true } | LineRefusal> {
  const done = await rewrite<Rewritten, LineRefusal>(ctx, id, gone, ({ programme, registration: before }) => {
    const line = lineOf(before, session);
    if (!line) return gone;
    if (freeSeats(programme.pool, line) === 0) return { ok: false, why: 'full' };
    const rules = rulesOf(ctx, programme.event);
    const moved: Moved = { ...by, at: rules.now };
    const offer = rules.offerUntil ? { until: rules.offerUntil } : undefined;
    if (session) {
      const after = withPlace(before, session, place => givenPlace({ ...place, moved }, offer));
      const template = offer ? 'session-offered' : 'session-seat';
      return { ok: true, after, tell: { template, params: { session } } };
    }
    const registration = { ...before, moved };
    if (offer) return { ok: true, after: { ...registration, offer }, tell: { template: 'offered' } };
    const after = seated(programme.pool, registration, before.wants ?? before.mode, rules);
    return { ok: true, after, tell: { template: 'promoted' } };
  });
  return done.ok ? { ok: true } : done;
}

/** The registration with another place in a session whose line it stands in. */
function withPlace(
  registration: Registration,
  session: keyof SessionPlaces,
  next: (place: SessionPlace & { state: 'waiting' }) => SessionPlace,
): Registration {
  const place = registration.sessions?.[session];
  if (place?.state !== 'waiting') return registration;
  return { ...registration, sessions: { ...registration.sessions, [session]: next(place) } };
}

/**
 * Moves somebody in the line they stand in to `position`, a text that sorts between those of their new neighbours.
 * Who is moved, by whom and why is kept.
 */
export async function moveInLine(
  ctx: Ctx,
  id: Pick<Registration, 'eventId' | 'id'>,
  position: string,
  by: Omit<Moved, 'at'>,
  session?: keyof SessionPlaces,
): Promise<{ ok: true } | LineRefusal> {
  const done = await rewrite<Rewritten, LineRefusal>(ctx, id, gone, ({ registration }) => {
    if (!lineOf(registration, session)) return gone;
    const there = { position, moved: { ...by, at: ctx.now().toISOString() } };
    const after = session
      ? withPlace(registration, session, place => ({ ...place, ...there }))
      : { ...registration, ...there };
    return { ok: true, after };
  });
  return done.ok ? { ok: true } : done;
}

const digits = '0123456789abcdefghjkmnpqrstvwxyz';
const digitAt = (text: string, index: number): number =>
  index < text.length ? digits.indexOf(text.charAt(index).toLowerCase()) : -1;

/**
 * A text that sorts after `before`, or after nothing, and in front of `after`. Both are times of arrival (ULID) or were
 * made here; what is made is in upper case as those are.
 */
export function between(before: string | undefined, after: string): string {
  const low = before ?? '';
  if (low >= after) throw new Error('Nothing sorts between these');
  let prefix = '';
  for (let index = 0; ; index++) {
    const [from, to] = [digitAt(low, index), digitAt(after, index)];
    if (to - from > 1) {
      const digit = digits.charAt(Math.floor((from + to) / 2));
      return `${prefix}${digit}${digit === '0' ? 'G' : ''}`.toUpperCase();
    }
    // Whatever follows `low` is still in front of `after`.
    if (from >= 0 && from < to) return `${low}G`.toUpperCase();
    prefix += digits.charAt(to);
  }
}
