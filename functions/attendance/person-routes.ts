import { type Context, Hono } from 'hono';
import { PersonPage } from '../../web/pages/attendance/person.tsx';
import { paths } from '../../web/paths.ts';
import { admitToEvent } from '../events/admit.ts';
import type { Programme } from '../events/event.ts';
import { registrationOf } from '../registration/read.ts';
import type { Registration } from '../registration/registration.ts';
import type { Ctx } from '../shared/ctx.ts';
import { NotFound } from '../shared/errors.ts';
import { type FieldErrors, readForm, type Typed, type Web } from '../shared/form.ts';
import { presenceOf } from './attendees.ts';
import { correct } from './correct.ts';
import { correctionSchema, recordsToCorrect, saidOf } from './correction-form.ts';
import { scansOfPerson } from './door/read.ts';
import { doubtsIn } from './door/scan.ts';
import { askedOf } from './listed.ts';
import { attendanceOfPerson } from './read.ts';

/** All that is known of one person's being there, and what staff say of it. */
export function personAttendanceRoutes(ctx: Ctx): Hono<Web> {
  const app = new Hono<Web>();

  async function personOf(c: Context<Web>, action: 'see-people' | 'confirm-attendance') {
    const admitted = await admitToEvent(ctx, c.var.email, c.req.param('event') ?? '', action);
    const registration = await registrationOf(ctx, admitted.event.id, c.req.param('registration') ?? '');
    if (!registration) throw new NotFound();
    const records = await attendanceOfPerson(ctx, admitted.event.id, registration.id);
    return { ...admitted, registration, records };
  }
  type Opened = Awaited<ReturnType<typeof personOf>>;

  async function page(c: Context<Web>, opened: Opened, filled: { typed?: Typed; errors?: FieldErrors } = {}) {
    const { event, programme, registration, records } = opened;
    const scans = await scansOfPerson(ctx, event, registration.id);
    const at = (list: Parameters<typeof presenceOf>[1]) =>
      presenceOf(programme, list, registration, records, ctx.now());
    const sessions = programme.sessions.map(session => ({ session, presence: at(session) }));
    const corrected = c.req.query('corrected') !== undefined;
    const { view } = c.var;
    const shown = { whole: at('event'), at: sessions, doubts: doubtsIn(scans), corrected };
    return c.html(PersonPage({ ...opened, view, ...shown, ...filled }), filled.errors ? 422 : 200);
  }

  app.get(paths.attendanceOf(':event', ':registration'), async c => page(c, await personOf(c, 'see-people')));

  app.post(paths.attendanceOf(':event', ':registration'), async c => {
    const opened = await personOf(c, 'confirm-attendance');
    const form = await readForm(c, correctionSchema);
    if (!form.ok) return page(c, opened, form);
    const { event, staff, registration } = opened;
    const who = recordsOn(opened.programme, form.typed, form.value.says, registration, opened.records);
    await correct(ctx, { eventId: event.id, who, says: saidOf(form.value), staff });
    return c.redirect(`${paths.attendanceOf(event.id, registration.id)}?corrected`, 303);
  });

  return app;
}

function recordsOn(
  programme: Programme,
  typed: Typed,
  says: Parameters<typeof recordsToCorrect>[1],
  registration: Registration,
  records: Awaited<ReturnType<typeof attendanceOfPerson>>,
) {
  const { list } = askedOf(programme, typed);
  const on = records.filter(
    ({ sessionId }) => list === 'event' || sessionId === list.id || sessionId === 'event',
  );
  return recordsToCorrect(list, says, [{ registration, records: on }]);
}
