import { AsyncLocalStorage } from 'node:async_hooks';
import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { onStream, type StreamRecord } from '../functions/dispatch.ts';
import { registrationsOf } from '../functions/registration/read.ts';
import { freePort } from '../infra/local/port.ts';
import { serveWeb } from '../infra/local/web-server.ts';
import { anEvent } from '../test/support/events.ts';
import { brokenIn } from '../test/support/sound.ts';
import type { Figure } from './figure.ts';
import { type House, openHouse } from './house.ts';

/** Whom to send where: `people` to one event, over `networks` connections that stay open. */
export type CrowdOrder = { origin: string; slug: string; people: number; networks: number };

/** What they saw. `told`: how many learnt what became of their registration. */
export type CrowdReport = {
  /** From the first form opened to the last answer. */
  seconds: number;
  accepted: string[];
  acceptMs: number[];
  told: number;
  refused: Record<string, number>;
};

const people = Number(process.env.PEOPLE ?? 10_000);
const networks = 100;

/**
 * Ten thousand people at once, from another process, for 500 seats on site and 3,000 online. Each opens the form
 * and posts it, as a browser does, and follows the page until it says what became of it; meanwhile the stream is
 * worked off and letters are sent, as under `npm start`. Calls and write units are those of accepting and
 * deciding, with opening the form and following the page; those that send the letters are counted apart.
 */
export async function rushFigures(): Promise<Figure[]> {
  const house = await openHouse({ now: () => new Date() });
  const stop = new AbortController();
  try {
    const soon = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
    const event = await anEvent(house.ctx, {
      startsAt: soon(20),
      endsAt: soon(21),
      capacity: { 'on-site': 500, online: 3_000 },
    });
    await house.pump();
    const port = await freePort();
    const close = await serveWeb(house.app.fetch, new Map(), port, '127.0.0.1');
    const mail = new AsyncLocalStorage<true>();
    const count = house.tap.tally(() => mail.getStore() === undefined);
    const before = process.cpuUsage();
    const stream = follow(house, mail, stop.signal);
    const origin = `http://127.0.0.1:${port}`;
    const report = await sendCrowd({ origin, slug: event.slug, people, networks });
    const tally = count();
    stop.abort();
    await stream;
    await close();
    const all = await registrationsOf(house.ctx, event.id);
    const broken = await brokenIn(house.ctx, event.id, report.accepted);
    const decideMs = all.map(each => Date.parse(each.decidedAt ?? '') - Date.parse(each.createdAt));
    const calls = Object.values(tally.calls).reduce((a, b) => a + b, 0);
    const accepted = report.accepted.length;
    if (process.env.DETAIL) console.error(tally, report.refused, broken, process.cpuUsage(before));
    return [
      ['rush_accepted', accepted, 'people'],
      ['rush_told', report.told, 'people'],
      ['rush_accepted_per_s', accepted / report.seconds, 'people/s'],
      ['rush_accept_p50_ms', percentile(report.acceptMs, 0.5), 'ms'],
      ['rush_accept_p99_ms', percentile(report.acceptMs, 0.99), 'ms'],
      ['rush_decide_p99_ms', percentile(decideMs, 0.99), 'ms'],
      ['rush_oversold', broken.oversold + broken.miscounted, 'seats'],
      ['rush_lost', broken.lost + broken.undecided + broken.unpromised, 'people'],
      ['rush_duplicated', broken.duplicated, 'people'],
      ['rush_inverted', broken.inverted, 'people'],
      ['rush_calls_per_registration', calls / accepted, 'calls'],
      ['rush_wcu_per_registration', tally.writeUnits / accepted, 'units'],
      ['rush_peak_mib', process.resourceUsage().maxRSS / 1_024, 'MiB'],
    ];
  } finally {
    stop.abort();
    await house.close();
  }
}

/** Works off the stream as `npm start` does; what is done for letters is marked as such. */
async function follow(house: House, mail: AsyncLocalStorage<true>, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const records = (await mail.run(true, () => house.stream.next())) as StreamRecord[];
    await onStream(house.ctx, house.mailer, records, ['POOL', 'MOMENT', 'ISSUANCE']);
    await mail.run(true, () => onStream(house.ctx, house.mailer, records, ['MSG']));
    await pause(200);
  }
}

function sendCrowd(order: CrowdOrder): Promise<CrowdReport> {
  const program = fileURLToPath(new URL('crowd.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', program, JSON.stringify(order)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', chunk => {
    said += chunk;
  });
  return new Promise((resolve, reject) => {
    child.once('close', code =>
      code === 0 ? resolve(JSON.parse(said)) : reject(new Error(`The crowd ended with ${code}`)),
    );
  });
}

const percentile = (values: number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ??
  Number.NaN;
