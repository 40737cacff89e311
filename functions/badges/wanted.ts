import type { Event, Session } from '../events/event.ts';
import { registrationOf, registrationsOf } from '../registration/read.ts';
import type { Registration } from '../registration/registration.ts';
import { found, registrationQuery } from '../registration/search.ts';
import type { Ctx } from '../shared/ctx.ts';
import type { Language } from '../shared/language.ts';
import { type BadgeQuery, placesOn, sheetNames, sheets } from './badge.ts';

/** The query of an address, whatever somebody put there. */
export function badgeQuery(read: (name: string) => string | undefined, sessions: Session[]): BadgeQuery {
  const { q, mode } = registrationQuery(read);
  const sheet = sheetNames.find(each => each === read('sheet')) ?? 'a6';
  const whole = (name: string) => Math.trunc(Number(read(name))) || 1;
  return {
    q,
    mode,
    session: sessions.find(({ id }) => id === read('session'))?.id,
    registration: read('registration')?.slice(0, 60),
    sheet,
    first: Math.min(Math.max(1, whole('first')), placesOn(sheets[sheet])),
    part: Math.max(1, whole('part')),
  };
}

/** Whose badges these are: people with a seat, by name, as the language of whoever prints them sorts. */
export async function wantedBadges(
  ctx: Ctx,
  eventId: Event['id'],
  query: BadgeQuery,
  language: Language,
): Promise<Registration[]> {
  const all = query.registration
    ? [await registrationOf(ctx, eventId, query.registration)].filter(each => each !== undefined)
    : found(await registrationsOf(ctx, eventId), { ...query, state: 'confirmed' });
  const { compare } = new Intl.Collator(language);
  return all
    .filter(({ state }) => state === 'confirmed')
    .filter(({ sessions }) => !query.session || sessions?.[query.session]?.state === 'taken')
    .sort((a, b) => compare(a.name, b.name) || compare(a.id, b.id));
}
