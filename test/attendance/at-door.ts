import { expect } from 'vitest';
import { readAllScans } from '../../functions/attendance/door/store.ts';
import type { Held, ScanAnswer } from '../../functions/attendance/door/wire.ts';
import { attendanceOf } from '../../functions/attendance/read.ts';
import type { Event, SessionInput } from '../../functions/events/event.ts';
import { registrationOf } from '../../functions/registration/read.ts';
import type { Registration } from '../../functions/registration/registration.ts';
import { ticketCode } from '../../functions/registration/ticket.ts';
import { paths } from '../../web/paths.ts';
import { type Foyer, foyer } from '../support/app.ts';
import { anEvent, registers } from '../support/events.ts';
import { doorKeeper, maarja } from '../support/people.ts';
import { signsIn } from '../support/sign-in.ts';

/** 09:14 in Tallinn. */
export const morning = '2026-11-23T07:14:00Z';

const workshop: SessionInput = {
  kind: 'parallel',
  title: { en: 'Workshop', et: 'Töötuba' },
  startsAt: '2026-11-23T11:00:00Z',
  endsAt: '2026-11-23T12:00:00Z',
  speakers: [],
  signUp: { capacity: { 'on-site': 10, online: 0 } },
};

export type Door = { app: Foyer; event: Event; ticket: Registration };

/** The morning of the conference: the door keeper has signed in, and Maarja has a ticket. */
export async function aDoor(): Promise<Door> {
  const app = await foyer();
  const event = await anEvent(app.ctx, {}, [workshop]);
  const ticket = await seatAt({ app, event }, maarja);
  app.clock.set(morning);
  await signsIn(app, doorKeeper);
  return { app, event, ticket };
}

async function seatAt({ app, event }: Pick<Door, 'app' | 'event'>, person: typeof maarja) {
  const registered = await registers(app.ctx, event.id, person);
  if (!registered.ok) throw new Error(registered.why);
  return (await registrationOf(app.ctx, event.id, registered.answer.id)) as Registration;
}

let made = 0;

/** What is done at the door that a test stands at by then. */
export const atDoor = (door: () => Door) => ({
  hasSeat: (person: typeof maarja) => seatAt(door(), person),

  /** Registered weeks before. */
  async hasSeatEarlier(person: typeof maarja) {
    const { clock } = door().app;
    const now = clock.now();
    clock.set('2026-11-02T08:00:00Z');
    const seat = await seatAt(door(), person);
    clock.set(now);
    return seat;
  },

  /** A scan of the ticket as a device keeps it, let in by itself at 09:14 unless it says otherwise. */
  aScan: (own: Record<string, unknown> = {}) => ({
    nonce: `nonce-of-a-scan-${String(++made).padStart(6, '0')}`,
    code: ticketCode(door().app.ctx, door().ticket),
    list: 'event',
    way: 'in',
    gate: 'Main',
    deviceAt: morning,
    offset: 0,
    said: 'welcome',
    ...own,
  }),

  async sends(...scans: object[]): Promise<ScanAnswer[]> {
    const { app, event } = door();
    const answer = await app.request(paths.doorScans(event.id), {
      method: 'POST',
      body: JSON.stringify({ scans }),
      headers: {
        'content-type': 'application/json',
        cookie: [...app.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      },
    });
    expect(answer.status).toBe(200);
    return ((await answer.json()) as { answers: ScanAnswer[] }).answers;
  },

  held: async () => (await (await door().app.get(paths.doorList(door().event.id))).json()) as Held,
  records: () => attendanceOf(door().app.ctx, door().event.id),
  scans: () => readAllScans(door().app.ctx, door().event.id),
  doorPage: async () => (await door().app.get(paths.door(door().event.id))).text(),
});
