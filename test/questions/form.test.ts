import { beforeEach, describe, expect, it } from 'vitest';
import type { Event } from '../../functions/events/event.ts';
import { type QuestionKind, questionKinds } from '../../functions/questions/question.ts';
import { formVersions } from '../../functions/questions/read.ts';
import { saveForm } from '../../functions/questions/save.ts';
import { newId } from '../../functions/shared/ids.ts';
import { paths } from '../../web/paths.ts';
import { errorsOf } from '../events/forms.ts';
import { type Foyer, foyer } from '../support/app.ts';
import type { Fields } from '../support/browsing.ts';
import { anEvent } from '../support/events.ts';
import { doorKeeper, organiser, viewer } from '../support/people.ts';
import { signsIn } from '../support/sign-in.ts';
import { asking, sentBy } from './asking.ts';

let app: Foyer;
let event: Event;
let ask: ReturnType<typeof asking>;

beforeEach(async () => {
  app = await foyer();
  event = await anEvent(app.ctx);
  await signsIn(app, organiser);
  ask = asking(app, event);
});

const listed: QuestionKind[] = ['one-of', 'several-of'];
const lines = (kind: QuestionKind): Fields =>
  listed.includes(kind) ? { 'choices-en': 'Bus\nTrain', 'choices-et': 'Buss\nRong' } : {};

