import { type Context, Hono } from 'hono';
import * as z from 'zod';
import { AskHolderPage, HolderAskedPage } from '../../web/pages/holder/ask.tsx';
import { AskCorrectionPage } from '../../web/pages/holder/correction.tsx';
import { HolderPage } from '../../web/pages/holder/holder.tsx';
import { paths } from '../../web/paths.ts';
import { hubOf } from '../accounts/read.ts';
import { type Certificate, certificateState, type Whose } from '../certificates/certificate.ts';
import { hideName } from '../certificates/hide-name.ts';
import { openHolderToken } from '../certificates/holder-link.ts';
import { ownPdf } from '../certificates/pdf-link.ts';
import { certificateOf } from '../certificates/read.ts';
import { askCorrection } from '../certificates/requests/ask.ts';
import { requestsOf } from '../certificates/requests/read.ts';
import { requestSchema } from '../certificates/requests/request.ts';
import type { Ctx } from '../shared/ctx.ts';
import { emailSchema } from '../shared/email.ts';
import { NotFound } from '../shared/errors.ts';
import { evenly } from '../shared/evenly.ts';
import { clientAddress, readForm, type Web } from '../shared/form.ts';
import { isId } from '../shared/ids.ts';
import { makeLimiter } from '../shared/limit.ts';
import { askHolderLink } from './ask.ts';
import { makeTranscript, withdrawTranscript } from './make.ts';
import { holdingOf } from './read.ts';
import { transcriptOf, transcriptsOf } from './verify.ts';

const hidingSchema = z.object({ certificate: z.string().max(40), hides: z.enum(['yes', 'no']) });

/** What somebody has of a hub, behind a mailed link, and the page that mails it. */
export function holderRoutes(ctx: Ctx): Hono<Web> {
  const app = new Hono<Web>();
  const asking = makeLimiter(20, 6_000);
  /** Each wish is a mail to the hub. */
  const wishing = makeLimiter(20, 30_000);

  app.get(paths.askHolder(':hub'), async c =>
    c.html(AskHolderPage({ view: c.var.view, hub: await hubAt(c) })),
  );

  app.post(paths.askHolder(':hub'), async c => {
    asking(ctx, clientAddress(c));
    const page = { view: c.var.view, hub: await hubAt(c) };
    const form = await readForm(c, z.object({ email: emailSchema }));
    if (!form.ok) return c.html(AskHolderPage({ ...page, ...form }), 422);
    const { email } = form.value;
    await evenly(askHolderLink(ctx, { hub: page.hub, email, language: page.view.language }));
    return c.html(HolderAskedPage({ ...page, email }));
  });

  app.get(paths.holder(':token'), async c => {
    const { hub, email, person, token } = await behindLink(c);
    const [holding, transcripts] = await Promise.all([
      holdingOf(ctx, hub, email),
      transcriptsOf(ctx, { hubId: hub.id, person }),
    ]);
    const requests = await requestsOf(ctx, holding.certificates);
    const wishes = new Map(requests.map(({ certificateId, wish }) => [certificateId, wish]));
    const pdfHref = ({ id }: Certificate) => ownPdf(ctx, id);
    const done = c.req.query('done');
    return c.html(HolderPage({ view: c.var.view, token, holding, wishes, pdfHref, transcripts, done }));
  });

  app.post(paths.holderTranscripts(':token'), async c => {
    const { hub, email, token } = await behindLink(c);
    const made = await makeTranscript(ctx, { hub, email, language: c.var.view.language });
    return c.redirect(`${paths.holder(token)}?done=${made.ok ? 'made' : made.why}#transcripts`, 303);
  });

  app.post(paths.holderWithdrawal(':token', ':transcript'), async c => {
    const { hubId, person, token } = await behindLink(c);
    const transcript = await transcriptOf(ctx, c.req.param('transcript') ?? '');
    if (transcript?.hubId !== hubId || transcript.person !== person) throw new NotFound();
    await withdrawTranscript(ctx, transcript);
    return c.redirect(`${paths.holder(token)}?done=withdrawn#transcripts`, 303);
  });

  app.post(paths.holderName(':token'), async c => {
    const holder = await behindLink(c);
    const form = await readForm(c, hidingSchema);
    if (!form.ok) throw new NotFound();
    const certificate = await ownCertificate(holder, form.value.certificate);
    const hides = form.value.hides === 'yes';
    await hideName(ctx, certificate, hides);
    const done = hides ? 'hidden' : 'shown';
    return c.redirect(`${paths.holder(holder.token)}?done=${done}#${certificate.id}`, 303);
  });

  app.get(paths.holderCorrection(':token', ':certificate'), async c => {
    const { holder, certificate } = await validOne(c);
    return c.html(AskCorrectionPage({ view: c.var.view, ...holder, certificate }));
  });

  app.post(paths.holderCorrection(':token', ':certificate'), async c => {
    wishing(ctx, clientAddress(c));
    const { holder, certificate } = await validOne(c);
    const { hub, token, email } = holder;
    const page = { view: c.var.view, hub, token, certificate };
    const form = await readForm(c, requestSchema);
    if (!form.ok) return c.html(AskCorrectionPage({ ...page, ...form }), 422);
    const asked = await askCorrection(ctx, certificate, { ...form.value, email });
    if (!asked.ok && asked.why === 'same') {
      return c.html(AskCorrectionPage({ ...page, errors: { wish: 'same' }, typed: form.typed }), 422);
    }
    if (!asked.ok) return c.redirect(paths.holder(token), 303);
    return c.redirect(`${paths.holder(token)}?done=asked`, 303);
  });

  return app;

  async function hubAt(c: Context<Web>) {
    const id = c.req.param('hub') ?? '';
    const hub = isId('hub', id) ? await hubOf(ctx, id) : undefined;
    if (!hub) throw new NotFound();
    return hub;
  }

  async function behindLink(c: Context<Web>) {
    const token = c.req.param('token') ?? '';
    const opened = openHolderToken(ctx, token);
    const hub = opened && (await hubOf(ctx, opened.hubId));
    if (!hub) throw new NotFound();
    return { ...opened, hub, token };
  }

  /** Throws NotFound for somebody else's. */
  async function ownCertificate({ hubId, person }: Whose, id: string) {
    const certificate = await certificateOf(ctx, id);
    if (certificate?.hubId !== hubId || certificate.person !== person) throw new NotFound();
    return certificate;
  }

  async function validOne(c: Context<Web>) {
    const holder = await behindLink(c);
    const certificate = await ownCertificate(holder, c.req.param('certificate') ?? '');
    if (certificateState(certificate) !== 'valid') throw new NotFound();
    return { holder, certificate };
  }
}
