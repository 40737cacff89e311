import { anEvent } from '../test/support/events.ts';
import type { Figure } from './figure.ts';
import { openHouse } from './house.ts';
import { assumptions } from './scale/assumptions.ts';
import { recordedLetter } from './scale/letter.ts';
import { register } from './scale/people.ts';
import { largestShare, recorded } from './scale/recorded.ts';
import { type Letter, type Load, live, type Seen } from './scale/world.ts';

const oneEvent = { events: 1, hubs: 1, seconds: 8 };
const thousandEvents = { events: 1_000, hubs: 100, seconds: 4 };

/** With the account's concurrency raised, so that the table is what says no. */
const moreProcesses = { ...assumptions, lambdas: 10_000, lambdaBurst: 10_000 };
/** What a table on demand gives that nobody has used or warmed yet. */
const newTable = { ...moreProcesses, tableWrites: 4_000, tableReads: 12_000 };

/**
 * How far it goes beyond one machine: the product's own verbs over a model of DynamoDB's partitions, in time that
 * takes none, for one event and for a thousand at once; and how evenly the writes of a real run lie. What is
 * assumed is in `scale/assumptions.ts` and in `docs/scale.md`.
 */
export async function scaleFigures(): Promise<Figure[]> {
  const { letter, quiet, rush } = await recordings();
  return [
    ['scale_largest_partition_share', Math.max(quiet.share, rush.share), `of the writes (${placeOf(quiet)})`],
    ...(await reachFigures('scale_one_event', oneEvent, letter)),
    ...(await reachFigures('scale_thousand_events', thousandEvents, letter)),
    ...(await reachFigures('scale_thousand_events_more_processes', thousandEvents, letter, moreProcesses)),
    ...(await reachFigures('scale_thousand_events_new_table', thousandEvents, letter, newTable)),
  ];
}

/** Real runs on this machine: a letter, people who come one by one, and people who come at once. */
async function recordings() {
  const house = await openHouse();
  try {
    const letter = await recordedLetter(house);
    const shareOf = async (atOnce: boolean) => {
      const event = await anEvent(house.ctx, { capacity: { 'on-site': 20, online: 40 } });
      await house.pump();
      const calls = await recorded(house, () => register(house, event, 100, atOnce));
      return largestShare(calls, event.id);
    };
    return { letter, quiet: await shareOf(false), rush: await shareOf(true) };
  } finally {
    await house.close();
  }
}

const steps = 3;

/** The most a second at which all are accepted within a second of a process being there, and decided within five; and what said no beyond. */
async function reachFigures(
  name: string,
  load: Omit<Load, 'perSecond'>,
  letter: Letter,
  given = assumptions,
): Promise<Figure[]> {
  const at = async (perSecond: number) => ({
    perSecond,
    seen: await live({ ...load, perSecond }, letter, given),
  });
  let good = await at(125);
  if (!isGood(good.seen)) throw new Error(`${name} does not even reach ${good.perSecond} a second`);
  let bad = await at(250);
  for (; isGood(bad.seen); bad = await at(bad.perSecond * 2)) good = bad;
  for (let step = 0; step < steps; step++) {
    const between = await at((good.perSecond + bad.perSecond) / 2);
    if (isGood(between.seen)) good = between;
    else bad = between;
  }
  const { seen, perSecond } = good;
  const calls = Object.values(seen.calls).reduce((sum, each) => sum + each, 0);
  const [partition = 'nothing', times = 0] = bad.seen.throttled[0] ?? [];
  return [
    [`${name}_per_min`, Math.floor(perSecond * 60), 'people/min'],
    [`${name}_accept_p99_ms`, percentile(seen.acceptMs), 'ms'],
    [`${name}_decide_p99_ms`, percentile(seen.decideMs), 'ms'],
    [`${name}_calls_per_registration`, calls / seen.accepted, 'calls'],
    [`${name}_conflicts_per_registration`, seen.conflicts / seen.accepted, 'conflicts'],
    [`${name}_processes`, seen.processes, 'processes'],
    [`${name}_beyond_per_min`, Math.floor(bad.perSecond * 60), 'people/min'],
    [`${name}_first_throttle`, times, `times: ${plainly(partition)}`],
    ...Object.entries(bad.seen.refused).map(
      ([why, count]) => [`${name}_refused`, count, `people: ${why}`] as Figure,
    ),
  ];
}

function isGood(seen: Seen): boolean {
  if (process.env.DETAIL)
    console.error({
      ...seen,
      acceptMs: percentile(seen.acceptMs),
      decideMs: percentile(seen.decideMs),
      throttled: seen.throttled.slice(0, 5),
    });
  const isRefused = Object.keys(seen.refused).length > 0;
  return (
    !isRefused &&
    percentile(seen.acceptMs) <= 1_000 + assumptions.coldStartMs &&
    percentile(seen.decideMs) <= 5_000 &&
    seen.undecided <= seen.arrived / 1_000
  );
}

/** A name that is the same for every event. */
const plainly = (partition: string) => partition.replace(/evt_\w{26}/, 'event').replace(/hub_\w{26}/, 'hub');
const placeOf = ({ partition }: { partition: string }) => plainly(partition);

const percentile = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * 0.99))] ?? 0;
