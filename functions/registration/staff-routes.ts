import { type Context, Hono } from 'hono';
import * as z from 'zod';
import { RegistrationsPage } from '../../web/pages/registrations/list.tsx';
import { RegistrationPage } from '../../web/pages/registrations/one.tsx';
import type { Filled } from '../../web/parts/field.tsx';
import { paths } from '../../web/paths.ts';
import { admitToEvent } from '../events/admit.ts';
import { standingOf } from '../mail/message.ts';
import { messagesOf } from '../mail/outbox.ts';
import { formOf, formVersions } from '../questions/read.ts';
import { questionsEver, shownAnswers } from '../questions/versions.ts';
import { csv, csvHeaders } from '../shared/csv.ts';
import type { Ctx } from '../shared/ctx.ts';
import { NotFound } from '../shared/errors.ts';
import { readForm, type Web } from '../shared/form.ts';
import { isId } from '../shared/ids.ts';
import { line } from '../shared/text.ts';
import { longestNote, writeDoorNote } from './door-note.ts';
import { staffGroupRoutes } from './groups/staff-routes.ts';
import { placeInLine, registrationOf, registrationsOf } from './read.ts';
import { likelyTwins } from './registration.ts';
import { found, registrationQuery } from './search.ts';
import { sessionsOf } from './sessions/sessions-of.ts';
import { registrationTable } from './table.ts';

const mostOnPage = 100;

/** Who registered, for the organisers of an event. */
export function staffRegistrationRoutes(ctx: Ctx): Hono<Web> {
  const app = new Hono<Web>();

  app.get(paths.registrations(':event'), async c => {
    const admitted = await admitToEvent(ctx, c.var.email, c.req.param('event') ?? '', 'see-people');
    const { id } = admitted.event;
    const [all, form] = await Promise.all([registrationsOf(ctx, id), formOf(ctx, id)]);
    const query = registrationQuery(name => c.req.query(name));
    const wanted = found(all, query);
    const pages = Math.max(1, Math.ceil(wanted.length / mostOnPage));
    const page = Math.min(pages, Math.max(1, Math.trunc(Number(c.req.query('page'))) || 1));
    return c.html(
      RegistrationsPage({
        view: c.var.view,
        ...admitted,
        registrations: wanted.slice((page - 1) * mostOnPage, page * mostOnPage),
        found: wanted.length,
        total: all.length,
        query,
        page,
        pages,
        twins: likelyTwins(all),
        erased: c.req.query('said') === 'erased',
        hasNeeds: form?.questions.some(({ sensitive }) => sensitive) ?? false,
      }),
    );
  });

  app.get(paths.registrationsCsv(':event'), async c => {
    const id = c.req.param('event') ?? '';
    const { programme, event } = await admitToEvent(ctx, c.var.email, id, 'export-people');
    const [all, versions] = await Promise.all([registrationsOf(ctx, event.id), formVersions(ctx, event.id)]);
    const wanted = found(
      all,
      registrationQuery(name => c.req.query(name)),
    );
    const { header, rows } = registrationTable(c.var.view, programme, wanted, versions);
    return c.body(csv(header, rows), 200, csvHeaders(`${event.slug}-registrations`));
  });

  app.get(paths.registration(':event', ':registration'), async c => {
    const admitted = await admitToEvent(ctx, c.var.email, c.req.param('event') ?? '', 'see-people');
    return onePage(ctx, c, admitted);
  });

  app.post(paths.doorNote(':event', ':registration'), async c => {
    const admitted = await admitToEvent(ctx, c.var.email, c.req.param('event') ?? '', 'let-people-in');
    const { id: eventId } = admitted.event;
    const form = await readForm(c, z.object({ doorNote: line(longestNote) }));
    if (!form.ok) return onePage(ctx, c, admitted, form);
    const id = c.req.param('registration') ?? '';
    const written = isId('reg', id)
      ? await writeDoorNote(ctx, { eventId, id }, form.value.doorNote)
      : undefined;
    if (!written?.ok) throw new NotFound();
    return c.redirect(`${paths.registration(eventId, id)}?said=note`, 303);
  });

  app.route('/', staffGroupRoutes(ctx));

  return app;
}

/** All that is known of one person. `note`: what was typed for the door, when it was refused. */
async function onePage(
  ctx: Ctx,
  c: Context<Web>,
  admitted: Awaited<ReturnType<typeof admitToEvent>>,
  note?: Filled,
) {
  const { id } = admitted.event;
  const registration = await registrationOf(ctx, id, c.req.param('registration') ?? '');
  if (!registration) throw new NotFound();
  const [mails, place, versions, chosen] = await Promise.all([
    messagesOf(ctx, id, registration.id),
    placeInLine(ctx, registration),
    formVersions(ctx, id),
    sessionsOf(ctx, admitted.programme, registration),
  ]);
  const hasSensitive = questionsEver(versions).some(({ sensitive }) => sensitive);
  const page = RegistrationPage({
    view: c.var.view,
    ...admitted,
    registration,
    messages: mails.map(message => ({ message, standing: standingOf(message) })),
    place,
    chosen,
    note,
    said: c.req.query('said'),
    ...(versions.length > 0 ? { answers: shownAnswers(versions, registration, 'staff'), hasSensitive } : {}),
  });
  return c.html(page, note ? 422 : 200);
}
