import type { Event } from '../../functions/events/event.ts';
import { crowd } from '../../test/support/people.ts';
import { paths } from '../../web/paths.ts';
import type { House } from '../house.ts';

/** So many people register for an event through its form, one after the other, or all at once. */
export async function register(house: House, event: Event, count: number, atOnce: boolean): Promise<void> {
  const url = house.ctx.settings.publicUrl + paths.register(event.slug);
  const registers = async (person: Record<string, string>, index: number) => {
    const form = await (await house.app.request(url)).text();
    const token = /name="form" value="([^"]+)"/.exec(form)?.[1] ?? '';
    const mode = index % 5 < 2 ? 'on-site' : 'online';
    const body = new URLSearchParams({ ...person, mode, consent: 'yes', form: token });
    // Each from a network of their own, as CloudFront and the API tell of it.
    const headers = { 'x-forwarded-for': `10.${index >> 8}.${index & 255}.1, 130.176.0.1` };
    const { status } = await house.app.request(url, { method: 'POST', body, headers });
    if (status !== 200) throw new Error(`The form was answered ${status}`);
  };
  if (atOnce) await Promise.all(crowd(count).map(registers));
  else for (const [index, person] of crowd(count).entries()) await registers(person, index);
}
