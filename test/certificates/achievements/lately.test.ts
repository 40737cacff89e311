import { expect, it } from 'vitest';
import { candidatesOf } from '../../../functions/certificates/achievements/candidates.ts';
import { givingOf } from '../../../functions/certificates/given.ts';
import { writeOnceEach } from '../../../functions/shared/batch.ts';
import type { Item } from '../../../functions/shared/db.ts';
import { causedId, shardOf } from '../../../functions/shared/ids.ts';
import { paths } from '../../../web/paths.ts';
import { foyer } from '../../support/app.ts';
import { anEvent, registers } from '../../support/events.ts';
import { maarja, organiser, tonu } from '../../support/people.ts';
import { signsIn } from '../../support/sign-in.ts';

it('a list of very many is read once for who leafs through it; what staff say stands there at once, and nothing is decided by it', async () => {
  const app = await foyer();
  const event = await anEvent(app.ctx, { capacity: { 'on-site': null, online: null } });
  const registered = await registers(app.ctx, event.id, maarja);
  if (!registered.ok) throw new Error(registered.why);
  const { id } = registered.answer;
  const [stored] = await app.ctx.db.query<Item>({ pk: `${event.id}#R${shardOf(id)}`, prefix: 'REG#' });
  const copies = Array.from({ length: 499 }, (_, number) => {
    const copy = causedId('reg', event.id, String(number));
    return { put: { ...(stored as Item), sk: `REG#${copy}`, id: copy, name: `Copy ${number}` } };
  });
  await writeOnceEach(app.ctx.db, copies, 100);
  const desk = await signsIn(app, organiser, app.browser());
  const look = (query = '') =>
    app.tap.count(async () => (await desk.get(`${paths.certificates(event.id)}?${query}`)).text());

  const first = await look();
  expect(first.result).toContain('500 people of 500');
  await desk.post(paths.exceptions(event.id, 'attendance'), {
    holder: id,
    says: 'exclude',
    why: 'Left early',
  });
  await registers(app.ctx, event.id, tonu);
  const second = await look('show=excluded');
  expect(second.result).toContain('1 person of 500');
  expect(second.result).toContain('Left early');
  expect(second.tally.readUnits).toBeLessThan(first.tally.readUnits / 2);
  const giving = await givingOf(app.ctx, event.id);
  expect(giving && (await candidatesOf(app.ctx, giving, 'attendance'))).toHaveLength(501);
  app.clock.advance({ seconds: 2 });
  expect((await look('q=tonu')).result).toContain('1 person of 501');
});
