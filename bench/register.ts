import { anEvent } from '../test/support/events.ts';
import { maarja } from '../test/support/people.ts';
import { paths } from '../web/paths.ts';
import { openHouse } from './house.ts';
import type { Figure } from './run.ts';

/** One quiet registration through the form, counted by the database: until the answer, and with its mail sent. */
export async function registerFigures(): Promise<Figure[]> {
  const house = await openHouse();
  try {
    const event = await anEvent(house.ctx);
    const url = house.ctx.settings.publicUrl + paths.register(event.slug);
    const form = await (await house.app.request(url)).text();
    const token = /name="form" value="([^"]+)"/.exec(form)?.[1] ?? '';
    await house.pump();
    const body = new URLSearchParams({ ...maarja, mode: 'on-site', consent: 'yes', form: token });
    const answered = await house.tap.count(async () => house.app.request(url, { method: 'POST', body }));
    if (answered.result.status !== 200) throw new Error(`The form was answered ${answered.result.status}`);
    const mailed = await house.tap.count(() => house.pump());
    const calls = (tally: typeof mailed.tally) => Object.values(tally.calls).reduce((a, b) => a + b, 0);
    return [
      ['register_calls', calls(answered.tally), 'calls'],
      ['register_wcu', answered.tally.writeUnits, 'units'],
      ['register_with_mail_calls', calls(answered.tally) + calls(mailed.tally), 'calls'],
      ['register_with_mail_wcu', answered.tally.writeUnits + mailed.tally.writeUnits, 'units'],
    ];
  } finally {
    await house.close();
  }
}
