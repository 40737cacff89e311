import { randomBytes } from 'node:crypto';
import type { Db } from './db.ts';

const key = { pk: 'SECRET', sk: 'links' };

/** The secret behind all links (32 bytes): made once, kept in the table, the same for every process. */
export async function linkSecret(db: Db): Promise<Buffer> {
  const kept = await db.get<{ secret: string }>(key);
  if (kept) return Buffer.from(kept.secret, 'base64');
  const secret = randomBytes(32);
  const made = await db.write([{ put: { ...key, secret: secret.toString('base64') }, if: 'absent' }]);
  if (made.ok) return secret;
  return Buffer.from(String(made.stored[0]?.secret), 'base64');
}
