import { type Context, Hono } from 'hono';
import * as z from 'zod';
import { LinkEndedPage } from '../../web/pages/error/link-ended.tsx';
import { MyPage } from '../../web/pages/registration/my.tsx';
import { paths } from '../../web/paths.ts';
import { hubOf } from '../accounts/read.ts';
import { certificateOfPerson } from '../certificates/read.ts';
import { modes, standing } from '../events/event.ts';
import { programmeOf } from '../events/read.ts';
import { feedbackRefusal } from '../feedback/feedback.ts';
import { hasAnswered } from '../feedback/read.ts';
import { publicCalendar } from '../mail/calendar.ts';
import { calendarEntry } from '../registration/calendar.ts';
import { cancel } from '../registration/cancel.ts';
import { changeMode } from '../registration/change-mode.ts';
import { linkTo, openLink, placeInLine, ticketCode } from '../registration/read.ts';
import { linkHasEnded } from '../registration/registration.ts';
import { rename } from '../registration/rename.ts';
import type { Ctx } from '../shared/ctx.ts';
import { NotFound } from '../shared/errors.ts';
import { readForm, type Web } from '../shared/form.ts';
import { qrSvg } from '../shared/qr.ts';
import { requiredLine } from '../shared/text.ts';

const outcomes = ['mode-changed', 'mode-waits', 'mode-stays', 'renamed', 'cancelled', 'not-now'] as const;
const nameSchema = z.object({ name: requiredLine(200) });
const modeSchema = z.object({ mode: z.enum(modes, 'choice') });

/** The personal page: all that somebody has of an event, and what they may change by themselves. */
export function personalRoutes(ctx: Ctx): Hono<Web> {
  const app = new Hono<Web>();
  const back = (c: Context<Web>, outcome: (typeof outcomes)[number]) =>
    c.redirect(`${paths.my(c.req.param('token') ?? '')}?done=${outcome}`, 303);

  app.get(paths.my(':token'), async c => {
    const found = await behindLink(ctx, c);
    if (!found.ok) return found.ended;
    const outcome = outcomes.find(each => each === c.req.query('done'));
    return c.html(MyPage({ ...(await myPage(ctx, c, found)), outcome }));
  });

  app.get(paths.myCalendar(':token'), async c => {
    const found = await behindLink(ctx, c);
    if (!found.ok) return found.ended;
    const { event } = found.programme;
    const entry = calendarEntry(ctx, found.registration, event, found.hub, c.var.view.language);
    return c.body(publicCalendar(entry), 200, {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `attachment; filename="${event.slug}.ics"`,
    });
  });

  app.post(paths.myName(':token'), async c => {
    const found = await behindLink(ctx, c);
    if (!found.ok) return found.ended;
    const form = await readForm(c, nameSchema);
    if (!form.ok) {
      const page = await myPage(ctx, c, found);
      return c.html(MyPage({ ...page, errors: form.errors, typed: form.typed }), 422);
    }
    const renamed = await rename(ctx, found.registration, form.value.name);
    return back(c, renamed.ok ? 'renamed' : 'not-now');
  });

  app.post(paths.myMode(':token'), async c => {
    const found = await behindLink(ctx, c);
    if (!found.ok) return found.ended;
    const form = await readForm(c, modeSchema);
    if (!form.ok) return back(c, 'not-now');
    const changed = await changeMode(ctx, found.registration, form.value.mode);
    if (!changed.ok) return back(c, 'not-now');
    return back(c, changed.outcome === 'moved' ? 'mode-changed' : `mode-${changed.outcome}`);
  });

  app.post(paths.myCancellation(':token'), async c => {
    const found = await behindLink(ctx, c);
    if (!found.ok) return found.ended;
    const cancelled = await cancel(ctx, found.registration);
    return back(c, cancelled.ok || cancelled.why === 'cancelled-already' ? 'cancelled' : 'not-now');
  });

  return app;
}

type Found = Extract<Awaited<ReturnType<typeof behindLink>>, { ok: true }>;

/** Whose link it is; one that has ended is answered with a way to a new one. */
async function behindLink(ctx: Ctx, c: Context<Web>) {
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

async function myPage(ctx: Ctx, c: Context<Web>, { token, registration, programme, hub }: Found) {
  const { event } = programme;
  const [place, answered, certificate] = await Promise.all([
    placeInLine(ctx, registration),
    hasAnswered(ctx, registration),
    certificateOfPerson(ctx, event.id, registration.id),
  ]);
  const mayAnswer = !answered && !feedbackRefusal(event, registration, ctx.now());
  const seated = registration.state === 'confirmed';
  return {
    view: c.var.view,
    programme,
    hub,
    standing: standing(programme, ctx.now()),
    registration,
    token,
    place,
    qr: seated && registration.mode === 'on-site' ? await qrSvg(ticketCode(ctx, registration)) : undefined,
    joinHref: seated && registration.mode === 'online' ? linkTo(ctx, 'join', registration) : undefined,
    feedbackHref: mayAnswer ? linkTo(ctx, 'feedback', registration) : undefined,
    certificateHref: certificate && ctx.settings.publicUrl + paths.certificate(certificate.id),
  };
}
