import type { Ctx } from '../shared/ctx.ts';
import { tellOfLine, tellOfSeat } from './change-mode.ts';
import { rulesOf } from './decision.ts';
import { isActive, type Registration, type SessionPlaces } from './registration.ts';
import { type Rewritten, rewrite } from './rewrite.ts';
import { givenPlace, seated, withoutOffer, withoutPlace } from './seats.ts';
import { tellsOf } from './tell.ts';

/** `gone`: no seat is held for them; `ran-out`: it was, until a moment ago. */
export type OfferRefusal = { ok: false; why: 'gone' | 'ran-out' };
const gone: OfferRefusal = { ok: false, why: 'gone' };

/** Takes the seat that is held for a person, at the event or in a session, as long as the offer lasts. */
export async function takeOffer(
  ctx: Ctx,
  id: Pick<Registration, 'eventId' | 'id'>,
  session?: keyof SessionPlaces,
): Promise<{ ok: true } | OfferRefusal> {
  const done = await rewrite<Rewritten, OfferRefusal>(ctx, id, gone, ({ programme, registration }) => {
    const offer = offerOf(registration, session);
    if (!offer) return gone;
    if (offer.until <= ctx.now().toISOString()) return { ok: false, why: 'ran-out' };
    if (session) {
      const taken = givenPlace(registration.sessions?.[session], undefined);
      const sessions: SessionPlaces = { ...registration.sessions, [session]: taken };
      const tell = { template: 'session-seat', params: { session } } as const;
      return { ok: true, after: { ...registration, sessions }, tell };
    }
    const { wants, mode } = registration;
    const rules = rulesOf(ctx, programme.event);
    const after = seated(programme.pool, registration, wants ?? mode, rules);
    return { ok: true, after, tell: wants ? tellOfSeat(rules) : { template: 'confirmed' } };
  });
  return done.ok ? { ok: true } : done;
}

/** Gives up the seat that is held; it goes to the next. Whoever has a seat of another mode keeps that. */
export async function declineOffer(
  ctx: Ctx,
  id: Pick<Registration, 'eventId' | 'id'>,
  session?: keyof SessionPlaces,
): Promise<{ ok: true } | OfferRefusal> {
  const done = await rewrite<Rewritten, OfferRefusal>(ctx, id, gone, ({ registration }) => {
    if (!offerOf(registration, session)) return gone;
    if (session) {
      const params = tellsOf('sessions', registration.version + 1);
      const tell = { template: 'changed', params } as const;
      return { ok: true, after: withoutPlace(registration, session), tell };
    }
    const after = withoutOffer(registration, 'offer-declined', ctx.now().toISOString());
    return { ok: true, after, tell: isActive(after) ? tellOfLine(after) : { template: 'cancelled' } };
  });
  return done.ok ? { ok: true } : done;
}

function offerOf({ state, offer, sessions }: Registration, session: keyof SessionPlaces | undefined) {
  if (!session) return state === 'waiting' || state === 'confirmed' ? offer : undefined;
  const place = state === 'confirmed' ? sessions?.[session] : undefined;
  return place?.state === 'offered' ? place.offer : undefined;
}
