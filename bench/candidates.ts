import type { Event } from '../functions/events/event.ts';
import { browsing } from '../test/support/browsing.ts';
import { organiser } from '../test/support/people.ts';
import { signsIn } from '../test/support/sign-in.ts';
import { paths } from '../web/paths.ts';
import type { Figure } from './figure.ts';
import type { House } from './house.ts';

/**
 * What an organiser's look at who gets a certificate reads, in units that the database counted: the first, and one at
 * another page of the list right after.
 */
export async function candidatesFigures(house: House, { id }: Event, people: number): Promise<Figure[]> {
  const { publicUrl } = house.ctx.settings;
  const desk = browsing(async (path, init) => house.app.request(new URL(path, publicUrl), init), publicUrl);
  await signsIn({ ...desk, ctx: house.ctx }, organiser, desk);
  const units = async (page: number) => {
    const { result, tally } = await house.tap.count(async () =>
      (await desk.get(`${paths.certificates(id)}?page=${page}`)).text(),
    );
    if (!result.includes(`of ${people}`)) throw new Error('Not everybody is on the list');
    return tally.readUnits;
  };
  return [
    [`candidates_rcu_${people}`, await units(1), 'units'],
    [`candidates_again_rcu_${people}`, await units(2), 'units'],
  ];
}
