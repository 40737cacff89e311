import { expect, test } from 'vitest';
import { onClock } from '../../functions/dispatch.ts';
import { editEvent } from '../../functions/events/edit.ts';
import { programmeOf } from '../../functions/events/read.ts';
import { letters } from '../../functions/letters.ts';
import { deliver } from '../../functions/mail/deliver.ts';
import { messagesOf } from '../../functions/mail/outbox.ts';
import type { Mailer } from '../../functions/mail/send.ts';
import { foyer } from '../support/app.ts';
import { dueBy } from '../support/due.ts';
import { anEvent, conferenceInput, registers } from '../support/events.ts';
import { crowd, maarja, paivi } from '../support/people.ts';

const killed: Mailer = {
  turn: async () => {},
  send: () => {
    throw new Error('The process was killed');
  },
};

test('a confirmation whose sender was killed is sent by the clock, once', async () => {
  const app = await foyer();
  const event = await anEvent(app.ctx);
  await registers(app.ctx, event.id, maarja);
  const [key] = (await dueBy(app.ctx.db, app.clock.now().toISOString()))
    .flat()
    .filter(({ sk }) => sk.startsWith('MSG#'))
    .map(({ pk, sk }) => ({ pk, sk }));
  if (!key) throw new Error('Nothing was promised');
  await expect(deliver(app.ctx, killed, letters, key)).rejects.toThrow('killed');

  await app.pump();
  app.clock.advance({ seconds: 90 });
  await app.tick();
  expect(await app.inbox.mails(maarja.email)).toEqual([]);
  app.clock.advance({ seconds: 60 });
  await app.tick();
  await app.tick();
  expect(await app.inbox.mails(maarja.email)).toHaveLength(1);
});

test('a mail that the stream never told of is sent by the clock', async () => {
  const app = await foyer();
  const event = await anEvent(app.ctx);
  await registers(app.ctx, event.id, paivi);
  await app.tick();
  const [message] = await messagesOf(app.ctx, event.id);
  expect(message).toMatchObject({ state: 'sent', attempts: 1 });
  expect(await app.inbox.mails(paivi.email)).toHaveLength(1);
});

test('whoever waits for a seat gets it before the clock has sent a single letter', async () => {
  const app = await foyer();
  const event = await anEvent(app.ctx, { capacity: { 'on-site': 1, online: null } });
  for (const person of crowd(30)) await registers(app.ctx, event.id, person);
  app.clock.advance({ minutes: 1 });
  await editEvent(
    app.ctx,
    event.id,
    event.version + 1,
    conferenceInput({ capacity: { 'on-site': 2, online: null } }),
  );
  const waiting = async () => (await programmeOf(app.ctx, event.id))?.pool.waiting['on-site'];
  const waitingAtEach: (number | undefined)[] = [];
  const slow: Mailer = {
    ...app.mailer,
    async turn() {
      waitingAtEach.push(await waiting());
    },
  };
  await onClock(app.ctx, slow);
  expect(waitingAtEach).toHaveLength(30);
  expect(new Set(waitingAtEach)).toEqual(new Set([28]));
});
