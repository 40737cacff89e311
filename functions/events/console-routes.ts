import { Hono } from 'hono';
import { ConsoleHomePage } from '../../web/pages/console/home.tsx';
import { EditEventPage, NewEventPage } from '../../web/pages/events/form.tsx';
import { paths } from '../../web/paths.ts';
import { admit } from '../accounts/admit.ts';
import { mayFound } from '../accounts/create-hub.ts';
import { actionsOf } from '../accounts/hub.ts';
import { providersOf } from '../accounts/providers.ts';
import { hubsOf } from '../accounts/read.ts';
import type { Ctx } from '../shared/ctx.ts';
import { SignInNeeded } from '../shared/errors.ts';
import { type FieldErrors, readForm, type Typed, typedOf, type Web } from '../shared/form.ts';
import { firstAccess } from './access-form.ts';
import { admitToEvent } from './admit.ts';
import { createEvent } from './create.ts';
import { type EditRefusal, editEvent } from './edit.ts';
import { accessKinds, eventKinds, formats } from './event.ts';
import { eventFormSchema, typedEvent } from './event-form.ts';
import { programmeImportRoutes } from './exchange/import-routes.ts';
import { firstJoining, reminderChoices } from './joining-form.ts';
import { programmeRoutes } from './programme-routes.ts';
import { type IsAwaited, publish, unpublish } from './publish.ts';
import { eventsOfHub } from './read.ts';
import { mostReminders } from './reminders.ts';
import { knownServer } from './room-form.ts';
import { seriesRoutes } from './series/routes.ts';

/** As the runtime knows them; UTC is no city's zone and stands beside. */
const choices = {
  kinds: eventKinds,
  formats,
  access: accessKinds,
  zones: [...Intl.supportedValuesOf('timeZone'), 'UTC'],
  reminders: { choices: reminderChoices, most: mostReminders },
};

/**
 * The console's front page, and the forms that create, edit and publish events with all that belongs to them.
 * `isAwaited`: the rooms after this one know who counts on an event.
 */
export function eventConsoleRoutes(ctx: Ctx, isAwaited: IsAwaited): Hono<Web> {
  const app = new Hono<Web>();

  app.get(paths.console, async c => {
    const { email, view } = c.var;
    if (!email) throw new SignInNeeded();
    const mine = await hubsOf(ctx, email);
    const hubs = await Promise.all(
      mine.map(async ({ hub, staff }) => ({
        hub,
        staff: { ...staff, may: actionsOf(staff.role) },
        events: await eventsOfHub(ctx, hub.id),
      })),
    );
    const deleted = c.req.query('said') === 'event-deleted';
    return c.html(ConsoleHomePage({ view, hubs, mayFound: mayFound(ctx, email), deleted }));
  });

  app.get(paths.newEvent(':hub'), async c => {
    const { hub } = await admit(ctx, c.var.email, c.req.param('hub') ?? '', 'edit-event');
    const latest = (await eventsOfHub(ctx, hub.id)).at(-1);
    const servers = await providersOf(ctx, hub.id);
    const typed: Typed = {
      mainLanguage: c.var.view.language,
      zone: latest?.zone ?? '',
      ...firstAccess,
      ...firstJoining,
    };
    return c.html(NewEventPage({ view: c.var.view, hub, choices, servers, typed }));
  });

  app.post(paths.newEvent(':hub'), async c => {
    const { hub } = await admit(ctx, c.var.email, c.req.param('hub') ?? '', 'edit-event');
    const servers = await providersOf(ctx, hub.id);
    const form = knownServer(await readForm(c, eventFormSchema), servers);
    if (!form.ok) return c.html(NewEventPage({ view: c.var.view, hub, choices, servers, ...form }), 422);
    const { event } = await createEvent(ctx, hub.id, form.value);
    return c.redirect(`${paths.manage(event.id)}?said=created`, 303);
  });

  app.get(paths.editEvent(':event'), async c => {
    const admitted = await admitToEvent(ctx, c.var.email, idOf(c), 'edit-event');
    const typed = { ...typedEvent(admitted.event, admitted.pool), follow: 'yes', tell: 'yes' };
    const servers = await providersOf(ctx, admitted.hub.id);
    return c.html(EditEventPage({ view: c.var.view, ...admitted, choices, servers, typed }));
  });

  app.post(paths.editEvent(':event'), async c => {
    const admitted = await admitToEvent(ctx, c.var.email, idOf(c), 'edit-event');
    const { event } = admitted;
    const servers = await providersOf(ctx, admitted.hub.id);
    const page = { view: c.var.view, ...admitted, choices, servers };
    const form = knownServer(await readForm(c, eventFormSchema), servers);
    if (!form.ok) return c.html(EditEventPage({ ...page, ...form }), 422);
    const [follow, tell] = [form.typed.follow === 'yes', form.typed.tell === 'yes'];
    const edited = await editEvent(ctx, event.id, Number(form.typed.version), form.value, { follow, tell });
    if (edited.ok) {
      return c.redirect(`${paths.manage(event.id)}?said=${edited.told ? 'saved-told' : 'saved'}`, 303);
    }
    return c.html(EditEventPage({ ...page, typed: form.typed, ...refusal(edited) }), 409);
  });

  app.post(paths.publication(':event'), async c => {
    const { event } = await admitToEvent(ctx, c.var.email, idOf(c), 'edit-event');
    const typed = await typedOf(c);
    const [done, came] =
      typed.state === 'draft'
        ? (['unpublished', await unpublish(ctx, event.id, isAwaited)] as const)
        : (['published', await publish(ctx, event.id)] as const);
    return c.redirect(`${paths.manage(event.id)}?said=${came.ok ? done : came.why}`, 303);
  });

  app.route('/', programmeImportRoutes(ctx));
  app.route('/', programmeRoutes(ctx));
  app.route('/', seriesRoutes(ctx));
  return app;
}

const idOf = (c: { req: { param(name: string): string | undefined } }) => c.req.param('event') ?? '';

/** Where on the form a refused edit is shown. */
function refusal(edited: EditRefusal): { stale?: boolean; errors?: FieldErrors } {
  if (edited.why === 'stale') return { stale: true };
  if (edited.why === 'long-programme') return { errors: { follow: `long-programme?most=${edited.most}` } };
  if (edited.why === 'rush') return { errors: { format: 'rush' } };
  const field = edited.why === 'mode-in-use' ? 'format' : `capacity-${edited.mode}`;
  return { errors: { [field]: `${edited.why}?taken=${edited.taken}` } };
}
