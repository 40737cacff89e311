import * as z from 'zod';
import type { Ctx } from '../shared/ctx.ts';
import type { Id } from '../shared/ids.ts';
import { errorFacts } from '../shared/log.ts';
import { type Message, tagsHeader } from './message.ts';
import { messageKey } from './store.ts';
import { suppress } from './suppression.ts';

/** A record of the queue as Lambda hands it over, as far as it is read here. */
export type QueuedReport = { messageId: string; body: string };

/**
 * What SES reports of mails that went out: their outcome is noted, and addresses that bounced for good or complained
 * are not written to again. A report that comes twice changes nothing more. Answers the ids of the records
 * that failed, so that only those come again, and in the end to the dead letters.
 */
export async function onReports(ctx: Ctx, records: QueuedReport[]): Promise<string[]> {
  const failed: string[] = [];
  for (const { messageId, body } of records) {
    try {
      await note(ctx, reportOf(body));
    } catch (error) {
      ctx.log('report-failed', { record: messageId, ...errorFacts(error) });
      failed.push(messageId);
    }
  }
  return failed;
}

const person = z.object({ emailAddress: z.string() });

/**
 * An event of a configuration set says `eventType`, a notification of an identity `notificationType`; the rest is
 * alike. Tags come as such or, where headers are included, as the header that we sent along.
 * https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html
 */
const reportSchema = z.object({
  eventType: z.string().optional(),
  notificationType: z.string().optional(),
  mail: z.object({
    tags: z.record(z.string(), z.array(z.string())).optional(),
    headers: z.array(z.object({ name: z.string(), value: z.string() })).optional(),
  }),
  bounce: z.object({ bounceType: z.string(), bouncedRecipients: z.array(person) }).optional(),
  complaint: z.object({ complainedRecipients: z.array(person) }).optional(),
});
type Report = z.infer<typeof reportSchema>;

const wrapSchema = z.object({ Type: z.literal('Notification'), Message: z.string() });

/** The report in a body: wrapped by SNS, or as it is where SNS delivers raw messages. Throws at anything else. */
function reportOf(body: string): Report {
  const json: unknown = JSON.parse(body);
  const wrap = wrapSchema.safeParse(json);
  return reportSchema.parse(wrap.success ? JSON.parse(wrap.data.Message) : json);
}

type Outcome = NonNullable<Message['outcome']>;

async function note(ctx: Ctx, report: Report): Promise<void> {
  const type = report.eventType ?? report.notificationType;
  if (type === 'Delivery') return mark(ctx, report, 'delivered', [undefined]);
  if (type === 'Complaint') {
    await suppressAll(ctx, report.complaint?.complainedRecipients ?? [], 'complained');
    return mark(ctx, report, 'complained');
  }
  if (type !== 'Bounce') return;
  if (report.bounce?.bounceType !== 'Permanent') return mark(ctx, report, 'bounced', [undefined]);
  await suppressAll(ctx, report.bounce.bouncedRecipients, 'bounced');
  return mark(ctx, report, 'bounced', [undefined, 'delivered']);
}

async function suppressAll(ctx: Ctx, people: z.infer<typeof person>[], why: 'bounced' | 'complained') {
  for (const { emailAddress } of people) await suppress(ctx, emailAddress, why);
}

/**
 * The message gets its outcome if the one it has is among `over`: reports come in any order, and a passing bounce (a
 * full mailbox, an out-of-office answer) does not undo a delivery.
 */
async function mark(
  ctx: Ctx,
  report: Report,
  outcome: Outcome,
  over?: (Outcome | undefined)[],
): Promise<void> {
  const key = keyOf(report);
  if (!key) return ctx.log('report-untagged', { outcome });
  for (const before of over ?? [undefined, 'delivered', 'bounced']) {
    const written = await ctx.db.write([
      { change: key, set: { outcome }, if: { kind: 'message', outcome: before } },
    ]);
    if (written.ok) return ctx.log('mail-outcome', { outcome });
  }
}

/** Sign-in mail is of no event: its address may be suppressed, but no page shows its outcome. */
function keyOf(report: Report) {
  const tags = tagsOf(report.mail);
  const { message, event, registration } = tags;
  if (!message || !event) return undefined;
  return messageKey({
    id: message as Id<'msg'>,
    to: '',
    eventId: event as Id<'evt'>,
    registrationId: registration as Id<'reg'> | undefined,
  });
}

function tagsOf({ tags, headers }: Report['mail']): Record<string, string | undefined> {
  if (tags?.message) return Object.fromEntries(Object.entries(tags).map(([name, [value]]) => [name, value]));
  const header = headers?.find(({ name }) => name.toLowerCase() === tagsHeader.toLowerCase());
  return Object.fromEntries(new URLSearchParams(header?.value));
}
