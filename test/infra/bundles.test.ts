import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DynamoDBBatchResponse, ScheduledEvent, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { buildSync, type Metafile } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkIn } from '../../functions/attendance/check-in.ts';
import { startIssuance } from '../../functions/certificates/issue.ts';
import { certificateOf, certificatesOf } from '../../functions/certificates/read.ts';
import { editEvent } from '../../functions/events/edit.ts';
import { programmeOf } from '../../functions/events/read.ts';
import { messagesOf } from '../../functions/mail/outbox.ts';
import { suppressionOf } from '../../functions/mail/suppression.ts';
import { registrationsOf } from '../../functions/registration/read.ts';
import type { Ctx } from '../../functions/shared/ctx.ts';
import { makeClient } from '../../functions/shared/db.ts';
import { shards } from '../../functions/shared/ids.ts';
import { addDays, addMinutes } from '../../functions/shared/time.ts';
import { bundle, bundleOptions, type Entry, entries, readAtStart } from '../../infra/bundle.ts';
import { openStream, type Stream } from '../../infra/local/stream.ts';
import { recordActions } from '../../infra/table-access.ts';
import { keyInDocument } from '../../web/credential/did.ts';
import { verifyProof } from '../../web/credential/proof.ts';
import { paths } from '../../web/paths.ts';
import { type Foyer, foyer } from '../support/app.ts';
import { browsing } from '../support/browsing.ts';
import { anEvent, registers } from '../support/events.ts';
import { openKms } from '../support/kms.ts';
import { doorKeeper, maarja, organiser, paivi, tonu } from '../support/people.ts';
import { namedKey } from '../support/signing-key.ts';
import { guard } from './guard.ts';
import { type Lambda, load, through } from './lambda.ts';
import { passingFolder } from './support.ts';

const folder = passingFolder();
const now = new Date().toISOString();
const inDays = (days: number) => addDays(now, 'Europe/Tallinn', days);
const during = (days: number) => ({ startsAt: inDays(days), endsAt: addMinutes(inDays(days), 480) });

let house: Foyer;
let stream: Stream;
let lambdas: Record<Entry, Lambda>;
let built: Record<Entry, Metafile>;
let kms: Awaited<ReturnType<typeof openKms>>;

/** As the stack gives it, but that the services are on this machine, and the table behind the role's rights. */
const environment = (dynamodb: string) => ({
  TABLE_NAME: house.ctx.settings.tableName,
  PUBLIC_URL: house.url,
  MAIL_FROM: house.ctx.settings.mailFrom,
  FOUNDER_EMAIL: organiser.email,
  MAILS_PER_SECOND: '50',
  SIGNING_KEY: `kms:${kms.arn}`,
  KMS_ENDPOINT: kms.endpoint,
  ASSETS_VERSION: '1a2b3c4d5e6f',
  DYNAMODB_ENDPOINT: dynamodb,
  SES_ENDPOINT: house.inbox.endpoint,
});

beforeAll(async () => {
  house = await foyer({ at: now });
  kms = await openKms(namedKey('in KMS'), 'arn:aws:kms:eu-north-1:111111111111:key/1234abcd');
  const { settings } = house.ctx;
  stream = await openStream(makeClient(settings), settings.dynamodbEndpoint ?? '', settings.tableName);
  built = of(entries.map(entry => [entry, bundle(entry, join(folder, entry))]));
  const loaded = entries.map(async entry => {
    const dynamodb = await guard(settings.dynamodbEndpoint ?? '', recordActions[entry]);
    return [entry, await load(join(folder, entry), environment(dynamodb))] as const;
  });
  lambdas = of(await Promise.all(loaded));
});

function of<T>(each: (readonly [Entry, T])[]): Record<Entry, T> {
  return Object.fromEntries(each) as Record<Entry, T>;
}

const browser = () => browsing(through(lambdas.web), house.url);
const at = (instant: string): Ctx => ({ ...house.ctx, now: () => new Date(instant) });

/** What the table tells of since the last time, handed to a function. */
async function ring(entry: 'stream' | 'certificates') {
  return lambdas[entry].invoke<DynamoDBBatchResponse>({ Records: await stream.next() });
}

