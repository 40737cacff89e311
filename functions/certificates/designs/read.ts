import type { Hub } from '../../accounts/hub.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { type Id, isId } from '../../shared/ids.ts';
import type { Design, Look, Picture } from './design.ts';
import { readDesign, readDesigns, readLook, readPicture } from './store.ts';

/** The look that a certificate names, as it was when it was frozen. */
export const lookOf = (ctx: Ctx, id: Id<'dsg'>): Promise<Look | undefined> =>
  kept(ctx, id, () => readLook(ctx, id));

/** What a look is drawn with: its logo and its signatures, by their ids. */
export async function picturesOf(ctx: Ctx, look: Look | undefined): Promise<Map<Picture['id'], Picture>> {
  const ids = [look?.logo, ...(look?.signatures ?? []).map(each => each.picture)].filter(
    id => id !== undefined,
  );
  const found = await Promise.all(ids.map(id => kept(ctx, id, () => readPicture(ctx, id))));
  return new Map(found.filter(picture => picture !== undefined).map(picture => [picture.id, picture]));
}

/** What `render` needs beside the record: the look that it names, and that look's pictures. */
export async function drawnBy(ctx: Ctx, { design }: { design?: Id<'dsg'> }) {
  const look = design && (await lookOf(ctx, design));
  return { look, pictures: await picturesOf(ctx, look) };
}

export const designsOf = (ctx: Ctx, hubId: Hub['id']): Promise<Design[]> => readDesigns(ctx, hubId);

/** A design of a hub; undefined for another hub's, and for anything that is none. */
export const designOf = async (ctx: Ctx, hubId: Hub['id'], id: string): Promise<Design | undefined> =>
  isId('dsn', id) ? readDesign(ctx, hubId, id) : undefined;

const memories = new WeakMap<Ctx['db'], Map<string, unknown>>();
const mostKept = 40;

/** Reads what is named by its content once: it never changes. What is not there is asked for again. */
async function kept<T>(ctx: Ctx, id: string, read: () => Promise<T | undefined>): Promise<T | undefined> {
  const memory = memories.get(ctx.db) ?? new Map<string, unknown>();
  memories.set(ctx.db, memory);
  const known = (memory.get(id) as T | undefined) ?? (await read());
  if (memory.size >= mostKept) memory.clear();
  if (known) memory.set(id, known);
  return known;
}
