import type { Question } from '../../../functions/questions/question.ts';
import { inLanguage } from '../../../functions/shared/language.ts';
import type { View } from '../../view.ts';

export const labelOf = (view: View, { label }: Pick<Question, 'label'>): string =>
  inLanguage(label, view.language);

/** An answer that a condition may name, in words. */
export function answerText(view: View, { kind, choices = [] }: Question, answer: string): string {
  if (kind === 'yes-no') return view.t(answer === 'yes' ? 'questions.yes' : 'questions.no');
  const choice = choices.find(each => each.id === answer);
  return choice ? inLanguage(choice.label, view.language) : '';
}

/** When a question is asked at all; undefined when always. */
export function conditionText(view: View, question: Question, all: Question[]): string | undefined {
  const on = all.find(each => each.id === question.when?.question);
  if (!on || !question.when) return undefined;
  const answers = question.when.is.map(answer => answerText(view, on, answer));
  return view.t('questions.only-if', { question: labelOf(view, on), answers: answers.join(' / ') });
}
