import { type Look, layouts, orientations } from './design.ts';

/** What a new design begins as; undefined for what is no layout. */
export function startingLook(layout: string | undefined, orientation: string | undefined): Look | undefined {
  const [own, way] = [layouts.find(each => each === layout), orientations.find(each => each === orientation)];
  return own && way && { layout: own, orientation: way, signatures: [], wording: {} };
}
