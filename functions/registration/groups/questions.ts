import type { Mode } from '../../events/event.ts';
import { answerField, readAnswers } from '../../questions/answers.ts';
import type { Form, Question } from '../../questions/question.ts';
import { type Language, languages } from '../../shared/language.ts';
import type { Heading } from '../people-file.ts';
import type { Asked, RowErrors } from './list.ts';

/** Reads the answers of a row to these questions. */
export const rowReader =
  (form: Form | undefined, asked: Question[], mode: Mode | undefined, language: Language): Asked['read'] =>
  typed => {
    if (!form) return { ok: true, answered: {} };
    const read = readAnswers({ questions: asked }, mode, typed, language);
    return read.ok
      ? { ok: true, answered: { answers: read.answers, formVersion: form.version } }
      : { ok: false, errors: read.errors as RowErrors };
  };

/** The columns of a file in which these questions are answered: by their words in any language. */
export const headingsOf = (asked: Question[]): Heading[] =>
  asked.map(question => ({
    field: answerField(question.id),
    labels: languages.flatMap(language => question.label[language] ?? []),
    words: wordsOf(question),
  }));

/** What people write in place of what a form sends. */
function wordsOf({ kind, choices = [] }: Question): [word: string, value: string][] {
  if (kind === 'yes-no')
    return [...yes.map(word => [word, 'yes']), ...no.map(word => [word, 'no'])] as [string, string][];
  return choices.flatMap(({ id, label }) =>
    languages.flatMap((language): [string, string][] => (label[language] ? [[label[language], id]] : [])),
  );
}

const yes = ['yes', 'jah', 'x', '1'];
const no = ['no', 'ei', '0', '-'];
