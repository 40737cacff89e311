import type { MarkRow, MarksPlan } from '../../../functions/certificates/achievements/marks.ts';
import type { CertificateKind } from '../../../functions/certificates/certificate.ts';
import { Button, ButtonLink } from '../../parts/button.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import type { Filled } from '../../parts/field.tsx';
import { FileForm } from '../../parts/file-form.tsx';
import { paths } from '../../paths.ts';
import { GivingFrame, type OfGiving } from './frame.tsx';

type Props = OfGiving & { kind: CertificateKind };

/** Chooses a file whose people are to be marked as done. */
export function MarksPage(props: Props & Pick<Filled, 'errors'>) {
  const { view, giving, kind, errors } = props;
  const t = view.t;
  return (
    <GivingFrame
      {...props}
      heading={t('achievements.marks.file')}
      error={errors !== undefined}
      before={<ErrorSummary view={view} errors={errors} />}
    >
      <div class="stack roomy">
        <p class="soft wide">{t('achievements.marks.lead')}</p>
        <FileForm
          view={view}
          action={paths.marksFile(giving.about, kind)}
          file={{
            name: 'marks',
            label: t('achievements.marks.choose'),
            hint: t('achievements.marks.choose.hint'),
            error: errors?.marks,
            accept: '.csv,.txt,.tsv,text/csv,text/plain',
          }}
          button={t('achievements.marks.check')}
          hint={t('achievements.marks.check.hint')}
        />
        <p class="links">
          <a href={listOf(props)}>{t('achievements.settings.back')}</a>
        </p>
      </div>
    </GivingFrame>
  );
}

const listOf = ({ giving, kind }: Props) => `${paths.certificates(giving.about)}?kind=${kind}`;

/** What the file would do, row by row, and the button that does it. */
export function MarksPlanPage(props: Props & { plan: MarksPlan }) {
  const { view, giving, kind, plan } = props;
  const t = view.t;
  const { fresh, likely } = plan;
  return (
    <GivingFrame {...props} css={css} heading={t('achievements.marks.checked', { count: fresh.length })}>
      <form class="stack roomy" method="post" action={paths.marks(giving.about, kind)}>
        <Notes {...props} />
        <textarea name="holder" hidden>
          {`\n${fresh.map(({ person }) => person.holder).join('\n')}`}
        </textarea>
        {likely.length > 0 && <Likely {...props} />}
        <Rows {...props} name="fresh" rows={fresh} isOpen={fresh.length <= 20} />
        {(['unknown', 'unclear', 'no', 'twice', 'already'] as const).map(name => (
          <Rows {...props} name={name} rows={plan[name]} isOpen={name === 'unknown' || name === 'unclear'} />
        ))}
        <div class="row">
          {fresh.length + likely.length > 0 && (
            <Button>{t('achievements.marks.do', { count: fresh.length })}</Button>
          )}
          <ButtonLink quiet href={paths.marksFile(giving.about, kind)}>
            {t('achievements.marks.other')}
          </ButtonLink>
          <a href={listOf(props)}>{t('achievements.settings.back')}</a>
        </div>
      </form>
    </GivingFrame>
  );
}

const css = `@layer page{
.rows{list-style:none;padding:0;display:grid;gap:.3rem}
.rows .pick{align-items:center}
}`;

const Notes = ({ view, plan }: Props & { plan: MarksPlan }) => (
  <>
    {plan.guessed && <p>{view.t('achievements.marks.guessed')}</p>}
    {plan.ignored.length > 0 && (
      <p class="soft">
        {view.t('achievements.marks.ignored', { columns: plan.ignored.slice(0, 12).join(', ') })}
      </p>
    )}
  </>
);

/** Two people may have one name: whose it is, somebody says. */
const Likely = ({ view, plan }: Props & { plan: MarksPlan }) => (
  <fieldset class="field">
    <legend>{view.t('achievements.marks.group.likely')}</legend>
    {plan.likely.map(({ person, ...row }) => (
      <label class="pick">
        <input type="checkbox" name="holder" value={person.holder} />
        <span>
          {said(row)}
          <span class="hint said">
            {view.t('achievements.marks.is', { name: person.name, email: person.email })}
          </span>
        </span>
      </label>
    ))}
  </fieldset>
);

const said = ({ name, email }: MarkRow) => [name, email].filter(Boolean).join(', ');

const mostShown = 500;

type RowsProps = Props & {
  name: 'fresh' | 'unknown' | 'unclear' | 'no' | 'twice' | 'already';
  rows: readonly MarkRow[];
  isOpen: boolean;
};

const Rows = ({ view, name, rows, isOpen }: RowsProps) =>
  rows.length === 0 ? null : (
    <details class="part" open={isOpen}>
      <summary>
        {view.t(`achievements.marks.group.${name}`)}: {rows.length}
      </summary>
      <ul class="rows">
        {rows.slice(0, mostShown).map(row => (
          <li>{said(row)}</li>
        ))}
        {rows.length > mostShown && (
          <li class="soft">{view.t('achievements.marks.more', { count: rows.length - mostShown })}</li>
        )}
      </ul>
    </details>
  );
