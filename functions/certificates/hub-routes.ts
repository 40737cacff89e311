import { type Context, Hono } from 'hono';
import { HubCertificatePage, HubCertificatesPage } from '../../web/pages/certificates/of-hub.tsx';
import { paths } from '../../web/paths.ts';
import { admit } from '../accounts/admit.ts';
import type { Ctx } from '../shared/ctx.ts';
import { NotFound } from '../shared/errors.ts';
import { type FieldErrors, readForm, type Typed, type Web } from '../shared/form.ts';
import { addressedCorrectionSchema, revocationSchema } from './certificate.ts';
import { correct } from './correct.ts';
import { findInHub } from './find.ts';
import { personOf } from './person.ts';
import { certificateOf } from './read.ts';
import { revoke } from './revoke.ts';

/** Certificates of a hub, whatever has become of what they are about: found, corrected and revoked. */
export function hubCertificateRoutes(ctx: Ctx): Hono<Web> {
  const app = new Hono<Web>();

  app.get(paths.hubCertificates(':hub'), async c => {
    const { hub } = await admitted(c);
    const q = (c.req.query('q') ?? '').trim().slice(0, 500);
    return c.html(HubCertificatesPage({ view: c.var.view, hub, q, found: await findInHub(ctx, hub.id, q) }));
  });

  app.get(paths.hubCertificate(':hub', ':certificate'), async c => {
    const done = (['corrected', 'revoked'] as const).find(each => c.req.query(each) !== undefined);
    return c.html(HubCertificatePage({ view: c.var.view, ...(await one(c)), done }));
  });

  app.post(paths.hubCorrection(':hub', ':certificate'), async c => {
    const { hub, staff, certificate } = await one(c);
    const form = await readForm(c, addressedCorrectionSchema);
    if (!form.ok) return again(c, form);
    const { certName: name, certEmail: email } = form.value;
    if (email && personOf(ctx, hub.id, email) !== certificate.person) {
      return again(c, { errors: { certEmail: 'other' }, typed: form.typed });
    }
    const made = await correct(ctx, { certificateId: certificate.id, name, staff, email });
    if (made.ok) return c.redirect(`${paths.hubCertificate(hub.id, made.certificate.id)}?corrected`, 303);
    if (made.why === 'not-valid') return c.redirect(paths.hubCertificate(hub.id, certificate.id), 303);
    return again(c, { errors: { certName: made.why }, typed: form.typed });
  });

  app.post(paths.hubRevocation(':hub', ':certificate'), async c => {
    const { hub, staff, certificate } = await one(c);
    const form = await readForm(c, revocationSchema);
    if (!form.ok) return again(c, form);
    const { id, about } = certificate;
    const revoked = await revoke(ctx, { about, certificateId: id, staff, ...form.value });
    return c.redirect(paths.hubCertificate(hub.id, id) + (revoked.ok ? '?revoked' : ''), 303);
  });

  return app;

  function admitted(c: Context<Web>) {
    return admit(ctx, c.var.email, c.req.param('hub') ?? '', 'issue-certificates');
  }

  async function one(c: Context<Web>) {
    const { hub, staff } = await admitted(c);
    const certificate = await certificateOf(ctx, c.req.param('certificate') ?? '');
    if (certificate?.hubId !== hub.id) throw new NotFound();
    return { hub, staff, certificate };
  }

  async function again(c: Context<Web>, filled: { errors: FieldErrors; typed: Typed }) {
    return c.html(HubCertificatePage({ view: c.var.view, ...(await one(c)), ...filled }), 422);
  }
}