describe('an organiser who asks more than name and e-mail', () => {
  it('begins with none, and is told what is asked anyway', async () => {
    const page = await ask.page();
    expect(page).toContain('No questions of your own yet');
    expect(page).toContain(`href="${paths.newQuestion(event.id)}"`);
  });

  it('is offered every kind of question, and ready-made ones', async () => {
    const page = await (await app.get(paths.newQuestion(event.id))).text();
    for (const kind of questionKinds) expect(page).toContain(`?kind=${kind}"`);
    for (const preset of ['dietary', 'access']) expect(page).toContain(`?preset=${preset}"`);
  });

  it('puts a new question where it belongs: first, behind another, or at the end', async () => {
    await ask.adds('short-text', 'One');
    await ask.adds('short-text', 'Two', { after: (await ask.called('One')).id });
    await ask.adds('heading', 'Zero', { after: 'first' });
    await ask.adds('short-text', 'Half', { after: (await ask.called('One')).id });
    expect(await ask.labels()).toEqual(['Zero', 'One', 'Half', 'Two']);
    const refused = await ask.adds('date', '', { after: (await ask.called('Half')).id });
    expect(sentBy(await refused.text()).after).toEqual([(await ask.called('Half')).id]);
  });

  it('is told when the place is before what the question depends on', async () => {
    await ask.adds('yes-no', 'Eating?');
    const { id } = await ask.called('Eating?');
    const answer = await ask.adds('short-text', 'What?', {
      after: 'first',
      whenQuestion: id,
      whenIs: [`${id}/yes`],
    });
    expect(errorsOf(await answer.text())).toEqual({
      whenQuestion: '“What?” depends on “Eating?” and must come after it',
    });
    expect(await ask.labels()).toEqual(['Eating?']);
  });

  it.each(questionKinds)('adds, reads and edits a question of the kind %s', async kind => {
    const opened = await (await app.get(`${paths.newQuestion(event.id)}?kind=${kind}`)).text();
    expect(opened).toContain('name="label-en"');
    expect(opened.includes('name="choices-en"')).toBe([...listed, 'organisation'].includes(kind));
    const said = { 'label-et': 'Küsimus', 'help-en': 'Some help', required: 'yes', asks: 'online' };
    const page = await (
      await app.follow(await ask.adds(kind, 'A “question” & more', { ...said, ...lines(kind) }))
    ).text();
    expect(page).toContain('The question is added');
    const added = await ask.called('A “question” & more');
    const isAsked = kind !== 'heading' && kind !== 'note';
    expect(added).toMatchObject({
      kind,
      label: { en: 'A “question” & more', et: 'Küsimus' },
      help: { en: 'Some help' },
      required: isAsked,
      asks: 'online',
      sensitive: false,
    });
    expect((await ask.saves('A “question” & more', { 'label-en': 'Another' })).status).toBe(303);
    expect(await ask.called('Another')).toEqual({ ...added, label: { en: 'Another', et: 'Küsimus' } });
  });

  it('finds each with its kind, of whom it is asked, its use and its sensitivity in the list', async () => {
    await ask.adds('yes-no', 'Will you eat with us?', { required: 'yes', asks: 'on-site' });
    const { id } = await ask.called('Will you eat with us?');
    await ask.adds('several-of', 'What do you eat?', {
      'choices-en': 'Meat\nFish',
      whenQuestion: id,
      whenIs: [`${id}/yes`],
      asks: 'on-site',
      'purpose-en': 'ordering the food',
      keepDays: '7',
      sensitive: 'yes',
    });
    const page = await ask.page();
    for (const words of [
      'Yes or no',
      'required',
      'asked on site only',
      'only if “Will you eat with us?” is: Yes',
      'Used for: ordering the food',
      'Removed 7 days after the event',
      'Sensitive',
    ])
      expect(page).toContain(words);
  });

  it('starts from dietary needs that are sensitive from the start, in both languages', async () => {
    const page = await (await app.get(`${paths.newQuestion(event.id)}?preset=dietary`)).text();
    expect(page).toContain('Vegetarian\nVegan');
    expect(page).toContain('Taimetoit\nVegan');
    expect(page).toMatch(/name="sensitive" value="yes" checked/);
    expect(page).toMatch(/name="asks" value="on-site" checked/);
  });

  it('has sensitive answers removed after two weeks where no time is said', async () => {
    await ask.adds('short-text', 'Allergies', { sensitive: 'yes' });
    expect(await ask.called('Allergies')).toMatchObject({ sensitive: true, keepDays: 14 });
  });

  it('is asked in the languages of the event only, and not of whom where there is one way to come', async () => {
    const online = await anEvent(app.ctx, {
      format: 'online',
      languages: ['et'],
      title: { et: 'Veebipäev' },
      description: { et: 'Sisu' },
      capacity: { 'on-site': null, online: null },
    });
    await signsIn(app, organiser);
    const page = await (await app.get(`${paths.newQuestion(online.id)}?kind=one-of`)).text();
    expect(page).not.toContain('label-en');
    expect(page).not.toContain('name="asks"');
  });

  it('hears of every mistake at once, and keeps what was typed', async () => {
    const answer = await ask.adds('one-of', '', { 'label-et': 'Sõit', 'choices-en': 'Bus', keepDays: 'x' });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(Object.keys(errorsOf(page))).toEqual(['label-en', 'choices-en', 'keepDays']);
    expect(page).toContain('value="Sõit"');
    expect(page).toContain('<title>Error: ');
  });

  it.each<[string, QuestionKind, Fields, string]>([
    ['its text is too long', 'note', { 'label-en': 'x'.repeat(301) }, 'label-en'],
    ['its help is too long', 'note', { 'help-et': 'x'.repeat(1_001) }, 'help-et'],
    ['its text turns around what follows', 'note', { 'label-en': 'a\u202eb' }, 'label-en'],
    ['it has too many choices', 'one-of', { 'choices-en': numbered(101) }, 'choices-en'],
    ['a choice is a novel', 'one-of', { 'choices-en': `a\n${'x'.repeat(301)}` }, 'choices-en'],
    ['a choice is there twice', 'one-of', { 'choices-en': 'a\na' }, 'choices-en'],
    ['a choice is not translated', 'one-of', { 'choices-en': 'a\nb', 'choices-et': 'a' }, 'choices-et'],
    ['it is asked of nobody we know', 'date', { asks: 'on-mars' }, 'asks'],
    ['it is kept for ever', 'date', { keepDays: '99999' }, 'keepDays'],
    ['it depends on what is not there', 'date', { whenQuestion: 'qst_nowhere' }, 'whenQuestion'],
  ])('is refused when %s', async (_, kind, fields, field) => {
    const answer = await ask.adds(kind, 'A question', fields);
    expect(answer.status).toBe(422);
    expect(Object.keys(errorsOf(await answer.text()))).toEqual([field]);
    expect(await ask.labels()).toEqual([]);
  });

  it('may write 300 characters of any script, and 100 choices', async () => {
    const label = '𝒳'.repeat(300);
    expect((await ask.adds('several-of', label, { 'choices-en': numbered(100) })).status).toBe(303);
    expect((await ask.called(label)).choices).toHaveLength(100);
  });

  it('cannot post a kind that does not exist, or edit a question that is not there', async () => {
    expect((await ask.adds('nap' as QuestionKind, 'Nap')).status).toBe(404);
    const gone = newId('qst', app.clock.now());
    expect((await app.get(paths.question(event.id, gone))).status).toBe(404);
    expect((await app.post(paths.question(event.id, gone))).status).toBe(404);
    expect((await app.get(paths.question(event.id, 'constructor'))).status).toBe(404);
  });

  it('is told when a colleague saved the questions meanwhile, and nothing is lost', async () => {
    await ask.adds('date', 'Arrival');
    const { id } = await ask.called('Arrival');
    await ask.saves('Arrival', { 'label-en': 'Day of arrival' });
    const late = await app.post(paths.question(event.id, id), { version: '1', 'label-en': 'Mine' });
    expect(late.status).toBe(409);
    const page = await late.text();
    expect(page).toContain('Somebody else saved this meanwhile');
    expect(page).toContain('value="Mine"');
    for (const path of [paths.questionRemoval(event.id, id), paths.questionOrder(event.id)]) {
      expect((await app.post(path, { version: '1', move: `up/${id}` })).status).toBe(409);
    }
    expect(await ask.labels()).toEqual(['Day of arrival']);
  });

  it('loses nothing when two colleagues add a question at once', async () => {
    const sent = { kind: 'date', version: '0' };
    const both = await Promise.all(
      ['Mine', 'Theirs'].map(label => app.post(paths.newQuestion(event.id), { ...sent, 'label-en': label })),
    );
    expect(both.map(answer => answer.status).sort()).toEqual([303, 409]);
    expect(await ask.labels()).toHaveLength(1);
  });

  it('removes a question, once and for all', async () => {
    await ask.adds('date', 'Arrival');
    const { id } = await ask.called('Arrival');
    expect(await (await app.follow(await ask.removes('Arrival'))).text()).toContain(
      'The question is removed',
    );
    expect(await ask.labels()).toEqual([]);
    const again = await app.post(paths.questionRemoval(event.id, id), { version: '2' });
    expect(again.status).toBe(303);
  });

  it('keeps every version readable, and makes none of a save that changes nothing', async () => {
    await ask.adds('date', 'Arrival');
    await ask.saves('Arrival', { 'label-en': 'Day of arrival' });
    await ask.saves('Day of arrival');
    await ask.removes('Day of arrival');
    const versions = await formVersions(app.ctx, event.id);
    expect(versions.map(({ version }) => version)).toEqual([1, 2, 3]);
    expect(versions.map(({ questions }) => questions[0]?.label.en)).toEqual([
      'Arrival',
      'Day of arrival',
      undefined,
    ]);
  });

  it('cannot ask more than 60 questions, nor more than a record holds', async () => {
    const note = (index: number, label = 'x') =>
      ({
        id: newId('qst', app.clock.now()),
        kind: 'note',
        label: { en: `${index} ${label}` },
        required: false,
        asks: 'all',
        sensitive: false,
      }) as const;
    const sixty = Array.from({ length: 60 }, (_, index) => note(index));
    expect(await saveForm(app.ctx, event.id, 0, sixty)).toMatchObject({ ok: true });
    const answer = await ask.adds('note', 'One more');
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('60 questions at most');
    const long = sixty.map((_, index) => note(index, 'õ'.repeat(2_000)));
    expect(await saveForm(app.ctx, event.id, 1, long)).toEqual({ ok: false, why: 'too-large' });
  });

  it('sees a question as it is typed, without saving it', async () => {
    const typed = {
      kind: 'one-of',
      version: '0',
      'label-en': 'How do you come?',
      'choices-en': 'Bus\nTrain',
    };
    const page = await (await app.post(paths.newQuestionSketch(event.id), typed)).text();
    expect(page).toContain('<textarea class="input" id="choices-en"');
    expect(page).toMatch(/<legend>How do you come\?.*Bus.*Train/s);
    const part = await app.post(paths.newQuestionSketch(event.id), typed, {
      headers: { 'x-part': 'preview' },
    });
    const drawn = await part.text();
    expect(drawn).toContain('How do you come?');
    expect(drawn).not.toContain('<html');
    expect(await ask.labels()).toEqual([]);
  });

  it.each<[QuestionKind, Fields, RegExp]>([
    ['short-text', {}, /<input[^>]*type="text"/],
    ['long-text', {}, /<textarea/],
    ['email', {}, /<input[^>]*type="email"[^>]*autocomplete="email"/],
    ['phone', {}, /<input[^>]*type="tel"[^>]*autocomplete="tel"/],
    ['number', {}, /<input[^>]*type="text"[^>]*inputmode="decimal"/],
    ['date', {}, /<input[^>]*type="date"/],
    ['yes-no', {}, /type="radio"[^>]*value="yes".*type="radio"[^>]*value="no"/s],
    ['one-of', { 'choices-en': numbered(6) }, /(type="radio".*){6}/s],
    ['one-of', { 'choices-en': numbered(7) }, /<select.*(<option.*){8}/s],
    ['several-of', { 'choices-en': numbered(7) }, /(type="checkbox".*){7}/s],
    ['country', {}, /<select[^>]*autocomplete="country".*Norway/s],
    [
      'organisation',
      { 'choices-en': 'Näidiskool' },
      /autocomplete="organization" list=".*<datalist.*Näidiskool/s,
    ],
    ['consent', {}, /type="checkbox"[^>]*value="yes"/],
    ['heading', {}, /<h2>Asked<\/h2>/],
    ['note', {}, /<p>Asked<\/p>/],
  ])('sees the control of %s as people get it', async (kind, fields, control) => {
    await ask.adds(kind, 'Asked', fields);
    const page = await (await app.get(paths.questionsPreview(event.id))).text();
    expect(/<form class="form shown"[\s\S]*<\/main>/.exec(page)?.[0]).toMatch(control);
  });

  it('sees the whole form in each language and as each half is asked', async () => {
    await ask.adds('country', 'From where?', { 'label-et': 'Kust?', asks: 'online' });
    await ask.adds('phone', 'Your number', { 'label-et': 'Teie number', asks: 'on-site' });
    const shown = async (query: string) =>
      (await app.get(`${paths.questionsPreview(event.id)}?${query}`)).text();
    const online = await shown('in=et&mode=online');
    expect(online).toContain('Kust?');
    expect(online).toContain('>Eesti</option>');
    expect(online).not.toContain('Teie number');
    const hall = await shown('in=en&mode=on-site');
    expect(hall).toMatch(/type="tel"[^>]*autocomplete="tel"/);
    expect(hall).not.toContain('From where?');
    expect(await shown('in=xx&mode=yy')).toContain('Your number');
  });

  it('asks for the school and the country instead of the form, which then asks nobody twice', async () => {
    const fields = async () => {
      const page = await (await app.get(paths.register(event.slug))).text();
      return ['organisation', 'country'].filter(name => page.includes(`name="${name}"`));
    };
    await ask.adds('organisation', 'Your school', { asks: 'online' });
    expect(await fields()).toEqual(['organisation', 'country']);
    await ask.adds('organisation', 'Where do you work?');
    await ask.adds('country', 'From where?');
    expect(await fields()).toEqual([]);
  });

  it('writes texts that are shown as text', async () => {
    await ask.adds('note', '<script>alert(1)</script>', { 'help-en': '<img src=x onerror=alert(1)>' });
    for (const path of [paths.questions(event.id), paths.questionsPreview(event.id)]) {
      const page = await (await app.get(path)).text();
      expect(page).not.toContain('<script>alert');
      expect(page).not.toContain('<img src=x');
    }
  });
});

describe('others of the staff', () => {
  it.each([
    ['viewer', viewer],
    ['person at the door', doorKeeper],
  ])('a %s neither sees nor changes the questions', async (_, who) => {
    const browser = await signsIn(app, who, app.browser());
    const theirs = asking(app, event, browser);
    for (const path of [
      paths.questions(event.id),
      paths.newQuestion(event.id),
      paths.questionSets(event.id),
      paths.questionsPreview(event.id),
    ]) {
      expect((await browser.get(path)).status).toBe(403);
    }
    for (const path of [paths.questionOrder(event.id), paths.newQuestionSketch(event.id)]) {
      expect((await browser.post(path, { kind: 'date' })).status).toBe(403);
    }
    expect((await theirs.adds('date', 'Mine')).status).toBe(403);
    expect(await ask.labels()).toEqual([]);
    const overview = await (await browser.get(paths.manage(event.id))).text();
    expect(overview).not.toContain(paths.questions(event.id));
  });

  it('somebody who is not signed in is asked to', async () => {
    expect((await app.browser().get(paths.questions(event.id))).status).toBe(303);
  });
});

function numbered(count: number): string {
  return Array.from({ length: count }, (_, index) => `Choice ${index}`).join('\n');
}
