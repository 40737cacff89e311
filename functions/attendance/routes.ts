import { type Context, Hono } from 'hono';
import { AttendancePage } from '../../web/pages/attendance/attendance.tsx';
import { paths } from '../../web/paths.ts';
import { admitToEvent } from '../events/admit.ts';
import type { Programme } from '../events/event.ts';
import { registrationsOf } from '../registration/read.ts';
import { csv, csvHeaders } from '../shared/csv.ts';
import type { Ctx } from '../shared/ctx.ts';
import { typedOf, type Web } from '../shared/form.ts';
import { presence } from './attendance.ts';
import { attendees, isPresence, presences } from './attendees.ts';
import { confirmJoined } from './confirm.ts';
import { matcher } from './find.ts';
import { attendanceOf } from './read.ts';
import { attendanceTable } from './table.ts';

/** The list of who was there. */
export function attendanceRoutes(ctx: Ctx): Hono<Web> {
  const app = new Hono<Web>();

  app.get(paths.attendance(':event'), async c => {
    const admitted = await admitToEvent(ctx, c.var.email, c.req.param('event') ?? '', 'see-people');
    return c.html(
      AttendancePage({ view: c.var.view, ...admitted, ...(await listed(ctx, c, admitted.programme)) }),
    );
  });

  app.get(paths.attendanceCsv(':event'), async c => {
    const admitted = await admitToEvent(ctx, c.var.email, c.req.param('event') ?? '', 'export-people');
    const { event, sessions, programme } = admitted;
    const { t, language } = c.var.view;
    const { everybody } = await listed(ctx, c, programme);
    const { header, rows } = attendanceTable({ t, language, event, sessions }, everybody);
    return c.body(csv(header, rows), 200, csvHeaders(`${event.slug}-attendance`));
  });

  app.post(paths.attendanceConfirmation(':event'), async c => {
    const admitted = await admitToEvent(ctx, c.var.email, c.req.param('event') ?? '', 'confirm-attendance');
    const { event, staff } = admitted;
    const typed = await typedOf(c);
    const who = typed.who === 'all' ? 'all' : (typed.registration ?? '').split('\n').filter(Boolean);
    const confirmation = await confirmJoined(ctx, { eventId: event.id, who, staff });
    const confirmed = confirmation.ok ? confirmation.confirmed : 0;
    return c.redirect(`${paths.attendance(event.id)}?confirmed=${confirmed}`, 303);
  });

  return app;
}

/** Who was there, as the page's filter and search want it, and how many there are of each. */
async function listed(ctx: Ctx, c: Context<Web>, programme: Programme) {
  const eventId = programme.event.id;
  const [registrations, records] = await Promise.all([
    registrationsOf(ctx, eventId),
    attendanceOf(ctx, eventId),
  ]);
  const { language } = c.var.view;
  const everybody = attendees(programme, registrations, records, language, ctx.now());
  const query = (c.req.query('q') ?? '').trim().slice(0, 200);
  const asked = c.req.query('show');
  const show = presences.find(each => each === asked) ?? 'all';
  const has = matcher(query);
  const confirmed = c.req.query('confirmed');
  return {
    everybody,
    shown: everybody.filter(each => isPresence[show](each) && has(each.registration)),
    query,
    show,
    filters: presences,
    counts: presence(records),
    confirmed: confirmed && /^\d{1,6}$/.test(confirmed) ? Number(confirmed) : undefined,
  };
}
