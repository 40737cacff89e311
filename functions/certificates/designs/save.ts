import type { Hub } from '../../accounts/hub.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { newId } from '../../shared/ids.ts';
import type { Design, Look, Picture } from './design.ts';
import { newDesignPart, picturePart, removedDesignPart, savedDesignPart } from './store.ts';

/** A new design of a hub, which certificates may be given from now on. */
export async function addDesign(ctx: Ctx, hubId: Hub['id'], name: string, look: Look): Promise<Design> {
  const design: Design = { id: newId('dsn', ctx.now()), hubId, name, look, version: 1 };
  await ctx.db.write([newDesignPart(design)]);
  return design;
}

export type Saved = { ok: true; design: Design } | { ok: false; why: 'stale' };

/** Changes a design from what it was at `version`: `stale` if somebody changed it since. Issued certificates stay. */
export async function saveDesign(
  ctx: Ctx,
  before: Design,
  { name, look, version }: { name: string; look: Look; version: number },
): Promise<Saved> {
  const design: Design = { ...before, name, look, version: version + 1 };
  const written = await ctx.db.write([savedDesignPart(design)]);
  return written.ok ? { ok: true, design } : { ok: false, why: 'stale' };
}

/** What was issued by it keeps the look that it was issued with. */
export const removeDesign = async (ctx: Ctx, design: Design): Promise<void> => {
  await ctx.db.write([removedDesignPart(design)]);
};

/** Kept for good, under a name of its content: the same picture is kept once. */
export const keepPicture = async (ctx: Ctx, picture: Picture): Promise<void> => {
  await ctx.db.write([picturePart(picture)]);
};
