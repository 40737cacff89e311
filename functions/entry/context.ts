import { makeSigningKey } from '../credentials/signing-key.ts';
import type { Ctx } from '../shared/ctx.ts';
import { makeClient, makeDb } from '../shared/db.ts';
import { makeLinks } from '../shared/links.ts';
import { jsonLog } from '../shared/log.ts';
import { linkSecret } from '../shared/secret.ts';
import { readSettings } from '../shared/settings.ts';

/** The context that one process uses for as long as it lives. */
export async function makeCtx(environment: Record<string, string | undefined> = process.env): Promise<Ctx> {
  const settings = readSettings(environment);
  const db = makeDb(makeClient(settings), settings.tableName);
  return {
    db,
    links: makeLinks(await linkSecret(db)),
    signing: makeSigningKey(settings),
    now: () => new Date(),
    settings,
    log: jsonLog,
  };
}
