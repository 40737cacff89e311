import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { onReports } from '../mail/report.ts';
import { makeCtx } from './context.ts';

const ctx = await makeCtx();

/** The queue of what SES reports → outcomes and suppressed addresses. Only the records that failed come again. */
export async function handler(event: SQSEvent): Promise<SQSBatchResponse> {
  const failed = await onReports(ctx, event.Records);
  return { batchItemFailures: failed.map(itemIdentifier => ({ itemIdentifier })) };
}
