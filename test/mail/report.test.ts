import { describe, expect, test } from 'vitest';
import { onReports } from '../../functions/mail/report.ts';
import { maarja } from '../support/people.ts';
import { eventId, news, postOffice, registrationId } from './post-office.ts';

const sqs = (body: unknown, messageId = 'record-1') => ({ messageId, body: JSON.stringify(body) });
const sns = (message: unknown) => ({ Type: 'Notification', Message: JSON.stringify(message) });

/** The shapes of https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html */
const bounce = (bounceType: string) => ({
  bounceType,
  bounceSubType: 'General',
  bouncedRecipients: [{ emailAddress: maarja.email, status: '5.1.1' }],
});
const complaint = { complainedRecipients: [{ emailAddress: maarja.email }] };

async function sent() {
  const office = await postOffice();
  await office.deliver(await office.promise());
  const { id } = await office.message();
  const event = { mail: { tags: { message: [id], event: [eventId], registration: [registrationId] } } };
  const value = (await office.inbox.last(maarja.email)).header('x-foyer-tags');
  const notification = { mail: { headers: [{ name: 'X-Foyer-Tags', value }] } };
  return { ...office, event, notification };
}

/** Whether the next mail to Maarja goes out. */
async function writesAgain(office: Awaited<ReturnType<typeof sent>>): Promise<boolean> {
  return (await office.deliver(await office.promise(news({ cause: ['another'] })))).ok;
}

describe('what SES reports', () => {
  test('a delivery is noted on the mail', async () => {
    const office = await sent();
    const report = { eventType: 'Delivery', ...office.event, delivery: { recipients: [maarja.email] } };
    expect(await onReports(office.ctx, [sqs(sns(report))])).toEqual([]);
    expect(await office.message()).toMatchObject({ state: 'sent', outcome: 'delivered' });
    expect(await writesAgain(office)).toBe(true);
  });

  test.each([
    ['an event of the configuration set', 'event', 'eventType'],
    ['a notification of the identity', 'notification', 'notificationType'],
  ] as const)('a hard bounce, as %s, is noted, and the address gets nothing more', async (_, shape, type) => {
    const office = await sent();
    const report = { [type]: 'Bounce', ...office[shape], bounce: bounce('Permanent') };
    expect(await onReports(office.ctx, [sqs(sns(report))])).toEqual([]);
    expect(await office.message()).toMatchObject({ outcome: 'bounced' });
    expect(await writesAgain(office)).toBe(false);
  });

  test('a complaint after a delivery is noted, and the address gets nothing more', async () => {
    const office = await sent();
    await onReports(office.ctx, [
      sqs(sns({ eventType: 'Delivery', ...office.event })),
      sqs(sns({ eventType: 'Complaint', ...office.event, complaint })),
    ]);
    expect(await office.message()).toMatchObject({ outcome: 'complained' });
    expect(await writesAgain(office)).toBe(false);
  });

  test('a full mailbox is noted, and the address is written to again', async () => {
    const office = await sent();
    await onReports(office.ctx, [
      sqs(sns({ eventType: 'Bounce', ...office.event, bounce: bounce('Transient') })),
    ]);
    expect(await office.message()).toMatchObject({ outcome: 'bounced' });
    expect(await writesAgain(office)).toBe(true);
  });

  test('an out-of-office answer does not undo a delivery, nor a late delivery a complaint', async () => {
    const office = await sent();
    const delivery = sqs(sns({ eventType: 'Delivery', ...office.event }));
    await onReports(office.ctx, [delivery]);
    await onReports(office.ctx, [
      sqs(sns({ eventType: 'Bounce', ...office.event, bounce: bounce('Transient') })),
    ]);
    expect(await office.message()).toMatchObject({ outcome: 'delivered' });
    await onReports(office.ctx, [sqs(sns({ eventType: 'Complaint', ...office.event, complaint }))]);
    await onReports(office.ctx, [delivery]);
    expect(await office.message()).toMatchObject({ outcome: 'complained' });
  });

  test('the same report twice, or raw without SNS around it, comes to the same', async () => {
    const office = await sent();
    const report = { eventType: 'Bounce', ...office.event, bounce: bounce('Permanent') };
    await onReports(office.ctx, [sqs(report), sqs(sns(report)), sqs(report)]);
    expect(await office.message()).toMatchObject({ outcome: 'bounced' });
  });

  test('of a mail that is not known, nothing comes into being', async () => {
    const office = await postOffice();
    const mail = { tags: { message: ['msg_x'], event: [eventId] } };
    expect(await onReports(office.ctx, [sqs(sns({ eventType: 'Delivery', mail }))])).toEqual([]);
    await expect(office.message()).rejects.toThrow();
  });

  test('only what cannot be read comes back, to end among the dead letters', async () => {
    const office = await sent();
    const good = sns({ eventType: 'Delivery', ...office.event });
    const failed = await onReports(office.ctx, [
      { messageId: 'poison-1', body: '{not json' },
      sqs(good, 'good'),
      sqs({ Type: 'Notification', Message: 'hello' }, 'poison-2'),
      sqs({ some: 'thing' }, 'poison-3'),
      sqs(sns({ eventType: 'Open', mail: {} }), 'of no interest'),
    ]);
    expect(failed).toEqual(['poison-1', 'poison-2', 'poison-3']);
    expect(await office.message()).toMatchObject({ outcome: 'delivered' });
    expect(JSON.stringify(office.log)).not.toContain('example.org');
  });
});
