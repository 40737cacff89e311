import { randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import zlib from 'node:zlib';
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { getCookie, setCookie } from 'hono/cookie';
import { csrf } from 'hono/csrf';
import { COMPRESSIBLE_CONTENT_TYPE_REGEX as compressible } from 'hono/utils/compress';
import { translator } from '../web/text/translate.ts';
import { accountRoutes } from './accounts/routes.ts';
import { signedInEmail, signInCookie } from './accounts/sign-in.ts';
import { beatRoutes } from './attendance/beat-routes.ts';
import { roomReportRoutes } from './attendance/rooms/report-routes.ts';
import { verifyRoutes } from './certificates/verify-routes.ts';
import { credentialRoutes } from './credentials/routes.ts';
import { erasureRoutes } from './erasure/routes.ts';
import type { Event } from './events/event.ts';
import { eventRoutes } from './events/routes.ts';
import { feedbackRoutes } from './feedback/routes.ts';
import { answerRoutes } from './personal/answer-routes.ts';
import { joinRoutes } from './personal/join-routes.ts';
import { offerRoutes } from './personal/offer-routes.ts';
import { personalRoutes } from './personal/routes.ts';
import { sessionRoutes } from './personal/session-routes.ts';
import { answerError, answerNotFound } from './refusals.ts';
import { makeGuard } from './registration/form/guard.ts';
import { guardedForm } from './registration/form/guarded.ts';
import { openingRoutes } from './registration/form/opening-routes.ts';
import { registrationRoutes } from './registration/form/routes.ts';
import { groupPageRoutes } from './registration/groups/page-routes.ts';
import { groupRoutes } from './registration/groups/routes.ts';
import type { Ctx } from './shared/ctx.ts';
import { BodyTooLarge } from './shared/errors.ts';
import { clientAddress, type Web } from './shared/form.ts';
import { chooseLanguage, languages } from './shared/language.ts';
import { makeLimiter } from './shared/limit.ts';
import { originHeader, saysSecret } from './shared/origin.ts';
import { holderRoutes } from './transcripts/routes.ts';
import { transcriptRoutes } from './transcripts/transcript-routes.ts';

const maxBody = 128 * 1024;

/** The whole product behind one `fetch`; `more` are routes that not everything that serves it carries. */
export function createApp(ctx: Ctx, more = new Hono<Web>()): Hono<Web> {
  const app = new Hono<Web>();
  app.use(throughTheSite(ctx));
  app.use(compressed);
  app.use(withView(ctx));
  app.use(securityHeaders(ctx));
  app.use(limitedBody(ctx));
  app.use(slowGuessing(ctx));
  app.use(withPerson(ctx));
  // Only staff carry a cookie that could be abused; participants' forms are protected by their links.
  app.use('/console/*', sameSite(ctx));
  app.use('/sign-in/*', sameSite(ctx));
  app.use('/sign-out', sameSite(ctx));

  // Whoever sends the one form in large numbers meets the same guard at the others.
  const guard = makeGuard();
  const noticeForm = (eventId: Event['id']) => guardedForm(ctx, guard, eventId);
  app.route('/', eventRoutes(ctx, noticeForm));
  app.route('/', openingRoutes(ctx, guard));
  app.route('/', registrationRoutes(ctx, guard));
  app.route('/', groupRoutes(ctx, guard));
  app.route('/', groupPageRoutes(ctx));
  app.route('/', personalRoutes(ctx));
  app.route('/', offerRoutes(ctx));
  app.route('/', answerRoutes(ctx));
  app.route('/', sessionRoutes(ctx));
  app.route('/', joinRoutes(ctx));
  app.route('/', feedbackRoutes(ctx));
  app.route('/', credentialRoutes(ctx));
  app.route('/', verifyRoutes(ctx));
  app.route('/', holderRoutes(ctx));
  app.route('/', transcriptRoutes(ctx));
  app.route('/', erasureRoutes(ctx));
  app.route('/', accountRoutes(ctx));
  app.route('/', roomReportRoutes(ctx));
  app.route('/', beatRoutes(ctx));
  app.route('/', more);
  app.use('/console/*', consoleWhenAsked(ctx));

  app.notFound(answerNotFound);
  app.onError((error, c) => answerError(ctx, error, c));
  return app;
}

/** What staff work with is as much again as all the rest: it is loaded when the first of them comes. */
function consoleWhenAsked(ctx: Ctx): MiddlewareHandler<Web> {
  const load = async () => (await import('./console.ts')).createConsole(ctx);
  let loaded: ReturnType<typeof load> | undefined;
  return async c => {
    loaded ??= load();
    const answer = await (await loaded).fetch(c.req.raw, { ...(c.env as object), ...c.var });
    return c.newResponse(answer.body, answer);
  };
}

/** Forms that a file comes with: they say themselves what is too large. */
const withList =
  /^\/certificates\/check$|^\/e\/[^/]+\/register\/group$|^\/group\/[^/]+\/people$|^\/console\/events\/[^/]+\/programme\/import(\/changes)?$|^\/console\/events\/[^/]+\/attendance\/file(\/entry)?$|^\/console\/certificates\/[^/]+\/for\/[^/]+\/marks(\/file)?$|^\/console\/hubs\/[^/]+\/designs\/[^/]+(\/preview)?$/;

function limitedBody(ctx: Ctx): MiddlewareHandler<Web> {
  const limit = bodyLimit({ maxSize: maxBody, onError: c => answerError(ctx, new BodyTooLarge(), c) });
  return (c, next) => (withList.test(c.req.path) ? next() : limit(c, next));
}

/** Where a site stands before the app, only it is answered: what it tells of the visitor is true. */
const throughTheSite =
  ({ settings: { originSecret } }: Ctx): MiddlewareHandler<Web> =>
  async (c, next) => {
    if (originSecret && !saysSecret(c.req.header(originHeader), originSecret))
      return c.text('Forbidden', 403);
    await next();
  };

const gzip = promisify(zlib.gzip);
const smallest = 1_024;
/** The last level makes the page 0.3 % smaller and takes twice as long. */
const level = 5;

/**
 * Neither API Gateway nor CloudFront compresses what is not cached. Pages are whole when they leave: compressed at
 * once they cost a third of what a stream of them does.
 */
const compressed: MiddlewareHandler<Web> = async (c, next) => {
  await next();
  const { headers, body } = c.res;
  if (!compressible.test(headers.get('content-type') ?? '') || headers.has('content-encoding')) return;
  c.header('vary', 'accept-encoding', { append: true });
  const accepted = /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(c.req.header('accept-encoding') ?? '');
  if (!accepted || !body || c.req.method === 'HEAD') return;
  const whole = Buffer.from(await c.res.arrayBuffer());
  const sent = whole.length < smallest ? whole : await gzip(whole, { level });
  c.res = new Response(sent, c.res);
  c.res.headers.delete('content-length');
  if (sent !== whole) c.res.headers.set('content-encoding', 'gzip');
};

/** Language, nonce and address: what every page is drawn with. */
const withView =
  (ctx: Ctx): MiddlewareHandler<Web> =>
  async (c, next) => {
    const asked = c.req.query('lang');
    const language = chooseLanguage([asked, getCookie(c, 'lang')], c.req.header('accept-language'));
    if (asked && languages.some(each => each === asked)) {
      setCookie(c, 'lang', asked, { path: '/', maxAge: 31_536_000, sameSite: 'Lax', httpOnly: true });
    }
    const url = new URL(c.req.url);
    c.set('view', {
      t: translator(language),
      language,
      nonce: randomBytes(16).toString('base64'),
      path: url.pathname + url.search,
      publicUrl: ctx.settings.publicUrl,
      assetsVersion: ctx.settings.assetsVersion,
      now: ctx.now(),
    });
    await next();
  };

/** Who is signed in. Asks the database, so it comes after all that a page of its refusal is drawn with. */
const withPerson =
  (ctx: Ctx): MiddlewareHandler<Web> =>
  async (c, next) => {
    const email = await signedInEmail(ctx, getCookie(c, signInCookie(ctx.settings)));
    c.set('email', email);
    c.set('view', { ...c.var.view, email });
    await next();
  };

const personal = /^\/(my|holder|group|join|crew|feedback|console|sign-in|sign-out)(\/|$)|\/registered\//;
const linked = /^\/(my|holder|group|join|crew|feedback)\/|\/registered\//;

/** Where people try out their devices, and where they watch a stream in a player from somewhere. */
const devicesTried = /^\/(join|crew)\/[^/]+\/check$/;
const watched = /^\/(join|crew)\/[^/]+\/watch$/;

/** Where a browser checks what others issued, and asks these for their keys. */
const checkedFiles = /^\/certificates\/check$/;

const securityHeaders =
  (ctx: Ctx): MiddlewareHandler<Web> =>
  async (c, next) => {
    await next();
    const headers = c.res.headers;
    const isPersonal = personal.test(c.req.path) || c.req.method === 'POST';
    headers.set('content-security-policy', contentSecurityPolicy(ctx, c));
    const isCapability = linked.test(c.req.path) || c.req.query('invitation') !== undefined;
    headers.set('referrer-policy', isCapability ? 'no-referrer' : 'same-origin');
    headers.set('x-content-type-options', 'nosniff');
    headers.set('x-frame-options', 'DENY');
    headers.set('strict-transport-security', 'max-age=63072000; includeSubDomains');
    const microphone = devicesTried.test(c.req.path) ? '(self)' : '()';
    headers.set('permissions-policy', `camera=(self), microphone=${microphone}, geolocation=()`);
    headers.set('cross-origin-opener-policy', 'same-origin');
    if (isPersonal) headers.set('cache-control', 'no-store');
    else if (!headers.has('cache-control')) headers.set('cache-control', 'no-cache');
  };

/** Only our own and what carries this answer's nonce. Joining leads a form to the meeting's own address. */
function contentSecurityPolicy({ settings }: Ctx, c: Context<Web>): string {
  const nonce = `'nonce-${c.var.view.nonce}'`;
  const rooms = settings.localRooms ? 'https: http:' : 'https:';
  const formAction = /^\/(join|crew)\//.test(c.req.path) ? `'self' ${rooms}` : "'self'";
  return [
    "default-src 'none'",
    `script-src 'self' ${nonce}`,
    `style-src 'self' ${nonce}`,
    "img-src 'self' data:",
    "media-src 'self' blob:",
    checkedFiles.test(c.req.path) ? "connect-src 'self' https:" : "connect-src 'self'",
    "worker-src 'self' blob:",
    ...(watched.test(c.req.path) ? ['frame-src https:'] : []),
    "manifest-src 'self'",
    `form-action ${formAction}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ');
}

const guessable = /^\/(my|holder|group|join|rooms|crew|feedback|certificates|transcripts|sign-in)\/./;

/** Whoever tries address after address is slowed down; an address that opens always opens, for everybody. */
function slowGuessing(ctx: Ctx): MiddlewareHandler<Web> {
  const guessing = makeLimiter(30, 2_000);
  return async (c, next) => {
    await next();
    if (c.res.status === 404 && guessable.test(c.req.path)) guessing(ctx, clientAddress(c));
  };
}

const sameSite = (ctx: Ctx) => csrf({ origin: ctx.settings.publicUrl });
