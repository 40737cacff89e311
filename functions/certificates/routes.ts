import { type Context, Hono } from 'hono';
import { CorrectionPage } from '../../web/pages/certificates/correction.tsx';
import { RevocationPage } from '../../web/pages/certificates/revocation.tsx';
import { paths } from '../../web/paths.ts';
import { admitToEvent } from '../events/admit.ts';
import type { Programme } from '../events/event.ts';
import type { Ctx } from '../shared/ctx.ts';
import { NotFound } from '../shared/errors.ts';
import { readForm, type Typed, typedOf, type Web } from '../shared/form.ts';
import { isId } from '../shared/ids.ts';
import { candidateOf } from './achievements/candidates.ts';
import {
  type Certificate,
  certificateKinds,
  certificateState,
  correctionSchema,
  type Holder,
  revocationSchema,
} from './certificate.ts';
import { correct } from './correct.ts';
import { startIssuance } from './issue.ts';
import { certificateOf } from './read.ts';
import { openRequests } from './requests/read.ts';
import { revoke } from './revoke.ts';

/** The organisers' pages that issue certificates and revoke them. */
export function certificateRoutes(ctx: Ctx): Hono<Web> {
  const app = new Hono<Web>();

  app.post(paths.issuance(':event'), async c => {
    const { event, staff } = await atIssuing(ctx, c);
    const { kind, chosen } = askedOf(await typedOf(c));
    const started = await startIssuance(ctx, { about: event.id, kind, chosen }, staff);
    const outcome = !started.ok && started.why === 'nobody' ? '&nobody' : '';
    return c.redirect(`${paths.certificates(event.id)}?kind=${kind}${outcome}`, 303);
  });

  app.get(paths.revocation(':event', ':certificate'), async c => {
    const admitted = await atIssuing(ctx, c);
    const certificate = await certificateOfEvent(ctx, admitted.event.id, c.req.param('certificate'));
    if (certificateState(certificate) !== 'valid')
      return c.redirect(paths.certificates(admitted.event.id), 303);
    return c.html(RevocationPage({ ...admitted, view: c.var.view, certificate }));
  });

  app.post(paths.revocation(':event', ':certificate'), async c => {
    const admitted = await atIssuing(ctx, c);
    const { event, staff } = admitted;
    const certificate = await certificateOfEvent(ctx, event.id, c.req.param('certificate'));
    const form = await readForm(c, revocationSchema);
    if (!form.ok) {
      return c.html(RevocationPage({ ...admitted, view: c.var.view, certificate, ...form }), 422);
    }
    await revoke(ctx, { about: event.id, certificateId: certificate.id, staff, ...form.value });
    return c.redirect(`${paths.certificates(event.id)}?kind=${certificate.kind}&revoked`, 303);
  });

  app.get(paths.correction(':event', ':certificate'), async c => {
    const admitted = await atIssuing(ctx, c);
    const certificate = await certificateOfEvent(ctx, admitted.event.id, c.req.param('certificate'));
    if (certificateState(certificate) !== 'valid') {
      return c.redirect(paths.certificates(admitted.event.id), 303);
    }
    return c.html(CorrectionPage({ ...admitted, view: c.var.view, ...(await known(admitted, certificate)) }));
  });

  app.post(paths.correction(':event', ':certificate'), async c => {
    const admitted = await atIssuing(ctx, c);
    const { event, staff } = admitted;
    const certificate = await certificateOfEvent(ctx, event.id, c.req.param('certificate'));
    const form = await readForm(c, correctionSchema);
    const { name, email, told } = await known(admitted, certificate);
    const again = (of: object) =>
      c.html(
        CorrectionPage({ ...admitted, view: c.var.view, certificate, name, told, typed: form.typed, ...of }),
        422,
      );
    if (!form.ok) return again({ errors: form.errors });
    const { certName } = form.value;
    const made = await correct(ctx, { certificateId: certificate.id, name: certName, staff, email });
    if (!made.ok && made.why !== 'not-valid') return again({ errors: { certName: made.why } });
    return c.redirect(`${paths.certificates(event.id)}?kind=${certificate.kind}&corrected`, 303);
  });

  return app;

  /** The name as its holder wishes it or has it now, and where they read mail. */
  async function known({ programme }: { programme: Programme }, certificate: Certificate) {
    const { id, about, kind, holder, name } = certificate;
    const [person, requests] = await Promise.all([
      candidateOf(ctx, programme, kind, holder),
      openRequests(ctx, about),
    ]);
    const request = requests.find(each => each.certificateId === id);
    const email = person?.email ?? request?.email;
    return { certificate, name: request?.wish ?? person?.name ?? name, email, told: email !== undefined };
  }
}

/** Of which kind, and to whom; to all who pass where nobody is named. */
function askedOf(typed: Typed): { kind: Certificate['kind']; chosen?: Holder[] } {
  const chosen = (typed.holder ?? '').split('\n').filter(isHolder);
  return {
    kind: certificateKinds.find(each => each === typed.kind) ?? 'attendance',
    chosen: typed.some === undefined ? undefined : chosen,
  };
}

const isHolder = (text: string): text is Holder =>
  isId('reg', text) || isId('crw', text) || isId('rcp', text);

const atIssuing = (ctx: Ctx, c: Context<Web>) =>
  admitToEvent(ctx, c.var.email, c.req.param('event') ?? '', 'issue-certificates');

async function certificateOfEvent(ctx: Ctx, eventId: string, id: string | undefined) {
  const certificate = await certificateOf(ctx, id ?? '');
  if (certificate?.about !== eventId) throw new NotFound();
  return certificate;
}
