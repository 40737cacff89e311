import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../functions/app.ts';
import { onStream, type StreamRecord } from '../functions/dispatch.ts';
import { makeMailer } from '../functions/mail/send.ts';
import type { Ctx } from '../functions/shared/ctx.ts';
import { makeClient, makeDb } from '../functions/shared/db.ts';
import { makeLinks } from '../functions/shared/links.ts';
import { linkSecret } from '../functions/shared/secret.ts';
import type { Settings } from '../functions/shared/settings.ts';
import { startDynamodb } from '../infra/local/dynamodb.ts';
import { freePort } from '../infra/local/port.ts';
import { startSes } from '../infra/local/ses.ts';
import { openStream } from '../infra/local/stream.ts';
import { prepareTable } from '../infra/local/table.ts';
import { tap } from '../test/support/faults.ts';
import { settingsFor } from '../test/support/settings.ts';
import { signing } from '../test/support/signing-key.ts';

export type House = Awaited<ReturnType<typeof openHouse>>;

/** The whole product on real parts of this machine, with its database on disk, for figures. Close it after use. */
export async function openHouse({
  now = () => new Date('2026-11-02T08:00:00Z'),
  settings: own,
}: {
  now?: () => Date;
  settings?: Partial<Settings>;
} = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'foyer-bench-'));
  const dynamodb = await startDynamodb(join(folder, 'table.db'));
  const ses = await startSes({ port: await freePort(), onMail: () => {} });
  const settings = settingsFor({
    tableName: 'foyer-bench',
    dynamodbEndpoint: dynamodb.endpoint,
    sesEndpoint: ses.endpoint,
    ...own,
  });
  const client = makeClient(settings);
  await prepareTable(client, settings.tableName);
  const db = makeDb(client, settings.tableName);
  const ctx: Ctx = {
    db,
    links: makeLinks(await linkSecret(db)),
    signing,
    now,
    settings,
    log: () => {},
  };
  const mailer = makeMailer(settings);
  const stream = await openStream(client, dynamodb.endpoint, settings.tableName);
  return {
    ctx,
    app: createApp(ctx),
    mailer,
    stream,
    client,
    tap: tap(client),
    /** Works off the stream until nothing more comes; `see` is shown each batch before. */
    async pump(see: (batch: Awaited<ReturnType<typeof stream.next>>) => void = () => {}) {
      for (let batch = await stream.next(); batch.length > 0; batch = await stream.next()) {
        see(batch);
        await onStream(ctx, mailer, batch as StreamRecord[]);
      }
    },
    async close() {
      client.destroy();
      await ses.stop();
      await dynamodb.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export const median = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
