import type { Ctx } from '../shared/ctx.ts';
import type { Key } from '../shared/db.ts';

export type Suppression = { why: 'bounced' | 'complained'; at: string };

/** ASCII letters only: folding others would let one mailbox silence its look-alike. */
const folded = (address: string) => address.replace(/[A-Z]/g, letter => letter.toLowerCase());
const key = (address: string): Key => ({ pk: `SUPPRESSED#${folded(address)}`, sk: 'SUPPRESSED' });

/** Why nothing is sent to an address any more, if so. */
export async function suppressionOf(ctx: Ctx, address: string): Promise<Suppression | undefined> {
  const item = await ctx.db.get<Suppression & Key>(key(address));
  return item && { why: item.why, at: item.at };
}

/** From now on nothing is sent to the address. The first reason stays. */
export async function suppress(ctx: Ctx, address: string, why: Suppression['why']): Promise<void> {
  const at = ctx.now().toISOString();
  await ctx.db.write([{ put: { ...key(address), kind: 'suppressed', why, at }, if: 'absent' }]);
}
