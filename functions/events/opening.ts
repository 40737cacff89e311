import { messagePart } from '../mail/outbox.ts';
import { writeOnceEach } from '../shared/batch.ts';
import type { Ctx } from '../shared/ctx.ts';
import type { Key } from '../shared/db.ts';
import { shards } from '../shared/ids.ts';
import { type Event, registrationIsOpen } from './event.ts';
import { atMoment } from './moment.ts';
import type { OpeningNotice } from './opening-notice.ts';
import { droppedNoticePart, notices } from './store.ts';

/**
 * Days for which such a mail is kept. It may take three to send; what has ended, DynamoDB deletes within two more:
 * a week is what people are told.
 */
const keptDays = 5;

/**
 * Registration opened: writes one mail to each who asked for it, and forgets their addresses. Each goes when its
 * mail is written, so a run that stopped half-way goes on where it was.
 */
export const fireOpens = (ctx: Ctx, key: Key): Promise<void> =>
  atMoment(ctx, key, async event => {
    const { opensAt } = event.registration;
    const opensLater = opensAt !== undefined && Date.parse(opensAt) > ctx.now().getTime();
    if (event.state === 'draft' || opensLater) return;
    let told = 0;
    for (const shard of shards) {
      told += await settleNotices(ctx, event, await notices(ctx.db).ofShard(event.id, shard));
    }
    if (told > 0) ctx.log('opening.told', { event: event.id, told });
  });

/** Mails those who wait, if registration is open, then forgets them. Answers how many mails were written now. */
export async function settleNotices(ctx: Ctx, event: Event, waiting: OpeningNotice[]): Promise<number> {
  const isOpen = registrationIsOpen(event, ctx.now());
  const mails = isOpen ? waiting.map(notice => mailPart(ctx, notice)) : [];
  const told = await writeOnceEach(ctx.db, mails);
  await writeOnceEach(ctx.db, waiting.map(droppedNoticePart));
  return told;
}

/** Caused by this leaving of the address: left again before a later opening, it is told of that one too. */
const mailPart = (ctx: Ctx, { eventId, email, language, leftAt }: OpeningNotice) =>
  messagePart(
    {
      template: 'registration-open',
      cause: [eventId, email, leftAt],
      to: email,
      language,
      eventId,
      keptDays,
    },
    ctx.now(),
  );