describe('The bundle of the pages', () => {
  it('shows an event, and takes a registration that the bundle of the stream confirms by mail', async () => {
    const event = await anEvent(house.ctx, during(30));
    const visitor = browser();
    const page = await visitor.get(paths.event(event.slug));
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await page.text()).toContain('Conference of Innovative Education');

    const form = await (await visitor.get(paths.register(event.slug))).text();
    const token = /name="form" value="([^"]+)"/.exec(form)?.[1] ?? 'no form';
    const answer = await visitor.post(paths.register(event.slug), {
      form: token,
      name: maarja.name,
      email: maarja.email,
      mode: 'on-site',
      consent: 'yes',
    });
    expect(answer.status).toBe(200);
    expect(await registrationsOf(house.ctx, event.id)).toMatchObject([
      { name: maarja.name, state: 'confirmed' },
    ]);

    expect(await ring('stream')).toEqual({ batchItemFailures: [] });
    const mail = await house.inbox.last(maarja.email);
    expect(mail.subject).toContain('Conference of Innovative Education');
    expect(mail.links.some(link => link.startsWith(`${house.url}/my/`))).toBe(true);
  });

  it('takes an address that waits for the opening, which the bundle of the stream tells and forgets', async () => {
    const event = await anEvent(house.ctx, { ...during(30), registration: { opensAt: inDays(10) } });
    const noticeEmail = 'waits@example.org';
    const page = await (await browser().get(paths.register(event.slug))).text();
    const form = /name="form" value="([^"]+)"/.exec(page)?.[1] ?? '';
    expect((await browser().post(paths.openingNotice(event.slug), { noticeEmail, form })).status).toBe(200);
    const programme = await programmeOf(house.ctx, event.id);
    if (!programme) throw new Error('No such event');
    const { capacity } = programme.pool;
    const input = { ...programme.event, capacity, registration: {} };
    const edited = await editEvent(house.ctx, event.id, programme.event.version, input);
    expect(edited.ok).toBe(true);
    for (let rounds = 0; rounds < 2; rounds++) {
      expect(await ring('stream')).toEqual({ batchItemFailures: [] });
    }
    expect((await house.inbox.last(noticeEmail)).subject).toContain('Registration is open');
    const kept = shards.map(shard => house.ctx.db.query({ pk: `${event.id}#N${shard}` }));
    expect((await Promise.all(kept)).flat()).toEqual([]);
  });

  it('answers what is not there with a page, not with an error', async () => {
    const answer = await browser().get('/nothing-here');
    expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'text/html; charset=UTF-8']);
  });

  it('mails a link to sign in, when the bundle of the clock finds it left behind, and opens the console', async () => {
    const visitor = browser();
    await visitor.post(paths.signIn, { email: organiser.email });
    await stream.next();
    const scheduled: Partial<ScheduledEvent> = {
      version: '0',
      id: '53dc4d37-cffa-4f76-80c9-8b7d4a4d2eaa',
      source: 'aws.events',
      'detail-type': 'Scheduled Event',
      time: now,
      detail: {},
    };
    await lambdas.clock.invoke(scheduled);
    const mail = await house.inbox.last(organiser.email);
    const link = mail.links.find(each => each.startsWith(`${house.url}/sign-in/`));
    await visitor.post(new URL(link ?? '').pathname);
    const switched = await visitor.get(`${paths.console}?lang=et`);
    expect([switched.status, await switched.text()]).toEqual([
      200,
      expect.stringContaining('<html lang="et"'),
    ]);
    expect(switched.headers.get('cache-control')).toBe('no-store');
    expect(await (await visitor.get(paths.console)).text()).toContain('<html lang="et"');
  });

  it('gives link previews, posters and calendars with what it loads for them', async () => {
    const event = await anEvent(house.ctx, during(32));
    const cover = Buffer.from(await (await browser().get(paths.coverPng(event.slug))).arrayBuffer());
    expect(cover.subarray(1, 4).toString()).toBe('PNG');
    expect(await (await browser().get(paths.poster(event.slug))).text()).toContain('<svg');
    for (const path of [paths.eventCalendar, paths.programmeCalendar]) {
      expect(await (await browser().get(path(event.slug))).text()).toContain('BEGIN:VCALENDAR');
    }
  });

  it('starts without what only staff and a few others need, and carries no fonts', () => {
    const { outputs, inputs } = built.web;
    const started = [...readAtStart(built.web)].flatMap(file => Object.keys(outputs[file]?.inputs ?? {}));
    const later = [
      'functions/console.ts',
      ...['jsonld', '@aws-sdk/client-kms', 'pngjs', 'qrcode', 'ical-generator'].map(inModules),
    ];
    const isIn = (files: string[], part: string) => files.some(file => file.startsWith(part));
    expect(later.filter(part => isIn(Object.keys(inputs), part))).toEqual(later);
    expect(later.filter(part => isIn(started, part))).toEqual([]);
    expect(isIn(started, 'functions/registration/register.ts')).toBe(true);
    expect(isIn(Object.keys(inputs), inModules('fontkit'))).toBe(false);
  });
});

const inModules = (name: string) => `node_modules/${name}/`;

