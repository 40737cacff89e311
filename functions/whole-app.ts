import { Hono } from 'hono';
import { createApp } from './app.ts';
import { badgePdfRoutes } from './badges/pdf-routes.ts';
import { designDrawingRoutes } from './certificates/designs/drawing-routes.ts';
import { certificatePdfRoutes } from './certificates/pdf-routes.ts';
import type { Ctx } from './shared/ctx.ts';
import type { Web } from './shared/form.ts';
import { transcriptPdfRoutes } from './transcripts/pdf-routes.ts';

/**
 * The app with what draws PDFs: the certificates' Lambda, and one machine. The web Lambda does without, for the
 * fonts and the engine are heavier than all the rest, and every page would wait for them at a cold start.
 */
export const createWholeApp = (ctx: Ctx): Hono<Web> =>
  createApp(
    ctx,
    new Hono<Web>()
      .route('/', certificatePdfRoutes(ctx))
      .route('/', transcriptPdfRoutes(ctx))
      .route('/', badgePdfRoutes(ctx))
      .route('/', designDrawingRoutes(ctx)),
  );
