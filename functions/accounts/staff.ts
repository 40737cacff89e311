import type { Ctx } from '../shared/ctx.ts';
import type { Part } from '../shared/db.ts';
import { NotFound } from '../shared/errors.ts';
import type { Role, Staff } from './hub.ts';
import { accounts, fencePart, removalParts, staffParts } from './store.ts';

export type StaffRefusal = 'already-there' | 'last-owner' | 'not-there';
type Outcome = { ok: true } | { ok: false; why: StaffRefusal };
type Change = { ok: true; parts: Part[] } | { ok: false; why: StaffRefusal };

/** Brings a person into a hub. Whoever works there already keeps the role they have. */
export const addStaff = (ctx: Ctx, staff: Staff): Promise<Outcome> =>
  changeStaff(ctx, staff.hubId, present =>
    memberOf(present, staff.email)
      ? { ok: false, why: 'already-there' }
      : { ok: true, parts: staffParts(staff) },
  );

export const changeRole = (ctx: Ctx, hubId: string, email: string, role: Role): Promise<Outcome> =>
  changeStaff(ctx, hubId, present => {
    const member = memberOf(present, email);
    if (!member) return { ok: false, why: 'not-there' };
    if (role !== 'owner' && isLastOwner(present, member)) return { ok: false, why: 'last-owner' };
    return { ok: true, parts: staffParts({ ...member, role }) };
  });

/** Takes effect with the person's next request: every staff route asks for the role anew. */
export const removeStaff = (ctx: Ctx, hubId: string, email: string): Promise<Outcome> =>
  changeStaff(ctx, hubId, present => {
    const member = memberOf(present, email);
    if (!member) return { ok: false, why: 'not-there' };
    if (isLastOwner(present, member)) return { ok: false, why: 'last-owner' };
    return { ok: true, parts: removalParts(member) };
  });

/** Decides on the staff as it stands, and again when somebody else changed it meanwhile. */
async function changeStaff(ctx: Ctx, hubId: string, decide: (present: Staff[]) => Change): Promise<Outcome> {
  for (;;) {
    const hub = await accounts(ctx.db).hub(hubId);
    if (!hub) throw new NotFound();
    const change = decide(await accounts(ctx.db).staff(hubId));
    if (!change.ok) return change;
    const written = await ctx.db.write([fencePart(hub), ...change.parts]);
    if (written.ok) return { ok: true };
  }
}

const memberOf = (present: Staff[], email: string) =>
  present.find(each => each.email.toLowerCase() === email.toLowerCase());

const isLastOwner = (present: Staff[], member: Staff) =>
  member.role === 'owner' && present.filter(each => each.role === 'owner').length === 1;
