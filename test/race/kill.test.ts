import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { onClock } from '../../functions/dispatch.ts';
import { makeCtx } from '../../functions/entry/context.ts';
import type { Event } from '../../functions/events/event.ts';
import { messagesOf } from '../../functions/mail/outbox.ts';
import { makeMailer } from '../../functions/mail/send.ts';
import { registrationsOf } from '../../functions/registration/read.ts';
import type { Ctx } from '../../functions/shared/ctx.ts';
import { makeClient } from '../../functions/shared/db.ts';
import { type Dynamodb, startDynamodb } from '../../infra/local/dynamodb.ts';
import { freePort } from '../../infra/local/port.ts';
import { type LocalSes, startSes } from '../../infra/local/ses.ts';
import { prepareTable } from '../../infra/local/table.ts';
import { anEvent } from '../support/events.ts';
import { parallel } from '../support/parallel.ts';
import { crowd } from '../support/people.ts';
import { brokenIn, unbroken } from '../support/sound.ts';
import { type Running, running, runStart } from '../support/start.ts';
import { fillIn, visitor } from '../support/visitor.ts';

/** `KILLS=20 npx vitest run test/race/kill.test.ts` kills as often as that. */
const kills = Number(process.env.KILLS ?? 3);
const peopleEach = 60;
const seats = 50;
const people = crowd(kills * peopleEach);

const folder = mkdtempSync(join(tmpdir(), 'foyer-kill-'));
const data = join(folder, 'data');
const inbox = join(data, 'inbox.jsonl');
const open = /Foyer is open/;
const daysAhead = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();

describe(`a rush in which npm start is killed ${kills} times`, () => {
  let PORT: string;
  let foyer: Running;
  let dynamodb: Dynamodb;
  let ses: LocalSes;
  let ctx: Ctx;
  let event: Event;
  /** How often an answer was cut off, by the kill or because nobody listened. */
  let cutOff = 0;
  const accepted: string[] = [];
  const refused: number[] = [];

  beforeAll(async () => {
    PORT = String(await freePort());
    mkdirSync(data);
    ctx = await openTable();
    const capacity = { 'on-site': seats, online: null };
    event = await anEvent(ctx, { startsAt: daysAhead(20), endsAt: daysAhead(21), capacity });
    // What a first start brings beside would only take its time.
    await ctx.db.write([{ put: { pk: 'DEMONSTRATION', sk: 'DEMONSTRATION' } }]);
    await dynamodb.stop();

    const environment = { PORT, MAIL_PORT: String(await freePort()), DATA_DIR: data };
    foyer = runStart(environment);
    await foyer.said(open);
    for (let round = 0; round < kills; round++) {
      const some = people.slice(round * peopleEach, (round + 1) * peopleEach);
      const coming = parallel(some, 20, comes);
      const before = accepted.length;
      // In the middle: when some have been answered and others have not.
      while (accepted.length < before + 5 + ((round * 17) % 30)) await pause(5);
      if (round % 3 === 2) for (const pid of running(data)) process.kill(pid, 'SIGKILL');
      foyer.kill('SIGKILL');
      await foyer.ended();
      await vi.waitUntil(() => running(data).length === 0, { timeout: 10_000 });
      foyer = runStart(environment);
      await foyer.said(open);
      await coming;
    }
    foyer.kill('SIGINT');
    expect(await foyer.ended()).toBe(0);
    await finishLater();
  }, 60_000 * kills);
  afterAll(async () => {
    foyer?.kill('SIGKILL');
    await ses?.stop();
    await dynamodb?.stop();
    rmSync(folder, { recursive: true });
  });

  /** The table of the data folder, read ten minutes later: whatever was claimed by the killed is due again. */
  async function openTable(): Promise<Ctx> {
    dynamodb = await startDynamodb(join(data, 'foyer.db'));
    const DYNAMODB_ENDPOINT = dynamodb.endpoint;
    await prepareTable(makeClient({ dynamodbEndpoint: DYNAMODB_ENDPOINT }), 'foyer');
    const settings = { TABLE_NAME: 'foyer', PUBLIC_URL: `http://localhost:${PORT}`, DYNAMODB_ENDPOINT };
    const SIGNING_KEY = `file:${join(data, 'signing-key.pem')}`;
    const mail = { MAIL_FROM: 'foyer@example.org', MAILS_PER_SECOND: '1000', SES_ENDPOINT: ses?.endpoint };
    return { ...(await makeCtx({ ...settings, ...mail, SIGNING_KEY })), log: () => {} };
  }

  /** Tries the same form again until it is answered, as people do. */
  async function comes(person: (typeof people)[number], index: number): Promise<void> {
    const browser = visitor(`http://localhost:${PORT}`, index);
    let send: Awaited<ReturnType<typeof fillIn>> | undefined;
    for (;;) {
      try {
        send ??= await fillIn(browser, event.slug, person, 'on-site');
        const { status } = await send();
        if (status !== 200) refused.push(status);
        else accepted.push(person.email);
        break;
      } catch {
        cutOff += 1;
        await pause(100);
      }
    }
    browser.leave();
  }

  async function finishLater(): Promise<void> {
    ses = await startSes({ port: await freePort(), file: inbox });
    const later = await openTable();
    ctx = { ...later, now: () => new Date(Date.now() + 10 * 60_000) };
    const mailer = makeMailer(ctx.settings);
    for (let minute = 0; minute < 3; minute++) expect(await onClock(ctx, mailer)).toBe(0);
  }

  test('people were cut off, came again, and were all accepted', () => {
    expect(cutOff).toBeGreaterThan(0);
    expect(refused).toEqual([]);
    expect(new Set(accepted).size).toBe(people.length);
  });

  test('nothing accepted is lost, no seat is given twice, nobody is passed over', async () => {
    expect(await brokenIn(ctx, event.id, accepted)).toEqual(unbroken);
    const all = await registrationsOf(ctx, event.id);
    expect(all.filter(each => each.state === 'confirmed')).toHaveLength(seats);
    expect(all.filter(each => each.state === 'waiting')).toHaveLength(people.length - seats);
  });

  test('every mail that was promised has arrived, twice at most where a kill came between', async () => {
    expect(existsSync(inbox)).toBe(true);
    const mails = readFileSync(inbox, 'utf8').split('\n').filter(Boolean).map(toWhom);
    const messages = await messagesOf(ctx, event.id);
    expect(messages.filter(message => message.state !== 'sent')).toEqual([]);
    expect(people.filter(person => !mails.includes(person.email))).toEqual([]);
    expect(mails.length - messages.length).toBeLessThanOrEqual(2 * kills);
  });
});

const toWhom = (line: string): string => JSON.parse(line).destination.to[0];
