import { firstBeat } from '../functions/attendance/beat.ts';
import type { Event, Mode } from '../functions/events/event.ts';
import { linkTo, registrationOf } from '../functions/registration/read.ts';
import type { Registration } from '../functions/registration/registration.ts';
import { ticketCode } from '../functions/registration/ticket.ts';
import { browsing } from '../test/support/browsing.ts';
import { anEvent, registers } from '../test/support/events.ts';
import { crowd, doorKeeper } from '../test/support/people.ts';
import { signsIn } from '../test/support/sign-in.ts';
import { paths } from '../web/paths.ts';
import { boardFigures } from './board.ts';
import type { Figure } from './figure.ts';
import { type House, median, openHouse } from './house.ts';
import { scannerFigures } from './scanner.ts';

const opens = '2026-11-02T08:00:00Z';
const startsAt = '2026-11-23T08:00:00Z';
const hours = 6;
const endsAt = `2026-11-23T${8 + hours}:00:00Z`;
const attending = 10_000;

/**
 * A hybrid day of six hours. How long people wait for the answer when they join, and at the door when a ticket is sent
 * to be checked in, is taken from forty of each, who come one after the other. What presence costs is counted: three
 * people's pages beat each minute for all of the six hours and are closed, and the write units that the database
 * counted meanwhile are those of three; ten thousand take that much more. `beat_wcu` is the mean of one beat. Then the
 * door's program: what travels to a device, and how long it takes to answer without a network.
 */
export async function hybridFigures(): Promise<Figure[]> {
  let now = new Date(opens);
  const house = await openHouse({ now: () => now });
  try {
    const event = await anEvent(house.ctx, { startsAt, endsAt });
    const people = crowd(80);
    const online = await seated(house, event, people.slice(0, 40), 'online');
    const inHall = await seated(house, event, people.slice(40), 'on-site');
    now = new Date(startsAt);
    const joins = await joinTimes(house, online);
    const checks = await checkInTimes(house, event, inHall);
    const goTo = (at: Date) => {
      now = at;
    };
    const told = await beats(house, online.slice(0, 3), goTo);
    // Last, for its ten thousand people slow the database of this machine down.
    now = new Date(opens);
    const board = await boardFigures(house, event, goTo);
    return [
      ...board,
      ['join_ms', median(joins), 'ms'],
      ['checkin_ms', median(checks), 'ms'],
      ['beat_wcu', told.writeUnits / told.beats, 'units'],
      [
        `presence_${attending}_people_${hours}_hours_wcu`,
        Math.ceil((told.writeUnits / told.people) * attending),
        'units',
      ],
      ...(await scannerFigures()),
    ];
  } finally {
    await house.close();
  }
}

async function seated(house: House, event: Event, people: ReturnType<typeof crowd>, mode: Mode) {
  const found: Registration[] = [];
  for (const person of people) {
    const registered = await registers(house.ctx, event.id, person, mode);
    if (!registered.ok) throw new Error(registered.why);
    found.push((await registrationOf(house.ctx, event.id, registered.answer.id)) as Registration);
  }
  return found;
}

/** Milliseconds from the press of Join to the address of the meeting. */
async function joinTimes(house: House, people: Registration[]): Promise<number[]> {
  const times: number[] = [];
  for (const registration of people) {
    const url = linkTo(house.ctx, 'join', registration);
    const begun = performance.now();
    const answer = await house.app.request(url, {
      method: 'POST',
      body: new URLSearchParams({ session: 'event' }),
    });
    if (answer.status !== 303) throw new Error(`Joining was answered ${answer.status}`);
    times.push(performance.now() - begun);
  }
  return times;
}

/** Milliseconds from a ticket's code to the page that says welcome. */
async function checkInTimes(house: House, event: Event, people: Registration[]): Promise<number[]> {
  const { publicUrl } = house.ctx.settings;
  const door = browsing(async (path, init) => house.app.request(new URL(path, publicUrl), init), publicUrl);
  await signsIn({ ...door, ctx: house.ctx }, doorKeeper, door);
  const times: number[] = [];
  for (const registration of people) {
    const code = ticketCode(house.ctx, registration);
    const begun = performance.now();
    const answer = await door.post(paths.checkIn(event.id), { session: 'event', code });
    if (!(await answer.text()).includes('Welcome')) throw new Error(`The door answered ${answer.status}`);
    times.push(performance.now() - begun);
  }
  return times;
}

/** Drives the pages of a few people through the whole day. */
async function beats(house: House, people: Registration[], goTo: (at: Date) => void) {
  const of = { sessionId: 'event', until: endsAt } as const;
  const pages = people.map(registration => ({ token: firstBeat(house.ctx, registration, of) }));
  const url = house.ctx.settings.publicUrl + paths.beat;
  let count = 0;
  const beat = async (page: { token: string }, end: '0' | '1') => {
    count += 1;
    const body = new URLSearchParams({ beat: page.token, end });
    const answer = await house.app.request(url, { method: 'POST', body });
    if (answer.status !== 200) throw new Error(`A beat was answered ${answer.status}`);
    page.token = ((await answer.json()) as { beat: string }).beat;
  };
  const { tally } = await house.tap.count(async () => {
    for (let minute = 1; minute < hours * 60; minute++) {
      goTo(new Date(Date.parse(startsAt) + minute * 60_000));
      await Promise.all(pages.map(page => beat(page, '0')));
    }
    await Promise.all(pages.map(page => beat(page, '1')));
  });
  return { writeUnits: tally.writeUnits, beats: count, people: people.length };
}
