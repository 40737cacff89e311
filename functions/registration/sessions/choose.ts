import type { Ctx } from '../../shared/ctx.ts';
import { arrivalId } from '../../shared/ids.ts';
import { isTooLate } from '../deadlines.ts';
import { othersDecided } from '../decide.ts';
import { rulesOf } from '../decision.ts';
import {
  type Registration,
  registrationCan,
  type SessionPlace,
  type SessionPlaces,
} from '../registration.ts';
import { type Rewritten, rewrite } from '../rewrite.ts';
import { holdings, moved, withPlaces } from '../seats.ts';
import { tellsOf } from '../tell.ts';
import { type ChoiceRefusal, choiceRefusal } from './choice.ts';

export type ChooseRefusal = { ok: false } & ({ why: 'not-now' | 'too-late' } | ChoiceRefusal);

/**
 * Chooses sessions anew: what was chosen before and is not in `ids` is given up; what is new gets a seat or a place in
 * line, once the person has a seat at the event.
 */
export async function chooseSessions(
  ctx: Ctx,
  id: Pick<Registration, 'eventId' | 'id'>,
  ids: readonly string[],
): Promise<{ ok: true; sessions: SessionPlaces } | ChooseRefusal> {
  const arrival = arrivalId(ctx.now());
  const notNow: ChooseRefusal = { ok: false, why: 'not-now' };
  const done = await rewrite<Rewritten, ChooseRefusal>(ctx, id, notNow, async found => {
    const { programme, registration } = found;
    if (!registrationCan.choose(registration)) return notNow;
    if (ctx.now().getTime() >= Date.parse(programme.event.endsAt)) return notNow;
    if (isTooLate(programme.event, 'change', ctx.now())) return { ok: false, why: 'too-late' };
    const refusal = choiceRefusal(programme, registration.mode, ids);
    if (refusal) return { ok: false, ...refusal };
    const before = registration.sessions ?? {};
    if (sameKeys(before, ids)) return { ok: true, after: registration };
    await othersDecided(ctx, programme.pool, arrival);
    const chosen = ids.map((each): [string, SessionPlace] => [each, placeIn(before, each)]);
    const wished: Registration = {
      ...registration,
      sessions: chosen.length > 0 ? (Object.fromEntries(chosen) as SessionPlaces) : undefined,
    };
    const seats = moved(programme.pool, holdings(registration), []);
    const after = withPlaces(seats, wished, rulesOf(ctx, programme.event));
    const params = tellsOf('sessions', registration.version + 1);
    return { ok: true, after, tell: { template: 'changed', params } };
  });
  return done.ok ? { ok: true, sessions: done.after.sessions ?? {} } : done;
}

const placeIn = (before: SessionPlaces, id: string): SessionPlace =>
  (before as Record<string, SessionPlace>)[id] ?? { state: 'wished' };

const sameKeys = (before: SessionPlaces, ids: readonly string[]): boolean =>
  JSON.stringify(Object.keys(before).sort()) === JSON.stringify([...new Set(ids)].sort());
