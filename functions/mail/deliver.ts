import type { Ctx } from '../shared/ctx.ts';
import { dueAttributes, dueNames, type Key } from '../shared/db.ts';
import { errorFacts } from '../shared/log.ts';
import type { Letters } from './letter.ts';
import type { Message, Reason } from './message.ts';
import { type Composed, composeMime } from './mime.ts';
import type { Mailer } from './send.ts';
import { messages } from './store.ts';
import { suppressionOf } from './suppression.ts';

/** A claim lasts this long; whoever crashed with it is followed by the clock. Longer than any send takes. */
const leaseMs = 120_000;
const sendMs = 20_000;
const firstPauseMs = 30_000;
const longestPauseMs = 3_600_000;
/** About three days of trying. */
const mostAttempts = 80;

export type Delivered =
  | { ok: true }
  | { ok: false; why: 'not-due' | 'taken' | 'delayed' | 'failed' | 'suppressed' };

/**
 * Sends the message at `key` if it is due: claims it for two minutes, writes the letter, hands it over and marks
 * it with what was sent. Anyone may call it at any time, and several at once: one of them sends. What fails for
 * a passing reason becomes due again later. Twice only after a crash between sending and marking.
 */
export async function deliver(ctx: Ctx, mailer: Mailer, letters: Letters, key: Key): Promise<Delivered> {
  const found = await messages(ctx.db).at(key);
  if (!found || !isDue(found, ctx.now())) return { ok: false, why: 'not-due' };
  await mailer.turn();
  const message = await claim(ctx, key, found);
  if (!message) return { ok: false, why: 'taken' };
  if (message.attempts > mostAttempts) return end(ctx, key, message, 'failed', 'gave-up');
  if (await suppressionOf(ctx, message.to)) return end(ctx, key, message, 'suppressed', 'address-suppressed');
  if (!isSendable(message.to)) return end(ctx, key, message, 'failed', 'address-unsupported');
  const written = await compose(ctx, letters, message);
  if (written === 'broken') return later(ctx, key, message, 'broken');
  if (!written) return end(ctx, key, message, 'suppressed', 'no-longer-applies');
  return hand(ctx, mailer, key, message, written);
}

const isDue = ({ state, due }: Message, now: Date): boolean =>
  (state === 'due' || state === 'sending') && Date.parse(due) <= now.getTime();

/** SES has no SMTPUTF8 (RFC 6531): letters beyond ASCII may stand after the `@` only, as punycode. */
const isSendable = (address: string): boolean => /^[\x21-\x7e]+$/.test(address);

/** The claim is the message's own due time moved to the end of the lease: nobody has to clean up after a crash. */
async function claim(ctx: Ctx, key: Key, message: Message): Promise<Message | undefined> {
  const due = new Date(ctx.now().getTime() + leaseMs).toISOString();
  const claimed = { state: 'sending', due, attempts: message.attempts + 1 } as const;
  const written = await ctx.db.write([
    {
      change: key,
      set: { ...claimed, ...dueAttributes(message.id, due) },
      if: { state: message.state, attempts: message.attempts },
    },
  ]);
  return written.ok ? { ...message, ...claimed } : undefined;
}

async function compose(
  ctx: Ctx,
  letters: Letters,
  message: Message,
): Promise<Composed | undefined | 'broken'> {
  try {
    const letter = await letters[message.template](ctx, message);
    return letter && (await composeMime(letter, message, ctx.settings, ctx.now()));
  } catch (error) {
    ctx.log('mail-broken', { message: message.id, template: message.template, ...errorFacts(error) });
    return 'broken';
  }
}

async function hand(
  ctx: Ctx,
  mailer: Mailer,
  key: Key,
  message: Message,
  { subject, text, mime, tags }: Composed,
): Promise<Delivered> {
  if (ctx.now().getTime() + sendMs > Date.parse(message.due)) return { ok: false, why: 'taken' };
  const sent = await mailer.send({ from: ctx.settings.mailFrom, to: message.to, mime, tags });
  const facts = { message: message.id, template: message.template, attempts: message.attempts };
  if (!sent.ok) {
    ctx.log(sent.passing ? 'mail-delayed' : 'mail-refused', { ...facts, code: sent.code });
    return sent.passing
      ? later(ctx, key, message, 'provider-busy')
      : end(ctx, key, message, 'failed', 'refused');
  }
  ctx.log('mail-sent', facts);
  // What is about no event carried a link to sign in with: neither its token nor its text is kept.
  const kept = message.eventId ? { text } : { params: {} };
  const sentAt = ctx.now().toISOString();
  const marks = { state: 'sent', subject, sentAt, providerId: sent.providerId, ...kept };
  await mark(ctx, key, message, { set: marks, remove: ['reason', ...dueNames] });
  return { ok: true };
}

/** It never comes back. */
async function end(
  ctx: Ctx,
  key: Key,
  message: Message,
  state: 'failed' | 'suppressed',
  reason: Reason,
): Promise<Delivered> {
  const kept = message.eventId ? {} : { params: {} };
  await mark(ctx, key, message, { set: { state, reason, ...kept }, remove: dueNames });
  return { ok: false, why: state };
}

/** It comes back: after half a minute at first, after an hour at most, each somewhere in the pause. */
async function later(ctx: Ctx, key: Key, message: Message, reason: Reason): Promise<Delivered> {
  const now = ctx.now().getTime();
  const pause = Math.min(longestPauseMs, firstPauseMs * 2 ** (message.attempts - 1));
  const due = new Date(now + pause * (0.5 + Math.random() / 2)).toISOString();
  const set = { state: 'due', reason, due, ...dueAttributes(message.id, due) };
  await mark(ctx, key, message, { set });
  return { ok: false, why: 'delayed' };
}

type Marks = { set: Record<string, unknown>; remove?: string[] };

/** Only whoever holds the claim marks it. */
const mark = (ctx: Ctx, key: Key, message: Message, marks: Marks) =>
  ctx.db.write([{ change: key, ...marks, if: { state: 'sending', attempts: message.attempts } }]);
