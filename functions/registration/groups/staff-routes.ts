import { type Context, Hono } from 'hono';
import { RegisteredGroupPage } from '../../../web/pages/registrations/group.tsx';
import { paths } from '../../../web/paths.ts';
import type { Action } from '../../accounts/hub.ts';
import { admitToEvent } from '../../events/admit.ts';
import { standingOf } from '../../mail/message.ts';
import { messagesToOthers } from '../../mail/outbox.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { NotFound } from '../../shared/errors.ts';
import type { Web } from '../../shared/form.ts';
import { isId } from '../../shared/ids.ts';
import { sendNewLink } from '../new-link.ts';
import { placeOfGroup } from './continue.ts';
import { isInLine } from './line.ts';
import { groupOf, listedMembers } from './read.ts';

/** A group, for the organisers of an event. */
export function staffGroupRoutes(ctx: Ctx): Hono<Web> {
  const app = new Hono<Web>();

  app.get(paths.registeredGroup(':event', ':group'), async c => {
    const { group, ...admitted } = await find(c, 'see-people');
    const { staff, event } = admitted;
    const inLine = isInLine(group);
    const [members, place, mails] = await Promise.all([
      listedMembers(ctx, group),
      inLine ? placeOfGroup(ctx, group) : undefined,
      staff.may.includes('see-mail') ? messagesToOthers(ctx, event.id) : [],
    ]);
    const own = mails.filter(({ params }) => params.group === group.id);
    own.sort((a, b) => b.createdAt.localeCompare(a.createdAt));
    const linkSent = c.req.query('said') === 'link';
    return c.html(
      RegisteredGroupPage({
        view: c.var.view,
        ...admitted,
        group,
        members,
        inLine,
        place,
        messages: own.map(message => ({ message, standing: standingOf(message) })),
        linkSent,
      }),
    );
  });

  app.post(paths.registeredGroupLink(':event', ':group'), async c => {
    const { group, event } = await find(c, 'edit-event');
    await sendNewLink(ctx, event.id, group.contact.email);
    return c.redirect(`${paths.registeredGroup(event.id, group.id)}?said=link`, 303);
  });

  return app;

  async function find(c: Context<Web>, action: Action) {
    const admitted = await admitToEvent(ctx, c.var.email, c.req.param('event') ?? '', action);
    const id = c.req.param('group') ?? '';
    const group = isId('grp', id) ? await groupOf(ctx, admitted.event.id, id) : undefined;
    if (!group) throw new NotFound();
    return { ...admitted, group };
  }
}
