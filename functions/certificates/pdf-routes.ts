import { Hono } from 'hono';
import { CertificatePage, CertificateUnknownPage } from '../../web/pages/certificate/certificate.tsx';
import { paths } from '../../web/paths.ts';
import type { Ctx } from '../shared/ctx.ts';
import type { Web } from '../shared/form.ts';
import type { Certificate } from './certificate.ts';
import type { Look } from './designs/design.ts';
import { drawnBy } from './designs/read.ts';
import { render } from './pdf/render.ts';
import { wording } from './pdf/wording.ts';
import { isOwn } from './pdf-link.ts';
import { shownCertificate, verify } from './verify.ts';

/** The PDF of a certificate, drawn when it is asked for, so that no copy of a revoked one lies anywhere. */
export function certificatePdfRoutes(ctx: Ctx): Hono<Web> {
  const app = new Hono<Web>();

  app.get(paths.certificatePdf(':id'), async c => {
    const { view } = c.var;
    const certificate = await shownCertificate(ctx, c.req.param('id') ?? '');
    c.header('x-robots-tag', 'noindex');
    c.header('cache-control', 'private, no-cache');
    if (!certificate) return c.html(CertificateUnknownPage({ view }), 404);
    const verification = await verify(ctx, certificate);
    if (verification.state !== 'valid')
      return c.html(CertificatePage({ view, certificate, verification }), 410);
    if (certificate.hidesName && !isOwn(ctx, certificate.id, c.req.query('own')))
      return c.html(CertificatePage({ view, certificate, verification }), 403);
    const { look, pictures } = await drawnBy(ctx, certificate);
    const pdf = await render(certificate, look, pictures, ctx.settings.publicUrl);
    return c.body(new Uint8Array(pdf), 200, {
      'content-type': 'application/pdf',
      'content-disposition': disposition(certificate, look, ctx.settings.publicUrl),
    });
  });

  return app;
}

/** Opens in the browser, and is saved under the person's name (RFC 6266, with the plain name for old clients). */
function disposition(certificate: Certificate, look: Look | undefined, publicUrl: string): string {
  const name = `${wording(certificate, look, publicUrl).heading} - ${certificate.name}.pdf`.replace(
    /[/\\:]/g,
    '-',
  );
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\w .,()-]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `inline; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
