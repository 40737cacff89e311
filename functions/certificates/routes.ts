import { Hono } from 'hono';
import { paths } from '../../web/paths.ts';
import type { Ctx } from '../shared/ctx.ts';
import { type Typed, typedOf, type Web } from '../shared/form.ts';
import { isId } from '../shared/ids.ts';
import { listQuery } from './achievements/list.ts';
import { type About, certificateKinds, type Holder } from './certificate.ts';
import { admitToGiving } from './given.ts';
import { usualKind } from './giving.ts';
import { type IssueInput, startIssuance } from './issue.ts';

/** Has certificates issued. */
export function certificateRoutes(ctx: Ctx): Hono<Web> {
  const app = new Hono<Web>();

  app.post(paths.issuance(':about'), async c => {
    const asked = c.req.param('about') ?? '';
    const { giving, staff } = await admitToGiving(ctx, c.var.email, asked, 'issue-certificates');
    const { about } = giving;
    const wanted = askedOf(about, await typedOf(c));
    const started = await startIssuance(ctx, { about, ...wanted }, staff);
    const outcome = !started.ok && started.why === 'nobody' ? '&nobody' : '';
    return c.redirect(`${paths.certificates(about)}?kind=${wanted.kind}${outcome}`, 303);
  });

  return app;
}

/** Of which kind, and to whom: to the ticked, to all of a list as it was narrowed, or else to all who pass. */
function askedOf(about: About, typed: Typed): Omit<IssueInput, 'about'> {
  const kind = certificateKinds.find(each => each === typed.kind) ?? usualKind(about);
  if (typed.some === undefined) return { kind };
  const { show, q } = listQuery(name => typed[name]);
  if (typed.some === 'found') return { kind, matching: { show, q } };
  return { kind, chosen: (typed.holder ?? '').split('\n').filter(isHolder) };
}

const isHolder = (text: string): text is Holder =>
  isId('reg', text) || isId('crw', text) || isId('rcp', text);
