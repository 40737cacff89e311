import { Hono } from 'hono';
import { RegistrationsPage } from '../../web/pages/registrations/list.tsx';
import { RegistrationPage } from '../../web/pages/registrations/one.tsx';
import { paths } from '../../web/paths.ts';
import { admitToEvent } from '../events/admit.ts';
import { standingOf } from '../mail/message.ts';
import { messagesOf } from '../mail/outbox.ts';
import { formOf, formVersions } from '../questions/read.ts';
import { questionsEver, shownAnswers } from '../questions/versions.ts';
import { csv, csvHeaders } from '../shared/csv.ts';
import type { Ctx } from '../shared/ctx.ts';
import { NotFound } from '../shared/errors.ts';
import type { Web } from '../shared/form.ts';
import { staffGroupRoutes } from './groups/staff-routes.ts';
import { placeInLine, registrationOf, registrationsOf } from './read.ts';
import { likelyTwins } from './registration.ts';
import { found, registrationQuery } from './search.ts';
import { sessionsOf } from './sessions/sessions-of.ts';
import { registrationTable } from './table.ts';

const onePage = 100;

/** Who registered, for the organisers of an event. */
export function staffRegistrationRoutes(ctx: Ctx): Hono<Web> {
  const app = new Hono<Web>();

  app.get(paths.registrations(':event'), async c => {
    const admitted = await admitToEvent(ctx, c.var.email, c.req.param('event') ?? '', 'see-people');
    const { id } = admitted.event;
    const [all, form] = await Promise.all([registrationsOf(ctx, id), formOf(ctx, id)]);
    const query = registrationQuery(name => c.req.query(name));
    const wanted = found(all, query);
    const pages = Math.max(1, Math.ceil(wanted.length / onePage));
    const page = Math.min(pages, Math.max(1, Math.trunc(Number(c.req.query('page'))) || 1));
    return c.html(
      RegistrationsPage({
        view: c.var.view,
        ...admitted,
        registrations: wanted.slice((page - 1) * onePage, page * onePage),
        found: wanted.length,
        total: all.length,
        query,
        page,
        pages,
        twins: likelyTwins(all),
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
    return c.html(
      RegistrationPage({
        view: c.var.view,
        ...admitted,
        registration,
        messages: mails.map(message => ({ message, standing: standingOf(message) })),
        place,
        chosen,
        ...(versions.length > 0
          ? { answers: shownAnswers(versions, registration, 'staff'), hasSensitive }
          : {}),
      }),
    );
  });

  app.route('/', staffGroupRoutes(ctx));

  return app;
}
