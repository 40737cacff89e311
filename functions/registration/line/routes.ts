import { type Context, Hono } from 'hono';
import * as z from 'zod';
import { type LineRow, type LineSaid, lineSaid, WaitingListPage } from '../../../web/pages/line/line.tsx';
import { InLinePage } from '../../../web/pages/line/person.tsx';
import { paths } from '../../../web/paths.ts';
import { admitToEvent } from '../../events/admit.ts';
import {
  type Event,
  freeSeats,
  type Line,
  type Mode,
  type Programme,
  type Session,
} from '../../events/event.ts';
import { type ResizeRefusal, resize } from '../../events/resize.ts';
import { csv, csvHeaders } from '../../shared/csv.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { NotFound } from '../../shared/errors.ts';
import { type FieldErrors, readForm, type Typed, typedOf, type Web } from '../../shared/form.ts';
import { isId } from '../../shared/ids.ts';
import { requiredLine } from '../../shared/text.ts';
import { decideSoon } from '../decide.ts';
import { isInLine, moveGroup, offerToGroup } from '../groups/line.ts';
import { groupOf } from '../groups/read.ts';
import { registrationOf } from '../read.ts';
import type { Moved } from '../registration.ts';
import { lineOf, moveInLine, offerByHand } from './line.ts';
import type { Queuing } from './queuing.ts';
import { positionBefore, readLine, readOffers, shownLines } from './read.ts';
import { lineTable } from './table.ts';

/** So many of each line stand on the page; all are in the table that can be downloaded. */
const shown = 100;
const everybody = 100_000;

const actSchema = z.object({
  act: z.enum(['move', 'offer'], 'choice'),
  before: z.string().max(60).default('front'),
  why: requiredLine(300),
});

