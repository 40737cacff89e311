import { expect, test } from 'vitest';
import { paths } from '../../web/paths.ts';
import { foyer } from '../support/app.ts';
import { anEvent } from '../support/events.ts';

const originSecret = 'what only the site knows';

test('behind a site nobody is answered who comes past it, whatever they say of themselves', async () => {
  const house = await foyer({ settings: { originSecret } });
  const event = await anEvent(house.ctx);
  const status = async (path: string, headers: Record<string, string>) =>
    (await house.request(path, { headers })).status;
  for (const path of [paths.home, paths.register(event.slug), paths.console, '/nowhere']) {
    expect(await status(path, { 'x-forwarded-for': '192.0.2.1, 192.0.2.2' })).toBe(403);
    expect(await status(path, { 'x-foyer-origin': `${originSecret}.` })).toBe(403);
    expect(await status(path, { 'x-foyer-origin': originSecret })).not.toBe(403);
  }
});

test('a server of our own answers everybody', async () => {
  const house = await foyer();
  expect((await house.get(paths.home)).status).toBe(200);
});
