import { timingSafeEqual } from 'node:crypto';
import { paths } from '../../web/paths.ts';
import type { Ctx } from '../shared/ctx.ts';
import { base32 } from '../shared/ids.ts';
import type { Certificate } from './certificate.ts';

type With = Pick<Ctx, 'links'>;
type Id = Certificate['id'];

const keyOf = (ctx: With, id: Id): string => base32(ctx.links.mark('pdf', id));

/** The PDF as its holder opens it: also where they do not tell their name to everybody who has the page's address. */
export const ownPdf = (ctx: With, id: Id): string => `${paths.certificatePdf(id)}?own=${keyOf(ctx, id)}`;

/** Whether somebody came by the holder's own way. */
export function isOwn(ctx: With, id: Id, key: string | undefined): boolean {
  const [right, given] = [keyOf(ctx, id), key ?? ''].map(text => Buffer.from(text));
  return right !== undefined && right.length === given?.length && timingSafeEqual(right, given);
}
