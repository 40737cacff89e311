import type { Programme } from '../events/event.ts';
import { registrationsOf } from '../registration/read.ts';
import type { Ctx } from '../shared/ctx.ts';
import { type Asked, type Attendee, attendees, type Facts, isPresence, presences } from './attendees.ts';
import { type Board, board } from './board.ts';
import { heldScans } from './door/read.ts';
import { matcher } from './find.ts';
import { attendanceOf } from './read.ts';

/** Everything that lists of attendance are made of. */
export async function factsOf(ctx: Ctx, programme: Programme): Promise<Facts> {
  const [counted, scans] = await Promise.all([countedOf(ctx, programme), heldScans(ctx, programme.event)]);
  return { ...counted, scans };
}

/** What figures are made of. */
export type Counted = Omit<Facts, 'scans'>;

export async function countedOf(ctx: Ctx, programme: Programme): Promise<Counted> {
  const { id } = programme.event;
  const [registrations, records] = await Promise.all([registrationsOf(ctx, id), attendanceOf(ctx, id)]);
  return { programme, registrations, records, now: ctx.now() };
}

export const boardOf = ({ programme, registrations, records, now }: Counted): Board =>
  board(programme, new Map(registrations.map(each => [each.id, each])), records, now);

/** What an address or a form asks for; what it asks wrongly is as if it were not asked. */
export function askedOf({ sessions }: Programme, typed: Record<string, string | undefined>): Asked {
  return {
    list: sessions.find(({ id }) => id === typed.list) ?? 'event',
    show: presences.find(each => each === typed.show) ?? 'all',
    q: (typed.q ?? '').trim().slice(0, 200),
  };
}

/** Everybody on a list, and those of them who are asked for. */
export function listed(
  facts: Facts,
  { list, show, q }: Asked,
  language: string,
): { everybody: Attendee[]; found: Attendee[] } {
  const everybody = attendees(facts, list, language);
  const has = matcher(q);
  return { everybody, found: everybody.filter(each => isPresence[show](each) && has(each.registration)) };
}
