import { expect, test } from 'vitest';
import { cancel } from '../../functions/registration/cancel.ts';
import { registrationId } from '../../functions/registration/registration.ts';
import { foyer } from '../support/app.ts';
import { anEvent } from '../support/events.ts';
import { formFields } from '../support/form.ts';
import { tonu } from '../support/people.ts';
import { one, pupils, registersGroup } from './group.ts';

test('whoever comes in somebody’s place is registered, though the answer of the database was lost', async () => {
  const house = await foyer();
  const event = await anEvent(house.ctx, { capacity: { 'on-site': 4, online: null } });
  const [first] = pupils(2) as [{ name: string; email: string }, { name: string; email: string }];
  const page = await registersGroup(house, event, pupils(2));
  const id = registrationId(event.id, first.email);
  await cancel(house.ctx, { eventId: event.id, id });
  const { form = '' } = formFields(await (await house.get(page)).text()) as Record<string, string>;
  const fields = { form, member: id, name: tonu.name, email: tonu.email };
  house.tap.break('timed-out-after', { when: call => call.name === 'PutItem' });
  const exchange = () => house.post(`${page}/member/exchange`, fields);
  for (const answer of [await exchange(), await exchange()]) {
    expect(answer.headers.get('location')).toContain('done=exchanged');
  }
  await house.tick();
  expect(await one(house, event, tonu.email)).toMatchObject({ state: 'confirmed' });
  expect(await (await house.get(page)).text()).toContain(tonu.email);
});
