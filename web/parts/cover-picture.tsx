import { raw } from 'hono/utils/html';
import { coverSvg, type Size } from './cover.ts';

/** The cover inside a page: no request of its own, no words, so nothing to read out. */
export const CoverPicture = ({ id, hue, size }: { id: string; hue: number; size?: Size }) => (
  <div class="cover" aria-hidden="true">
    {raw(coverSvg(id, hue, size))}
  </div>
);
