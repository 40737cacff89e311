import { beforeEach, describe, expect, it } from 'vitest';
import { createHub } from '../../functions/accounts/create-hub.ts';
import { createEvent } from '../../functions/events/create.ts';
import type { Event } from '../../functions/events/event.ts';
import { setsOf } from '../../functions/questions/sets.ts';
import { newId } from '../../functions/shared/ids.ts';
import { paths } from '../../web/paths.ts';
import { errorsOf } from '../events/forms.ts';
import { type Foyer, foyer } from '../support/app.ts';
import { anEvent, conferenceInput } from '../support/events.ts';
import { organiser } from '../support/people.ts';
import { signsIn } from '../support/sign-in.ts';
import { asking, isDone } from './asking.ts';

let app: Foyer;
let event: Event;
let next: Event;
let ask: ReturnType<typeof asking>;
let later: ReturnType<typeof asking>;

beforeEach(async () => {
  app = await foyer();
  event = await anEvent(app.ctx);
  ({ event: next } = await createEvent(
    app.ctx,
    event.hubId,
    conferenceInput({ title: { en: 'Next year' } }),
  ));
  await signsIn(app, organiser);
  ask = asking(app, event);
  later = asking(app, next);
  await ask.adds('yes-no', 'Eating?');
  const { id } = await ask.called('Eating?');
  await ask.adds('one-of', 'What?', { 'choices-en': 'Meat\nFish', whenQuestion: id, whenIs: [`${id}/yes`] });
});

const keeps = async (...labels: string[]) =>
  app.post(paths.questionSets(event.id), {
    setName: 'Lunch',
    setQuestions: await Promise.all(labels.map(async label => (await ask.called(label)).id)),
  });
const sets = () => setsOf(app.ctx, event.hubId);
const inserts = async (into: Event, setId: string | undefined, version = '0') =>
  app.post(paths.questionSetInsertion(into.id, setId ?? ''), { version });

describe('a set of questions', () => {
  it('is kept with the hub and inserted at another event, with ids and conditions of its own', async () => {
    const page = await (await app.follow(await keeps('Eating?', 'What?'))).text();
    expect(page).toContain('The set is saved');
    expect(page).toContain('Lunch');
    const [set] = await sets();
    expect(await (await app.follow(await inserts(next, set?.id))).text()).toContain('The set is inserted');
    expect(await later.labels()).toEqual(['Eating?', 'What?']);
    const [eating, what] = (await later.form()).questions;
    expect(what?.when).toEqual({ question: eating?.id, is: ['yes'] });
    const own = (await ask.form()).questions.map(({ id }) => id);
    expect(own).not.toContain(eating?.id);
    expect(own).not.toContain(what?.id);
  });

  it('can be inserted twice, and each copy depends on its own', async () => {
    await keeps('Eating?', 'What?');
    const [set] = await sets();
    await inserts(next, set?.id);
    await inserts(next, set?.id, '1');
    const { questions } = await later.form();
    expect(new Set(questions.map(({ id }) => id)).size).toBe(4);
    expect(questions[3]?.when?.question).toBe(questions[2]?.id);
  });

  it('is a copy: what changes at one event changes nowhere else', async () => {
    await keeps('Eating?');
    const [set] = await sets();
    await inserts(next, set?.id);
    await later.saves('Eating?', { 'label-en': 'Lunch?' });
    expect(await ask.labels()).toEqual(['Eating?', 'What?']);
    expect((await sets())[0]?.questions[0]?.label.en).toBe('Eating?');
  });

  it('holds together: what a question depends on is in it', async () => {
    const answer = await keeps('What?');
    expect(answer.status).toBe(409);
    expect(errorsOf(await answer.text()).setQuestions).toContain('“What?” depends on another question');
    expect(await sets()).toEqual([]);
  });

  it('has a name and at least one question', async () => {
    const answer = await app.post(paths.questionSets(event.id), { setName: ' ' });
    expect(answer.status).toBe(422);
    expect(Object.keys(errorsOf(await answer.text()))).toEqual(['setName', 'setQuestions']);
  });

  it('is removed, and events keep what they took from it', async () => {
    await keeps('Eating?');
    const [set] = await sets();
    await inserts(next, set?.id);
    const page = await (await app.follow(app.post(paths.questionSetRemoval(event.id, set?.id ?? '')))).text();
    expect(page).toContain('The set is removed');
    expect(page).toContain('No sets yet');
    expect(await later.labels()).toEqual(['Eating?']);
  });

  it('that is gone, or was never there, is said to be', async () => {
    for (const id of [newId('set', app.clock.now()), 'SET', 'set_../x']) {
      const answer = await inserts(next, encodeURIComponent(id));
      expect(answer.status).toBe(409);
      expect(await answer.text()).toContain('This set is gone');
    }
  });

  it('is not inserted into questions that a colleague changed meanwhile', async () => {
    await keeps('Eating?');
    const [set] = await sets();
    await later.adds('date', 'Arrival');
    expect((await inserts(next, set?.id, '0')).status).toBe(409);
    expect(await later.labels()).toEqual(['Arrival']);
  });

  it('is not inserted where it would be too much', async () => {
    await keeps('Eating?', 'What?');
    const [set] = await sets();
    for (let version = 0; version < 30; version++) await inserts(next, set?.id, String(version));
    const answer = await inserts(next, set?.id, '30');
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('60 questions at most');
  });

  it('of another hub is neither seen nor inserted', async () => {
    await keeps('Eating?');
    const [set] = await sets();
    const { hub } = await createHub(app.ctx, { name: 'Another', hue: 1, owner: organiser });
    const { event: theirs } = await createEvent(app.ctx, hub.id, conferenceInput());
    expect(await (await app.get(paths.questionSets(theirs.id))).text()).toContain('No sets yet');
    expect((await inserts(theirs, set?.id)).status).toBe(409);
    expect(isDone(await app.post(paths.questionSetRemoval(theirs.id, set?.id ?? '')))).toBe(true);
    expect(await sets()).toHaveLength(1);
  });
});
