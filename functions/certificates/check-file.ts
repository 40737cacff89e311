import { check, type Finding, type Ways } from '../../web/checking/check.ts';
import { type FileRefusal, takeCredentials } from '../../web/checking/file.ts';
import type { Home, Read } from '../../web/checking/issuer.ts';
import { didOf } from '../credentials/did.ts';
import { keyringOf } from '../credentials/keyring.ts';
import { statusListOf } from '../credentials/status.ts';
import type { Ctx } from '../shared/ctx.ts';
import { isId } from '../shared/ids.ts';

export type Checked =
  | { ok: true; from: 'pdf' | 'json'; findings: Finding[] }
  | { ok: false; why: FileRefusal };

/** Checks the credentials in a file that somebody sent. Nothing of it is kept, and nobody else is asked about it. */
export async function checkFile(ctx: Ctx, bytes: Uint8Array): Promise<Checked> {
  const taken = await takeCredentials(bytes);
  if (!taken.ok) return taken;
  const ways = await waysOf(ctx);
  const findings = await Promise.all(taken.credentials.map(credential => check(credential, ways)));
  return { ok: true, from: taken.from, findings };
}

/** Whom a check of ours knows without asking: every hub signs with the keys of the installation. */
export const homeOf = async (ctx: Ctx): Promise<Home> => ({
  did: didOf(ctx.settings.publicUrl),
  origin: ctx.settings.publicUrl,
  keys: (await keyringOf(ctx)).map(({ key }) => key),
});

/** How the server checks: with what stands in the table, and without the network. */
export async function waysOf(ctx: Ctx): Promise<Ways> {
  return { home: await homeOf(ctx), read: readHere(ctx), at: ctx.now() };
}

/**
 * Our own lists; of our own keys all are known already. A server that asks wherever a file tells it to would ask what is
 * behind our doors.
 */
const readHere =
  (ctx: Ctx): Read =>
  async address => {
    const { publicUrl } = ctx.settings;
    if (!address.startsWith(`${publicUrl}/`)) return { ok: false, why: 'elsewhere' };
    const path = address.slice(publicUrl.length);
    const [, hubId = '', list = ''] = /^\/hubs\/(hub_\w+)\/status\/([1-9]\d{0,5})$/.exec(path) ?? [];
    const found = isId('hub', hubId) && (await statusListOf(ctx, hubId, Number(list)));
    if (found) return { ok: true, json: JSON.parse(found) };
    return path.endsWith('/did.json') ? { ok: true, json: {} } : { ok: false, why: 'unreadable' };
  };
