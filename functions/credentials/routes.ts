import { type Context, Hono } from 'hono';
import { paths } from '../../web/paths.ts';
import { hubOf } from '../accounts/read.ts';
import type { Ctx } from '../shared/ctx.ts';
import { NotFound } from '../shared/errors.ts';
import type { Web } from '../shared/form.ts';
import { isId } from '../shared/ids.ts';
import { achievementAt } from './achievement.ts';
import { didDocument, didOf } from './did.ts';
import { keyringOf } from './keyring.ts';
import { statusListOf } from './status.ts';

/**
 * What somebody who checks a credential asks us for, whoever they are: who signs with which keys, what is
 * revoked, and what was achieved. It names nobody.
 */
export function credentialRoutes(ctx: Ctx): Hono<Web> {
  const app = new Hono<Web>();
  const { publicUrl } = ctx.settings;

  app.get(paths.installationDid, async c =>
    published(c, 'application/did+ld+json', didDocument(didOf(publicUrl), await keyringOf(ctx))),
  );

  app.get(paths.hubDid(':hub'), async c => {
    const hub = await hubAt(ctx, c);
    return published(
      c,
      'application/did+ld+json',
      didDocument(didOf(publicUrl, hub.id), await keyringOf(ctx)),
    );
  });

  app.get(paths.statusList(':hub', ':list'), async c => {
    const hub = await hubAt(ctx, c);
    const number = c.req.param('list') ?? '';
    const list = /^[1-9]\d{0,5}$/.test(number) && (await statusListOf(ctx, hub.id, Number(number)));
    if (!list) throw new NotFound();
    return published(c, 'application/vc+ld+json', list);
  });

  app.get(paths.achievement(':hub', ':achievement'), async c => {
    const found = await achievementAt(ctx, c.req.param('hub') ?? '', c.req.param('achievement') ?? '');
    if (!found) throw new NotFound();
    return published(c, 'application/ld+json', found);
  });

  return app;
}

async function hubAt(ctx: Ctx, c: Context<Web>) {
  const id = c.req.param('hub') ?? '';
  const hub = isId('hub', id) && (await hubOf(ctx, id));
  if (!hub) throw new NotFound();
  return hub;
}

/** Pages of anybody may read it; a new key or a revocation is everywhere within a minute. */
function published(c: Context<Web>, type: string, document: object | string) {
  const body = typeof document === 'string' ? document : JSON.stringify(document);
  return c.body(body, 200, {
    'content-type': type,
    'cache-control': 'public, max-age=60',
    'access-control-allow-origin': '*',
  });
}
