import type { Event } from '../../functions/events/event.ts';
import { poolPart } from '../../functions/events/pool.ts';
import { programmeOf } from '../../functions/events/read.ts';
import { registrationsOf } from '../../functions/registration/read.ts';
import type { Registration } from '../../functions/registration/registration.ts';
import { paths } from '../../web/paths.ts';
import type { Foyer } from '../support/app.ts';
import { formFields } from '../support/form.ts';

type Person = { name: string; email: string };

export const contact = { group: 'Näidiskool', contact: 'Kadri Kontakt', email: 'kadri@example.org' };

/** As many pupils as a test needs, in the order of their list. */
export const pupils = (count: number, from = 1): Person[] =>
  Array.from({ length: count }, (_, index) => ({
    name: `Õpilane ${from + index}`,
    email: `opilane.${from + index}@example.org`,
  }));

/** The fields of rows that name these people. */
export const rowsOf = (people: Person[]): Record<string, string> =>
  Object.fromEntries(
    people.flatMap(({ name, email }, index) => [
      [`name-${index + 1}`, name],
      [`email-${index + 1}`, email],
    ]),
  );

type Sent = Record<string, string | File>;

/** A form sent as browsers send one with a file. */
export async function sendsForm(house: Foyer, path: string, fields: Sent): Promise<Response> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  return house.request(path, { method: 'POST', body });
}

/** The form of an event's groups, filled in and sent with `fields`. */
export async function sends(house: Foyer, event: Event, fields: Sent): Promise<Response> {
  const html = await (await house.get(paths.registerGroup(event.slug))).text();
  const { form = '' } = formFields(html) as Record<string, string>;
  return sendsForm(house, paths.registerGroup(event.slug), {
    form,
    ...contact,
    mode: 'on-site',
    policy: 'together',
    ...fields,
  });
}

/** Registers a group, and answers the path of its page. */
export async function registersGroup(
  house: Foyer,
  event: Event,
  people: Person[],
  fields: Sent = {},
): Promise<string> {
  const answer = await sends(house, event, { ...rowsOf(people), agreed: 'yes', step: 'register', ...fields });
  if (answer.status !== 303) throw new Error(`${answer.status}: ${await saidIn(answer)}`);
  return (answer.headers.get('location') ?? '').split('?')[0] ?? '';
}

/** What a page says is wrong. */
const saidIn = async (answer: Response) =>
  [...(await answer.text()).matchAll(/href="#[\w-]+">([^<]+)/g)].map(([, text]) => text).join(', ');

/** How many people of an event stand how. */
export async function states(house: Foyer, event: Event): Promise<Record<string, number>> {
  const all = await registrationsOf(house.ctx, event.id);
  const count: Record<string, number> = {};
  for (const { state } of all) count[state] = (count[state] ?? 0) + 1;
  return count;
}

export async function poolOf(house: Foyer, event: Event) {
  const programme = await programmeOf(house.ctx, event.id);
  if (!programme) throw new Error('No such event');
  return programme.pool;
}

export async function one(house: Foyer, event: Event, email: string): Promise<Registration | undefined> {
  return (await registrationsOf(house.ctx, event.id)).find(each => each.email === email);
}

/** More seats in the hall, as an organiser gives them. */
export async function raiseTo(house: Foyer, event: Event, seats: number): Promise<void> {
  const pool = await poolOf(house, event);
  const capacity = { ...pool.capacity, 'on-site': seats };
  const written = await house.ctx.db.write([poolPart(pool, { capacity }, house.ctx.now())]);
  if (!written.ok) throw new Error('Somebody else wrote the pool');
}
