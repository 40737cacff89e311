import { anEvent } from '../test/support/events.ts';
import { crowd, maarja } from '../test/support/people.ts';
import { paths } from '../web/paths.ts';
import type { Figure } from './figure.ts';
import { type House, median, openHouse } from './house.ts';

/**
 * One quiet registration through the form, counted by the database: until the answer, and with its mail sent. How
 * long people wait for the answer is taken from forty who come one after the other.
 */
export async function registerFigures(): Promise<Figure[]> {
  const house = await openHouse();
  try {
    const event = await anEvent(house.ctx);
    const url = house.ctx.settings.publicUrl + paths.register(event.slug);
    const form = await opened(house, url);
    await house.pump();
    const body = new URLSearchParams({ ...maarja, mode: 'on-site', consent: 'yes', form });
    const answered = await house.tap.count(async () => house.app.request(url, { method: 'POST', body }));
    if (answered.result.status !== 200) throw new Error(`The form was answered ${answered.result.status}`);
    const mailed = await house.tap.count(() => house.pump());
    const calls = (tally: typeof mailed.tally) => Object.values(tally.calls).reduce((a, b) => a + b, 0);
    return [
      ['register_calls', calls(answered.tally), 'calls'],
      ['register_wcu', answered.tally.writeUnits, 'units'],
      ['register_with_mail_calls', calls(answered.tally) + calls(mailed.tally), 'calls'],
      ['register_with_mail_wcu', answered.tally.writeUnits + mailed.tally.writeUnits, 'units'],
      ['register_p50_ms', median(await answerTimes(house, url)), 'ms'],
    ];
  } finally {
    await house.close();
  }
}

/** The signed token of a form that was opened. */
async function opened(house: House, url: string): Promise<string> {
  const form = await (await house.app.request(url)).text();
  return /name="form" value="([^"]+)"/.exec(form)?.[1] ?? '';
}

/** Milliseconds to each answer, each to a form of its own. */
async function answerTimes(house: House, url: string): Promise<number[]> {
  const times: number[] = [];
  for (const person of crowd(40)) {
    const form = await opened(house, url);
    const body = new URLSearchParams({ ...person, mode: 'on-site', consent: 'yes', form });
    const begun = performance.now();
    const { status } = await house.app.request(url, { method: 'POST', body });
    if (status !== 200) throw new Error(`The form was answered ${status}`);
    times.push(performance.now() - begun);
  }
  return times;
}
