import { raw } from 'hono/utils/html';
import type { Question } from '../../functions/questions/question.ts';
import { inLanguage, type Texts } from '../../functions/shared/language.ts';
import type { View } from '../view.ts';
import { countryOptions } from './countries.ts';
import { Checkbox, Checkboxes, Choice, Field, type Option, Select, TextField } from './field.tsx';
import { markdownHtml } from './markdown.ts';
import { languageOf } from './words.tsx';

type Props = {
  view: View;
  question: Question;
  /** As it was typed; of several choices their ids, one a line. */
  value?: string;
  /** A code, as of every field. */
  error?: string;
};

/** The name of a question's field, and the id of its first control. */
export const questionName = ({ id }: Pick<Question, 'id'>): string => `q-${id}`;

/** More than these are shown as a list that opens. */
const mostInSight = 6;

/** One question as the people who register see it, in their language or else in one that it has. */
export function QuestionField(props: Props) {
  const { view, question } = props;
  const language = languageOf(question.label, view);
  if (language === view.language) return <Control {...props} />;
  return (
    <div lang={language}>
      <Control {...props} />
    </div>
  );
}

function Control({ view, question, value, error }: Props) {
  const label = textIn(view, question.label);
  const name = questionName(question);
  const field = {
    view,
    name,
    label,
    value,
    error,
    optional: !question.required,
    hint: hintOf(view, question),
  };
  const choices = (question.choices ?? []).map(each => ({ value: each.id, label: textIn(view, each.label) }));
  switch (question.kind) {
    case 'short-text':
      return <Field {...field} />;
    case 'long-text':
      return <TextField {...field} />;
    case 'email':
      return <Field {...field} type="email" autocomplete="email" spellcheck={false} />;
    case 'phone':
      return <Field {...field} type="tel" autocomplete="tel" />;
    case 'number':
      return <Field {...field} inputmode="decimal" />;
    case 'date':
      return <Field {...field} type="date" />;
    case 'yes-no':
      return <Choice {...field} options={yesOrNo(view)} />;
    case 'one-of':
      return choices.length > mostInSight ? (
        <Select {...field} none={view.t('questions.choose')} options={choices} />
      ) : (
        <Choice {...field} options={choices} />
      );
    case 'several-of':
      return <Checkboxes {...field} options={choices} />;
    case 'country':
      return (
        <Select
          {...field}
          none={view.t('questions.choose')}
          options={countryOptions(view.language)}
          autocomplete="country"
        />
      );
    case 'organisation':
      return <OrganisationField {...field} names={choices.map(choice => choice.label)} />;
    case 'consent':
      return (
        <Checkbox {...field} value="yes" checked={value === 'yes'}>
          {label}
          {!question.required && <span class="optional"> {view.t('common.optional')}</span>}
        </Checkbox>
      );
    case 'heading':
      return (
        <div class="stack tight">
          <h2>{label}</h2>
          {question.help && <p class="soft">{textIn(view, question.help)}</p>}
        </div>
      );
    case 'note':
      return (
        <div class="prose">
          <p>{label}</p>
          {question.help && raw(markdownHtml(textIn(view, question.help)))}
        </div>
      );
  }
}

/** The device offers the names; any other may be typed. */
function OrganisationField({ names, ...field }: Parameters<typeof Field>[0] & { names: string[] }) {
  const list = names.length > 0 ? `${field.name}-names` : undefined;
  return (
    <>
      <Field {...field} autocomplete="organization" list={list} />
      {list && (
        <datalist id={list}>
          {names.map(each => (
            <option value={each} />
          ))}
        </datalist>
      )}
    </>
  );
}

const yesOrNo = (view: View): Option[] => [
  { value: 'yes', label: view.t('questions.yes') },
  { value: 'no', label: view.t('questions.no') },
];

/** The organiser's own help, then what becomes of the answer. */
function hintOf(view: View, { kind, help, purpose, keepDays, sensitive }: Question) {
  const words = textIn(view, help);
  const use = textIn(view, purpose);
  const told = [
    use && view.t('questions.purpose-of', { purpose: use }),
    sensitive && view.t('questions.kept-apart'),
    keepDays !== undefined && view.t('questions.kept', { days: keepDays }),
  ].filter(Boolean);
  if (!words && told.length === 0) return undefined;
  return (
    <>
      {words && (kind === 'consent' ? raw(markdownHtml(words)) : words)}
      {told.length > 0 && <div>{told.join(' · ')}</div>}
    </>
  );
}

const textIn = (view: View, texts: Texts | undefined) => inLanguage(texts, view.language);
