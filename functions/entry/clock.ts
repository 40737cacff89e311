import { onClock } from '../dispatch.ts';
import { makeMailer } from '../mail/send.ts';
import { makeCtx } from './context.ts';

const ctx = await makeCtx();
const mailer = makeMailer(ctx.settings);

/** Each minute → all that is due or was left behind. Fails aloud, so that the alarm sees it. */
export async function handler(): Promise<void> {
  const failed = await onClock(ctx, mailer);
  if (failed > 0) throw new Error(`${failed} due items failed`);
}
