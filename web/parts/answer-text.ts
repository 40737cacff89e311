import type { Answers, Question } from '../../functions/questions/question.ts';
import { inLanguage } from '../../functions/shared/language.ts';
import { longDate } from '../../functions/shared/time.ts';
import type { View } from '../view.ts';
import { countryName } from './countries.ts';

type Words = Pick<View, 't' | 'language'>;

/** An answer as people read it. */
export function answerText(words: Words, question: Question, answer: Answers[keyof Answers]): string {
  const all = [answer].flat();
  return all.map(each => oneText(words, question, each)).join('; ');
}

function oneText({ t, language }: Words, { kind, choices = [] }: Question, answer: string): string {
  if (kind === 'yes-no') return t(answer === 'yes' ? 'answers.yes' : 'answers.no');
  if (kind === 'consent') return t('answers.agreed');
  if (kind === 'country') return countryName(answer, language);
  if (kind === 'date') return longDate(`${answer}T12:00:00Z`, 'UTC', language);
  const isChoice = kind === 'one-of' || kind === 'several-of';
  return (isChoice && inLanguage(choices.find(({ id }) => id === answer)?.label, language)) || answer;
}
