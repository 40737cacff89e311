import type { Ctx } from '../shared/ctx.ts';
import { dueAttributes, type Part } from '../shared/db.ts';
import { causedId } from '../shared/ids.ts';
import type { Message, NewMessage } from './message.ts';
import { messageItem, messages } from './store.ts';

const day = 86_400;

/**
 * The write that promises a mail, to stand in the transaction of its cause. The same cause has the same id: a
 * second part for it fails its condition, and the mail stays one.
 */
export function messagePart({ cause, due, params, keptDays, ...who }: NewMessage, now: Date): Part {
  const message: Message = {
    ...who,
    id: causedId('msg', who.template, ...cause),
    params: params ?? {},
    state: 'due',
    due: (due ?? now).toISOString(),
    attempts: 0,
    createdAt: now.toISOString(),
  };
  // What is about no event carries a sign-in link, and is nothing to keep.
  const days = keptDays ?? (who.eventId ? undefined : 1);
  const expiry = days ? { expiresAt: Math.floor(now.getTime() / 1000) + days * day } : {};
  return {
    put: messageItem(message, { ...dueAttributes(message.id, message.due), ...expiry }),
    if: 'absent',
  };
}

/** Every message of an event, or to one registration of it, newest first. */
export async function messagesOf(
  ctx: Ctx,
  eventId: string,
  registrationId?: Message['registrationId'],
): Promise<Message[]> {
  const store = messages(ctx.db);
  const found = await (registrationId
    ? store.ofRegistration(eventId, registrationId)
    : store.ofEvent(eventId));
  return found.sort((a, b) => (a.createdAt < b.createdAt ? 1 : a.createdAt > b.createdAt ? -1 : 0));
}

/** The messages of an event to people who need not be registered, such as invitations. */
export const messagesToOthers = (ctx: Ctx, eventId: string): Promise<Message[]> =>
  messages(ctx.db).ofNobodysRegistration(eventId);

/** One message of an event. Naming the registration that it is about saves reading all the event's mail. */
export async function messageOf(
  ctx: Ctx,
  eventId: string,
  messageId: string,
  registrationId?: Message['registrationId'],
): Promise<Message | undefined> {
  return (await messagesOf(ctx, eventId, registrationId)).find(message => message.id === messageId);
}
