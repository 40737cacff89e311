import { type Context, Hono } from 'hono';
import * as z from 'zod';
import { RecipientsPage } from '../../../web/pages/certificates/recipients.tsx';
import { RoundingPage } from '../../../web/pages/certificates/rounding.tsx';
import { paths } from '../../../web/paths.ts';
import { admit } from '../../accounts/admit.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { NotFound } from '../../shared/errors.ts';
import { readForm, typedOf, type Web } from '../../shared/form.ts';
import { admitToGiving } from '../given.ts';
import { isForRegistered } from './achievement.ts';
import { roundingSteps, roundingWays } from './hours.ts';
import { achievementsOf, roundingOf } from './read.ts';
import { addRecipient, recipientSchema, recipientsOf, removeRecipient } from './recipients.ts';
import { setRounding } from './save.ts';

const roundingSchema = z.object({
  step: z.enum(roundingSteps.map(String), 'choice').transform(Number),
  way: z.enum(roundingWays, 'choice'),
});

/** Who gets a certificate by name, and how a hub rounds the hours of all of them. */
export function recipientRoutes(ctx: Ctx): Hono<Web> {
  const app = new Hono<Web>();

  app.get(paths.recipients(':about', ':kind'), async c => page(c));

  app.post(paths.recipients(':about', ':kind'), async c => {
    const { giving, staff, kind } = await staffAt(c);
    const form = await readForm(c, recipientSchema);
    if (!form.ok) return page(c, form, 422);
    const { personName: name, personEmail: email, personLanguage: language } = form.value;
    const added = await addRecipient(ctx, { about: giving.about, kind, name, email, language, staff });
    if (added.ok) return page(c, { done: { what: 'added', name } });
    return page(c, { typed: form.typed, errors: { personEmail: added.why } }, 409);
  });

  app.post(paths.recipientRemoval(':about', ':kind'), async c => {
    const { giving, kind } = await staffAt(c);
    const { recipient: id } = await typedOf(c);
    const all = await recipientsOf(ctx, { about: giving.about, kind });
    const recipient = all.find(each => each.id === id);
    if (recipient) await removeRecipient(ctx, recipient);
    return page(c, recipient ? { done: { what: 'removed', name: recipient.name } } : {});
  });

  app.get(paths.rounding(':hub'), async c => {
    const { hub } = await admit(ctx, c.var.email, c.req.param('hub') ?? '', 'issue-certificates');
    const { step, way } = await roundingOf(ctx, hub.id);
    const saved = c.req.query('saved') !== undefined;
    const typed = { step: String(step), way };
    return c.html(RoundingPage({ view: c.var.view, hub, steps: roundingSteps, saved, typed }));
  });

  app.post(paths.rounding(':hub'), async c => {
    const { hub } = await admit(ctx, c.var.email, c.req.param('hub') ?? '', 'issue-certificates');
    const form = await readForm(c, roundingSchema);
    const page = { view: c.var.view, hub, steps: roundingSteps, saved: false };
    if (!form.ok) return c.html(RoundingPage({ ...page, ...form }), 422);
    const step = roundingSteps.find(each => each === form.value.step) ?? 1;
    await setRounding(ctx, hub.id, { step, way: form.value.way });
    return c.redirect(`${paths.rounding(hub.id)}?saved`, 303);
  });

  return app;

  /** Only a part in it is given by name: of attendance and completion, whoever registers is on the list. */
  async function staffAt(c: Context<Web>) {
    const about = c.req.param('about') ?? '';
    const admitted = await admitToGiving(ctx, c.var.email, about, 'issue-certificates');
    const given = await achievementsOf(ctx, admitted.giving.about);
    const kind = given.map(each => each.kind).find(each => each === c.req.param('kind'));
    if (!kind || isForRegistered(kind)) throw new NotFound();
    return { ...admitted, kind };
  }

  async function page(
    c: Context<Web>,
    shown: Partial<Parameters<typeof RecipientsPage>[0]> = {},
    status: 200 | 409 | 422 = 200,
  ) {
    const admitted = await staffAt(c);
    const { giving, kind } = admitted;
    const recipients = await recipientsOf(ctx, { about: giving.about, kind });
    return c.html(RecipientsPage({ ...admitted, view: c.var.view, recipients, ...shown }), status);
  }
}
