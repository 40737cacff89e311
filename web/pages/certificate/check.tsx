import { raw } from 'hono/utils/html';
import type { Home } from '../../checking/issuer.ts';
import type { CheckerKey } from '../../checking/saying.ts';
import { Layout } from '../../layout.tsx';
import { type Answered, Answers } from '../../parts/answered.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import type { Filled } from '../../parts/field.tsx';
import { FileForm } from '../../parts/file-form.tsx';
import { paths } from '../../paths.ts';
import { certificateCss } from '../../styles/certificate.ts';
import { checkerCss } from '../../styles/checker.ts';
import { checker } from '../../text/en/checker.ts';
import type { View } from '../../view.ts';

export type CheckProps = Filled & { view: View; home: Home; answered?: Answered };

/**
 * Where anybody gets a certificate checked that they have as a file: by a program in the browser, which works without
 * the server too; without scripts by the server. The same file holds all that the program needs, so that it can be
 * kept as one.
 */
export const CheckPage = ({ view, home, answered, errors }: CheckProps) => (
  <Layout
    view={view}
    title={view.t('checker.title')}
    description={view.t('checker.lead')}
    css={certificateCss + checkerCss}
    islands={['checker']}
    error={errors !== undefined}
    narrow
  >
    <div class="stack roomy" data-checker>
      <ErrorSummary view={view} errors={errors} />
      <h1>{view.t('checker.title')}</h1>
      <div data-answers>{answered && <Answers t={view.t} {...answered} />}</div>
      <Ask view={view} errors={errors} />
      <How view={view} />
      <Keep view={view} />
      <script type="application/json" data-checker-data>
        {raw(JSON.stringify(dataOf(view, home)).replaceAll('<', '\\u003c'))}
      </script>
    </div>
  </Layout>
);

const Ask = ({ view, errors }: Filled & { view: View }) => (
  <div class="stack" data-ask>
    <p class="lead">{view.t('checker.lead')}</p>
    <FileForm
      view={view}
      action={paths.checker}
      file={{
        name: 'certificate',
        label: view.t('checker.file'),
        hint: view.t('checker.file.hint'),
        error: errors?.certificate,
        accept: '.pdf,.json,.jsonld,application/pdf,application/json,application/ld+json',
      }}
      button={view.t('checker.button')}
      hint={view.t('checker.sent')}
    />
    <p role="status" data-working />
  </div>
);

const How = ({ view: { t } }: { view: View }) => (
  <section class="prose" aria-labelledby="how">
    <h2 id="how">{t('checker.how')}</h2>
    <ul>
      <li>{t('checker.how.signature')}</li>
      <li>{t('checker.how.issuer')}</li>
      <li>{t('checker.how.status')}</li>
      <li>{t('checker.how.others')}</li>
    </ul>
  </section>
);

/** Shown by the program, which puts the file together. */
const Keep = ({ view: { t } }: { view: View }) => (
  <section class="stack no-print" aria-labelledby="keep" data-keep hidden>
    <h2 id="keep">{t('checker.keep')}</h2>
    <p>{t('checker.keep.text')}</p>
    <button type="button" class="button quiet">
      {t('checker.keep.button')}
    </button>
    <p role="status" data-keep-said />
  </section>
);

/** What the program is told with its page, to go on without one. */
export type CheckerData = {
  home: Home;
  /** Of dates: BCP 47. */
  locale: string;
  words: Record<CheckerKey, string>;
};

/** What words leave open; the program fills it in. */
const open = ['number', 'count', 'domain', 'issuer', 'from', 'to', 'origin', 'date'];
const opens = Object.fromEntries(open.map(name => [name, `{${name}}`]));

const dataOf = (view: View, home: Home): CheckerData => ({
  home,
  locale: view.language === 'en' ? 'en-GB' : view.language,
  words: Object.fromEntries(
    (Object.keys(checker) as CheckerKey[]).map(key => [key, view.t(key, opens)]),
  ) as CheckerData['words'],
});
