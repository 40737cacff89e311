import { createHash, randomBytes } from 'node:crypto';
import { messagePart } from '../mail/outbox.ts';
import type { Ctx } from '../shared/ctx.ts';
import type { Language } from '../shared/language.ts';
import { addMinutes, instantText, minutesBetween } from '../shared/time.ts';
import { mayFound } from './create-hub.ts';
import { accounts, askedPart, newLinkPart, signIns } from './store.ts';

/** Minutes that a mailed link works for. */
export const linkMinutes = 10;
const linksAnHour = 5;

export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/**
 * Mails a link to whoever works for a hub, or may found one. The answer is the same for every address, so
 * that nobody learns from it who works where. Mail goes to the address as the hub wrote it, whatever
 * look-alike was typed.
 */
export async function askSignIn(
  ctx: Ctx,
  input: { email: string; next: string; language: Language },
): Promise<{ ok: true }> {
  const email = await knownAddress(ctx, input.email);
  if (!email) return { ok: true };
  const now = instantText(ctx.now());
  const before = await signIns(ctx.db).asked(email);
  const lately = (before?.at ?? []).filter(at => minutesBetween(at, now) < 60);
  if (!mayAskAgain(lately, now)) return { ok: true };
  const token = randomBytes(16).toString('base64url');
  const hash = hashOf(token);
  await ctx.db.write([
    askedPart(email, before, [...lately, now]),
    newLinkPart(hash, { email, next: localPath(input.next), endsAt: addMinutes(now, linkMinutes) }),
    messagePart(
      { template: 'sign-in', cause: [hash], to: email, language: input.language, params: { token } },
      ctx.now(),
    ),
  ]);
  return { ok: true };
}

async function knownAddress(ctx: Ctx, typed: string): Promise<string | undefined> {
  const [place] = await accounts(ctx.db).places(typed);
  if (place) return place.email;
  return mayFound(ctx, typed) ? ctx.settings.founderEmail : undefined;
}

/** Past the limit there is still a link each ten minutes: somebody else's asking locks nobody out. */
const mayAskAgain = (lately: string[], now: string): boolean =>
  lately.length < linksAnHour || lately.every(at => minutesBetween(at, now) >= linkMinutes);

/** A path of this site and nothing else: no other origin, in none of the spellings that browsers accept. */
export function localPath(next: string | undefined): string {
  const home = '/console';
  if (!next || next.length > 500 || !/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(next)) return home;
  const url = new URL(next, 'http://foyer.invalid');
  // `/..//host` comes out as `//host`, which a browser takes for another site.
  const isOurs = url.host === 'foyer.invalid' && !url.pathname.startsWith('//');
  return isOurs ? url.pathname + url.search : home;
}
