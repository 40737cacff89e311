import { randomBytes } from 'node:crypto';
import { hashOf } from '../../functions/accounts/ask-sign-in.ts';
import { signIn, signInCookie } from '../../functions/accounts/sign-in.ts';
import { newLinkPart } from '../../functions/accounts/store.ts';
import { addMinutes, instantText } from '../../functions/shared/time.ts';
import type { Foyer } from './app.ts';
import type { Browsing } from './browsing.ts';

/** A member of staff uses a link as it is mailed; how people come by one is asked where signing in is tested. */
export async function signsIn(
  { ctx, ...app }: Browsing & Pick<Foyer, 'ctx'>,
  { email }: { email: string },
  browser: Browsing = app,
): Promise<Browsing> {
  const token = randomBytes(16).toString('base64url');
  const endsAt = addMinutes(instantText(ctx.now()), 1);
  await ctx.db.write([newLinkPart(hashOf(token), { email, next: '/console', endsAt })]);
  const signedIn = await signIn(ctx, token);
  if (!signedIn.ok) throw new Error(`${email} could not sign in: ${signedIn.why}`);
  browser.cookies.set(signInCookie(ctx.settings), signedIn.cookie);
  return browser;
}
