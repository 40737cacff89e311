import { Hono } from 'hono';
import { hubRoutes } from './accounts/hub-routes.ts';
import { overviewRoutes } from './attendance/console-routes.ts';
import { doorDeviceRoutes } from './attendance/door/device-routes.ts';
import { doorRoutes } from './attendance/door/routes.ts';
import { attendanceFileRoutes } from './attendance/files/routes.ts';
import { personAttendanceRoutes } from './attendance/person-routes.ts';
import { attendanceRoutes } from './attendance/routes.ts';
import { ruleRoutes } from './attendance/rule-routes.ts';
import { badgeRoutes } from './badges/routes.ts';
import { recipientRoutes } from './certificates/achievements/recipient-routes.ts';
import { achievementRoutes } from './certificates/achievements/routes.ts';
import { designRoutes } from './certificates/designs/routes.ts';
import { hubCertificateRoutes } from './certificates/hub-routes.ts';
import { certificateRoutes } from './certificates/routes.ts';
import { erasureConsoleRoutes } from './erasure/console-routes.ts';
import { eventConsoleRoutes } from './events/console-routes.ts';
import { feedbackConsoleRoutes } from './feedback/console-routes.ts';
import { crewRoutes } from './joining/crew/routes.ts';
import { providerRoutes } from './joining/rooms/provider-routes.ts';
import { questionRoutes } from './questions/routes.ts';
import { questionSetRoutes } from './questions/set-routes.ts';
import { answerError, answerNotFound } from './refusals.ts';
import { needsRoutes } from './registration/answers/needs-routes.ts';
import { applicationRoutes } from './registration/application-routes.ts';
import { invitationRoutes } from './registration/invitations/routes.ts';
import { lineRoutes } from './registration/line/routes.ts';
import { mailRoutes } from './registration/mail-routes.ts';
import { isAnybodyThere } from './registration/read.ts';
import { sessionPeopleRoutes } from './registration/sessions/routes.ts';
import { staffRegistrationRoutes } from './registration/staff-routes.ts';
import type { Ctx } from './shared/ctx.ts';
import type { Web } from './shared/form.ts';

/** All that staff do, behind `/console`; `env` is what the app before it has set on the request. */
export function createConsole(ctx: Ctx): Hono<Web> {
  const app = new Hono<Web>();
  app.use(async (c, next) => {
    const { view, email } = c.env as Web['Variables'];
    c.set('view', view);
    c.set('email', email);
    await next();
  });

  app.route('/', hubRoutes(ctx));
  app.route('/', eventConsoleRoutes(ctx, isAnybodyThere));
  app.route('/', crewRoutes(ctx));
  app.route('/', achievementRoutes(ctx));
  app.route('/', recipientRoutes(ctx));
  app.route('/', designRoutes(ctx));
  app.route('/', certificateRoutes(ctx));
  app.route('/', hubCertificateRoutes(ctx));
  app.route('/', providerRoutes(ctx));
  app.route('/', overviewRoutes(ctx));
  app.route('/', questionSetRoutes(ctx));
  app.route('/', questionRoutes(ctx));
  app.route('/', staffRegistrationRoutes(ctx));
  app.route('/', lineRoutes(ctx));
  app.route('/', needsRoutes(ctx));
  app.route('/', sessionPeopleRoutes(ctx));
  app.route('/', applicationRoutes(ctx));
  app.route('/', invitationRoutes(ctx));
  app.route('/', mailRoutes(ctx));
  app.route('/', attendanceRoutes(ctx));
  app.route('/', personAttendanceRoutes(ctx));
  app.route('/', badgeRoutes(ctx));
  app.route('/', doorRoutes(ctx));
  app.route('/', doorDeviceRoutes(ctx));
  app.route('/', ruleRoutes(ctx));
  app.route('/', attendanceFileRoutes(ctx));
  app.route('/', feedbackConsoleRoutes(ctx));
  app.route('/', erasureConsoleRoutes(ctx));

  app.notFound(answerNotFound);
  app.onError((error, c) => answerError(ctx, error, c));
  return app;
}
