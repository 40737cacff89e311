import { Hono } from 'hono';
import { paths } from '../../web/paths.ts';
import { admitToEvent } from '../events/admit.ts';
import type { Ctx } from '../shared/ctx.ts';
import { type Typed, typedOf, type Web } from '../shared/form.ts';
import { isId } from '../shared/ids.ts';
import { type Certificate, certificateKinds, type Holder } from './certificate.ts';
import { startIssuance } from './issue.ts';

/** Has certificates issued. */
export function certificateRoutes(ctx: Ctx): Hono<Web> {
  const app = new Hono<Web>();

  app.post(paths.issuance(':event'), async c => {
    const { event, staff } = await admitToEvent(
      ctx,
      c.var.email,
      c.req.param('event') ?? '',
      'issue-certificates',
    );
    const { kind, chosen } = askedOf(await typedOf(c));
    const started = await startIssuance(ctx, { about: event.id, kind, chosen }, staff);
    const outcome = !started.ok && started.why === 'nobody' ? '&nobody' : '';
    return c.redirect(`${paths.certificates(event.id)}?kind=${kind}${outcome}`, 303);
  });

  return app;
}

/** Of which kind, and to whom; to all who pass where nobody is named. */
function askedOf(typed: Typed): { kind: Certificate['kind']; chosen?: Holder[] } {
  const chosen = (typed.holder ?? '').split('\n').filter(isHolder);
  return {
    kind: certificateKinds.find(each => each === typed.kind) ?? 'attendance',
    chosen: typed.some === undefined ? undefined : chosen,
  };
}

const isHolder = (text: string): text is Holder =>
  isId('reg', text) || isId('crw', text) || isId('rcp', text);
