import type { Hub } from '../accounts/hub.ts';
import { messagePart } from '../mail/outbox.ts';
import type { Ctx } from '../shared/ctx.ts';
import type { Language } from '../shared/language.ts';
import { holdsAnything } from './read.ts';

const pauseMs = 10 * 60_000;

/**
 * Mails somebody the link to all that is theirs in a hub, if anything is; once in ten minutes. It goes to an address
 * as the hub keeps it: the one that was typed, or else the same in small letters. Tells nobody.
 */
export async function askHolderLink(
  ctx: Ctx,
  { hub, email, language }: { hub: Hub; email: string; language: Language },
): Promise<{ ok: true }> {
  for (const to of new Set([email, email.toLowerCase()])) {
    if (!(await holdsAnything(ctx, { hubId: hub.id, email: to }))) continue;
    const cause = [hub.id, to, String(Math.floor(ctx.now().getTime() / pauseMs))];
    const params = { hubId: hub.id };
    await ctx.db.write([messagePart({ template: 'holder-link', cause, to, language, params }, ctx.now())]);
    return { ok: true };
  }
  return { ok: true };
}
