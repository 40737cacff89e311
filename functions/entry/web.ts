import { handle } from 'hono/aws-lambda';
import { createApp } from '../app.ts';
import { makeCtx } from './context.ts';

/** API Gateway HTTP API (payload 2.0) → the app. */
export const handler = handle(createApp(await makeCtx()));
