import { Hono } from 'hono';
import { type ListedMail, MailsPage } from '../../web/pages/mail/mails.tsx';
import { MessagePage } from '../../web/pages/mail/message.tsx';
import { paths } from '../../web/paths.ts';
import { admitToEvent } from '../events/admit.ts';
import { isAmong, type MailFilter, type Message, mailFilters, standingOf } from '../mail/message.ts';
import { messageOf, messagesOf } from '../mail/outbox.ts';
import type { Ctx } from '../shared/ctx.ts';
import { NotFound } from '../shared/errors.ts';
import type { Web } from '../shared/form.ts';
import { isId } from '../shared/ids.ts';
import { registrationOf, registrationsOf } from './read.ts';
import type { Registration } from './registration.ts';
import { folded } from './search.ts';

const onePage = 100;

/** Every mail of an event, for its organisers. */
export function mailRoutes(ctx: Ctx): Hono<Web> {
  const app = new Hono<Web>();

  app.get(paths.mail(':event'), async c => {
    const admitted = await admitToEvent(ctx, c.var.email, c.req.param('event') ?? '', 'see-mail');
    const query = (c.req.query('q') ?? '').trim().slice(0, 200);
    const show = mailFilters.find(each => each === c.req.query('show')) ?? 'all';
    const all = await listed(ctx, admitted.event.id);
    const found = all.filter(each => isAmong(show, each.message) && isLike(query, each));
    const pages = Math.max(1, Math.ceil(found.length / onePage));
    const page = Math.min(pages, Math.max(1, Math.trunc(Number(c.req.query('page'))) || 1));
    return c.html(
      MailsPage({
        view: c.var.view,
        ...admitted,
        mails: found.slice((page - 1) * onePage, page * onePage),
        counts: countsOf(all),
        found: found.length,
        page,
        pages,
        query,
        show,
        filters: mailFilters,
      }),
    );
  });

  app.get(paths.message(':event', ':message'), async c => {
    const admitted = await admitToEvent(ctx, c.var.email, c.req.param('event') ?? '', 'see-mail');
    const { id } = admitted.event;
    const asked = c.req.query('registration') ?? '';
    const about = isId('reg', asked) ? asked : undefined;
    const message = await messageOf(ctx, id, c.req.param('message') ?? '', about);
    if (!message) throw new NotFound();
    const registration = message.registrationId && (await registrationOf(ctx, id, message.registrationId));
    const standing = standingOf(message);
    return c.html(
      MessagePage({ view: c.var.view, ...admitted, message, standing, name: registration?.name }),
    );
  });

  return app;
}

async function listed(ctx: Ctx, eventId: Registration['eventId']): Promise<ListedMail[]> {
  const [messages, registrations] = await Promise.all([
    messagesOf(ctx, eventId),
    registrationsOf(ctx, eventId),
  ]);
  const names = new Map(registrations.map(({ id, name }) => [id, name]));
  const nameOf = ({ registrationId }: Message) => registrationId && names.get(registrationId);
  return messages.map(message => ({ message, standing: standingOf(message), name: nameOf(message) }));
}

const countsOf = (all: ListedMail[]) =>
  Object.fromEntries(
    mailFilters.map(filter => [filter, all.filter(each => isAmong(filter, each.message)).length]),
  ) as Record<MailFilter, number>;

/** Those whose name or address contains every word that is looked for. */
function isLike(query: string, { message, name }: ListedMail): boolean {
  const text = folded(`${name ?? ''} ${message.to}`);
  return folded(query)
    .split(/\s+/)
    .every(word => text.includes(word));
}
