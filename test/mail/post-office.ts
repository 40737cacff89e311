import { inject } from 'vitest';
import { calendarPart } from '../../functions/mail/calendar.ts';
import { deliver } from '../../functions/mail/deliver.ts';
import type { Compose, Letter, Letters } from '../../functions/mail/letter.ts';
import { type Message, type NewMessage, templates } from '../../functions/mail/message.ts';
import { messagePart, messagesOf } from '../../functions/mail/outbox.ts';
import { makeMailer } from '../../functions/mail/send.ts';
import type { Ctx } from '../../functions/shared/ctx.ts';
import { dueShards, type Key, makeDb } from '../../functions/shared/db.ts';
import { makeLinks } from '../../functions/shared/links.ts';
import type { Facts } from '../../functions/shared/log.ts';
import { afterFile } from '../support/after-file.ts';
import { makeClock } from '../support/clock.ts';
import { tap } from '../support/faults.ts';
import { openInbox } from '../support/inbox.ts';
import { maarja } from '../support/people.ts';
import { settingsFor } from '../support/settings.ts';
import { signing } from '../support/signing-key.ts';
import { freshTable } from '../support/table.ts';
import { moodySes } from './moody-ses.ts';

export const eventId = 'evt_01kaf0a0000000000000000000';
export const registrationId = 'reg_01kaf0b0000000000000000000';

/** Mail to Maarja about her registration, unless `own` says else. */
export const news = (own: Partial<NewMessage> = {}): NewMessage => ({
  template: 'confirmed',
  cause: ['a registration'],
  to: maarja.email,
  language: 'en',
  eventId,
  registrationId,
  ...own,
});

/** A letter with everything that a letter can have. */
export const aLetter = (own: Partial<Letter> = {}): Letter => ({
  subject: 'You are registered: a day in May',
  sender: { name: 'Näidisvõrgustik', hue: 262, replyTo: 'hub@example.org' },
  head: { slug: 'a-day-in-may', title: 'A day in May' },
  heading: 'Your place is confirmed',
  paragraphs: ['A seat in the hall is kept for you.'],
  ticket: { code: 'FOYER.abc', caption: 'Your ticket for the door' },
  facts: [['When', 'Thursday 14 May 2026, 09:00–17:00']],
  button: { label: 'Open my page', href: 'https://foyer.example.org/my/abc' },
  next: ['Accept the invitation.'],
  links: [{ label: 'The event page', href: 'https://foyer.example.org/e/a-day-in-may' }],
  closing: 'See you there.',
  why: 'You registered.',
  calendar: calendarPart({
    method: 'REQUEST',
    uid: `${registrationId}@foyer.example.org`,
    sequence: 1,
    now: new Date('2026-05-01T08:00:00Z'),
    startsAt: '2026-05-14T06:00:00Z',
    endsAt: '2026-05-14T14:00:00Z',
    title: 'A day in May',
    description: 'Your page',
    location: 'The hall',
    url: 'https://foyer.example.org/my/abc',
    organiser: { name: 'Näidisvõrgustik', email: 'foyer@example.org' },
    attendee: maarja,
  }),
  ...own,
});

/** The outbox on a real table, a real SES that can be put in a mood, and a clock that is set by hand. */
export async function postOffice(at = '2026-05-01T08:00:00Z') {
  const { table, client } = await freshTable(inject('dynamodb'));
  const inbox = await openInbox();
  const ses = await moodySes(inbox.endpoint);
  afterFile(async () => {
    await ses.stop();
    await inbox.stop();
    client.destroy();
  });
  const settings = settingsFor({ tableName: table, sesEndpoint: ses.endpoint });
  const clock = makeClock(at);
  const log: { event: string; facts?: Facts }[] = [];
  const ctx: Ctx = {
    db: makeDb(client, table),
    links: makeLinks(Buffer.alloc(32, 7)),
    signing,
    now: clock.now,
    settings,
    log: (event, facts) => log.push({ event, facts }),
  };
  const mailer = makeMailer(settings);
  let compose: Compose = async () => aLetter();
  const letters = Object.fromEntries(
    templates.map((name): [string, Compose] => [name, (...given) => compose(...given)]),
  ) as Letters;

  return {
    ctx,
    clock,
    inbox,
    ses,
    mailer,
    letters,
    log,
    tap: tap(client),
    /** From now on letters are written so. */
    write: (by: Compose) => {
      compose = by;
    },
    /** Promises a mail; answers where it is kept. */
    async promise(message: NewMessage = news()): Promise<Key> {
      const part = messagePart(message, clock.now());
      if (!('put' in part)) throw new Error('A promise is a put');
      await ctx.db.write([part]);
      return { pk: part.put.pk, sk: part.put.sk };
    },
    deliver: (key: Key, by = mailer) => deliver(ctx, by, letters, key),
    /** Delivers all that is due, as the clock does. */
    async sweep(): Promise<void> {
      for (let shard = 0; shard < dueShards; shard++)
        for (const { pk, sk } of await ctx.db.due(shard, clock.now().toISOString(), 100))
          await deliver(ctx, mailer, letters, { pk, sk });
    },
    async message(): Promise<Message> {
      const [message, ...more] = await messagesOf(ctx, eventId);
      if (!message || more.length > 0) throw new Error('There is not exactly one message');
      return message;
    },
  };
}
