import { expect, test } from 'vitest';
import { linkTo, registrationsOf } from '../../functions/registration/read.ts';
import { paths } from '../../web/paths.ts';
import { foyer } from '../support/app.ts';
import { anEvent, registers } from '../support/events.ts';
import { maarja, nino, owner } from '../support/people.ts';
import { signsIn } from '../support/sign-in.ts';

test('looking at any address there is, as a mail scanner or a browser does, writes nothing', async () => {
  const house = await foyer();
  const event = await anEvent(house.ctx, {
    startsAt: '2026-11-02T08:10:00Z',
    endsAt: '2026-11-02T16:00:00Z',
  });
  await registers(house.ctx, event.id, maarja);
  await registers(house.ctx, event.id, nino, 'online');
  const staff = await signsIn(house, owner, house.browser());
  const tokens = (await registrationsOf(house.ctx, event.id)).flatMap(person =>
    (['my', 'join', 'feedback'] as const).map(each =>
      new URL(linkTo(house.ctx, each, person)).pathname.split('/').at(-1),
    ),
  );
  const builders = Object.values(paths).map(path =>
    typeof path === 'string' ? () => path : (path as (...ids: string[]) => string),
  );
  const [{ id = '' } = {}] = await registrationsOf(house.ctx, event.id);
  const ids = [event.id, event.hubId, event.slug, ...tokens] as string[];
  const addresses = new Set(builders.flatMap(build => ids.map(first => build(first, id))));

  const written: unknown[] = [];
  const { write } = house.ctx.db;
  house.ctx.db.write = (parts, patienceMs) => {
    written.push(...parts);
    return write(parts, patienceMs);
  };
  let opened = 0;
  for (const path of addresses) {
    for (const method of ['GET', 'HEAD']) {
      const cookie = [...staff.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const { status } = await house.request(path, { method, headers: { cookie } });
      if (status === 200) opened += 1;
    }
  }
  expect(opened).toBeGreaterThan(60);
  expect(written).toEqual([]);
  // The same tap does see what a button writes.
  await house
    .browser()
    .post(linkTo(house.ctx, 'join', { eventId: event.id, id: await onlineId() }).slice(house.url.length));
  expect(written).not.toEqual([]);

  async function onlineId() {
    const online = (await registrationsOf(house.ctx, event.id)).find(each => each.mode === 'online');
    if (!online) throw new Error('Nobody is online');
    return online.id;
  }
});
