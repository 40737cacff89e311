import { Hono } from 'hono';
import { CertificateUnknownPage } from '../../web/pages/certificate/certificate.tsx';
import { TranscriptPage } from '../../web/pages/transcript/transcript.tsx';
import { paths } from '../../web/paths.ts';
import type { Ctx } from '../shared/ctx.ts';
import type { Web } from '../shared/form.ts';
import { renderTranscript } from './pdf/render.ts';
import { transcriptOf, verifyTranscript } from './verify.ts';

/** The PDF of a transcript, drawn when it is asked for, so that no copy of one that was taken back lies anywhere. */
export function transcriptPdfRoutes(ctx: Ctx): Hono<Web> {
  const app = new Hono<Web>();

  app.get(paths.transcriptPdf(':id'), async c => {
    const { view } = c.var;
    c.header('x-robots-tag', 'noindex');
    c.header('cache-control', 'private, no-cache');
    const transcript = await transcriptOf(ctx, c.req.param('id') ?? '');
    if (!transcript) return c.html(CertificateUnknownPage({ view }), 404);
    const verified = await verifyTranscript(ctx, transcript);
    if (verified.verification.state !== 'valid')
      return c.html(TranscriptPage({ view, transcript, ...verified }), 410);
    const pdf = await renderTranscript(transcript, ctx.settings.publicUrl);
    return c.body(new Uint8Array(pdf), 200, {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="${transcript.id}.pdf"`,
    });
  });

  return app;
}
