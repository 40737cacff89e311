import type { Ctx } from '../shared/ctx.ts';
import { isId, newId } from '../shared/ids.ts';
import type { Hub } from './hub.ts';
import type { NamedProvider, Provider, ProviderInput } from './provider.ts';
import { accounts, newProviderPart, removedProviderPart, savedProviderPart } from './store.ts';

/** With its secret: for whoever opens rooms on it, and for no page. */
export const providerOf = async (ctx: Ctx, hubId: Hub['id'], id: string): Promise<Provider | undefined> =>
  isId('prv', id) ? accounts(ctx.db).provider(hubId, id) : undefined;

/** The servers of a hub by name, without their secrets. */
export const providersOf = async (ctx: Ctx, hubId: Hub['id']): Promise<NamedProvider[]> =>
  (await accounts(ctx.db).providers(hubId))
    .map(({ secret: _, ...named }) => named)
    .sort((a, b) => a.name.localeCompare(b.name));

export async function addProvider(ctx: Ctx, hubId: Hub['id'], input: ProviderInput): Promise<Provider> {
  const provider: Provider = { ...input, id: newId('prv', ctx.now()), hubId };
  const written = await ctx.db.write([newProviderPart(provider)]);
  if (!written.ok) throw new Error('A new provider id was taken');
  ctx.log('provider-added', { hubId, provider: provider.id, kind: provider.kind });
  return provider;
}

/** What it is stays; without a secret, the kept one does. */
export async function editProvider(
  ctx: Ctx,
  before: Provider,
  input: ProviderInput,
): Promise<{ ok: true; provider: Provider } | { ok: false; why: 'not-there' }> {
  const { id, hubId, kind } = before;
  const provider: Provider = { ...input, secret: input.secret || before.secret, id, hubId, kind };
  const written = await ctx.db.write([savedProviderPart(provider)]);
  if (!written.ok) return { ok: false, why: 'not-there' };
  ctx.log('provider-saved', { hubId, provider: id, secret: input.secret ? 'new' : 'kept' });
  return { ok: true, provider };
}

/** Removing what is gone already is no error. */
export async function removeProvider(ctx: Ctx, provider: Pick<Provider, 'hubId' | 'id'>): Promise<void> {
  await ctx.db.write([removedProviderPart(provider)]);
  ctx.log('provider-removed', { hubId: provider.hubId, provider: provider.id });
}
