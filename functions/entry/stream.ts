import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { onStream, type StreamRecord } from '../dispatch.ts';
import { makeMailer } from '../mail/send.ts';
import { makeCtx } from './context.ts';

const ctx = await makeCtx();
const mailer = makeMailer(ctx.settings);

/** The table's stream → whatever is due now. Only the records that failed come again. */
export async function handler(event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  const failed = await onStream(ctx, mailer, event.Records as StreamRecord[]);
  return { batchItemFailures: failed.map(itemIdentifier => ({ itemIdentifier })) };
}
