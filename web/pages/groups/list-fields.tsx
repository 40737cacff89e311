import type { Question } from '../../../functions/questions/question.ts';
import type { CheckedRow } from '../../../functions/registration/groups/list.ts';
import type { FieldErrors, Typed } from '../../../functions/shared/form.ts';
import { Banner } from '../../parts/banner.tsx';
import { Button } from '../../parts/button.tsx';
import { Checkbox } from '../../parts/field.tsx';
import { errorText } from '../../text/error-text.ts';
import type { View } from '../../view.ts';
import { Proof, type ProofAsked, ProofByMail } from '../registration/proof.tsx';
import { MoreRows, Rows, rowErrorText } from './rows.tsx';

/** A list as it came: before it was checked all rows are without errors. */
export type GroupList = {
  rows: readonly CheckedRow[];
  blank: number;
  /** Nothing, or how many rows were found wrong. */
  wrong?: number;
  /** Of the file that it was read from. */
  ignored?: string[];
  guessed?: boolean;
};

type Props = {
  view: View;
  hubName: string;
  list: GroupList;
  questions: readonly Question[];
  errors?: FieldErrors;
};

/** So many rows are looked through at a glance. */
const shortList = 5;

/** What the check found, above the form. */
export function CheckedBanner({ view, list }: Pick<Props, 'view' | 'list'>) {
  const { rows, wrong, ignored = [], guessed } = list;
  if (wrong === undefined || rows.length === 0) return null;
  const isLong = wrong === 0 && rows.length > shortList;
  const key = wrong > 0 ? 'groups.checked.wrong' : 'groups.checked.fine';
  return (
    <Banner meaning={wrong > 0 ? 'warning' : 'confirmed'}>
      <p>{view.t(key, { wrong, count: rows.length })}</p>
      {isLong && (
        <p>
          <a href="#agreed">{view.t('groups.checked.to-end')}</a>
        </p>
      )}
      {guessed && <p>{view.t('groups.checked.guessed')}</p>}
      {ignored.length > 0 && <p>{view.t('groups.checked.ignored', { columns: ignored.join(', ') })}</p>}
    </Banner>
  );
}

/** Every error of the list, each leading to its field, after those of the form's own fields. */
export function ListErrors({ view, list, errors = {} }: Pick<Props, 'view' | 'list' | 'errors'>) {
  const own = Object.entries(errors).map(([name, code]) => ({
    href: `#${name === 'form' || name === 'rows' ? 'people' : name}`,
    text: errorText(view.t, name, code),
  }));
  const ofRows = list.rows.flatMap(({ errors: wrong }, index) =>
    (Object.entries(wrong) as [keyof typeof wrong & string, string][]).map(([field, code]) => {
      const what = rowErrorText(view, field, code);
      return { href: `#${field}-${index + 1}`, text: view.t('groups.error.row', { row: index + 1, what }) };
    }),
  );
  const all = [...own, ...ofRows];
  if (all.length === 0) return null;
  return (
    <div class="summary" role="alert" tabindex={-1} autofocus>
      <h2>{view.t('common.error-summary')}</h2>
      <ul>
        {all.map(({ href, text }) => (
          <li>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A file, or rows to type in. */
export const ListFields = ({ view, list, questions, errors }: Props) => (
  <section class="stack" aria-labelledby="people">
    <h2 id="people" tabindex={-1}>
      {view.t('groups.people')}
    </h2>
    <div class={errors?.file ? 'field has-error' : 'field'}>
      <label for="file">
        {view.t('groups.file')}
        <span class="optional"> {view.t('common.optional')}</span>
      </label>
      <div class="hint" id="file-hint">
        {view.t('groups.file-hint')}
      </div>
      {errors?.file && (
        <div class="field-error" id="file-error">
          <span class="unseen">{view.t('common.error-title')}</span>
          {errorText(view.t, 'file', errors.file)}
        </div>
      )}
      <input
        class="input"
        id="file"
        name="file"
        type="file"
        accept=".csv,.txt,.tsv,text/csv,text/plain,text/tab-separated-values"
        aria-describedby={errors?.file ? 'file-hint file-error' : 'file-hint'}
      />
    </div>
    {errors?.rows && <p class="field-error">{errorText(view.t, 'rows', errors.rows)}</p>}
    <p class="hint">{view.t('groups.rows-hint')}</p>
    <Rows
      view={view}
      rows={list.rows}
      questions={questions}
      blank={list.blank}
      checked={list.wrong !== undefined}
    />
    <MoreRows view={view} />
  </section>
);

/** First in a form: what the Enter key does in any of its fields. */
export const CheckFirst = ({ view }: { view: View }) => (
  <button type="submit" name="step" value="check" class="unseen" tabindex={-1}>
    {view.t('groups.check')}
  </button>
);

/** What can be done with the list: check it, and once nothing is wrong, send it for good. */
type ButtonsProps = Omit<Props, 'questions'> & {
  send: 'register' | 'add';
  typed?: Typed;
  /** While programs send the form in large numbers. */
  proof?: ProofAsked;
};

export function ListButtons({ view, hubName, list, errors, send, typed, proof }: ButtonsProps) {
  const ready = list.wrong === 0 && list.rows.length > 0 && !errors?.rows && !errors?.file;
  if (!ready) {
    return (
      <Button big name="step" value="check">
        {view.t(list.wrong === undefined ? 'groups.check' : 'groups.check-again')}
      </Button>
    );
  }
  return (
    <>
      <Checkbox view={view} name="agreed" checked={typed?.agreed === 'yes'} error={errors?.agreed}>
        {view.t('groups.consent', { hub: hubName })}
      </Checkbox>
      <Proof view={view} asked={proof} />
      <div class="row">
        <Button big name="step" value={send}>
          {view.t(send === 'add' ? 'groups.add' : 'groups.register', { count: list.rows.length })}
        </Button>
        <Button quiet name="step" value="check">
          {view.t('groups.check-again')}
        </Button>
      </div>
      <ProofByMail view={view} asked={proof} errors={errors} typed={typed} />
    </>
  );
}