/** The waiting list, for the organisers: looked at, reordered with a reason, and given more seats. */
export function lineRoutes(ctx: Ctx): Hono<Web> {
  const app = new Hono<Web>();

  app.get(paths.waitingList(':event'), async c => {
    const said = (Object.keys(lineSaid) as LineSaid[]).find(each => each === c.req.query('said'));
    return c.html(WaitingListPage({ ...(await listPage(c, 'see-people')), said }));
  });

  app.get(paths.waitingListCsv(':event'), async c => {
    const { event, programme } = await admitToEvent(ctx, c.var.email, idOf(c), 'export-people');
    const lines = await Promise.all(shownLines(programme).map(line => rowOf(programme, line, everybody)));
    const { header, rows } = lineTable(c.var.view.t, programme, lines);
    return c.body(csv(header, rows), 200, csvHeaders(`${event.slug}-waiting-list`));
  });

  app.post(paths.lineSeats(':event'), async c => {
    const { event, programme } = await admitToEvent(ctx, c.var.email, idOf(c), 'edit-event');
    const typed = await typedOf(c);
    const line = shownLines(programme).find(each => each === typed.line);
    if (!line) throw new NotFound();
    const field = `seats-${line}`;
    const seats = (typed[field] ?? '').trim();
    if (!/^([1-9]\d{0,5})?$/.test(seats)) return again(c, 422, { [field]: 'number' }, typed);
    const resized = await resize(ctx, event.id, line, seats === '' ? null : Number(seats));
    if (!resized.ok) return again(c, 409, { [field]: codeOf(resized) }, typed);
    await decideSoon(ctx, event.id);
    return c.redirect(`${paths.waitingList(event.id)}?said=seats`, 303);
  });

  app.get(paths.inLine(':event', ':entry'), async c => {
    const page = await personPage(c);
    return page ? c.html(InLinePage(page)) : gone(c);
  });

  app.post(paths.inLine(':event', ':entry'), async c => {
    const page = await personPage(c);
    if (!page) return gone(c);
    const { event, queue, person, staff } = page;
    const form = await readForm(c, actSchema);
    if (!form.ok) return c.html(InLinePage({ ...page, ...form }), 422);
    const by = { by: staff.name, reason: form.value.why };
    if (form.value.act === 'offer') {
      const offered = await page.offer(by);
      if (offered.ok) return c.redirect(`${paths.waitingList(event.id)}?said=offered`, 303);
      return offered.why === 'gone' ? gone(c) : c.html(InLinePage({ ...page, full: true, ...form }), 409);
    }
    const position = positionBefore(ctx, queue, person.id, form.value.before);
    if (position === undefined)
      return c.html(InLinePage({ ...page, ...form, errors: { before: 'gone' } }), 409);
    const moved = await page.move(position, by);
    return moved.ok ? c.redirect(`${paths.waitingList(event.id)}?said=moved`, 303) : gone(c);
  });

  return app;

  async function listPage(c: Context<Web>, action: 'see-people' | 'edit-event') {
    const admitted = await admitToEvent(ctx, c.var.email, idOf(c), action);
    const { programme, event } = admitted;
    const [lines, offers] = await Promise.all([
      Promise.all(shownLines(programme).map(line => rowOf(programme, line, shown))),
      readOffers(ctx, event.id),
    ]);
    return { view: c.var.view, ...admitted, lines, offers };
  }

  async function again(c: Context<Web>, status: 409 | 422, errors: FieldErrors, typed: Typed) {
    return c.html(WaitingListPage({ ...(await listPage(c, 'edit-event')), errors, typed }), status);
  }

  /** A person or a group that stands in a line; undefined when they do not any more. */
  async function personPage(c: Context<Web>) {
    const admitted = await admitToEvent(ctx, c.var.email, idOf(c), 'edit-event');
    const { programme, event, sessions, pool } = admitted;
    const session = sessions.find(each => each.id === c.req.query('session'))?.id;
    const entry = await entryOf(event.id, c.req.param('entry') ?? '', session);
    if (!entry) return undefined;
    const queue = await readLine(ctx, event.id, entry.line, everybody);
    const row = rowWith(programme, entry.line, queue);
    const person = row.people.find(each => each.id === entry.id);
    if (!person) return undefined;
    const full = freeSeats(pool, entry.line) < person.size;
    return { view: c.var.view, ...admitted, ...entry, queue, row, person, full };
  }

  /** What can be done with a person or a group in line; undefined when they stand in it no more. */
  async function entryOf(eventId: Event['id'], id: string, session: Session['id'] | undefined) {
    const group = isId('grp', id) ? await groupOf(ctx, eventId, id) : undefined;
    if (group) {
      return isInLine(group) && !session
        ? {
            id: group.id,
            line: group.mode,
            offer: (by: By) => offerToGroup(ctx, group, by),
            move: (position: string, by: By) => moveGroup(ctx, group, position, by),
          }
        : undefined;
    }
    const registration = await registrationOf(ctx, eventId, id);
    if (!registration) throw new NotFound();
    const line = lineOf(registration, session);
    return (
      line && {
        id: registration.id,
        line,
        offer: (by: By) => offerByHand(ctx, registration, by, session),
        move: (position: string, by: By) => moveInLine(ctx, registration, position, by, session),
      }
    );
  }

  async function rowOf(programme: Programme, line: Line, limit: number): Promise<LineRow> {
    const waits = (programme.pool.waiting[line] ?? 0) > 0;
    const queue = waits ? await readLine(ctx, programme.event.id, line, limit) : [];
    return rowWith(programme, line, queue.slice(0, limit));
  }

  function gone(c: Context<Web>) {
    return c.redirect(`${paths.waitingList(idOf(c))}?said=gone`, 303);
  }
}

type By = Omit<Moved, 'at'>;

const idOf = (c: Context<Web>) => c.req.param('event') ?? '';

const codeOf = (refusal: ResizeRefusal): string =>
  refusal.why === 'below-taken' ? `below-taken?taken=${refusal.taken}` : 'choice';

function rowWith({ pool, sessions }: Programme, line: Line, queue: Queuing[]): LineRow {
  const [id, mode] = line.split('/') as [string, Mode | undefined];
  return {
    line,
    mode: mode ?? (line as Mode),
    session: sessions.find(each => each.id === id),
    capacity: pool.capacity[line] ?? null,
    taken: pool.taken[line] ?? 0,
    held: pool.held[line] ?? 0,
    free: freeSeats(pool, line),
    waiting: pool.waiting[line] ?? 0,
    people: queue,
  };
}
