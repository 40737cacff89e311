import type { CheckedRow } from '../../../functions/registration/group-list.ts';
import { Button } from '../../parts/button.tsx';
import { Status } from '../../parts/status.tsx';
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
  },
} as const satisfies Record<string, Record<string, TextKey>>;

/** What is wrong with a field of a row, in words. */
export function rowErrorText(view: View, field: 'name' | 'email', code: string): string {
  const known: Record<string, TextKey> = texts[field];
  return view.t(known[code] ?? (field === 'name' ? 'groups.error.name.missing' : 'groups.error.email.email'));
}

type Props = {
  view: View;
  rows: readonly CheckedRow[];
  /** How many empty rows follow. */
  blank: number;
  /** They were checked: what is right says so. */
  checked: boolean;
};

const empty: CheckedRow = { name: '', email: '', errors: {} };

/** People to type in, a row each: fields `name-1`, `email-1` and so on. */
export const Rows = ({ view, rows, blank, checked }: Props) => (
  <ol class="rows" data-rows>
    {[...rows, ...Array.from({ length: blank }, () => empty)].map((row, index) => (
      <Row view={view} row={row} number={index + 1} checked={checked && index < rows.length} />
    ))}
  </ol>
);

function Row({
  view,
  row,
  number,
  checked,
}: {
  view: View;
  row: CheckedRow;
  number: number;
  checked: boolean;
}) {
  const wrong = row.errors.name !== undefined || row.errors.email !== undefined;
  return (
    <li>
      <div class="number">
        {view.t('groups.row', { row: number })}
        {checked && !wrong && <Status meaning="confirmed">{view.t('groups.ready')}</Status>}
      </div>
      <Cell view={view} field="name" label={view.t('groups.name')} row={row} number={number} />
      <Cell view={view} field="email" label={view.t('groups.person-email')} row={row} number={number} />
    </li>
  );
}

type CellProps = { view: View; field: 'name' | 'email'; label: string; row: CheckedRow; number: number };

function Cell({ view, field, label, row, number }: CellProps) {
  const name = `${field}-${number}`;
  const error = row.errors[field];
  return (
    <div class={error ? 'field has-error' : 'field'}>
      <label for={name}>
        {label}
        <span class="unseen">, {view.t('groups.row', { row: number })}</span>
      </label>
      <input
        class="input"
        id={name}
        name={name}
        type={field === 'email' ? 'email' : 'text'}
        value={row[field]}
        autocomplete="off"
        spellcheck={false}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={error ? `${name}-error` : undefined}
      />
      {error && (
        <div class="field-error" id={`${name}-error`}>
          <span class="unseen">{view.t('common.error-title')}</span>
          {rowErrorText(view, field, error)}
        </div>
      )}
    </div>
  );
}

/** Brings rows to type in; a program of the page does so without asking the server. */
export const MoreRows = ({ view }: { view: View }) => (
  <p data-more-rows>
    <Button quiet name="step" value="more">
      {view.t('groups.more-rows')}
    </Button>
  </p>
);
