import { describe, expect, test } from 'vitest';
import type { Mailer } from '../../functions/mail/send.ts';
import { suppress } from '../../functions/mail/suppression.ts';
import type { Key } from '../../functions/shared/db.ts';
import { dueBy } from '../support/due.ts';
import { maarja } from '../support/people.ts';
import { outage, rejected, throttling, unverifiedSender } from './moody-ses.ts';
import { aLetter, news, postOffice } from './post-office.ts';

describe('a mail that goes out', () => {
  test('Maarja gets it once, and the record keeps its exact text and the provider’s id', async () => {
    const office = await postOffice();
    const key = await office.promise();
    expect(await office.deliver(key)).toEqual({ ok: true });
    await office.deliver(key);
    await office.sweep();

    const mails = await office.inbox.mails(maarja.email);
    expect(mails).toHaveLength(1);
    const message = await office.message();
    expect(message).toMatchObject({ state: 'sent', attempts: 1, sentAt: '2026-05-01T08:00:00.000Z' });
    expect(message.subject).toBe(mails[0]?.subject);
    expect(message.text?.trim()).toBe(mails[0]?.text.trim());
    expect(message.providerId).toMatch(/\w/);
  });

  test('the same cause promises one mail, however often it is promised', async () => {
    const office = await postOffice();
    await office.promise();
    await office.promise();
    await office.sweep();
    expect(await office.inbox.mails()).toHaveLength(1);
  });

  test('what is due tomorrow is sent tomorrow', async () => {
    const office = await postOffice();
    const key = await office.promise(news({ due: new Date('2026-05-02T08:00:00Z') }));
    expect(await office.deliver(key)).toEqual({ ok: false, why: 'not-due' });
    office.clock.advance({ days: 1 });
    await office.sweep();
    expect(await office.inbox.mails()).toHaveLength(1);
  });

  test('ten deliverers at once send one mail', async () => {
    const office = await postOffice();
    const key = await office.promise();
    const answers = await Promise.all(Array.from({ length: 10 }, () => office.deliver(key)));
    expect(answers.filter(answer => answer.ok)).toHaveLength(1);
    expect(await office.inbox.mails()).toHaveLength(1);
  });

  test('without the claim they would send several: the test above can fail', async () => {
    const office = await postOffice();
    const key = await office.promise();
    const { db } = office.ctx;
    const all = Promise.withResolvers<void>();
    let read = 0;
    office.ctx.db = {
      ...db,
      // Nobody goes on before all have read the same.
      async get<T>(wanted: Key) {
        const found = await db.get<T>(wanted);
        read += 1;
        if (read === 10) all.resolve();
        await all.promise;
        return found;
      },
      write: parts => db.write(parts.map(part => ({ ...part, if: 'present' }))),
    };
    await Promise.all(Array.from({ length: 10 }, () => office.deliver(key)));
    expect((await office.inbox.mails()).length).toBeGreaterThan(1);
  });

  test('a sign-in link leaves no token and no text behind', async () => {
    const office = await postOffice();
    const signIn = news({ template: 'sign-in', eventId: undefined, registrationId: undefined });
    const key = await office.promise({ ...signIn, params: { token: 'the-secret-token' } });
    office.write(async (_, { params }) => aLetter({ paragraphs: [`Link: ${params.token}`] }));
    const before = await office.ctx.db.get<{ expiresAt: number }>(key);
    expect(before?.expiresAt).toBe(Date.parse('2026-05-02T08:00:00Z') / 1000);
    await office.deliver(key);
    expect((await office.inbox.last(maarja.email)).text).toContain('the-secret-token');
    const kept = await office.ctx.db.get(key);
    expect(kept).toMatchObject({ state: 'sent' });
    expect(JSON.stringify(kept)).not.toContain('the-secret-token');
  });
});

describe('a mail that cannot go out now', () => {
  test.each([
    ['throttles', throttling],
    ['is down', outage],
    ['is not set up yet', unverifiedSender],
  ])('SES %s: it is delayed, and goes out once when SES takes it', async (_, mood) => {
    const office = await postOffice();
    office.ses.answer(mood, mood);
    const key = await office.promise();
    expect(await office.deliver(key)).toEqual({ ok: false, why: 'delayed' });
    expect(await office.message()).toMatchObject({ state: 'due', reason: 'provider-busy', attempts: 1 });
    await office.sweep();
    expect((await office.message()).attempts).toBe(1);

    for (let minutes = 0; minutes < 10; minutes++) {
      office.clock.advance({ minutes: 1 });
      await office.sweep();
    }
    expect(await office.inbox.mails()).toHaveLength(1);
    const sent = await office.message();
    expect(sent).toMatchObject({ state: 'sent', attempts: 3 });
    expect(sent.reason).toBeUndefined();
  });

  test('the pauses grow, with jitter, to an hour at most', async () => {
    const office = await postOffice();
    office.ses.answer(...Array.from({ length: 9 }, () => throttling));
    const key = await office.promise();
    const pauses: number[] = [];
    for (let attempt = 0; attempt < 9; attempt++) {
      await office.deliver(key);
      const { due } = await office.message();
      pauses.push((Date.parse(due) - office.clock.now().getTime()) / 1000);
      office.clock.set(due);
    }
    for (const [index, pause] of pauses.entries()) {
      const longest = Math.min(3600, 30 * 2 ** index);
      expect(pause).toBeGreaterThanOrEqual(longest / 2);
      expect(pause).toBeLessThanOrEqual(longest);
    }
  });

  test('what nobody took for days is given up, and says so', async () => {
    const office = await postOffice();
    office.ses.answer(...Array.from({ length: 200 }, () => outage));
    const key = await office.promise();
    for (let hours = 0; hours < 24 * 7; hours++) {
      await office.deliver(key);
      office.clock.advance({ hours: 1 });
    }
    expect(await office.message()).toMatchObject({ state: 'failed', reason: 'gave-up' });
    const keys = await dueBy(office.ctx.db, '9');
    expect(keys.flat()).toEqual([]);
  });

  test('a letter that cannot be written is tried again, and the log names no person', async () => {
    const office = await postOffice();
    office.write(async () => {
      throw new Error(`No such thing for ${maarja.email}`);
    });
    const key = await office.promise();
    expect(await office.deliver(key)).toEqual({ ok: false, why: 'delayed' });
    expect(await office.message()).toMatchObject({ state: 'due', reason: 'broken' });
    expect(JSON.stringify(office.log)).not.toContain(maarja.email);
    office.write(async () => aLetter());
    office.clock.advance({ minutes: 1 });
    await office.sweep();
    expect(await office.inbox.mails()).toHaveLength(1);
  });
});

