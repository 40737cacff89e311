import { beforeEach, describe, expect, test } from 'vitest';
import type { Event } from '../../functions/events/event.ts';
import { sensitiveOf, sensitivePart } from '../../functions/registration/answers/sensitive.ts';
import { cancel } from '../../functions/registration/cancel.ts';
import { registrationId } from '../../functions/registration/registration.ts';
import { paths } from '../../web/paths.ts';
import { aQuestion, asks, choices } from '../questions/asked.ts';
import { type Foyer, foyer } from '../support/app.ts';
import { anEvent, registers } from '../support/events.ts';
import { maarja } from '../support/people.ts';
import { one, registersGroup, rowsOf, sends } from './group.ts';

const grade = aQuestion('Which grade?', { kind: 'one-of', required: true, choices: choices('7.a', '7.b') });
const bus = aQuestion('Do you come by bus?', { kind: 'yes-no', required: true, asks: 'on-site' });
const stop = aQuestion('From which stop?', {
  required: true,
  asks: 'on-site',
  when: { question: bus.id, is: ['yes'] },
});
const diet = aQuestion('What do you eat?', { required: true, sensitive: true });
const remark = aQuestion('Anything else?');
const field = ({ id }: { id: string }, row: number) => `q-${id}-${row}`;

let house: Foyer;
let event: Event;
beforeEach(async () => {
  house = await foyer();
  event = await anEvent(house.ctx);
  await asks(house.ctx, event.id, [grade, bus, stop, diet, remark]);
});

const mari = { name: 'Mari Õun', email: 'mari@example.org' };
const juri = { name: 'Jüri Vale', email: 'juri@example.org' };

describe('an event that asks questions', () => {
  test('asks of each person on a list only what everybody must answer', async () => {
    const html = await (await house.get(paths.registerGroup(event.slug))).text();
    expect(html).toContain(field(grade, 5));
    for (const later of [bus, stop, diet, remark]) expect(html).not.toContain(field(later, 1));
    expect(html).toContain('The other questions of the organisers are answered later');
    const checked = await (await sends(house, event, { ...rowsOf([mari]), step: 'check' })).text();
    expect(checked).toContain(field(bus, 1));
    expect(checked).toContain(`href="#${field(grade, 1)}"`);
    expect(checked).toContain('Row 1: ');
    expect(checked).not.toContain('name="agreed"');
    const online = await sends(house, event, { ...rowsOf([mari]), mode: 'online', step: 'check' });
    expect(await online.text()).not.toContain(field(bus, 1));
  });

  test('keeps the answers with each registration', async () => {
    const answers = {
      [field(grade, 1)]: '7.a',
      [field(bus, 1)]: 'yes',
      [field(grade, 2)]: '7.b',
      [field(bus, 2)]: 'no',
    };
    await registersGroup(house, event, [mari, juri], answers);
    const [first, second] = [await one(house, event, mari.email), await one(house, event, juri.email)];
    expect(first).toMatchObject({ state: 'confirmed', answers: { [grade.id]: '7.a', [bus.id]: 'yes' } });
    expect(second).toMatchObject({ answers: { [grade.id]: '7.b', [bus.id]: 'no' }, formVersion: 1 });
  });

  test('finds them in a file by its headings, as people write them', async () => {
    const content = 'Nimi;E-post;Which grade?;do you come by bus?\nMari Õun;mari@example.org;7.B;jah\n';
    const file = new File([content], 'list.csv');
    const html = await (await sends(house, event, { file, step: 'check' })).text();
    expect(html).toContain('Register 1 person');
    expect(html).toContain('<option value="7.b" selected');
    expect(html).toContain('<option value="yes" selected');
    const wrong = new File([content.replace('7.B', '9.c')], 'list.csv');
    expect((await sends(house, event, { file: wrong, step: 'check' })).status).toBe(422);
  });

  test('keeps nothing of what somebody answered before they cancelled', async () => {
    await registers(house.ctx, event.id, maarja);
    const of = { eventId: event.id, id: registrationId(event.id, maarja.email) };
    await house.ctx.db.write([
      sensitivePart(of, { answers: { [diet.id]: 'Fish' }, formVersion: 1 }, house.ctx.now()),
    ]);
    await cancel(house.ctx, of);
    await registersGroup(house, event, [maarja], { [field(grade, 1)]: '7.a', [field(bus, 1)]: 'no' });
    expect(await one(house, event, maarja.email)).toMatchObject({ state: 'confirmed' });
    expect(await sensitiveOf(house.ctx, of)).toBeUndefined();
  });
});
