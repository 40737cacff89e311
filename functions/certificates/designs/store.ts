import type { Hub } from '../../accounts/hub.ts';
import type { Ctx } from '../../shared/ctx.ts';
import type { Key, Part } from '../../shared/db.ts';
import type { Id } from '../../shared/ids.ts';
import type { Design, Look, Picture } from './design.ts';

/**
 * Looks and pictures have partitions of their own, apart from the hub's and every event's: whatever is deleted,
 * what certificates are drawn by stays.
 */
const lookKey = (id: Id<'dsg'>): Key => ({ pk: `DSG#${id}`, sk: 'DSG' });
const pictureKey = (id: Picture['id']): Key => ({ pk: `PIC#${id}`, sk: 'PIC' });
const designKey = ({ hubId, id }: Pick<Design, 'hubId' | 'id'>): Key => ({ pk: `DESIGNS#${hubId}`, sk: id });

/** Named by its content: a second write of the same is none. */
export const lookPart = (id: Id<'dsg'>, look: Look): Part => ({
  put: { ...lookKey(id), kind: 'look', look },
  if: 'absent',
});

export const picturePart = (picture: Picture): Part => ({
  put: { ...pictureKey(picture.id), kind: 'picture', ...picture },
  if: 'absent',
});

export const readLook = async (ctx: Ctx, id: Id<'dsg'>): Promise<Look | undefined> =>
  (await ctx.db.get<{ look: Look }>(lookKey(id)))?.look;

export async function readPicture(ctx: Ctx, id: Picture['id']): Promise<Picture | undefined> {
  const stored = await ctx.db.get<Picture>(pictureKey(id));
  return stored && { id, width: stored.width, height: stored.height, png: stored.png };
}

type StoredDesign = { design: Design };

export const newDesignPart = (design: Design): Part => ({
  put: { ...designKey(design), kind: 'design', design, version: design.version },
  if: 'absent',
});

/** Fenced by the version that the change was made from. */
export const savedDesignPart = (design: Design): Part => ({
  change: designKey(design),
  set: { design, version: design.version },
  if: { version: design.version - 1 },
});

export const removedDesignPart = (design: Pick<Design, 'hubId' | 'id'>): Part => ({
  drop: designKey(design),
});

export const readDesign = async (ctx: Ctx, hubId: Hub['id'], id: Design['id']): Promise<Design | undefined> =>
  (await ctx.db.get<StoredDesign>(designKey({ hubId, id })))?.design;

/** In the order in which they were made. */
export const readDesigns = async (ctx: Ctx, hubId: Hub['id']): Promise<Design[]> =>
  (await ctx.db.query<StoredDesign>({ pk: `DESIGNS#${hubId}`, prefix: 'dsn_' })).map(({ design }) => design);
