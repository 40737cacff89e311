import type { Event } from '../../functions/events/event.ts';
import { answerAGroupsOffer, Contact } from './groups.ts';
import { inSimulatedTime } from './node-time.ts';
import { answerAnOffer, Person } from './people.ts';
import { simplifyLetters } from './plain-letters.ts';
import { makeRandom, type Random } from './random.ts';
import { changeSeats, resizeALine, review, tendALine } from './staff.ts';
import { drawWeather } from './weather.ts';
import type { Without } from './without.ts';
import { type Broken, World } from './world.ts';

export type History = { seed: number; broken: Broken[]; trace: string[]; steps: number };

/** More steps than any history has that comes to rest. */
const mostSteps = 200_000;
/** The clock's minutes until all that waits for its time has had it. */
const mostMinutes = 600;

/** Lives through the history of a seed and tells what broke in it; the same seed is the same history. */
export async function live(seed: number, without?: Without): Promise<History> {
  const random = makeRandom(seed);
  const lengthMs = random.pick([5_000, 60_000, 200_000]);
  const world = new World(random, drawWeather(random, lengthMs), without);
  const { scheduler, broken, trace } = world;
  simplifyLetters(() => scheduler.leave());
  await inSimulatedTime(scheduler, random, () => play(world, random, lengthMs));
  return { seed, broken, trace, steps: scheduler.steps };
}

async function play(world: World, random: Random, lengthMs: number): Promise<void> {
  const seats = { 'on-site': random.between(1, 8), online: random.pick([null, 1, 4]) };
  // Hours of a minute or some: the hour at which an offer runs out comes within the history.
  const offerHours = random.pick([undefined, 0.01, 0.1]);
  const sessions = random.pick([[], [1], [1, 1, 1], [2, 3, null]]);
  const access = random.chance(0.12) ? ({ kind: 'approval' } as const) : undefined;
  const event = await world.makeEvent({ capacity: seats, offerHours, access }, sessions);
  // Now and then more than one transaction decides.
  const crowd = random.chance(0.05) ? random.between(60, 120) : random.between(3, 20);
  // A rush comes within two seconds, a quiet day takes all of its time.
  const within = random.pick([300, 2_000, lengthMs / 2]);
  const lives = [
    ...Array.from({ length: crowd }, (_, index) =>
      new Person(world, event, `p${index + 1}`).live(random.between(0, within), lengthMs / 2),
    ),
    ...groups(world, event, crowd, within, lengthMs / 2),
    ...Array.from({ length: random.between(0, 4) }, () =>
      changeSeats(world, event, random.between(0, lengthMs)),
    ),
    ...Array.from({ length: random.between(0, 3) }, () =>
      resizeALine(world, event, random.between(0, lengthMs)),
    ),
  ];
  let over = false;
  const isOver = () => over;
  void Promise.all(lives).then(async () => {
    world.clearUp();
    for (let quiet = 0, minutes = 0; quiet < 2 && minutes < mostMinutes; minutes++) {
      // Not in step with the clock, which is under way for a moment at each minute.
      await world.scheduler.pause(61_000, null);
      quiet = world.isQuiet ? quiet + 1 : 0;
    }
    over = true;
  });
  void ticks(world, isOver);
  void nowAndThen(world, isOver, answerAnOffer);
  void nowAndThen(world, isOver, answerAGroupsOffer, 30_000);
  if (access) void nowAndThen(world, isOver, review);
  // Some organisers leave the line alone.
  const tends = random.pick([0, 10_000, 60_000]);
  if (tends > 0) void nowAndThen(world, isOver, () => tendALine(world, event), tends);
  for (const name of ['stream1', 'stream2']) void pumps(world, name, isOver);
  await world.scheduler.run(() => over || world.scheduler.steps > mostSteps || world.broken.length > 0);
  if (world.broken.length > 0) return;
  if (!over || !world.isQuiet)
    world.breaks('rest', `it does not come to rest in ${world.scheduler.steps} steps`);
  world.seats.atRest();
  world.mail.atRest();
}

/** Now and then somebody opens the mail, or looks at a page. */
async function nowAndThen(
  world: World,
  isOver: () => boolean,
  does: (world: World) => Promise<void>,
  mostMs = 120_000,
): Promise<void> {
  while (!isOver()) {
    await world.scheduler.pause(world.random.between(500, mostMs), null);
    await does(world);
  }
}

/** Those who send lists, and the people on them who have a life of their own with the event. */
function groups(world: World, event: Event, crowd: number, within: number, staysMs: number): Promise<void>[] {
  const { random } = world;
  const count = random.pick([0, 1, 1, 2, 3]);
  return Array.from({ length: count }, (_, index) => `g${index + 1}`).flatMap(name => {
    const size = random.chance(0.06) ? 60 : random.pick([2, 2, 3, 4, 6]);
    const own = Array.from({ length: size }, (_, index) => `${name}m${index + 1}`);
    const people = new Set(own.map(each => (random.chance(0.2) ? `p${random.between(1, crowd)}` : each)));
    const arrivesMs = random.between(0, within);
    return [
      new Contact(world, event, name, [...people]).live(arrivesMs, staysMs),
      ...own
        .slice(0, 3)
        .map(each => new Person(world, event, each).live(arrivesMs + 500, staysMs, random.chance(0.2))),
    ];
  });
}

async function ticks(world: World, isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    await world.scheduler.pause(60_000, null);
    void world.tick();
  }
}

async function pumps(world: World, name: string, isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    await world.scheduler.pause(world.hasRecords ? world.random.between(2, 300) : 1_000, null);
    if (world.hasRecords) await world.pump(name);
  }
}
