import { type Context, Hono } from 'hono';
import { SeriesCertificatePage } from '../../../web/pages/series/certificate.tsx';
import type { Filled } from '../../../web/parts/field.tsx';
import { paths } from '../../../web/paths.ts';
import { admitToSeries } from '../../events/series/admit.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { NotFound } from '../../shared/errors.ts';
import { readForm, type Web } from '../../shared/form.ts';
import { correctionSchema, revocationSchema } from '../certificate.ts';
import { correct } from '../correct.ts';
import { startIssuance } from '../issue.ts';
import { certificateOf } from '../read.ts';
import { dismissRequest } from '../requests/ask.ts';
import { openRequests } from '../requests/read.ts';
import { revoke } from '../revoke.ts';
import { kindOfSeries } from './completion.ts';
import { candidatesOfSeries } from './people.ts';

/** Certificates over a series: issued to all who complete it, and what may become of one. */
export function seriesCertificateRoutes(ctx: Ctx): Hono<Web> {
  const app = new Hono<Web>();

  app.post(paths.seriesIssuance(':hub', ':series'), async c => {
    const { hub, series, staff } = await admitted(c);
    const started = await startIssuance(ctx, { about: series.id, kind: kindOfSeries }, staff);
    const said = started.ok ? 'issuing' : started.why;
    return c.redirect(`${paths.seriesPeople(hub.id, series.id)}?said=${said}`, 303);
  });

  app.get(paths.seriesCertificate(':hub', ':series', ':certificate'), async c => page(c, await one(c)));

  app.post(paths.seriesRevocation(':hub', ':series', ':certificate'), async c => {
    const of = await one(c);
    const form = await readForm(c, revocationSchema);
    if (!form.ok) return page(c, of, form);
    const { series, staff, certificate } = of;
    await revoke(ctx, { about: series.id, certificateId: certificate.id, staff, ...form.value });
    return back(c, 'revoked');
  });

  app.post(paths.seriesCorrection(':hub', ':series', ':certificate'), async c => {
    const of = await one(c);
    const form = await readForm(c, correctionSchema);
    if (!form.ok) return page(c, of, form);
    const { series, staff, certificate, request } = of;
    const people = await candidatesOfSeries(ctx, series, kindOfSeries);
    const email = people.find(({ holder }) => holder === certificate.holder)?.email ?? request?.email;
    const name = form.value.certName;
    const made = await correct(ctx, { certificateId: certificate.id, name, staff, email });
    if (made.ok) return back(c, 'corrected');
    if (made.why === 'not-valid') return back(c, 'not-valid');
    return page(c, of, { errors: { certName: made.why }, typed: form.typed });
  });

  app.post(paths.seriesDismissal(':hub', ':series', ':certificate'), async c => {
    const { series, certificate } = await one(c);
    await dismissRequest(ctx, { about: series.id, certificateId: certificate.id });
    return back(c, 'dismissed');
  });

  return app;

  function admitted(c: Context<Web>) {
    const asked = { hub: c.req.param('hub'), series: c.req.param('series') };
    return admitToSeries(ctx, c.var.email, asked, 'issue-certificates');
  }

  async function one(c: Context<Web>) {
    const of = await admitted(c);
    const certificate = await certificateOf(ctx, c.req.param('certificate') ?? '');
    if (certificate?.about !== of.series.id) throw new NotFound();
    const requests = await openRequests(ctx, of.series.id);
    return { ...of, certificate, request: requests.find(each => each.certificateId === certificate.id) };
  }

  function page(c: Context<Web>, of: Awaited<ReturnType<typeof one>>, filled: Filled = {}) {
    return c.html(SeriesCertificatePage({ view: c.var.view, ...of, ...filled }), filled.errors ? 422 : 200);
  }

  function back(c: Context<Web>, said: string) {
    const [hub, series] = [c.req.param('hub') ?? '', c.req.param('series') ?? ''];
    return c.redirect(`${paths.seriesPeople(hub, series)}?said=${said}`, 303);
  }
}
