import { randomBytes } from 'node:crypto';
import type { Ctx } from '../../shared/ctx.ts';

const lifetimeMs = 24 * 3_600_000;

/** What a registration form carries: when it was shown (8 bytes) and 128 random bits that name it. Signed. */
export function formToken(ctx: Ctx): string {
  const time = Buffer.alloc(8);
  time.writeBigUInt64BE(BigInt(ctx.now().getTime()));
  return ctx.links.sign('form', Buffer.concat([time, randomBytes(16)]));
}

/** How long ago a form of ours was shown; nothing for any other. */
export function formAgeMs(ctx: Ctx, token: string): number {
  const bytes = ctx.links.open('form', token);
  return bytes?.length === 24 ? ctx.now().getTime() - Number(bytes.readBigUInt64BE(0)) : 0;
}

/** The name of the form, or why it is not taken: it is none of ours, or older than a day. */
export function openFormToken(ctx: Ctx, token: string | undefined) {
  const bytes = token ? ctx.links.open('form', token) : undefined;
  if (bytes?.length !== 24) return { ok: false as const };
  const age = ctx.now().getTime() - Number(bytes.readBigUInt64BE(0));
  return age <= lifetimeMs
    ? { ok: true as const, formId: bytes.subarray(8).toString('hex') }
    : { ok: false as const };
}
