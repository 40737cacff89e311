import type { Look, Picture } from '../designs/design.ts';
import type { Element } from './blocks.ts';
import type { Doc } from './paper.ts';
import type { Box } from './sketch.ts';

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
export function pictureFigure(
  doc: Doc,
  { png }: Picture,
  { x, y, width, height }: Box,
  alt: string,
): Element {
  const options = { alt, bbox: [x, y, x + width, y + height] as number[], placement: 'Block' };
  return doc.struct('Figure', options, () => {
    doc.image(Buffer.from(png), x, y, { width, height });
  });
}
