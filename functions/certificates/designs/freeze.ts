import { createHash } from 'node:crypto';
import type { Ctx } from '../../shared/ctx.ts';
import { base32, type Id } from '../../shared/ids.ts';
import type { Look } from './design.ts';
import { lookPart } from './store.ts';

/**
 * Keeps a look for good, as it is now, and answers by what a certificate names it. The name is made of the content:
 * the same look has one however often it is frozen, and what stands under a name never changes.
 */
export async function freezeLook(ctx: Ctx, look: Look): Promise<Id<'dsg'>> {
  const digest = createHash('sha256').update(canonical(look)).digest();
  const id: Id<'dsg'> = `dsg_${base32(digest.subarray(0, 16))}`;
  // That it is there already is no failure: it is the same.
  await ctx.db.write([lookPart(id, look)]);
  return id;
}

/** JSON with the names of every object in one order, and nothing of what is not there. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
