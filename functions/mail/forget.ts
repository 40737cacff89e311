import { writeOnceEach } from '../shared/batch.ts';
import type { Ctx } from '../shared/ctx.ts';
import type { Item, Part } from '../shared/db.ts';
import { shards } from '../shared/ids.ts';
import type { Message } from './message.ts';
import { messageKey, messages, partition } from './store.ts';

/** `email`: exactly as mail went to it. `until`: what was written later stays; an ISO instant with milliseconds. */
type Whose = {
  eventId: NonNullable<Message['eventId']>;
  registrationId: NonNullable<Message['registrationId']>;
  email?: string;
  until?: string;
};

/**
 * Drops all mail about a registration, with its texts, and what else of the event went to `email`; of mail to others
 * that names it, such as the list of a group, the text. What is not sent yet is not sent.
 */
export async function forgetMail(ctx: Ctx, whose: Whose): Promise<void> {
  const { eventId, registrationId, email, until } = whose;
  const store = messages(ctx.db);
  const [about, others] = await Promise.all([
    store.ofRegistration(eventId, registrationId),
    email === undefined ? [] : store.ofNobodysRegistration(eventId),
  ]);
  const gone = [...about, ...others.filter(({ to }) => to === email)].filter(
    ({ createdAt }) => until === undefined || createdAt <= until,
  );
  const naming = others.filter(({ to, text }) => to !== email && email && text?.includes(email));
  await writeOnceEach(ctx.db, [
    ...gone.map(message => ({ drop: messageKey(message) })),
    ...naming.map((message): Part => ({ change: messageKey(message), remove: ['text'], if: 'present' })),
  ]);
}

/** A record of a mail that somebody was promised and has not got: it is tried for days, and in the end given up. */
export const isOnItsWay = ({ state }: Item): boolean => state === 'due' || state === 'sending';

/** Where all mail of an event is. */
export const mailPartitions = (eventId: string): string[] => shards.map(shard => partition(eventId, shard));
