import type { Programme } from '../events/event.ts';
import { poolPart } from '../events/pool.ts';
import { programmeOf } from '../events/read.ts';
import type { Template } from '../mail/message.ts';
import type { Ctx } from '../shared/ctx.ts';
import type { Part } from '../shared/db.ts';
import { decideSoon } from './decide.ts';
import { waitsWithGroup } from './groups/members.ts';
import { standAlone } from './groups/stand-alone.ts';
import type { Registration } from './registration.ts';
import { isWorkLeft, type Seats, seatsAfter } from './seats.ts';
import { readRegistration, registrationParts } from './store.ts';
import { tellPart } from './tell.ts';

export type Found = { programme: Programme; registration: Registration };

/** What becomes of a registration, and the letter that tells of it. */
type Next = { after: Registration; tell?: { template: Template; params?: Record<string, string> } };

/** The same of whoever is changed by a verb, and of somebody who changes with them. */
export type Rewritten = Next & {
  ok: true;
  with?: Next & { before: Registration };
  /** Writes of other records, without conditions that could fail for good. */
  alongside?: Part[];
};

/**
 * Changes a registration as `plan` says from how it stands now, with its seats, its places and its letter in one
 * transaction; when anybody wrote meanwhile, from how it stands then. What that frees goes to the first who waits.
 * A registration that stays the same is not written. `gone` is answered when there is no such registration; what `plan`
 * refuses is answered as it is.
 */
export async function rewrite<P extends Rewritten, R extends { ok: false }>(
  ctx: Ctx,
  { eventId, id }: Pick<Registration, 'eventId' | 'id'>,
  gone: R,
  plan: (found: Found) => P | R | Promise<P | R>,
): Promise<P | R> {
  for (;;) {
    const [programme, registration] = await Promise.all([
      programmeOf(ctx, eventId),
      readRegistration(ctx, eventId, id),
    ]);
    if (!programme || !registration) return gone;
    const planned = await plan({ programme, registration });
    if (!planned.ok || planned.after === registration) return planned;
    if (waitsWithGroup(registration) && leavesLine(registration, planned.after)) {
      await standAlone(ctx, registration);
      continue;
    }
    const { pool } = programme;
    const changes = [{ ...planned, before: registration }, ...(planned.with ? [planned.with] : [])];
    const seats = changes.reduce<Seats>((all, { before, after }) => seatsAfter(all, before, after), pool);
    const due = isWorkLeft(pool, seats) ? ctx.now() : undefined;
    const written = await ctx.db.write([
      ...changes.flatMap(each => changeParts(ctx, each)),
      poolPart(pool, seats, due),
      ...(planned.alongside ?? []),
    ]);
    if (!written.ok) continue;
    if (due) await decideSoon(ctx, eventId);
    return planned;
  }
}

/** What it does to a line, nobody does to the group's place in it. */
const leavesLine = (before: Registration, after: Registration): boolean =>
  after.state !== before.state || after.mode !== before.mode;

function changeParts(ctx: Ctx, { before, after, tell }: Next & { before: Registration }): Part[] {
  const next = { ...after, version: before.version + 1 };
  const told = tell ? [tellPart(ctx, next, tell.template, { params: tell.params })] : [];
  return [...registrationParts(next, before), ...told];
}
