import { inject } from 'vitest';
import { onClock, onStream } from '../../functions/dispatch.ts';
import { makeMailer } from '../../functions/mail/send.ts';
import type { Ctx } from '../../functions/shared/ctx.ts';
import { makeDb } from '../../functions/shared/db.ts';
import { makeLinks } from '../../functions/shared/links.ts';
import type { Facts } from '../../functions/shared/log.ts';
import { linkSecret } from '../../functions/shared/secret.ts';
import type { Settings } from '../../functions/shared/settings.ts';
import { createWholeApp } from '../../functions/whole-app.ts';
import { buildAssets } from '../../infra/assets.ts';
import { freePort } from '../../infra/local/port.ts';
import { openStream } from '../../infra/local/stream.ts';
import { serveWeb } from '../../infra/local/web-server.ts';
import { afterFile } from './after-file.ts';
import { type Browsing, browsing } from './browsing.ts';
import { makeClock } from './clock.ts';
import { tap } from './faults.ts';
import { openInbox } from './inbox.ts';
import { settingsFor } from './settings.ts';
import { signing } from './signing-key.ts';
import { everything, freshTable, restore, stored } from './table.ts';

export type Foyer = Awaited<ReturnType<typeof foyer>>;

type Options = {
  /** What the clock says at first. */
  at?: string;
  settings?: Partial<Settings>;
  /** Also on a port of this machine, for real browsers; `settings.publicUrl` is then its address. */
  listen?: boolean;
};

/**
 * The whole product on a table of its own, with a clock that is set by hand and an inbox. Stops by itself after
 * the last test of the file.
 */
export async function foyer({ at = '2026-11-02T08:00:00Z', settings: own, listen }: Options = {}) {
  const dynamodbEndpoint = inject('dynamodb');
  const { table, client } = await freshTable(dynamodbEndpoint);
  const inbox = await openInbox();
  const port = listen ? await freePort() : 0;
  const settings = settingsFor({
    tableName: table,
    dynamodbEndpoint,
    sesEndpoint: inbox.endpoint,
    ...(listen ? { publicUrl: `http://localhost:${port}` } : {}),
    ...own,
  });
  const clock = makeClock(at);
  const log: { event: string; facts?: Facts }[] = [];
  const db = makeDb(client, table);
  const ctx: Ctx = {
    db,
    links: makeLinks(await linkSecret(db)),
    signing,
    now: clock.now,
    settings,
    log: (event, facts) => log.push({ event, facts }),
  };
  const app = createWholeApp(ctx);
  const mailer = makeMailer(settings);
  const stream = await openStream(client, dynamodbEndpoint, table);
  const stopServing = listen ? await serveWeb(app.fetch, await buildAssets(), port, 'localhost') : undefined;

  afterFile(async () => {
    await stopServing?.();
    await inbox.stop();
    client.destroy();
  });

  const request: Browsing['request'] = async (path, init) =>
    app.request(new URL(path, settings.publicUrl), init);

  return {
    ctx,
    clock,
    inbox,
    log,
    mailer,
    url: settings.publicUrl,
    tap: tap(client),
    /** All that is stored, of every kind. */
    records: () => everything(client, table),
    ...browsing(request, settings.publicUrl),
    /** A visitor with cookies of their own. */
    browser: () => browsing(request, settings.publicUrl),
    /** Hands the table's changes to the stream's handler until nothing more changes. */
    async pump(): Promise<void> {
      for (let batch = await stream.next(); batch.length > 0; batch = await stream.next()) {
        await onStream(ctx, mailer, batch, ['MSG', 'POOL', 'GROUP', 'MOMENT', 'ISSUANCE', 'DELETION']);
      }
    },
    /** Answers what brings everything back to how it is now, as often as it is called; nobody hears of that. */
    async keep(): Promise<() => Promise<void>> {
      await this.pump();
      const [kept, now] = [await stored(client, table), clock.now().toISOString()];
      return async () => {
        await restore(client, table, kept);
        while ((await stream.next()).length > 0);
        clock.set(now);
        inbox.clear();
      };
    },
    /** A minute's tick of the clock, and what follows from it. Answers how many failed. */
    async tick(): Promise<number> {
      const failed = await onClock(ctx, mailer);
      await this.pump();
      return failed;
    },
  };
}
