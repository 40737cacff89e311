import { type Context, Hono } from 'hono';
import { EventPage } from '../../web/pages/event/event.tsx';
import { PosterPage } from '../../web/pages/event/poster.tsx';
import { HomePage } from '../../web/pages/home/home.tsx';
import type { GuardedForm } from '../../web/pages/registration/proof.tsx';
import { coverSvg } from '../../web/parts/cover.ts';
import { paths } from '../../web/paths.ts';
import { hubOf } from '../accounts/read.ts';
import type { Ctx } from '../shared/ctx.ts';
import type { Web } from '../shared/form.ts';
import { qrSvg } from '../shared/qr.ts';
import { type Event, type Programme, standing } from './event.ts';
import { programmeFileRoutes } from './exchange/routes.ts';
import { publishedEvents } from './read.ts';
import { seenBy } from './seen.ts';
import { allSeatsLeft } from './session-seats.ts';

/** Link previews are shown at this size by most that show them. */
const preview = { width: 1_200, height: 630 };

/** What everybody may see of events. `noticeForm`: how the rooms after this one guard the forms for everybody. */
export function eventRoutes(ctx: Ctx, noticeForm: (eventId: Event['id']) => GuardedForm): Hono<Web> {
  const app = new Hono<Web>();

  app.get(paths.home, async c => {
    const events = await publishedEvents(ctx);
    const ids = [...new Set(events.map(event => event.hubId))];
    const hubs = new Map(await Promise.all(ids.map(async id => [id, await hubOf(ctx, id)] as const)));
    const listed = events.flatMap(event => {
      const hub = hubs.get(event.hubId);
      return hub ? [{ event, hub }] : [];
    });
    return c.html(HomePage({ view: c.var.view, events: listed }));
  });

  app.get(paths.event(':slug'), async c => {
    const { programme, hub } = await seen(c);
    const { view } = c.var;
    const seats = allSeatsLeft(programme);
    const [stands, notice] = [standing(programme, view.now), noticeForm(programme.event.id)];
    return c.html(EventPage({ view, programme, hub, standing: stands, seats, notice }));
  });

  app.get(paths.poster(':slug'), async c => {
    const { programme, hub } = await seen(c);
    const { event } = programme;
    const address = ctx.settings.publicUrl + paths.register(event.slug);
    const qr = await qrSvg(address, 0);
    return c.html(PosterPage({ view: c.var.view, event, hub, qr }));
  });

  app.get(paths.cover(':slug'), async c => {
    const { programme, hub } = await seen(c);
    const headers = { 'content-type': 'image/svg+xml', 'cache-control': caching(programme) };
    return c.body(coverSvg(programme.event.id, hub.hue), 200, headers);
  });

  app.get(paths.coverPng(':slug'), async c => {
    const { programme, hub } = await seen(c);
    // Only what shows link previews asks for it, and it brings an encoder along.
    const { coverPng } = await import('./cover.ts');
    const png = coverPng(programme.event.id, hub.hue, preview.width, preview.height);
    const headers = { 'content-type': 'image/png', 'cache-control': caching(programme) };
    return c.body(new Uint8Array(png), 200, headers);
  });

  app.get(paths.eventCalendar(':slug'), async c => {
    const { programme, hub } = await seen(c);
    // What writes calendars is read when somebody takes one along.
    const { eventCalendar } = await import('./calendar.ts');
    return c.body(eventCalendar(ctx, programme.event, hub, c.var.view), 200, {
      'content-type': 'text/calendar; charset=utf-8; method=PUBLISH',
      'content-disposition': `attachment; filename="${programme.event.slug}.ics"`,
    });
  });

  app.route('/', programmeFileRoutes(ctx));
  return app;

  function seen(c: Context<Web>) {
    return seenBy(ctx, c.var.email, c.req.param('slug') ?? '');
  }
}

const caching = ({ event }: Programme): string =>
  event.state === 'published' ? 'public, max-age=86400' : 'no-store';
