import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { findingSaying, refusalSaying, type Words } from '../../web/checking/saying.ts';
import { CertificatePage, CertificateUnknownPage } from '../../web/pages/certificate/certificate.tsx';
import { CheckPage } from '../../web/pages/certificate/check.tsx';
import type { Answered } from '../../web/parts/answered.tsx';
import { paths } from '../../web/paths.ts';
import { credentialFile } from '../credentials/file.ts';
import type { Ctx } from '../shared/ctx.ts';
import { clientAddress, sentOf, type Web } from '../shared/form.ts';
import { makeLimiter } from '../shared/limit.ts';
import { longDate } from '../shared/time.ts';
import { type Checked, checkFile, homeOf } from './check-file.ts';
import { shownCertificate, verify } from './verify.ts';

/** As much as a request to Lambda may bring along. */
const mostSent = 4.4 * 1024 * 1024;

/** The public pages on which a certificate is verified: by its address, and as a file. */
export function verifyRoutes(ctx: Ctx): Hono<Web> {
  const app = new Hono<Web>();
  const checking = makeLimiter(20, 3_000);

  app.get(paths.checker, async c => c.html(CheckPage({ view: c.var.view, home: await homeOf(ctx) })));

  const answer = async (c: Context<Web>, checked: Checked, status: 200 | 413) => {
    const answered = answeredOf(wordsOf(c), checked);
    return c.html(CheckPage({ view: c.var.view, home: await homeOf(ctx), answered }), status);
  };
  const tooLarge = (c: Context<Web>) => answer(c, { ok: false, why: 'too-large' }, 413);

  app.post(paths.checker, bodyLimit({ maxSize: mostSent, onError: tooLarge }), async c => {
    checking(ctx, clientAddress(c));
    const { certificate } = await sentOf(c);
    if (!(certificate instanceof File) || !certificate.name) {
      const errors = { certificate: 'missing' };
      return c.html(CheckPage({ view: c.var.view, home: await homeOf(ctx), errors }), 422);
    }
    return answer(c, await checkFile(ctx, new Uint8Array(await certificate.arrayBuffer())), 200);
  });

  app.get(paths.certificate(':id'), async c => {
    const { view } = c.var;
    const certificate = await found(c);
    if (!certificate) return c.html(CertificateUnknownPage({ view }), 404);
    return c.html(CertificatePage({ view, certificate, verification: await verify(ctx, certificate) }));
  });

  app.get(paths.certificateCredential(':id'), async c => {
    const { view } = c.var;
    const certificate = await found(c);
    if (!certificate?.credential) return c.html(CertificateUnknownPage({ view }), 404);
    const verification = await verify(ctx, certificate);
    if (verification.state !== 'valid')
      return c.html(CertificatePage({ view, certificate, verification }), 410);
    // It tells the name.
    if (certificate.hidesName) return c.html(CertificatePage({ view, certificate, verification }), 403);
    return c.body(...credentialFile(certificate));
  });

  async function found(c: Context<Web>) {
    c.header('x-robots-tag', 'noindex');
    c.header('cache-control', 'no-store');
    return shownCertificate(ctx, c.req.param('id') ?? '');
  }

  return app;
}

const wordsOf = (c: Context<Web>): Words => ({
  t: c.var.view.t,
  day: instant => longDate(instant, 'UTC', c.var.view.language),
  number: number => number.toLocaleString(c.var.view.language),
});

const answeredOf = (words: Words, checked: Checked): Answered =>
  checked.ok
    ? {
        sayings: checked.findings.map(finding => findingSaying(words, finding)),
        fromPdf: checked.from === 'pdf',
      }
    : { sayings: [refusalSaying(words, checked.why)], fromPdf: false };