describe('The bundle of the certificates', () => {
  it('issues what an organiser asked for, signed in KMS, and draws it with fonts of its own', async () => {
    const event = await anEvent(at(inDays(-5)), during(-2));
    await registers(at(inDays(-4)), event.id, tonu);
    const [registration] = await registrationsOf(house.ctx, event.id);
    const programme = await programmeOf(house.ctx, event.id);
    if (!registration || !programme) throw new Error('Nobody is registered');
    const who = { registrationId: registration.id };
    await checkIn(at(addMinutes(inDays(-2), 10)), { programme, who, sessionId: 'event', staff: doorKeeper });
    expect(await startIssuance(house.ctx, { about: event.id, kind: 'attendance' }, organiser)).toMatchObject({
      ok: true,
    });

    expect(await ring('certificates')).toEqual({ batchItemFailures: [] });
    const [certificate] = await certificatesOf(house.ctx, event.id);
    expect(certificate?.name).toBe(tonu.name);

    expect(kms.calls.map(({ operation }) => operation)).toContain('Sign');
    const credential = JSON.parse(
      (await certificateOf(house.ctx, certificate?.id ?? ''))?.credential ?? '{}',
    );
    const did = await (await browser().get(paths.hubDid(event.hubId))).json();
    const verified = await verifyProof(credential, method => keyInDocument(did, method), new Date());
    expect(verified).toMatchObject({ ok: true });

    const path = paths.certificatePdf(certificate?.id ?? '');
    const pdf = await through(lambdas.certificates)(path);
    expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    const bytes = Buffer.from(await pdf.arrayBuffer());
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(bytes.toString('latin1')).toMatch(/\/FontName \/[A-Z]{6}\+EBGaramond/);
  });
});

describe('The bundle of the reports', () => {
  it('notes what became of a mail, and gives back only the record that it cannot read', async () => {
    const event = await anEvent(house.ctx, during(31));
    await registers(house.ctx, event.id, paivi);
    expect(await ring('stream')).toEqual({ batchItemFailures: [] });
    const [message] = await messagesOf(house.ctx, event.id);
    const tags = { message: [message?.id], event: [event.id], registration: [message?.registrationId] };
    const bouncedRecipients = [{ emailAddress: paivi.email }];
    const report = {
      eventType: 'Bounce',
      mail: { messageId: message?.providerId, tags },
      bounce: { bounceType: 'Permanent', bounceSubType: 'General', bouncedRecipients },
    };
    const answer = await lambdas['ses-events'].invoke<SQSBatchResponse>(queued(report, 'not a report'));
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: 'record-2' }] });
    expect((await messagesOf(house.ctx, event.id))[0]?.outcome).toBe('bounced');
    expect(await suppressionOf(house.ctx, paivi.email)).toMatchObject({ why: 'bounced' });
  });
});

describe('A bundle that would fail in Lambda', () => {
  it('is found when it expects a package beside it', async () => {
    const broken = join(folder, 'broken');
    const entryPoints = [{ in: 'functions/entry/web.ts', out: 'index' }];
    buildSync({ ...bundleOptions, entryPoints, outdir: broken, external: ['hono'] });
    await expect(load(broken, environment(''))).rejects.toThrow("Cannot find package 'hono'");
  });

  it('is found when it does what its role may not do', async () => {
    const dynamodb = await guard(house.ctx.settings.dynamodbEndpoint ?? '', []);
    await expect(load(join(folder, 'web'), environment(dynamodb))).rejects.toThrow(
      'not authorized to perform: GetItem',
    );
  });

  it('is found when its handler wants a callback, which Node 24 has no more', async () => {
    const broken = passingFolder();
    writeFileSync(join(broken, 'index.mjs'), 'export const handler = (event, context, callback) => {};');
    await expect(load(broken, environment(''))).rejects.toThrow('There is no handler');
  });
});

/** Reports as SES hands them to the topic, the topic to the queue and the queue to the function. */
function queued(...reports: unknown[]): SQSEvent {
  const Records = reports.map((report, index) => ({
    messageId: `record-${index + 1}`,
    receiptHandle: `receipt-${index + 1}`,
    body: JSON.stringify({
      Type: 'Notification',
      MessageId: `notification-${index + 1}`,
      TopicArn: 'arn:aws:sns:eu-north-1:111111111111:foyer',
      Message: typeof report === 'string' ? report : JSON.stringify(report),
      Timestamp: now,
    }),
    attributes: {
      ApproximateReceiveCount: '1',
      SentTimestamp: '1795334400000',
      SenderId: 'AIDAEXAMPLE',
      ApproximateFirstReceiveTimestamp: '1795334400001',
    },
    messageAttributes: {},
    md5OfBody: '',
    eventSource: 'aws:sqs',
    eventSourceARN: 'arn:aws:sqs:eu-north-1:111111111111:foyer',
    awsRegion: 'eu-north-1',
  }));
  return { Records };
}
