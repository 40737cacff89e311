import { type Context, Hono } from 'hono';
import * as z from 'zod';
import { type StaffOutcome, StaffPage } from '../../web/pages/accounts/staff.tsx';
import type { Filled } from '../../web/parts/field.tsx';
import { paths } from '../../web/paths.ts';
import type { TextKey } from '../../web/text/translate.ts';
import type { Ctx } from '../shared/ctx.ts';
import { readForm, type Web } from '../shared/form.ts';
import { admit } from './admit.ts';
import { type Hub, roles, staffSchema } from './hub.ts';
import { staffOfHub } from './read.ts';
import { addStaff, changeRole, removeStaff, type StaffRefusal } from './staff.ts';

/** Staff are one person however their address is typed. */
const isSame = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

const who = z.object({ email: z.string().max(300) });
const roleSchema = who.extend({ role: z.enum(roles) });

const refusals = {
  'already-there': 'console.staff.already-there',
  'last-owner': 'console.staff.last-owner',
  'not-there': 'console.staff.not-there',
} as const satisfies Record<StaffRefusal, TextKey>;

/** The staff of a hub, for its owners. */
export function staffRoutes(ctx: Ctx): Hono<Web> {
  const app = new Hono<Web>();
  const admitted = (c: Context<Web>) => admit(ctx, c.var.email, c.req.param('hub') ?? '', 'manage-staff');

  app.get(paths.staff(':hub'), async c => {
    const { hub } = await admitted(c);
    return page(c, hub);
  });

  app.post(paths.staff(':hub'), async c => {
    const { hub } = await admitted(c);
    const form = await readForm(c, staffSchema);
    if (!form.ok) return page(c, hub, { errors: form.errors, typed: form.typed }, undefined, 422);
    const { staffName: name, staffEmail: email, staffRole: role } = form.value;
    const added = await addStaff(ctx, { hubId: hub.id, name, email, role });
    if (!added.ok) return page(c, hub, { typed: form.typed }, refusal(c, added.why), 409);
    return page(c, hub, {}, note(c, 'console.staff.added', name));
  });

  app.post(paths.staffRole(':hub'), async c => {
    const { hub } = await admitted(c);
    const form = await readForm(c, roleSchema);
    if (!form.ok) return page(c, hub, {}, refusal(c, 'not-there'), 422);
    const changed = await changeRole(ctx, hub.id, form.value.email, form.value.role);
    if (!changed.ok) return page(c, hub, {}, refusal(c, changed.why), 409);
    return page(c, hub, {}, note(c, 'console.staff.changed', form.value.email));
  });

  app.post(paths.staffRemoval(':hub'), async c => {
    const { hub } = await admitted(c);
    const form = await readForm(c, who);
    const email = form.ok ? form.value.email : '';
    const member = (await staffOfHub(ctx, hub.id)).find(each => isSame(each.email, email));
    const removed = await removeStaff(ctx, hub.id, email);
    if (!removed.ok || !member)
      return page(c, hub, {}, refusal(c, removed.ok ? 'not-there' : removed.why), 409);
    return page(c, hub, {}, { ...note(c, 'console.staff.removed', member.name), removed: member });
  });

  return app;

  async function page(
    c: Context<Web>,
    hub: Hub,
    filled: Filled = {},
    outcome?: StaffOutcome,
    status: 200 | 409 | 422 = 200,
  ) {
    const staff = await staffOfHub(ctx, hub.id);
    return c.html(StaffPage({ view: c.var.view, hub, staff, roles, outcome, ...filled }), status);
  }
}

const refusal = (c: Context<Web>, why: StaffRefusal): StaffOutcome => ({
  meaning: 'wrong',
  text: c.var.view.t(refusals[why]),
});

const note = (c: Context<Web>, key: TextKey, name: string): StaffOutcome => ({
  meaning: 'confirmed',
  text: c.var.view.t(key, { name }),
});
