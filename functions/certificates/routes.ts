import { Hono } from 'hono';
import { paths } from '../../web/paths.ts';
import type { Ctx } from '../shared/ctx.ts';
import { type Typed, typedOf, type Web } from '../shared/form.ts';
import { isId } from '../shared/ids.ts';
import { type About, type Certificate, certificateKinds, type Holder } from './certificate.ts';
import { admitToGiving } from './given.ts';
import { usualKind } from './giving.ts';
import { startIssuance } from './issue.ts';

/** Has certificates issued. */
export function certificateRoutes(ctx: Ctx): Hono<Web> {
  const app = new Hono<Web>();

  app.post(paths.issuance(':about'), async c => {
    const asked = c.req.param('about') ?? '';
    const { giving, staff } = await admitToGiving(ctx, c.var.email, asked, 'issue-certificates');
    const { about } = giving;
    const { kind, chosen } = askedOf(about, await typedOf(c));
    const started = await startIssuance(ctx, { about, kind, chosen }, staff);
    const outcome = !started.ok && started.why === 'nobody' ? '&nobody' : '';
    return c.redirect(`${paths.certificates(about)}?kind=${kind}${outcome}`, 303);
  });

  return app;
}

/** Of which kind, and to whom; to all who pass where nobody is named. */
function askedOf(about: About, typed: Typed): { kind: Certificate['kind']; chosen?: Holder[] } {
  const chosen = (typed.holder ?? '').split('\n').filter(isHolder);
  return {
    kind: certificateKinds.find(each => each === typed.kind) ?? usualKind(about),
    chosen: typed.some === undefined ? undefined : chosen,
  };
}

const isHolder = (text: string): text is Holder =>
  isId('reg', text) || isId('crw', text) || isId('rcp', text);
