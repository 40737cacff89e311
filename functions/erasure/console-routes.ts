import { type Context, Hono } from 'hono';
import * as z from 'zod';
import { DeletionPage } from '../../web/pages/erasure/deletion.tsx';
import { ErasurePage } from '../../web/pages/erasure/registration.tsx';
import { paths } from '../../web/paths.ts';
import { admit } from '../accounts/admit.ts';
import { certificatesOf } from '../certificates/read.ts';
import { admitToEvent } from '../events/admit.ts';
import { admitToSeries } from '../events/series/admit.ts';
import type { Series } from '../events/series/series.ts';
import { registrationOf, registrationsOf } from '../registration/read.ts';
import type { Ctx } from '../shared/ctx.ts';
import { NotFound } from '../shared/errors.ts';
import { readForm, type Web } from '../shared/form.ts';
import { isId } from '../shared/ids.ts';
import { deleteEvent, deletionRefusal } from './delete-event.ts';
import { deleteSeries } from './delete-series.ts';
import { erase } from './erase.ts';
import { type DeletionRefusal, isConfirmed } from './erasure.ts';
import { keptOf } from './kept.ts';
import { readDeletion } from './store.ts';

const deletionSchema = z.object({ confirm: z.string().trim().min(1, 'missing').max(200, 'differs') });

/** Staff forget a person at an event, or delete an event or a series. Each page says first what it means. */
export function erasureConsoleRoutes(ctx: Ctx): Hono<Web> {
  const app = new Hono<Web>();

  app.get(paths.registrationErasure(':event', ':registration'), async c => {
    const admitted = await atErasing(c);
    const registration = await registrationOf(ctx, admitted.event.id, c.req.param('registration') ?? '');
    if (!registration) throw new NotFound();
    const kept = await keptOf(ctx, admitted, registration);
    return c.html(ErasurePage({ view: c.var.view, ...admitted, registration, kept }));
  });

  app.post(paths.registrationErasure(':event', ':registration'), async c => {
    const { event, staff } = await atErasing(c);
    const id = c.req.param('registration') ?? '';
    const erased = isId('reg', id) ? await erase(ctx, { eventId: event.id, id }, staff) : undefined;
    if (!erased?.ok) throw new NotFound();
    return c.redirect(`${paths.registrations(event.id)}?said=erased`, 303);
  });

  app.get(paths.eventDeletion(':event'), async c => {
    const page = await deletionPage(c);
    const why = await deletionRefusal(ctx, page);
    return c.html(DeletionPage({ ...page, why }));
  });

  app.post(paths.eventDeletion(':event'), async c => {
    if (await isDeletedAlready(c)) return done(c);
    const page = await deletionPage(c);
    const form = await readForm(c, deletionSchema);
    const { typed } = form;
    if (!form.ok) return c.html(DeletionPage({ ...page, ...form }), 422);
    if (!isConfirmed(page.event, form.value.confirm)) {
      return c.html(DeletionPage({ ...page, typed, errors: { confirm: 'differs' } }), 422);
    }
    const deleted = await deleteEvent(ctx, page.event.id, page.staff);
    if (!deleted.ok) return c.html(DeletionPage({ ...page, typed, why: deleted.why }), 409);
    return done(c);
  });

  app.post(paths.seriesRemoval(':hub', ':series'), async c => {
    const { id, hubId } = await atRemoving(c);
    const removed = await deleteSeries(ctx, id);
    if (!removed.ok) return c.redirect(`${paths.series(hubId, id)}?said=${removed.why}`, 303);
    return c.redirect(`${paths.seriesOfHub(hubId)}?said=removed`, 303);
  });

  return app;

  /** The same form may be sent twice. */
  async function atRemoving(c: Context<Web>): Promise<Pick<Series, 'id' | 'hubId'>> {
    const { hub = '', series: id = '' } = c.req.param();
    const deletion = isId('ser', id) ? await readDeletion(ctx, id) : undefined;
    if (!deletion || !isId('ser', id)) {
      return (await admitToSeries(ctx, c.var.email, { hub, series: id }, 'edit-event')).series;
    }
    await admit(ctx, c.var.email, deletion.hubId, 'edit-event');
    return { id, hubId: deletion.hubId };
  }

  function done(c: Context<Web>) {
    return c.redirect(`${paths.console}?said=event-deleted`, 303);
  }

  /** The same form was sent twice, by somebody who may. */
  async function isDeletedAlready(c: Context<Web>): Promise<boolean> {
    const id = c.req.param('event') ?? '';
    const deletion = isId('evt', id) ? await readDeletion(ctx, id) : undefined;
    if (deletion) await admit(ctx, c.var.email, deletion.hubId, 'delete-event');
    return deletion !== undefined;
  }

  function atErasing(c: Context<Web>) {
    return admitToEvent(ctx, c.var.email, c.req.param('event') ?? '', 'erase-people');
  }

  async function deletionPage(c: Context<Web>) {
    const admitted = await admitToEvent(ctx, c.var.email, c.req.param('event') ?? '', 'delete-event');
    const { id } = admitted.event;
    const [people, certificates] = await Promise.all([registrationsOf(ctx, id), certificatesOf(ctx, id)]);
    const counts = { people: people.length, certificates: certificates.length };
    return { view: c.var.view, ...admitted, ...counts, why: undefined as DeletionRefusal | undefined };
  }
}
