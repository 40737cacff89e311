import type { Question } from '../../../functions/questions/question.ts';
import type { CheckedRow } from '../../../functions/registration/groups/list.ts';
import { inLanguage } from '../../../functions/shared/language.ts';
import { Button } from '../../parts/button.tsx';
import { countryOptions } from '../../parts/countries.ts';
import type { Option } from '../../parts/field.tsx';
import { questionName } from '../../parts/question-field.tsx';
import { Status } from '../../parts/status.tsx';
import { errorText } from '../../text/error-text.ts';
import type { TextKey } from '../../text/translate.ts';
import type { View } from '../../view.ts';

const texts = {
  name: {
    missing: 'groups.error.name.missing',
    'too-long': 'groups.error.name.too-long',
    characters: 'groups.error.name.characters',
  },
  email: {
    missing: 'groups.error.email.missing',
    email: 'groups.error.email.email',
    twice: 'groups.error.email.twice',
    domain: 'groups.error.email.domain',
    invitation: 'groups.error.email.invitation',
    closed: 'groups.error.email.closed',
    erased: 'groups.error.email.erased',
  },
} as const satisfies Record<string, Record<string, TextKey>>;

type Field = keyof CheckedRow['errors'] & string;

/** What is wrong with a field of a row, in words. */
export function rowErrorText(view: View, field: Field, code: string): string {
  if (field !== 'name' && field !== 'email') return errorText(view.t, field, code);
  const known: Record<string, TextKey> = texts[field];
  return view.t(known[code] ?? (field === 'name' ? 'groups.error.name.missing' : 'groups.error.email.email'));
}

type Props = {
  view: View;
  rows: readonly CheckedRow[];
  /** What is asked of each beside name and address. */
  questions: readonly Question[];
  /** How many empty rows follow. */
  blank: number;
  /** They were checked: what is right says so. */
  checked: boolean;
};

const empty: CheckedRow = { name: '', email: '', errors: {} };

/** People to type in, a row each: fields `name-1`, `email-1` and so on. */
export const Rows = ({ view, rows, questions, blank, checked }: Props) => (
  <ol class="rows" data-rows>
    {[...rows, ...Array.from({ length: blank }, () => empty)].map((row, index) => (
      <Row
        view={view}
        row={row}
        questions={questions}
        number={index + 1}
        checked={checked && index < rows.length}
      />
    ))}
  </ol>
);

type RowProps = Omit<Props, 'rows' | 'blank'> & { row: CheckedRow; number: number };

function Row({ view, row, questions, number, checked }: RowProps) {
  const wrong = Object.keys(row.errors).length > 0;
  const cell = { view, row, number };
  return (
    <li>
      <div class="number">
        {view.t('groups.row', { row: number })}
        {checked && !wrong && <Status meaning="confirmed">{view.t('groups.ready')}</Status>}
      </div>
      <div class="cells">
        <Cell {...cell} field="name" label={view.t('groups.name')} />
        <Cell {...cell} field="email" label={view.t('groups.person-email')} />
        {questions.map(question => (
          <Cell
            {...cell}
            field={questionName(question) as Field}
            label={inLanguage(question.label, view.language)}
            question={question}
          />
        ))}
      </div>
    </li>
  );
}

type CellProps = {
  view: View;
  field: Field;
  label: string;
  row: CheckedRow;
  number: number;
  question?: Question;
};

function Cell({ view, field, label, row, number, question }: CellProps) {
  const name = `${field}-${number}`;
  const error = row.errors[field];
  const given = field === 'name' || field === 'email' ? row[field] : row.answers?.[field];
  const control = {
    class: 'input',
    id: name,
    name,
    'aria-invalid': error ? ('true' as const) : undefined,
    'aria-describedby': error ? `${name}-error` : undefined,
  };
  const options = question && optionsOf(view, question);
  return (
    <div class={error ? 'field has-error' : 'field'}>
      <label for={name}>
        {label}
        <span class="unseen">, {view.t('groups.row', { row: number })}</span>
      </label>
      {options ? (
        <select {...control}>
          <option value="">{view.t('questions.choose')}</option>
          {options.map(({ value, label }) => (
            <option value={value} selected={value === given}>
              {label}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...control}
          type={field === 'email' || question?.kind === 'email' ? 'email' : 'text'}
          value={given}
          autocomplete="off"
          spellcheck={false}
        />
      )}
      {error && (
        <div class="field-error" id={`${name}-error`}>
          <span class="unseen">{view.t('common.error-title')}</span>
          {rowErrorText(view, field, error)}
        </div>
      )}
    </div>
  );
}

/** What there is to choose from, if it is not typed. */
function optionsOf(view: View, { kind, choices = [] }: Question): Option[] | undefined {
  if (kind === 'country') return countryOptions(view.language);
  if (kind === 'yes-no') {
    return (['yes', 'no'] as const).map(value => ({ value, label: view.t(`questions.${value}`) }));
  }
  if (kind !== 'one-of') return undefined;
  return choices.map(({ id, label }) => ({ value: id, label: inLanguage(label, view.language) }));
}

/** Brings rows to type in; a program of the page does so without asking the server. */
export const MoreRows = ({ view }: { view: View }) => (
  <p data-more-rows>
    <Button quiet name="step" value="more">
      {view.t('groups.more-rows')}
    </Button>
  </p>
);
