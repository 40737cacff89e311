import { randomBytes } from 'node:crypto';
import type { Ctx } from '../shared/ctx.ts';
import type { Settings } from '../shared/settings.ts';
import { instantText, minutesBetween } from '../shared/time.ts';
import { hashOf } from './ask-sign-in.ts';
import { type SignedIn, seenPart, signedInPart, signedOutPart, signIns, usedLinkPart } from './store.ts';

const idleMinutes = 12 * 60;
const mostMinutes = 7 * 24 * 60;
/** Being seen is written down this often, not with each request. */
const seenMinutes = 10;

/** Seconds that the cookie lives; what it opens may end before. */
export const cookieSeconds = mostMinutes * 60;

/** `__Host-` binds the cookie to this host and to https (RFC 6265bis, 4.1.3.2); plain http has no such thing. */
export const signInCookie = (settings: Settings): string =>
  settings.publicUrl.startsWith('https:') ? '__Host-foyer' : 'foyer';

/** What a mailed link would do; looking changes nothing. Undefined once it is used, over or unknown. */
export async function signInLinkOf(ctx: Ctx, token: string): Promise<{ email: string } | undefined> {
  const link = await signIns(ctx.db).link(hashOf(token));
  const works = link && !link.used && instantText(ctx.now()) < link.endsAt;
  return works ? { email: link.email } : undefined;
}

/** Uses a mailed link: once, within its minutes. `cookie` is a new secret that stands for the person. */
export async function signIn(
  ctx: Ctx,
  token: string,
): Promise<{ ok: true; cookie: string; next: string } | { ok: false; why: 'link-over' }> {
  const hash = hashOf(token);
  const link = await signIns(ctx.db).link(hash);
  const now = instantText(ctx.now());
  if (!link || link.used || now >= link.endsAt) return { ok: false, why: 'link-over' };
  const cookie = randomBytes(16).toString('base64url');
  const written = await ctx.db.write([
    usedLinkPart(hash),
    signedInPart(hashOf(cookie), { email: link.email, since: now, seenAt: now }),
  ]);
  if (!written.ok) return { ok: false, why: 'link-over' };
  ctx.log('signed-in');
  return { ok: true, cookie, next: link.next };
}

/** Whose cookie this is, if it still counts: seven days at most, and no twelve hours unseen. */
export async function signedInEmail(ctx: Ctx, cookie: string | undefined): Promise<string | undefined> {
  if (!cookie || !/^[\w-]{22}$/.test(cookie)) return undefined;
  const hash = hashOf(cookie);
  const signedIn = await signIns(ctx.db).signedIn(hash);
  const now = instantText(ctx.now());
  if (!signedIn || isOver(signedIn, now)) return undefined;
  if (minutesBetween(signedIn.seenAt, now) >= seenMinutes) await ctx.db.write([seenPart(hash, now)]);
  return signedIn.email;
}

const isOver = ({ since, seenAt }: SignedIn, now: string): boolean =>
  minutesBetween(seenAt, now) >= idleMinutes || minutesBetween(since, now) >= mostMinutes;

/** Forgets the browser, here and not only in its cookie. */
export async function signOut(ctx: Ctx, cookie: string | undefined): Promise<void> {
  if (cookie) await ctx.db.write([signedOutPart(hashOf(cookie))]);
}
