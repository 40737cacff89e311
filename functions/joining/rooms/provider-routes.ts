import { type Context, Hono } from 'hono';
import { ServerPage } from '../../../web/pages/rooms/server.tsx';
import { type ServersOutcome, ServersPage } from '../../../web/pages/rooms/servers.tsx';
import type { Filled } from '../../../web/parts/field.tsx';
import { paths } from '../../../web/paths.ts';
import { admit } from '../../accounts/admit.ts';
import type { Hub } from '../../accounts/hub.ts';
import { type Provider, providerKinds } from '../../accounts/provider.ts';
import {
  addProvider,
  editProvider,
  providerOf,
  providersOf,
  removeProvider,
} from '../../accounts/providers.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { NotFound } from '../../shared/errors.ts';
import { readForm, type Web } from '../../shared/form.ts';
import { knock } from './bigbluebutton.ts';
import { providerFormSchema, typedProvider } from './provider-form.ts';
import { eventsOn } from './used.ts';

/** The servers that a hub opens rooms on, for its owners. Their secrets go in, and never out. */
export function providerRoutes(ctx: Ctx): Hono<Web> {
  const app = new Hono<Web>();
  const local = ctx.settings.localRooms === true;
  const admitted = (c: Context<Web>) => admit(ctx, c.var.email, c.req.param('hub') ?? '', 'manage-servers');

  app.get(paths.servers(':hub'), async c => {
    const { hub } = await admitted(c);
    return c.html(await page(c, hub, {}, await outcome(c, hub)));
  });

  app.post(paths.servers(':hub'), async c => {
    const { hub } = await admitted(c);
    const form = await readForm(c, providerFormSchema({ local }));
    if (!form.ok) return c.html(await page(c, hub, form), 422);
    return said(c, 'added', await addProvider(ctx, hub.id, form.value));
  });

  app.get(paths.server(':hub', ':server'), async c => {
    const { hub, server } = await one(c);
    return c.html(ServerPage({ view: c.var.view, hub, server: named(server), typed: typedProvider(server) }));
  });

  app.post(paths.server(':hub', ':server'), async c => {
    const { hub, server } = await one(c);
    const form = await readForm(c, providerFormSchema({ kept: server, local }));
    if (!form.ok) {
      const { errors, typed } = form;
      return c.html(ServerPage({ view: c.var.view, hub, server: named(server), errors, typed }), 422);
    }
    const edited = await editProvider(ctx, server, form.value);
    if (!edited.ok) return c.redirect(`${paths.servers(hub.id)}?said=gone`, 303);
    return said(c, 'saved', edited.provider);
  });

  app.post(paths.serverRemoval(':hub', ':server'), async c => {
    const { hub, server } = await one(c);
    const usedBy = await eventsOn(ctx, server);
    if (usedBy.length > 0) {
      const typed = typedProvider(server);
      return c.html(ServerPage({ view: c.var.view, hub, server: named(server), typed, usedBy }), 409);
    }
    await removeProvider(ctx, server);
    return c.redirect(`${paths.servers(hub.id)}?said=removed`, 303);
  });

  return app;

  async function one(c: Context<Web>) {
    const { hub } = await admitted(c);
    const server = await providerOf(ctx, hub.id, c.req.param('server') ?? '');
    if (!server) throw new NotFound();
    return { hub, server };
  }

  async function page(c: Context<Web>, hub: Hub, filled: Filled, came?: ServersOutcome) {
    const servers = await providersOf(ctx, hub.id);
    const { errors, typed } = filled;
    return ServersPage({
      view: c.var.view,
      hub,
      servers,
      kinds: providerKinds,
      outcome: came,
      errors,
      typed,
    });
  }

  /** What was done is said on the page that follows, with what the server answers. */
  async function said(c: Context<Web>, what: 'added' | 'saved', server: Provider) {
    const answer = server.kind === 'bigbluebutton' ? `&answer=${await answerOf(ctx, server)}` : '';
    return c.redirect(`${paths.servers(server.hubId)}?said=${what}&server=${server.id}${answer}`, 303);
  }

  async function outcome(c: Context<Web>, hub: Hub): Promise<ServersOutcome | undefined> {
    const what = (['added', 'saved', 'removed', 'gone'] as const).find(each => each === c.req.query('said'));
    if (!what) return undefined;
    const server = await providerOf(ctx, hub.id, c.req.query('server') ?? '');
    const answer = answers.find(each => each === c.req.query('answer'));
    return {
      said: `rooms.said.${what}`,
      name: server?.name,
      answer: answer && `rooms.answer.${answer}`,
      isWell: what !== 'gone' && (answer ?? 'ok') === 'ok',
    };
  }
}

const named = ({ secret: _, ...rest }: Provider) => rest;

const answers = ['ok', 'secret', 'forbidden', 'nobody', 'other'] as const;

async function answerOf(ctx: Ctx, server: Provider): Promise<(typeof answers)[number]> {
  const answer = await knock(ctx, server);
  if (answer.ok) return 'ok';
  if (answer.said === 'checksumError') return 'secret';
  if (answer.said === 'forbidden') return 'forbidden';
  return /^(time-out|no-connection|status 5)/.test(answer.said) ? 'nobody' : 'other';
}
