import { type Context, Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import * as z from 'zod';
import {
  AskedPage,
  SignInLinkOverPage,
  SignInLinkPage,
  SignInPage,
} from '../../web/pages/accounts/sign-in.tsx';
import { paths } from '../../web/paths.ts';
import type { Ctx } from '../shared/ctx.ts';
import { emailSchema } from '../shared/email.ts';
import { evenly } from '../shared/evenly.ts';
import { readForm, type Web } from '../shared/form.ts';
import { askSignIn, linkMinutes, localPath } from './ask-sign-in.ts';
import { cookieSeconds, signIn, signInCookie, signInLinkOf, signOut } from './sign-in.ts';

const askSchema = z.object({ email: emailSchema, next: z.string().optional() });

/** Signing in and out. */
export function accountRoutes(ctx: Ctx): Hono<Web> {
  const app = new Hono<Web>();
  const minutes = linkMinutes;
  const secure = ctx.settings.publicUrl.startsWith('https:');
  const cookieOptions = { path: '/', httpOnly: true, sameSite: 'Lax', secure } as const;

  app.get(paths.signIn, c => {
    const next = localPath(c.req.query('next'));
    if (c.var.email) return c.redirect(next);
    const signedOut = c.req.query('signed-out') !== undefined;
    return c.html(SignInPage({ view: c.var.view, next, signedOut }));
  });

  app.post(paths.signIn, async c => {
    const { view } = c.var;
    const form = await readForm(c, askSchema);
    const next = localPath(form.typed.next);
    if (!form.ok) return c.html(SignInPage({ view, next, errors: form.errors, typed: form.typed }), 422);
    const { email } = form.value;
    await evenly(askSignIn(ctx, { email, next, language: view.language }));
    return c.html(AskedPage({ view, email, next, minutes }));
  });

  app.get(paths.signInLink(':token'), async c => {
    const token = c.req.param('token') ?? '';
    const link = await signInLinkOf(ctx, token);
    return link ? c.html(SignInLinkPage({ view: c.var.view, token, email: link.email })) : linkOver(c);
  });

  app.post(paths.signInLink(':token'), async c => {
    const signedIn = await signIn(ctx, c.req.param('token') ?? '');
    // The button pressed twice: the first press has signed this browser in already.
    if (!signedIn.ok) return c.var.email ? c.redirect(paths.console, 303) : linkOver(c);
    setCookie(c, signInCookie(ctx.settings), signedIn.cookie, { ...cookieOptions, maxAge: cookieSeconds });
    return c.redirect(signedIn.next, 303);
  });

  app.post(paths.signOut, async c => {
    const name = signInCookie(ctx.settings);
    await signOut(ctx, getCookie(c, name));
    deleteCookie(c, name, cookieOptions);
    return c.redirect(`${paths.signIn}?signed-out`, 303);
  });

  return app;

  function linkOver(c: Context<Web>) {
    return c.html(SignInLinkOverPage({ view: c.var.view, next: paths.console, minutes }), 410);
  }
}
