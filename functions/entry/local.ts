import { bringDemonstration, organiser } from '../demonstration/bring.ts';
import { onClock, onStream, type StreamRecord } from '../dispatch.ts';
import { makeMailer } from '../mail/send.ts';
import type { Log } from '../shared/log.ts';
import { createWholeApp } from '../whole-app.ts';
import { makeCtx } from './context.ts';

export type Local = {
  fetch: (request: Request, env?: object) => Response | Promise<Response>;
  /** What the stream's Lambdas do with a batch. */
  onRecords: (records: StreamRecord[]) => Promise<unknown>;
  /** What the clock's Lambda does each minute. */
  onMinute: () => Promise<unknown>;
  bringDemonstration: () => Promise<unknown>;
  /** Who runs the demonstration. */
  organiser: string;
};

/** Everything that the Lambdas do, in one process. */
export async function openFoyer(environment: Record<string, string | undefined>, log: Log): Promise<Local> {
  const ctx = { ...(await makeCtx(environment)), log };
  const mailer = makeMailer(ctx.settings);
  const all = ['MSG', 'POOL', 'GROUP', 'MOMENT', 'ISSUANCE', 'DELETION'];
  return {
    fetch: createWholeApp(ctx).fetch,
    onRecords: records => onStream(ctx, mailer, records, all),
    onMinute: () => onClock(ctx, mailer),
    bringDemonstration: () => bringDemonstration(ctx),
    organiser: organiser.email,
  };
}
