import { type Context, Hono } from 'hono';
import { AttendancePage } from '../../web/pages/attendance/attendance.tsx';
import { BoardPart } from '../../web/pages/attendance/board.tsx';
import { paths } from '../../web/paths.ts';
import { admitToEvent } from '../events/admit.ts';
import type { Programme } from '../events/event.ts';
import { csv, csvHeaders } from '../shared/csv.ts';
import type { Ctx } from '../shared/ctx.ts';
import { type FieldErrors, readForm, type Typed, typedOf, type Web } from '../shared/form.ts';
import { type ListOf, mostAtOnce } from './attendees.ts';
import { boardNow, countBoard } from './board-now.ts';
import { confirmJoined } from './confirm.ts';
import { correct } from './correct.ts';
import { correctionSchema, recordsToCorrect, saidOf } from './correction-form.ts';
import { askedOf, factsOf, listed } from './listed.ts';
import { attendanceTable } from './table.ts';

const perPage = 100;

type AdmittedToEvent = Awaited<ReturnType<typeof admitToEvent>>;

/** Who is there now, who was, and what staff say of it. */
export function attendanceRoutes(ctx: Ctx): Hono<Web> {
  const app = new Hono<Web>();
  const eventOf = (c: Context<Web>) => c.req.param('event') ?? '';

  const awaiting = async (programme: Programme, list: ListOf) =>
    listed(await factsOf(ctx, programme), { list, show: 'to-confirm', q: '' }, 'en').found.map(
      ({ registration }) => registration.id,
    );

  app.get(paths.attendance(':event'), async c => {
    const admitted = await admitToEvent(ctx, c.var.email, eventOf(c), 'see-people');
    if (c.req.header('x-part') !== 'board') return page(ctx, c, admitted, c.req.query());
    c.header('x-part', 'board');
    const board = await boardNow(ctx, admitted.programme);
    return c.html(BoardPart({ view: c.var.view, event: admitted.event, board }));
  });

  app.get(paths.attendanceCsv(':event'), async c => {
    const { programme } = await admitToEvent(ctx, c.var.email, eventOf(c), 'export-people');
    const { t, language } = c.var.view;
    const asked = askedOf(programme, c.req.query());
    const facts = await factsOf(ctx, programme);
    const { found } = listed(facts, asked, language);
    const { header, rows } = attendanceTable({ t, language, facts, list: asked.list }, found);
    return c.body(csv(header, rows), 200, csvHeaders(`${programme.event.slug}-attendance`));
  });

  app.post(paths.attendanceConfirmation(':event'), async c => {
    const { event, staff, programme } = await admitToEvent(
      ctx,
      c.var.email,
      eventOf(c),
      'confirm-attendance',
    );
    const typed = await typedOf(c);
    const { list } = askedOf(programme, typed);
    const sessionId = list === 'event' ? undefined : list.id;
    const who = typed.who === 'all' ? await awaiting(programme, list) : lines(typed.registration);
    const confirmation = await confirmJoined(ctx, { eventId: event.id, sessionId, who, staff });
    return back(c, event.id, typed, 'confirmed', confirmation.ok ? confirmation.confirmed : 0);
  });

  app.post(paths.attendanceCorrections(':event'), async c => {
    const admitted = await admitToEvent(ctx, c.var.email, eventOf(c), 'confirm-attendance');
    const { event, staff, programme } = admitted;
    const form = await readForm(c, correctionSchema);
    const asked = askedOf(programme, form.typed);
    const { everybody, found } = listed(await factsOf(ctx, programme), asked, c.var.view.language);
    const ticked = new Set<string>(lines(form.typed.registration));
    const people =
      form.typed.who === 'all' ? found : everybody.filter(({ registration }) => ticked.has(registration.id));
    const errors = { ...wrongNumber(people.length), ...(form.ok ? {} : form.errors) };
    if (!form.ok || Object.keys(errors).length > 0) return page(ctx, c, admitted, form.typed, errors);
    const who = recordsToCorrect(asked.list, form.value.says, people);
    await correct(ctx, { eventId: event.id, who, says: saidOf(form.value), staff });
    return back(c, event.id, form.typed, 'corrected', people.length);
  });

  return app;
}

/** One page of a list, with the board above it. */
async function page(
  ctx: Ctx,
  c: Context<Web>,
  admitted: AdmittedToEvent,
  typed: Typed,
  errors?: FieldErrors,
) {
  const { view } = c.var;
  const asked = askedOf(admitted.programme, typed);
  const facts = await factsOf(ctx, admitted.programme);
  const { everybody, found } = listed(facts, asked, view.language);
  const pages = Math.max(1, Math.ceil(found.length / perPage));
  const at = Math.min(Math.max(1, Number.parseInt(typed.page ?? '', 10) || 1), pages);
  return c.html(
    AttendancePage({
      ...admitted,
      view,
      asked,
      board: await countBoard(ctx, facts),
      everybody,
      found: found.length,
      shown: found.slice((at - 1) * perPage, at * perPage),
      page: at,
      pages,
      maySayOfAll: found.length <= mostAtOnce,
      done: errors ? undefined : doneOf(c),
      typed,
      errors,
    }),
    errors ? 422 : 200,
  );
}

const lines = (text = ''): string[] => text.split('\n').filter(Boolean);

const wrongNumber = (people: number): FieldErrors =>
  people === 0 ? { registration: 'missing' } : people > mostAtOnce ? { registration: 'too-many' } : {};

const acts = ['confirmed', 'corrected'] as const;

/** What was done just now, and to how many people. */
function doneOf(c: Context<Web>) {
  const what = acts.find(each => /^\d{1,6}$/.test(c.req.query(each) ?? ''));
  return what && { what, count: Number(c.req.query(what)) };
}

function back(c: Context<Web>, eventId: string, typed: Typed, what: (typeof acts)[number], count: number) {
  const { list = '', show = '', q = '', page = '' } = typed;
  const query = Object.entries({ list, show, q, page, [what]: String(count) }).filter(([, value]) => value);
  return c.redirect(`${paths.attendance(eventId)}?${new URLSearchParams(query)}`, 303);
}
