import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { FilePage } from '../../../web/pages/attendance/file.tsx';
import { FilePreviewPage } from '../../../web/pages/attendance/file-preview.tsx';
import { paths } from '../../../web/paths.ts';
import { admitToEvent } from '../../events/admit.ts';
import { formatOf } from '../../events/event.ts';
import { registrationsOf } from '../../registration/read.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { NotFound } from '../../shared/errors.ts';
import { type FieldErrors, sentOf, type Typed, typedOf, type Web } from '../../shared/form.ts';
import { addDays, addMinutes, dayOf, instantText, isZone } from '../../shared/time.ts';
import { addPresence } from '../presence.ts';
import { attendanceOf } from '../read.ts';
import type { AttendanceSheet, Target } from './file.ts';
import { entriesOf, planOf, timesOf } from './plan.ts';
import { type FileRefusal, readAttendance } from './read.ts';
import { carried, decisionsIn, peopleIn, printOf, sourceIn } from './sent.ts';

/** What a request to Lambda may bring along, with what goes around the file. */
const mostSent = 4 * 1024 * 1024;
/** What a page may carry along of it: its form has choices too. */
const mostCarried = 3.5 * 1024 * 1024;

/** Attendance by the report of a meeting: first what it would do, then the one button that does it. */
export function attendanceFileRoutes(ctx: Ctx): Hono<Web> {
  const app = new Hono<Web>();

  app.get(paths.attendanceFile(':event'), async c => {
    const shown = await page(c);
    const typed = { zone: shown.event.zone, target: c.req.query('session') ?? 'event' };
    const noted = /^\d{1,5}$/.exec(c.req.query('noted') ?? '')?.[0];
    return c.html(FilePage({ ...shown, typed, noted: noted === undefined ? undefined : Number(noted) }));
  });

  const tooLarge = async (c: Context<Web>) => {
    const shown = await page(c);
    const typed = { zone: shown.event.zone };
    return c.html(FilePage({ ...shown, typed, errors: { report: 'too-large' } }), 413);
  };
  const limit = bodyLimit({ maxSize: mostSent, onError: tooLarge });

  app.post(paths.attendanceFile(':event'), limit, async c => {
    const shown = await page(c);
    const typed = await typedOf(c);
    const read = await sheetOf(shown, (await sentOf(c)).report, typed);
    if (!read.ok) return c.html(FilePage({ ...shown, typed, errors: read.errors }), 422);
    return preview(c, shown, read.target, read.sheet);
  });

  app.post(paths.attendanceFileEntry(':event'), limit, async c => {
    const shown = await page(c);
    const typed = await typedOf(c);
    const target = targetIn(shown, typed);
    const people = peopleIn(typed.people ?? '');
    const source = sourceIn(typed);
    if (!target || !people || !source) {
      return c.html(FilePage({ ...shown, typed, errors: { report: 'missing' } }), 422);
    }
    const known = await knownOf(shown, target);
    if (printOf(planOf(known, people)) !== typed.agreed) {
      const sheet = { source, people, left: [], zone: shown.event.zone, guessed: false };
      return preview(c, shown, target, sheet, typed);
    }
    const { noted } = planOf(known, people, decisionsIn(typed));
    const entries = noted.filter(({ changes }) => changes).flatMap(each => entriesOf(known, each));
    const { changed } = await addPresence(ctx, shown.event, entries);
    return c.redirect(`${paths.attendanceFile(shown.event.id)}?noted=${changed}`, 303);
  });

  return app;

  /** What the file would do. `again`: what was decided when it was to be done, and was no longer as shown. */
  async function preview(
    c: Context<Web>,
    shown: Shown,
    target: Target,
    sheet: AttendanceSheet,
    again?: Typed,
  ) {
    const plan = planOf(await knownOf(shown, target), sheet.people);
    const sent = { people: carried(sheet.people), agreed: printOf(plan) };
    if (Buffer.byteLength(sent.people) > mostCarried) return tooLarge(c);
    return c.html(FilePreviewPage({ ...shown, target, sheet, plan, sent, again }), again ? 409 : 200);
  }

  async function knownOf({ programme }: Shown, target: Target) {
    const [registrations, records] = await Promise.all([
      registrationsOf(ctx, programme.event.id),
      attendanceOf(ctx, programme.event.id),
    ]);
    return { programme, target, registrations, records, now: ctx.now() };
  }

  /** What an uploaded file says of the target, read in the zone that was chosen. */
  async function sheetOf(shown: Shown, report: unknown, typed: Typed) {
    const target = targetIn(shown, typed);
    const times = target && timesOf(shown.programme, target);
    const zone = typed.zone ?? '';
    const errors: FieldErrors = {
      ...(times ? {} : { target: 'choice' }),
      ...(isZone(zone) ? {} : { zone: 'zone' }),
      ...(isFile(report) ? {} : { report: 'missing' }),
    };
    if (!target || !times || !isFile(report) || Object.keys(errors).length > 0) return refused(errors);
    const asking = { zone, ...daysAround(times, zone) };
    const read = readAttendance(new Uint8Array(await report.arrayBuffer()), asking);
    if (!read.ok) return refused({ report: codeOf(read) });
    const wrong = misplaced(read.sheet, times);
    return wrong ? refused(wrong) : { ok: true as const, target, sheet: read.sheet };
  }

  /** The file is of another time than what it is for, or of one that is still to come. */
  function misplaced(
    { people, zone }: AttendanceSheet,
    times: { startsAt: string; endsAt: string },
  ): FieldErrors | undefined {
    const spans = people.flatMap(person => person.spans);
    const [first = ''] = spans.map(({ from }) => from).sort();
    const last = spans
      .map(({ from, to = from }) => to)
      .sort()
      .at(-1);
    const isThere = spans.some(
      ({ from, to }) => from < times.endsAt && (to === undefined || to > times.startsAt),
    );
    if (!isThere) {
      const [at, clock] = [dayOf(first, zone), first];
      return { report: codeOf({ why: 'elsewhen', values: { day: at, at: clock } }) };
    }
    const soon = addMinutes(instantText(ctx.now()), 10);
    return last && last > soon ? { zone: 'in-future' } : undefined;
  }

  type Shown = Awaited<ReturnType<typeof page>>;
  async function page(c: Context<Web>) {
    const eventId = c.req.param('event') ?? '';
    const admitted = await admitToEvent(ctx, c.var.email, eventId, 'confirm-attendance');
    if (admitted.event.format === 'on-site') throw new NotFound();
    const sessions = admitted.sessions.filter(each => formatOf(admitted.event, each) !== 'on-site');
    return { view: c.var.view, ...admitted, sessions, zones };
  }
}

const zones: readonly string[] = ['UTC', ...Intl.supportedValuesOf('timeZone')];

const refused = (errors: FieldErrors) => ({ ok: false as const, errors });

const isFile = (sent: unknown): sent is File =>
  sent instanceof File && !(sent.size === 0 && sent.name === '');

function targetIn(shown: { sessions: readonly { id: Target }[] }, { target }: Typed): Target | undefined {
  return target === 'event' ? target : shown.sessions.find(({ id }) => id === target)?.id;
}

/** The days of the target, and one around them: in another zone it may be another day. */
const daysAround = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }, zone: string) => ({
  firstDay: dayOf(addDays(startsAt, zone, -1), zone),
  lastDay: dayOf(addDays(endsAt, zone, 1), zone),
});

const codeOf = (refusal: FileRefusal | { why: 'elsewhen'; values: Record<string, string> }): string =>
  'values' in refusal ? `${refusal.why}?${new URLSearchParams(refusal.values)}` : refusal.why;
