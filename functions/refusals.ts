import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { ErrorPage, type Problem } from '../web/pages/error/error.tsx';
import { LinkEndedPage } from '../web/pages/error/link-ended.tsx';
import { paths } from '../web/paths.ts';
import { LinkEnded } from './registration/link-ended.ts';
import type { Ctx } from './shared/ctx.ts';
import { Busy, TooLarge } from './shared/db.ts';
import { BodyTooLarge, Forbidden, NotFound, SignInNeeded, TooMany } from './shared/errors.ts';
import type { Web } from './shared/form.ts';
import { secretId } from './shared/ids.ts';
import { errorFacts } from './shared/log.ts';

export const answerNotFound = (c: Context<Web>) => page(c, 'not-found', 404);

/** The one place where what was thrown becomes a page: a stable status and a sentence to act on. */
export function answerError(ctx: Ctx, error: Error, c: Context<Web>): Response | Promise<Response> {
  if (error instanceof NotFound) return answerNotFound(c);
  if (error instanceof LinkEnded)
    return c.html(LinkEndedPage({ view: c.var.view, event: error.event, hub: error.hub }), 410);
  if (error instanceof SignInNeeded) {
    const next = c.req.method === 'GET' ? c.var.view.path : paths.console;
    return c.redirect(`${paths.signIn}?next=${encodeURIComponent(next)}`, 303);
  }
  if (error instanceof Forbidden) return page(c, 'forbidden', 403);
  if (error instanceof BodyTooLarge || error instanceof TooLarge) return page(c, 'too-large', 413);
  if (error instanceof TooMany) {
    c.header('retry-after', String(error.retryAfter));
    const minutes = error.retryAfter < 30 ? 0 : Math.ceil(error.retryAfter / 60);
    return page(c, 'too-many', 429, { minutes });
  }
  if (error instanceof Busy) {
    c.header('retry-after', '5');
    return page(c, 'busy', 503);
  }
  if (error instanceof HTTPException && error.status < 500) return page(c, 'refused', error.status);
  const code = secretId('err').slice(0, 12);
  ctx.log('server-error', { code, ...errorFacts(error) });
  return page(c, 'server', 500, { code });
}

type Said = { code?: string; minutes?: number };

const page = (c: Context<Web>, problem: Problem, status: number, said: Said = {}) =>
  c.html(ErrorPage({ view: c.var.view, problem, ...said }), status as ContentfulStatusCode);
