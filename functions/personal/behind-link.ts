import type { Context } from 'hono';
import { LinkEndedPage } from '../../web/pages/error/link-ended.tsx';
import { hubOf } from '../accounts/read.ts';
import { programmeOf } from '../events/read.ts';
import { openLink } from '../registration/read.ts';
import { linkHasEnded } from '../registration/registration.ts';
import type { Ctx } from '../shared/ctx.ts';
import { NotFound } from '../shared/errors.ts';
import type { Web } from '../shared/form.ts';

export type Found = Extract<Awaited<ReturnType<typeof behindLink>>, { ok: true }>;

/** Whose link it is; one that has ended is answered with a way to a new one. */
export async function behindLink(ctx: Ctx, c: Context<Web>) {
  const token = c.req.param('token') ?? '';
  const opened = await openLink(ctx, 'my', token);
  if (!opened) throw new NotFound();
  const { registration, madeOn } = opened;
  const programme = await programmeOf(ctx, registration.eventId);
  const hub = programme && (await hubOf(ctx, programme.event.hubId));
  if (!hub) throw new NotFound();
  if (linkHasEnded(programme.event, madeOn, ctx.now())) {
    const page = LinkEndedPage({ view: c.var.view, event: programme.event, hub });
    return { ok: false as const, ended: await c.html(page, 410) };
  }
  return { ok: true as const, token, registration, programme, hub };
}
