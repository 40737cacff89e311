import { checkIn } from '../functions/attendance/check-in.ts';
import { holderAddress } from '../functions/certificates/holder-link.ts';
import { createEvent } from '../functions/events/create.ts';
import { publish } from '../functions/events/publish.ts';
import { programmeOf } from '../functions/events/read.ts';
import { anEvent, conferenceInput, registers } from '../test/support/events.ts';
import { parallel } from '../test/support/parallel.ts';
import { doorKeeper, maarja } from '../test/support/people.ts';
import type { Figure } from './figure.ts';
import { type House, openHouse } from './house.ts';

const events = 1_000;

/**
 * What it takes to show somebody all that is theirs, of a hub that held a thousand events and saw them at one: calls to
 * the database and units that it counted, for one look.
 */
export async function holderFigures(): Promise<Figure[]> {
  let now = new Date('2026-11-02T08:00:00Z');
  const house = await openHouse({ now: () => now });
  try {
    const path = await heldMany(house, at => {
      now = at;
    });
    const { tally } = await house.tap.count(async () => {
      const answer = await house.app.request(path);
      const page = await answer.text();
      if (!page.includes('Where you were too')) throw new Error(`The holder's page is ${answer.status}`);
    });
    const calls = Object.values(tally.calls).reduce((sum, each) => sum + each, 0);
    return [
      [`holder_page_calls_${events}_events`, calls, 'calls'],
      [`holder_page_rcu_${events}_events`, tally.readUnits, 'units'],
    ];
  } finally {
    await house.close();
  }
}

/** Answers where the page is of somebody who was at the first event. */
async function heldMany({ ctx }: House, goTo: (at: Date) => void): Promise<string> {
  const { id, hubId, startsAt } = await anEvent(ctx);
  await parallel([...Array(events - 1).keys()], 16, async number => {
    const title = { en: `Day ${number}`, et: `Päev ${number}` };
    const { event } = await createEvent(ctx, hubId, conferenceInput({ title }));
    await publish(ctx, event.id);
  });
  const registered = await registers(ctx, id, maarja);
  const programme = await programmeOf(ctx, id);
  if (!registered.ok || !programme) throw new Error('Nobody came');
  goTo(new Date(startsAt));
  const who = { registrationId: registered.answer.id };
  await checkIn(ctx, { programme, who, sessionId: 'event', staff: doorKeeper });
  return holderAddress(ctx, { hubId, email: maarja.email });
}
