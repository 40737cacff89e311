import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Local } from '../../functions/entry/local.ts';
import { makeClient } from '../../functions/shared/db.ts';
import { buildAssets, versionOf } from '../assets.ts';
import { CannotStart } from './cannot-start.ts';
import { beginFirstStart, endFirstStart, holdDataFolder } from './data-folder.ts';
import { startDynamodb } from './dynamodb.ts';
import { repeat } from './loops.ts';
import { stopWithNpm } from './npm.ts';
import { isFree } from './port.ts';
import { startSes } from './ses.ts';
import { type LocalSettings, readLocalSettings } from './settings.ts';
import { openStream } from './stream.ts';
import { prepareTable } from './table.ts';
import { serveWeb } from './web-server.ts';

/** What has been started, to be stopped in the reverse order. */
const started: (() => Promise<void>)[] = [];
let stoppingSince: number | undefined;

try {
  const settings = readLocalSettings(process.env);
  stopWhenAsked();
  tell(settings, await start(settings));
} catch (error) {
  await stop(1, error instanceof CannotStart ? error.message : error);
}

/** Answers whom to sign in as, if it is known. */
async function start(settings: LocalSettings): Promise<string | undefined> {
  const { PORT, HOST, DATA_DIR } = settings;
  if (!(await isFree(PORT, HOST))) throw new CannotStart(`Port ${PORT} is in use: set PORT to another.`);
  started.push(await holdDataFolder(DATA_DIR));
  const dynamodb = await database(settings);
  const ses = await mail(settings);
  const assets = await buildAssets();
  const environment = {
    TABLE_NAME: settings.TABLE_NAME,
    PUBLIC_URL: settings.PUBLIC_URL,
    MAIL_FROM: settings.MAIL_FROM,
    FOUNDER_EMAIL: settings.FOUNDER_EMAIL,
    DYNAMODB_ENDPOINT: dynamodb,
    SES_ENDPOINT: ses,
    // Nobody counts the mails of this machine.
    MAILS_PER_SECOND: settings.SES_ENDPOINT ? settings.MAILS_PER_SECOND : '1000',
    LOCAL_ROOMS: settings.LOCAL_ROOMS,
    SIGNING_KEY: settings.SIGNING_KEY,
    KMS_ENDPOINT: settings.KMS_ENDPOINT,
    ASSETS_VERSION: versionOf(assets),
  };
  const foyer = await open(environment, DATA_DIR);
  // Its people have no mailboxes: nothing is brought where mail really leaves.
  const hasDemonstration = !settings.SES_ENDPOINT;
  if (hasDemonstration) await foyer.bringDemonstration();
  endFirstStart(DATA_DIR);
  started.push(await serveWeb(foyer.fetch, assets, PORT, HOST));
  await follow(foyer, dynamodb, settings.TABLE_NAME);
  return hasDemonstration ? foyer.organiser : settings.FOUNDER_EMAIL;
}

async function database({ DYNAMODB_ENDPOINT, DATA_DIR, TABLE_NAME }: LocalSettings): Promise<string> {
  let endpoint = DYNAMODB_ENDPOINT;
  if (!endpoint) {
    beginFirstStart(DATA_DIR);
    const embedded = await startDynamodb(join(DATA_DIR, 'foyer.db'));
    started.push(embedded.stop);
    embedded.ended.then(() =>
      stop(1, 'The embedded DynamoDB ended by itself: start again, all data is kept.'),
    );
    endpoint = embedded.endpoint;
  }
  await prepareTable(makeClient({ dynamodbEndpoint: endpoint }), TABLE_NAME).catch(error => {
    throw new CannotStart(`DynamoDB at ${endpoint} cannot be used: ${error.message}.`);
  });
  return endpoint;
}

async function mail({ SES_ENDPOINT, MAIL_PORT, HOST, DATA_DIR }: LocalSettings): Promise<string> {
  if (SES_ENDPOINT) return SES_ENDPOINT;
  const local = await startSes({ port: MAIL_PORT, host: HOST, file: join(DATA_DIR, 'inbox.jsonl') });
  started.push(local.stop);
  return local.endpoint;
}

/** The rooms are loaded last: whatever cannot start has been told by then. */
async function open(environment: Record<string, string | undefined>, folder: string): Promise<Local> {
  const { openFoyer } = await import('../../functions/entry/local.ts');
  const at = () => new Date().toISOString();
  return openFoyer(environment, (what, facts) =>
    appendFileSync(join(folder, 'foyer.log'), `${JSON.stringify({ at: at(), what, ...facts })}\n`),
  );
}

/** The stream from now on, and the clock, whose first tick does what was left behind. */
async function follow(foyer: Local, endpoint: string, table: string): Promise<void> {
  const stream = await openStream(makeClient({ dynamodbEndpoint: endpoint }), endpoint, table);
  started.push(repeat(200, async () => foyer.onRecords(await stream.next())));
  started.push(repeat(60_000, foyer.onMinute));
}

function tell(settings: LocalSettings, signInAs = 'FOUNDER_EMAIL, which is not set'): void {
  const { PUBLIC_URL, HOST, MAIL_PORT, SES_ENDPOINT, DATA_DIR } = settings;
  const inbox = SES_ENDPOINT ?? `http://${HOST === '127.0.0.1' ? 'localhost' : HOST}:${MAIL_PORT}`;
  console.log(`
Foyer is open.

  Public pages  ${PUBLIC_URL}/
  Console       ${PUBLIC_URL}/console   (sign in as ${signInAs}: the link comes by mail)
  Inbox         ${inbox}   (${SES_ENDPOINT ? 'mail goes there' : 'every mail lands here, none leaves this machine'})
  Data and log  ${DATA_DIR}

Ctrl-C stops it.
`);
}

/** Asked again after a second, it does not wait; before that, the terminal and npm are telling the same. */
function stopWhenAsked(): void {
  const asked = () => {
    if (stoppingSince && Date.now() - stoppingSince > 1_000) process.exit(130);
    stop(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, asked);
  stopWithNpm(() => stop(0));
}

/** Stops all that was started, and then this process. */
async function stop(code: number, why?: unknown): Promise<void> {
  if (stoppingSince) return;
  stoppingSince = Date.now();
  if (why) console.error(why);
  for (const end of started.splice(0).reverse()) await end();
  process.exit(code);
}
