import type { Look, Picture } from '../designs/design.ts';
import type { Box } from './sketch.ts';
import type { Surface } from './surface.ts';

/** The pictures of a look by their ids; what is not there is not drawn. */
export type Pictures = ReadonlyMap<Picture['id'], Picture>;

export const logoOf = (look: Look | undefined, pictures: Pictures): Picture | undefined =>
  look?.logo && pictures.get(look.logo);

/** How large a picture comes out in a box, without being distorted. */
export function sizeIn(
  { width, height }: Pick<Picture, 'width' | 'height'>,
  most: { width: number; height: number },
) {
  const scale = Math.min(most.width / width, most.height / height);
  return { width: width * scale, height: height * scale };
}

/** A picture in its box: which is as wide and high as it is. */
export const pictureFigure = (on: Surface, { png }: Picture, box: Box, alt: string): void =>
  on.figure(alt, box, () => on.picture(png, box));
