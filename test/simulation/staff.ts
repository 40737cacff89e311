import { editEvent } from '../../functions/events/edit.ts';
import {
  type Event,
  freeSeats,
  type Line,
  modes,
  type Session,
  sessionLine,
} from '../../functions/events/event.ts';
import { eventFormSchema, typedEvent } from '../../functions/events/event-form.ts';
import { programmeOf } from '../../functions/events/read.ts';
import { resize } from '../../functions/events/resize.ts';
import { approveAll, decline } from '../../functions/registration/approve.ts';
import { decideSoon } from '../../functions/registration/decide.ts';
import { moveGroup, offerToGroup } from '../../functions/registration/groups/line.ts';
import { moveInLine, offerByHand } from '../../functions/registration/line/line.ts';
import type { Queuing } from '../../functions/registration/line/queuing.ts';
import { positionBefore, readLine } from '../../functions/registration/line/read.ts';
import type { World } from './world.ts';

const by = { by: 'Kati Korraldaja', reason: 'The bus of her school was late' };

/** An organiser opens the event's form, thinks, and saves it with other numbers of seats. */
export async function changeSeats(world: World, event: Event, atMs: number): Promise<void> {
  const { random, scheduler } = world;
  await scheduler.pause(atMs, null);
  const opened = await world.ask('staff open the form', async ctx => {
    const programme = await programmeOf(ctx, event.id);
    return programme && typedEvent(programme.event, programme.pool);
  });
  if (!opened.ok || !opened.value) return;
  await scheduler.pause(random.between(10, 5_000), null);
  const seats = {
    'capacity-on-site': String(random.between(1, 12)),
    'capacity-online': random.pick(['', '2', '6']),
  };
  const { offerHours } = event;
  const input = { ...eventFormSchema.parse({ ...opened.value, ...seats, offerHours: '' }), offerHours };
  const version = Number(opened.value.version);
  await world.ask(`staff save ${JSON.stringify(seats)}`, async ctx => {
    const saved = await editEvent(ctx, event.id, version, input);
    return saved.ok || saved.why;
  });
}

/** An organiser looks at the applications: approves some of them at once, or declines one. */
export async function review(world: World): Promise<void> {
  const { random, seats } = world;
  // Some nobody can decide about.
  const all = [...seats.registrations.values()].filter(
    ({ state, email }) => state === 'applied' && !/[05]@/.test(email),
  );
  if (all.length === 0) return;
  const some = all.filter(() => random.chance(0.7));
  if (random.chance(0.8))
    await world.ask(`staff approve ${some.length}`, ctx => approveAll(ctx, some, by.by));
  else await world.ask('staff decline one', ctx => decline(ctx, random.pick(all), by.by));
}

/** An organiser gives one line, of a mode or of a session, another number of seats. */
export async function resizeALine(world: World, event: Event, atMs: number): Promise<void> {
  const { random, scheduler, seats } = world;
  await scheduler.pause(atMs, null);
  const line = random.pick(linesIn(world));
  const now = seats.pool?.capacity[line] ?? null;
  const next = random.pick([null, 1, 2, 5, (now ?? 3) + 1, Math.max(1, (now ?? 3) - 1)]);
  await world.ask(`staff resize ${shortLine(world, line)} to ${next ?? 'no end'}`, async ctx => {
    const resized = await resize(ctx, event.id, line, next);
    if (resized.ok) await decideSoon(ctx, event.id);
    return resized.ok || resized.why;
  });
}

/** An organiser looks at a line, thinks, and moves somebody in it or offers them a seat out of turn. */
export async function tendALine(world: World, event: Event): Promise<void> {
  const { random, scheduler, seats } = world;
  const waitedFor = linesIn(world).filter(line => (seats.pool?.waiting[line] ?? 0) > 0);
  if (waitedFor.length === 0) return;
  const isFree = (line: Line) => seats.pool !== undefined && freeSeats(seats.pool, line) > 0;
  // A seat is free where nobody has been decided about yet, or where a group needs more of them.
  const idle = waitedFor.filter(isFree);
  const line = random.pick(idle.length > 0 ? idle : waitedFor);
  let queue: Queuing[] = [];
  await world.ask(`staff look at ${shortLine(world, line)}`, async ctx => {
    queue = await readLine(ctx, event.id, line, 100);
    return queue.length;
  });
  if (queue.length === 0) return;
  const person = random.pick(queue);
  await scheduler.pause(random.pick([5, 500, 5_000]) * random.next(), null);
  if (random.chance(idle.length > 0 ? 0.8 : 0.2)) await offers(world, event, line, person);
  else await moves(world, event, line, queue, person);
}

const sessionOf = (line: Line) => (line.includes('/') ? (line.split('/')[0] as Session['id']) : undefined);

async function offers(world: World, event: Event, line: Line, { id, name }: Queuing): Promise<void> {
  const { registration, group } = recordOf(world, event, id);
  await world.ask(`staff offer ${name} a seat ${shortLine(world, line)}`, async ctx => {
    const offered = await (group
      ? offerToGroup(ctx, group, by)
      : offerByHand(ctx, registration, by, sessionOf(line)));
    return offered.ok || offered.why;
  });
}

async function moves(
  world: World,
  event: Event,
  line: Line,
  queue: Queuing[],
  { id, name }: Queuing,
): Promise<void> {
  const { registration, group } = recordOf(world, event, id);
  const before = world.random.pick(['front', 'end', world.random.pick(queue).id]);
  await world.ask(`staff move ${name} in ${shortLine(world, line)}`, async ctx => {
    const position = positionBefore(ctx, queue, id, before);
    if (position === undefined) return 'gone';
    const moved = await (group
      ? moveGroup(ctx, group, position, by)
      : moveInLine(ctx, registration, position, by, sessionOf(line)));
    return moved.ok || moved.why;
  });
}

function recordOf({ seats }: World, { id: eventId }: Event, id: string) {
  const group = [...seats.groups.values()].find(each => each.id === id);
  return { group, registration: { eventId, id: id as `reg_${string}` } };
}

const linesIn = ({ sessions }: World): Line[] => [
  ...modes,
  ...sessions.flatMap(({ id }) => modes.map(mode => sessionLine(id, mode))),
];

/** In the words of a trace. */
const shortLine = ({ sessions }: World, line: Line): string => {
  const [id, mode] = line.split('/');
  return mode ? `session ${sessions.findIndex(each => each.id === id) + 1} ${mode}` : line;
};
