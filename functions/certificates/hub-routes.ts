import { type Context, Hono } from 'hono';
import {
  HubCertificatePage,
  HubCertificatesPage,
  hubCertificateDone,
} from '../../web/pages/certificates/of-hub.tsx';
import type { Filled } from '../../web/parts/field.tsx';
import { paths } from '../../web/paths.ts';
import { admit } from '../accounts/admit.ts';
import type { Ctx } from '../shared/ctx.ts';
import { NotFound } from '../shared/errors.ts';
import { readForm, type Web } from '../shared/form.ts';
import { addressedCorrectionSchema, revocationSchema } from './certificate.ts';
import { correct } from './correct.ts';
import { findInHub } from './find.ts';
import { knownOf } from './known.ts';
import { personOf } from './person.ts';
import { certificateOf } from './read.ts';
import { dismissRequest } from './requests/ask.ts';
import { openRequests } from './requests/read.ts';
import { revoke } from './revoke.ts';

/**
 * Certificates of a hub, whatever has become of what they are about: found, corrected and revoked; and what their
 * holders ask for.
 */
export function hubCertificateRoutes(ctx: Ctx): Hono<Web> {
  const app = new Hono<Web>();

  app.get(paths.hubCertificates(':hub'), async c => {
    const { hub } = await admitted(c);
    const q = (c.req.query('q') ?? '').trim().slice(0, 500);
    const [found, requests] = await Promise.all([findInHub(ctx, hub.id, q), openRequests(ctx, hub.id)]);
    return c.html(HubCertificatesPage({ view: c.var.view, hub, q, found, requests }));
  });

  app.get(paths.hubCertificate(':hub', ':certificate'), async c => {
    const done = hubCertificateDone.find(each => c.req.query(each) !== undefined);
    return page(c, { done });
  });

  app.post(paths.hubCorrection(':hub', ':certificate'), async c => {
    const { hub, staff, certificate } = await one(c);
    const form = await readForm(c, addressedCorrectionSchema);
    if (!form.ok) return page(c, form);
    const { certName: name, certEmail } = form.value;
    if (certEmail && personOf(ctx, hub.id, certEmail) !== certificate.person) {
      return page(c, { errors: { certEmail: 'other' }, typed: form.typed });
    }
    const email = certEmail ?? (await knownOf(ctx, certificate)).email;
    const made = await correct(ctx, { certificateId: certificate.id, name, staff, email });
    if (made.ok) return c.redirect(`${paths.hubCertificate(hub.id, made.certificate.id)}?corrected`, 303);
    if (made.why === 'not-valid') return c.redirect(paths.hubCertificate(hub.id, certificate.id), 303);
    return page(c, { errors: { certName: made.why }, typed: form.typed });
  });

  app.post(paths.hubRevocation(':hub', ':certificate'), async c => {
    const { hub, staff, certificate } = await one(c);
    const form = await readForm(c, revocationSchema);
    if (!form.ok) return page(c, form);
    const { id } = certificate;
    const revoked = await revoke(ctx, { certificateId: id, staff, ...form.value });
    return c.redirect(paths.hubCertificate(hub.id, id) + (revoked.ok ? '?revoked' : ''), 303);
  });

  app.post(paths.hubDismissal(':hub', ':certificate'), async c => {
    const { hub, certificate } = await one(c);
    await dismissRequest(ctx, certificate);
    return c.redirect(`${paths.hubCertificate(hub.id, certificate.id)}?dismissed`, 303);
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

  async function page(c: Context<Web>, filled: Filled & { done?: (typeof hubCertificateDone)[number] }) {
    const { hub, certificate } = await one(c);
    const known = await knownOf(ctx, certificate);
    const of = { view: c.var.view, hub, certificate, known };
    return c.html(HubCertificatePage({ ...of, ...filled }), filled.errors ? 422 : 200);
  }
}
