import { type Context, Hono } from 'hono';
import { CertificateUnknownPage } from '../../web/pages/certificate/certificate.tsx';
import { TranscriptPage } from '../../web/pages/transcript/transcript.tsx';
import { paths } from '../../web/paths.ts';
import { credentialFile } from '../credentials/file.ts';
import type { Ctx } from '../shared/ctx.ts';
import type { Web } from '../shared/form.ts';
import { transcriptOf, verifyTranscript } from './verify.ts';

/** The public page that verifies a transcript, and the credential of it. */
export function transcriptRoutes(ctx: Ctx): Hono<Web> {
  const app = new Hono<Web>();

  app.get(paths.transcript(':id'), async c => {
    const { view } = c.var;
    const transcript = await found(c);
    if (!transcript) return c.html(CertificateUnknownPage({ view }), 404);
    return c.html(TranscriptPage({ view, transcript, ...(await verifyTranscript(ctx, transcript)) }));
  });

  app.get(paths.transcriptCredential(':id'), async c => {
    const { view } = c.var;
    const transcript = await found(c);
    if (!transcript) return c.html(CertificateUnknownPage({ view }), 404);
    const verified = await verifyTranscript(ctx, transcript);
    if (verified.verification.state !== 'valid')
      return c.html(TranscriptPage({ view, transcript, ...verified }), 410);
    return c.body(...credentialFile(transcript));
  });

  async function found(c: Context<Web>) {
    c.header('x-robots-tag', 'noindex');
    c.header('cache-control', 'no-store');
    return transcriptOf(ctx, c.req.param('id') ?? '');
  }

  return app;
}
