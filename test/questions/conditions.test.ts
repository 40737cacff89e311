import { beforeEach, describe, expect, it } from 'vitest';
import type { Event } from '../../functions/events/event.ts';
import { paths } from '../../web/paths.ts';
import { errorsOf } from '../events/forms.ts';
import { type Foyer, foyer } from '../support/app.ts';
import { anEvent } from '../support/events.ts';
import { organiser } from '../support/people.ts';
import { signsIn } from '../support/sign-in.ts';
import { asking, isDone } from './asking.ts';

let app: Foyer;
let event: Event;
let ask: ReturnType<typeof asking>;

/** Whether people eat, what they eat if they do, and a last remark. */
beforeEach(async () => {
  app = await foyer();
  event = await anEvent(app.ctx);
  await signsIn(app, organiser);
  ask = asking(app, event);
  await ask.adds('yes-no', 'Eating?');
  const { id } = await ask.called('Eating?');
  await ask.adds('one-of', 'What?', {
    'choices-en': 'Meat\nFish\nPlants',
    whenQuestion: id,
    whenIs: [`${id}/yes`],
  });
  await ask.adds('long-text', 'Remarks');
});

const refusal = async (answer: Response) => {
  expect(answer.status).toBe(409);
  return answer.text();
};

describe('an order of questions', () => {
  it('is changed by buttons, and the button that was pressed keeps the focus', async () => {
    const page = await (await app.follow(await ask.moves('up', 'Remarks'))).text();
    expect(await ask.labels()).toEqual(['Eating?', 'Remarks', 'What?']);
    const { id } = await ask.called('Remarks');
    expect(page).toMatch(new RegExp(`value="up/${id}"[^>]*autofocus`));
    await ask.moves('down', 'Remarks');
    expect(await ask.labels()).toEqual(['Eating?', 'What?', 'Remarks']);
  });

  it('is changed as a whole, as dragging sends it', async () => {
    const { version, questions } = await ask.form();
    const [eating, what, remarks] = questions.map(question => question.id);
    const order = [remarks, eating, what].join(' ');
    const sent = await app.post(paths.questionOrder(event.id), { version: String(version), order });
    expect(isDone(sent)).toBe(true);
    expect(await ask.labels()).toEqual(['Remarks', 'Eating?', 'What?']);
  });

  it('does not turn a condition round, and says which', async () => {
    const page = await refusal(await ask.moves('up', 'What?'));
    expect(page).toContain('“What?” depends on “Eating?” and must come after it');
    expect(await refusal(await ask.moves('down', 'Eating?'))).toContain('must come after it');
    expect(await ask.labels()).toEqual(['Eating?', 'What?', 'Remarks']);
  });

  it.each([
    ['leaves one out', (ids: string[]) => ids.slice(1)],
    ['names one twice', (ids: string[]) => [...ids, ids[0]]],
    ['names a stranger', (ids: string[]) => [...ids.slice(1), 'qst_stranger']],
  ])('is not taken when it %s', async (_, change) => {
    const { version, questions } = await ask.form();
    const order = change(questions.map(question => question.id)).join(' ');
    await refusal(await app.post(paths.questionOrder(event.id), { version: String(version), order }));
    expect(await ask.form()).toEqual({ eventId: event.id, version, questions });
  });

  it('stays as it is when the first is moved up', async () => {
    const before = await ask.form();
    await ask.moves('up', 'Eating?');
    expect(await ask.form()).toEqual(before);
  });
});

describe('a condition', () => {
  it('is offered on earlier questions that are chosen from, with their answers', async () => {
    const { id } = await ask.called('Remarks');
    const page = await (await app.get(paths.question(event.id, id))).text();
    for (const label of ['Eating?', 'What?']) {
      const on = await ask.called(label);
      expect(page).toContain(`<option value="${on.id}">${label}`);
    }
    expect(page).toContain('<span>Plants</span>');
    const first = await ask.called('Eating?');
    const opened = await (await app.get(paths.question(event.id, first.id))).text();
    expect(opened).not.toContain('name="whenQuestion"');
  });

  it('is read back as it was chosen', async () => {
    const [eating, what] = [await ask.called('Eating?'), await ask.called('What?')];
    expect(what.when).toEqual({ question: eating.id, is: ['yes'] });
    await ask.saves('What?', { 'help-en': 'Of these' });
    expect((await ask.called('What?')).when).toEqual(what.when);
  });

  it('names at least one answer of the question it is on', async () => {
    const [eating, what] = [await ask.called('Eating?'), await ask.called('What?')];
    const fish = what.choices?.[1]?.id;
    const answer = await ask.adds('date', 'When?', {
      whenQuestion: eating.id,
      whenIs: [`${what.id}/${fish}`],
    });
    expect(Object.keys(errorsOf(await answer.text()))).toEqual(['whenQuestion']);
  });

  it('is never on a later question', async () => {
    const what = await ask.called('What?');
    const answer = await ask.saves('Eating?', {
      whenQuestion: what.id,
      whenIs: [`${what.id}/${what.choices?.[0]?.id}`],
    });
    expect(answer.status).toBe(422);
    expect(Object.keys(errorsOf(await answer.text()))).toEqual(['whenQuestion']);
  });

  it('keeps the question that it is on from being removed', async () => {
    expect(await refusal(await ask.removes('Eating?'))).toContain(
      '“What?” depends on “Eating?”. Change or remove “What?” first',
    );
    await ask.removes('What?');
    expect(isDone(await ask.removes('Eating?'))).toBe(true);
    expect(await ask.labels()).toEqual(['Remarks']);
  });

  it('keeps the choice that it is on from being taken away', async () => {
    const what = await ask.called('What?');
    const plants = `${what.id}/${what.choices?.[2]?.id}`;
    await ask.saves('Remarks', { whenQuestion: what.id, whenIs: [plants] });
    const page = await refusal(await ask.saves('What?', { 'choices-en': 'Meat\nFish' }));
    expect(errorsOf(page)['choices-en']).toContain('“Remarks” depends on an answer to “What?”');
    expect(isDone(await ask.saves('What?', { 'choices-en': 'Fish\nPlants' }))).toBe(true);
  });

  it('does not tell what was answered to a sensitive question', async () => {
    const page = await refusal(await ask.saves('Eating?', { sensitive: 'yes' }));
    expect(errorsOf(page).sensitive).toContain('would tell what was answered');
    await ask.saves('What?', { sensitive: 'yes' });
    expect(isDone(await ask.saves('Eating?', { sensitive: 'yes' }))).toBe(true);
  });

  it('is not on what is asked of other people', async () => {
    expect(errorsOf(await refusal(await ask.saves('Eating?', { asks: 'on-site' }))).asks).toContain(
      'not asked of the same people',
    );
    expect(isDone(await ask.saves('What?', { asks: 'on-site' }))).toBe(true);
    expect(isDone(await ask.saves('Eating?', { asks: 'on-site' }))).toBe(true);
  });
});
