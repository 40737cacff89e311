import { createHash } from 'node:crypto';
import type { Db, Item, Key } from '../shared/db.ts';
import { shardOf, shards } from '../shared/ids.ts';
import type { Message } from './message.ts';

export const partition = (eventId: string, shard: string): string => `${eventId}#M${shard}`;
const digest = (address: string) => createHash('sha256').update(address).digest('hex').slice(0, 32);

type Whose = Pick<Message, 'id' | 'to' | 'eventId' | 'registrationId'>;

/** With the registration that it is about, or else with the address that it goes to. */
export const messageKey = ({ id, to, eventId, registrationId }: Whose): Key => ({
  pk: eventId ? partition(eventId, shardOf(registrationId ?? id)) : `MAIL#${digest(to)}`,
  sk: `MSG#${registrationId ?? '-'}#${id}`,
});

/** The item's own attributes beside the message; `expiresAt` in epoch seconds. */
export const messageItem = (message: Message, own: Record<string, unknown>): Item => ({
  ...messageKey(message),
  kind: 'message',
  ...message,
  ...own,
});

export const messageOfItem = (item: Item): Message => {
  const { pk: _, sk: __, kind: ___, dueShard: ____, dueAt: _____, expiresAt: ______, ...message } = item;
  return message as unknown as Message;
};

export const messages = (db: Db) => ({
  async at(key: Key): Promise<Message | undefined> {
    const item = await db.get<Item>(key);
    return item && messageOfItem(item);
  },
  async ofRegistration(eventId: string, registrationId: Message['registrationId'] & string) {
    const pk = partition(eventId, shardOf(registrationId));
    return (await db.query<Item>({ pk, prefix: `MSG#${registrationId}#` })).map(messageOfItem);
  },
  async ofNobodysRegistration(eventId: string): Promise<Message[]> {
    const pages = await Promise.all(
      shards.map(shard => db.query<Item>({ pk: partition(eventId, shard), prefix: 'MSG#-#' })),
    );
    return pages.flat().map(messageOfItem);
  },
  async ofEvent(eventId: string): Promise<Message[]> {
    const pages = await Promise.all(
      shards.map(shard => db.query<Item>({ pk: partition(eventId, shard), prefix: 'MSG#' })),
    );
    return pages.flat().map(messageOfItem);
  },
});
