import { describe, expect, test } from 'vitest';
import { paths } from '../../web/paths.ts';
import { en } from '../../web/text/en/index.ts';
import { foyer } from '../support/app.ts';
import { axe, openBrowser, openPage } from '../support/browser.ts';
import { anEvent } from '../support/events.ts';
import { organiser } from '../support/people.ts';
import { signsIn } from '../support/sign-in.ts';
import { asking } from './asking.ts';

/** Whether people eat, what they eat if they do, and a last remark. */
async function aForm() {
  const house = await foyer({ listen: true });
  const event = await anEvent(house.ctx);
  await signsIn(house, organiser);
  const ask = asking(house, event);
  await ask.adds('yes-no', 'Eating?');
  const { id } = await ask.called('Eating?');
  await ask.adds('one-of', 'What?', {
    'choices-en': 'Meat\nFish',
    whenQuestion: id,
    whenIs: [`${id}/yes`],
  });
  await ask.adds('long-text', 'Remarks');
  const cookies = [...house.cookies].map(([name, value]) => ({ name, value, url: house.url }));
  return { house, event, ask, storageState: { cookies: cookies.map(withDefaults), origins: [] } };
}

const withDefaults = ({ name, value, url }: { name: string; value: string; url: string }) => ({
  name,
  value,
  domain: new URL(url).hostname,
  path: '/',
  expires: -1,
  httpOnly: true,
  secure: false,
  sameSite: 'Lax' as const,
});

describe('an organiser at the questions of an event', () => {
  test('drags a question to another place, and is told where it cannot go', async () => {
    const { house, event, ask, storageState } = await aForm();
    const page = await openPage(await openBrowser(), { storageState });
    await page.goto(house.url + paths.questions(event.id));
    const drag = async (label: string, onto: string) => {
      const entry = (name: string) => page.locator('[data-question]', { hasText: name }).first();
      const from = await entry(label).locator('[data-handle]').boundingBox();
      const to = await entry(onto).boundingBox();
      if (!from || !to) throw new Error('Nothing to drag');
      await page.mouse.move(from.x + 10, from.y + 10);
      await page.mouse.down();
      await page.mouse.move(from.x + 10, to.y + to.height / 2, { steps: 4 });
      await page.mouse.move(from.x + 10, to.y + 2, { steps: 4 });
      await page.mouse.up();
    };
    await drag('Remarks', 'Eating?');
    await page.getByText(en['questions.said.moved']).waitFor();
    expect(await ask.labels()).toEqual(['Remarks', 'Eating?', 'What?']);
    await page.goto(house.url + paths.questions(event.id));
    await drag('What?', 'Remarks');
    await page.getByText('“What?” depends on “Eating?” and must come after it').waitFor();
    expect(await ask.labels()).toEqual(['Remarks', 'Eating?', 'What?']);
  });

  test('moves it by the keyboard as well, without scripts', async () => {
    const { house, event, ask, storageState } = await aForm();
    const page = await openPage(await openBrowser(), { storageState, javaScriptEnabled: false });
    await page.goto(house.url + paths.questions(event.id));
    expect(await page.locator('[data-handle]').first().isVisible()).toBe(false);
    const up = page.getByRole('button', { name: 'Move up: Remarks' });
    await up.focus();
    await page.keyboard.press('Enter');
    await page.getByText(en['questions.said.moved']).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('[data-question]', { hasText: 'Remarks' }).first().waitFor();
    await expect.poll(ask.labels).toEqual(['Remarks', 'Eating?', 'What?']);
  });

  test('sees the question change while it is typed, and only the answers of the condition chosen', async () => {
    const { house, event, ask, storageState } = await aForm();
    const page = await openPage(await openBrowser(), { storageState });
    await page.goto(`${house.url}${paths.newQuestion(event.id)}?kind=several-of`);
    const shown = page.locator('[data-preview]');
    await page.locator('[name="label-en"]').fill('Which days?');
    await page.locator('[name="choices-en"]').fill('Monday\nTuesday');
    await shown.getByText('Tuesday').first().waitFor();
    await shown.getByText('Which days?').first().waitFor();
    expect(await page.locator('[name="whenIs"]:visible').count()).toBe(0);
    await page.locator('[name="whenQuestion"]').selectOption({ label: 'What?' });
    expect(await page.locator('[name="whenIs"]:visible').count()).toBe(2);
    await page.getByLabel('Fish').check();
    await page.getByRole('button', { name: en['questions.add'] }).click();
    await page.getByText(en['questions.said.added']).waitFor();
    const [what, added] = [await ask.called('What?'), await ask.called('Which days?')];
    expect(added.when).toEqual({ question: what.id, is: [what.choices?.[1]?.id] });
    expect(added.choices?.map(choice => choice.label)).toEqual([{ en: 'Monday' }, { en: 'Tuesday' }]);
  });

  test('tries the questions out before anybody is asked', async () => {
    const { house, event, storageState } = await aForm();
    const page = await openPage(await openBrowser(), { storageState });
    await page.goto(house.url + paths.questionsPreview(event.id));
    await page.getByRole('group', { name: 'What?' }).waitFor({ state: 'hidden' });
    await page.getByRole('group', { name: 'Eating?' }).getByLabel('Yes').check();
    await page.getByRole('group', { name: 'What?' }).getByLabel('Fish').check();
    await page.getByRole('group', { name: 'Eating?' }).getByLabel('No').check();
    await page.getByRole('group', { name: 'What?' }).waitFor({ state: 'hidden' });
  });

  test.each([390, 1280])('finds no barriers on any page of it, %i pixels wide', async width => {
    const { house, event, ask, storageState } = await aForm();
    const { id } = await ask.called('What?');
    await ask.adds('consent', 'I agree', { 'help-en': 'As [here](https://example.org).' });
    await house.post(paths.questionSets(event.id), {
      setName: 'Lunch',
      setQuestions: (await ask.called('Eating?')).id,
    });
    const page = await openPage(await openBrowser(), { storageState, viewport: { width, height: 900 } });
    for (const path of [
      paths.questions(event.id),
      paths.newQuestion(event.id),
      `${paths.newQuestion(event.id)}?preset=dietary`,
      paths.question(event.id, id),
      paths.questionsPreview(event.id),
      paths.questionSets(event.id),
    ]) {
      await page.goto(house.url + path);
      expect(await axe(page), path).toEqual([]);
    }
    await page.goto(`${house.url}${paths.newQuestion(event.id)}?kind=one-of`);
    await page.getByRole('button', { name: en['questions.add'] }).click();
    await page.getByRole('link', { name: en['error.choices-missing'] }).waitFor();
    expect(await axe(page), 'with mistakes').toEqual([]);
  });
});
