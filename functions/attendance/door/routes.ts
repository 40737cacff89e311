import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import * as z from 'zod';
import { DoorPage } from '../../../web/pages/door/door.tsx';
import type { DoorProps, Outcome } from '../../../web/pages/door/props.ts';
import { paths } from '../../../web/paths.ts';
import { admitToEvent } from '../../events/admit.ts';
import { formOf } from '../../questions/read.ts';
import { registrationsOf } from '../../registration/read.ts';
import type { Registration } from '../../registration/registration.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { NotFound } from '../../shared/errors.ts';
import { readForm, type Typed, typedOf, type Web } from '../../shared/form.ts';
import { dayOf } from '../../shared/time.ts';
import { checkIn } from '../check-in.ts';
import { findByName } from '../find.ts';
import { doorLists } from './lists.ts';
import { heldScans } from './read.ts';
import { actFor, answerTo, countInside, doorPerson, doubtsIn, type HeldScan, standingOn } from './scan.ts';
import type { Taken } from './take-scan.ts';
import { undoScan } from './undo.ts';
import { askedAtDoor, newcomerSchema, readAtDoor, walkIn } from './walk-in.ts';
import { gateSchema, nonceSchema } from './wire.ts';

const searchLimit = 20;
const mostDoubts = 20;
const mostLatest = 6;

const walkInSchema = newcomerSchema.extend({
  consent: z.literal('yes', 'consent'),
  nonce: nonceSchema.optional(),
});

/** The door as pages, which work without scripts. */
export function doorRoutes(ctx: Ctx): Hono<Web> {
  const app = new Hono<Web>();

  app.get(paths.door(':event'), async c => page(ctx, c, await atDoor(ctx, c, c.req.query())));

  app.get(paths.doorSearch(':event'), async c => {
    const door = await atDoor(ctx, c, c.req.query());
    const query = (c.req.query('q') ?? '').trim().slice(0, 200);
    return page(ctx, c, door, query ? { query } : {});
  });

  app.post(paths.checkIn(':event'), async c => {
    const typed = await typedOf(c);
    const door = await atDoor(ctx, c, typed);
    const { programme, staff, list, way, gate } = door;
    const who = typed.registration ? { registrationId: typed.registration } : { code: typed.code ?? '' };
    const taken = await checkIn(ctx, { programme, who, sessionId: list.id, staff, way, gate });
    ctx.log('door.checked', { event: door.event.id, result: taken.said });
    return page(ctx, c, door, { outcome: outcomeOf(taken) });
  });

  app.post(paths.doorUndo(':event'), async c => {
    const typed = await typedOf(c);
    const door = await atDoor(ctx, c, typed);
    const { registration: registrationId = '', nonce = '' } = typed;
    const undone = await undoScan(ctx, { ...door, registrationId, nonce });
    ctx.log('door.undone', { event: door.event.id, result: undone.ok ? 'undone' : undone.why });
    const outcome: Outcome = undone.ok
      ? { said: 'undone', person: undone.registration && doorPerson(undone.registration) }
      : { said: undone.why };
    return page(ctx, c, door, { outcome });
  });

  app.post(paths.walkIns(':event'), async c => {
    const form = await readForm(c, walkInSchema);
    const door = await atDoor(ctx, c, form.typed);
    const { language } = c.var.view;
    const questions = await formOf(ctx, door.event.id);
    const given = readAtDoor(questions, form.typed, language);
    if (!form.ok || !given.ok) {
      const errors = { ...(form.ok ? {} : form.errors), ...(given.ok ? {} : given.errors) };
      return page(ctx, c, door, { walkIn: { errors, typed: form.typed } }, 422);
    }
    const { consent: _, nonce = randomUUID(), ...person } = form.value;
    const came = await walkIn(ctx, { ...door, person, form: questions, given, nonce, language });
    ctx.log('door.walk-in', { event: door.event.id, result: came.ok ? came.said : came.why });
    return page(ctx, c, door, { outcome: came.ok ? outcomeOf(came) : { said: came.why } });
  });

  return app;
}

const outcomeOf = ({ said, since, registration, scan }: Taken): Outcome => ({
  said,
  since,
  person: registration && doorPerson(registration),
  nonce: scan?.nonce,
});

type Door = Awaited<ReturnType<typeof atDoor>>;

/** Lets door staff in, with what is chosen on their device: the list, the direction and the name of the gate. */
async function atDoor(ctx: Ctx, c: Context<Web>, chosen: Typed) {
  const admitted = await admitToEvent(ctx, c.var.email, c.req.param('event') ?? '', 'work-door');
  const lists = doorLists(admitted.programme);
  const list = lists.find(({ id }) => id === (chosen.session || 'event'));
  if (!list) throw new NotFound();
  const way = chosen.way === 'out' ? ('out' as const) : ('in' as const);
  const gate = gateSchema.safeParse(chosen.gate ?? '').data ?? '';
  return { ...admitted, lists, list, way, gate };
}

type Shown = Pick<DoorProps, 'outcome' | 'walkIn'> & { query?: string };

async function page(
  ctx: Ctx,
  c: Context<Web>,
  door: Door,
  { query, ...shown }: Shown = {},
  status: 200 | 422 = 200,
) {
  const { event, hub, sessions, lists, list, way, gate, staff } = door;
  const [scans, registrations] = await Promise.all([heldScans(ctx, event), registrationsOf(ctx, event.id)]);
  const people = new Map(registrations.map(each => [each.id, each]));
  const named = <T>(of: T, { registrationId }: HeldScan) => ({
    ...of,
    name: people.get(registrationId)?.name ?? '',
  });
  const doubts = doubtsIn(scans).slice(0, mostDoubts);
  const latest = scans.toSorted((a, b) => (a.at < b.at ? 1 : -1)).slice(0, mostLatest);
  const props: DoorProps = {
    view: c.var.view,
    event,
    hue: hub.hue,
    sessions,
    lists,
    list,
    way,
    gate,
    inside: countInside(scans, list.id, people),
    doubts: doubts.map(each => named(each, each.scans[0] as HeldScan)),
    latest: latest.map(each => named(each, each)),
    search: query ? searched(door, registrations, scans, query, ctx.now()) : undefined,
    questions: askedAtDoor(await formOf(ctx, event.id)),
    ticketKey: ctx.links.tickets.publicKey,
    console: staff.may.includes('see-event'),
    ...shown,
  };
  return c.html(DoorPage(props), status);
}

function searched(
  { event, list, way }: Door,
  registrations: readonly Registration[],
  scans: HeldScan[],
  query: string,
  now: Date,
) {
  const people = findByName(registrations, query, searchLimit).map(doorPerson);
  const today = dayOf(now.toISOString(), event.zone);
  const found = people.map(person => {
    const own = scans.filter(({ registrationId }) => registrationId === person.id);
    const answer = answerTo(person, list, way, own, today);
    return {
      person,
      answer,
      act: actFor(person, way, answer.said),
      nonce: standingOn(own, list.id).last?.nonce,
    };
  });
  return { query, found, limit: searchLimit };
}
