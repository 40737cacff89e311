import { type Context, Hono } from 'hono';
import { type CrewOutcome, CrewPage } from '../../../web/pages/crew/crew.tsx';
import type { Filled } from '../../../web/parts/field.tsx';
import { paths } from '../../../web/paths.ts';
import { admitToEvent } from '../../events/admit.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { readForm, typedOf, type Web } from '../../shared/form.ts';
import { isOnline } from '../joining.ts';
import { crewRoles, crewSchema } from './crew.ts';
import { addCrew, changeCrewRole, mailCrewLink, removeCrew } from './keep.ts';
import { crewMails, crewMember, crewOf } from './read.ts';

/** Who speaks and moderates: added by name and address, mailed a link, removed. */
export function crewRoutes(ctx: Ctx): Hono<Web> {
  const app = new Hono<Web>();

  app.get(paths.eventCrew(':event'), async c => page(c, await editor(c)));

  app.post(paths.eventCrew(':event'), async c => {
    const admitted = await editor(c);
    const form = await readForm(c, crewSchema);
    if (!form.ok) return page(c, admitted, form, undefined, 422);
    const { crewName: name, crewEmail: email, crewRole: role } = form.value;
    const { crewSessions: sessions, crewLanguage: language } = form.value;
    const added = await addCrew(ctx, admitted.programme, { name, email, role, sessions, language });
    if (!added.ok) return page(c, admitted, { typed: form.typed }, { said: added.why, name }, 409);
    return page(c, admitted, {}, { said: 'added', name });
  });

  app.post(paths.crewMail(':event'), async c => {
    const admitted = await editor(c);
    const member = await chosen(c, admitted.event.id);
    if (!member) return page(c, admitted, {}, { said: 'gone' }, 409);
    await mailCrewLink(ctx, member);
    return page(c, admitted, {}, { said: 'mailed', name: member.name });
  });

  app.post(paths.crewRole(':event'), async c => {
    const admitted = await editor(c);
    const { crew = '', role } = await typedOf(c);
    const member = await crewMember(ctx, admitted.event.id, crew);
    const wanted = crewRoles.find(each => each === role);
    if (!member || !wanted) return page(c, admitted, {}, { said: 'gone' }, 409);
    const changed = await changeCrewRole(ctx, member, wanted);
    const { name } = member;
    if (!changed.ok) return page(c, admitted, {}, { said: changed.why, name }, 409);
    return page(c, admitted, {}, { said: wanted, name });
  });

  app.post(paths.crewRemoval(':event'), async c => {
    const admitted = await editor(c);
    const member = await chosen(c, admitted.event.id);
    if (!member) return page(c, admitted, {}, { said: 'gone' }, 409);
    await removeCrew(ctx, member);
    return page(c, admitted, {}, { said: 'removed', name: member.name });
  });

  return app;

  function editor(c: Context<Web>) {
    return admitToEvent(ctx, c.var.email, c.req.param('event') ?? '', 'edit-event');
  }

  async function chosen(c: Context<Web>, eventId: `evt_${string}`) {
    const { crew } = await typedOf(c);
    return crewMember(ctx, eventId, crew ?? '');
  }

  async function page(
    c: Context<Web>,
    admitted: Awaited<ReturnType<typeof editor>>,
    filled: Filled = {},
    outcome?: CrewOutcome,
    status: 200 | 409 | 422 = 200,
  ) {
    const { id } = admitted.event;
    const [crew, mails] = await Promise.all([crewOf(ctx, id), crewMails(ctx, id)]);
    const online = admitted.sessions.filter(each => isOnline(admitted.event, each));
    return c.html(
      CrewPage({ view: c.var.view, ...admitted, crew, mails, online, roles: crewRoles, outcome, ...filled }),
      status,
    );
  }
}