describe('a mail that never goes out', () => {
  test('SES refuses it for good: it failed, and is not tried again', async () => {
    const office = await postOffice();
    office.ses.answer(rejected);
    const key = await office.promise();
    expect(await office.deliver(key)).toEqual({ ok: false, why: 'failed' });
    office.clock.advance({ days: 1 });
    await office.sweep();
    expect(await office.message()).toMatchObject({ state: 'failed', reason: 'refused', attempts: 1 });
    expect(await office.inbox.mails()).toEqual([]);
  });

  test('what it was to tell is no longer so: it is held back', async () => {
    const office = await postOffice();
    office.write(async () => undefined);
    expect(await office.deliver(await office.promise())).toEqual({ ok: false, why: 'suppressed' });
    expect(await office.message()).toMatchObject({ state: 'suppressed', reason: 'no-longer-applies' });
    expect(await office.inbox.mails()).toEqual([]);
  });

  test('an address that bounced gets nothing more, in whatever case it is typed', async () => {
    const office = await postOffice();
    await suppress(office.ctx, 'MAARJA@example.org', 'bounced');
    expect(await office.deliver(await office.promise())).toEqual({ ok: false, why: 'suppressed' });
    expect(await office.message()).toMatchObject({ reason: 'address-suppressed' });
    expect(await office.inbox.mails()).toEqual([]);
  });

  test('a look-alike’s bounce does not silence the real address', async () => {
    const office = await postOffice();
    await suppress(office.ctx, 'maar\u212Aa@example.org', 'bounced');
    const key = await office.promise(news({ to: 'maarka@example.org' }));
    expect(await office.deliver(key)).toEqual({ ok: true });
  });

  test('letters beyond ASCII before the @ are more than SES can send to: it failed, and says so', async () => {
    const office = await postOffice();
    const key = await office.promise(news({ to: 'tõnu@example.org' }));
    expect(await office.deliver(key)).toEqual({ ok: false, why: 'failed' });
    expect(await office.message()).toMatchObject({ reason: 'address-unsupported' });
  });
});

describe('a deliverer that dies', () => {
  const dying: Mailer = {
    turn: async () => {},
    send: () => {
      throw new Error('The process was killed');
    },
  };

  test('between its claim and the send: the clock sends it after the lease, once', async () => {
    const office = await postOffice();
    const key = await office.promise();
    await expect(office.deliver(key, dying)).rejects.toThrow('killed');
    expect(await office.message()).toMatchObject({ state: 'sending', attempts: 1 });

    office.clock.advance({ minutes: 1 });
    await office.sweep();
    expect(await office.inbox.mails()).toEqual([]);
    office.clock.advance({ minutes: 1 });
    await office.sweep();
    await office.sweep();
    expect(await office.inbox.mails()).toHaveLength(1);
    expect(await office.message()).toMatchObject({ state: 'sent', attempts: 2 });
  });

  test('between the send and the mark: it goes out a second time, and no more', async () => {
    const office = await postOffice();
    const key = await office.promise();
    const forgetful: Mailer = {
      turn: office.mailer.turn,
      send: async mail => {
        await office.mailer.send(mail);
        throw new Error('The process was killed');
      },
    };
    await expect(office.deliver(key, forgetful)).rejects.toThrow('killed');
    for (let minutes = 0; minutes < 10; minutes++) {
      office.clock.advance({ minutes: 1 });
      await office.sweep();
    }
    expect(await office.inbox.mails()).toHaveLength(2);
  });

  test('one that slept through its lease does not send after all', async () => {
    const office = await postOffice();
    const key = await office.promise();
    office.write(async () => {
      office.clock.advance({ minutes: 3 });
      return aLetter();
    });
    expect(await office.deliver(key)).toEqual({ ok: false, why: 'taken' });
    office.write(async () => aLetter());
    await office.sweep();
    expect(await office.inbox.mails()).toHaveLength(1);
  });

  test('the database times out after the claim was written: the mail still goes out once', async () => {
    const office = await postOffice();
    const key = await office.promise();
    office.tap.break('timed-out-after', { when: call => call.name === 'UpdateItem' });
    await office.deliver(key);
    for (let minutes = 0; minutes < 5; minutes++) {
      office.clock.advance({ minutes: 1 });
      await office.sweep();
    }
    expect(await office.inbox.mails()).toHaveLength(1);
  });
});
