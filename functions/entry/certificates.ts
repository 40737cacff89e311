import type { DynamoDBStreamEvent } from 'aws-lambda';
import { handle, type LambdaContext, type LambdaEvent } from 'hono/aws-lambda';
import { onStream, type StreamRecord } from '../dispatch.ts';
import { makeMailer } from '../mail/send.ts';
import { createWholeApp } from '../whole-app.ts';
import { makeCtx } from './context.ts';

const ctx = await makeCtx();
const mailer = makeMailer(ctx.settings);
const answer = handle(createWholeApp(ctx));

/** Runs of issuing, from the table's stream → their next part; requests for a PDF → the app. */
export async function handler(event: DynamoDBStreamEvent | LambdaEvent, context: LambdaContext) {
  if (!('Records' in event)) return answer(event, context);
  const failed = await onStream(ctx, mailer, event.Records as StreamRecord[], ['ISSUANCE']);
  return { batchItemFailures: failed.map(itemIdentifier => ({ itemIdentifier })) };
}
