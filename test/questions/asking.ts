import type { Event } from '../../functions/events/event.ts';
import type { Form, Question, QuestionKind } from '../../functions/questions/question.ts';
import { formOf } from '../../functions/questions/read.ts';
import { paths } from '../../web/paths.ts';
import type { Foyer } from '../support/app.ts';
import type { Browsing, Fields } from '../support/browsing.ts';

/** An organiser's browser on the questions of an event. */
export function asking(app: Foyer, event: Event, browser: Browsing = app) {
  const form = async (): Promise<Form> =>
    (await formOf(app.ctx, event.id)) ?? { eventId: event.id, version: 0, questions: [] };
  const version = async () => String((await form()).version);
  const called = async (label: string): Promise<Question> => {
    const found = (await form()).questions.find(({ label: { en, et } }) => en === label || et === label);
    if (!found) throw new Error(`No question “${label}”`);
    return found;
  };
  return {
    form,
    called,
    labels: async () => (await form()).questions.map(question => question.label.en),
    adds: async (kind: QuestionKind, label: string, fields: Fields = {}) =>
      browser.post(paths.newQuestion(event.id), {
        kind,
        version: await version(),
        'label-en': label,
        ...fields,
      }),
    /** All that its form would send, with `changes`. */
    saves: async (label: string, changes: Fields = {}) => {
      const { id } = await called(label);
      const page = await (await browser.get(paths.question(event.id, id))).text();
      return browser.post(paths.question(event.id, id), { ...sentBy(page), ...changes });
    },
    removes: async (label: string) =>
      browser.post(paths.questionRemoval(event.id, (await called(label)).id), { version: await version() }),
    moves: async (way: 'up' | 'down', label: string) =>
      browser.post(paths.questionOrder(event.id), {
        version: await version(),
        move: `${way}/${(await called(label)).id}`,
      }),
    page: async () => (await browser.get(paths.questions(event.id))).text(),
  };
}

/** What the question's form sends as it stands. */
export function sentBy(page: string): Fields {
  const form = /<form[^>]*data-preview-form[\s\S]*?<\/form>/.exec(page)?.[0] ?? '';
  const fields: Record<string, string[]> = {};
  const add = (name: string, value: string) => {
    fields[name] = [...(fields[name] ?? []), plain(value)];
  };
  for (const [tag] of form.matchAll(/<input\b[^>]*>/g)) {
    const at = (attribute: string) => new RegExp(`\\b${attribute}="([^"]*)"`).exec(tag)?.[1];
    const isChosen = !['radio', 'checkbox'].includes(at('type') ?? '') || /\bchecked\b/.test(tag);
    const name = at('name');
    if (name && isChosen) add(name, at('value') ?? '');
  }
  for (const [, name = '', text = ''] of form.matchAll(
    /<textarea\b[^>]*\bname="([^"]*)"[^>]*>([\s\S]*?)<\/textarea>/g,
  )) {
    add(name, text);
  }
  for (const [, name = '', options = ''] of form.matchAll(
    /<select\b[^>]*\bname="([^"]*)"[^>]*>([\s\S]*?)<\/select>/g,
  )) {
    add(name, /<option value="([^"]*)"[^>]*\bselected/.exec(options)?.[1] ?? '');
  }
  return fields;
}

const plain = (html: string) =>
  html
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/** A redirect that says what was done. */
export const isDone = (answer: Response) => answer.status === 303;
