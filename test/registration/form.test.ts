import { beforeEach, describe, expect, test } from 'vitest';
import type { Event } from '../../functions/events/event.ts';
import { registrationsOf } from '../../functions/registration/read.ts';
import { paths } from '../../web/paths.ts';
import { type Foyer, foyer } from '../support/app.ts';
import type { Fields } from '../support/browsing.ts';
import { anEvent } from '../support/events.ts';
import { formFields } from '../support/form.ts';
import { nino, paivi } from '../support/people.ts';

let house: Foyer;
let event: Event;
beforeEach(async () => {
  house = await foyer();
  event = await anEvent(house.ctx);
});

const form = async () => (await house.get(paths.register(event.slug))).text();
const sends = async (fields: Fields) =>
  house.post(paths.register(event.slug), { ...formFields(await form()), ...fields });
const idsIn = (html: string) => new Set([...html.matchAll(/ id="([^"]+)"/g)].map(match => match[1]));

describe('the registration form', () => {
  test('leaves every choice to the person, and every check to the server', async () => {
    const html = await form();
    expect(html).toContain('novalidate');
    expect(html).not.toMatch(/ (checked|required)/);
  });

  test('sent empty, it comes back with what is missing, each line leading to its field', async () => {
    const answer = await sends({ organisation: 'Näidiskool' });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain('<title>Error: ');
    expect(html).toContain('value="Näidiskool"');
    const [summary = ''] = /class="summary".*?<\/ul>/s.exec(html) ?? [];
    const links = [...summary.matchAll(/href="#([^"]+)"/g)].map(match => match[1] as string);
    expect(links).toEqual(['name', 'email', 'mode', 'consent']);
    for (const link of links) expect(idsIn(html)).toContain(link);
    expect(html.indexOf('class="summary"')).toBeLessThan(html.indexOf('<h1'));
  });

  test('asks about an address with a slip in it, and registers it all the same', async () => {
    const sent = { name: nino.name, email: 'nino@gmial.com', mode: 'online', consent: 'yes' };
    const html = await (await sends(sent)).text();
    expect(html).toContain('Did you mean nino@gmail.com?');
    expect(await registrationsOf(house.ctx, event.id)).toMatchObject([{ email: 'nino@gmial.com' }]);
  });

  test.each([
    ['paivi@helsinki.fi', false],
    ['paivi@mail.com', false],
    ['paivi@example.org', false],
    ['paivi@gmail.con', true],
    ['paivi@hotmail.co', false],
    ['paivi@otlook.com', true],
  ])('thinks of %s as a slip: %s', async (email, asked) => {
    const sent = { name: paivi.name, email, mode: 'online', consent: 'yes' };
    const html = await (await sends(sent)).text();
    expect(html).toContain(email);
    expect(html.includes('Is your address right?')).toBe(asked);
  });

  test('asks for no mode where there is only one, and names it on its button', async () => {
    event = await anEvent(house.ctx, { format: 'online' });
    const html = await form();
    expect(html).not.toContain('type="radio"');
    expect(html).toContain('Register to join online');
    const answer = await sends({ name: nino.name, email: nino.email, consent: 'yes' });
    expect(await answer.text()).toContain('You are coming online');
    expect(await registrationsOf(house.ctx, event.id)).toMatchObject([{ mode: 'online', name: nino.name }]);
  });
});
