import { type Context, Hono } from 'hono';
import * as z from 'zod';
import { ApplicationsPage } from '../../web/pages/applications/applications.tsx';
import { paths } from '../../web/paths.ts';
import { admitToEvent } from '../events/admit.ts';
import { formVersions } from '../questions/read.ts';
import { shownAnswers } from '../questions/versions.ts';
import type { Ctx } from '../shared/ctx.ts';
import { type FieldErrors, readForm, type Typed, type Web } from '../shared/form.ts';
import { isId } from '../shared/ids.ts';
import { paragraphs } from '../shared/text.ts';
import { approveAll, declineAll } from './approve.ts';
import { registrationsOf } from './read.ts';
import type { Registration } from './registration.ts';

/** So many are shown, and decided, at once: one after the other they take well under ten seconds. */
const onePage = 100;

const chosenSchema = z.object({
  message: paragraphs(2_000).optional(),
  welcome: paragraphs(2_000).optional(),
});

/** Those who applied to an event with approval: the organisers let them in, or turn them down. */
export function applicationRoutes(ctx: Ctx): Hono<Web> {
  const app = new Hono<Web>();

  app.get(paths.applications(':event'), async c => page(c));

  app.post(paths.approval(':event'), async c => {
    const { event, staff } = await admitted(c, 'let-people-in');
    const form = await readForm(c, chosenSchema);
    const chosen = chosenIn(event.id, form.typed);
    if (!form.ok) return page(c, form);
    if (chosen.length === 0) return page(c, { typed: form.typed, errors: { who: 'nobody' } });
    const welcome = form.value.welcome || undefined;
    const { seated, waiting, failed } = await approveAll(ctx, chosen, staff.email, welcome);
    return back(c, { done: 'approved', seated, waiting, failed });
  });

  app.post(paths.declining(':event'), async c => {
    const { event, staff } = await admitted(c, 'let-people-in');
    const form = await readForm(c, chosenSchema);
    const chosen = chosenIn(event.id, form.typed);
    if (!form.ok) return page(c, form);
    if (chosen.length === 0) return page(c, { typed: form.typed, errors: { who: 'nobody' } });
    const { declined, failed } = await declineAll(ctx, chosen, staff.email, form.value.message || undefined);
    return back(c, { done: 'declined', declined, failed });
  });

  return app;

  function admitted(c: Context<Web>, action: 'see-people' | 'let-people-in') {
    return admitToEvent(ctx, c.var.email, c.req.param('event') ?? '', action);
  }

  async function page(c: Context<Web>, { typed, errors }: { typed?: Typed; errors?: FieldErrors } = {}) {
    const staff = await admitted(c, 'see-people');
    const [all, versions] = await Promise.all([
      registrationsOf(ctx, staff.event.id),
      formVersions(ctx, staff.event.id),
    ]);
    const applied = all.filter(({ state }) => state === 'applied');
    const declined = all.filter(({ state }) => state === 'declined').sort(byReview);
    const withAnswers = (registration: Registration) => ({
      registration,
      answers: shownAnswers(versions, registration, 'staff'),
    });
    const count = (name: string) => Math.max(0, Math.trunc(Number(c.req.query(name))) || 0);
    const counted = { seated: count('seated'), waiting: count('waiting'), declined: count('declined') };
    return c.html(
      ApplicationsPage({
        view: c.var.view,
        ...staff,
        applied: applied.slice(0, onePage).map(withAnswers),
        total: applied.length,
        declined: declined.slice(0, onePage).map(withAnswers),
        all: c.req.query('all') === 'yes',
        ticked: new Set(typed?.who?.split('\n')),
        typed,
        errors,
        done: (['approved', 'declined'] as const).find(each => each === c.req.query('done')),
        counted: { ...counted, failed: count('failed') },
      }),
      errors ? 422 : 200,
    );
  }

  function back(c: Context<Web>, said: Record<string, string | number>) {
    const query = new URLSearchParams(Object.entries(said).map(([name, value]) => [name, String(value)]));
    return c.redirect(`${paths.applications(c.req.param('event') ?? '')}?${query}`, 303);
  }
}

/** Who is ticked, in the order of the page; a person ticked twice is one. */
const chosenIn = (eventId: Registration['eventId'], typed: Typed) =>
  [...new Set((typed.who ?? '').split('\n'))]
    .flatMap(id => (isId('reg', id) ? [{ eventId, id }] : []))
    .slice(0, onePage);

/** Who was turned down last comes first. */
const byReview = (a: Registration, b: Registration) =>
  (b.reviewed?.at ?? '').localeCompare(a.reviewed?.at ?? '');
