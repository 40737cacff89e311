import { Layout } from '../../layout.tsx';
import { ButtonLink } from '../../parts/button.tsx';
import { paths } from '../../paths.ts';
import type { View } from '../../view.ts';

export type Problem = 'not-found' | 'forbidden' | 'refused' | 'too-many' | 'too-large' | 'busy' | 'server';

type Props = {
  view: View;
  problem: Problem;
  /** What to tell us, for a `server` problem. */
  code?: string;
  /** How long to wait, for `too-many`; 0 for some seconds. */
  minutes?: number;
};

/** What went wrong and what to do about it. */
export const ErrorPage = ({ view, problem, code, minutes = 0 }: Props) => (
  <Layout view={view} title={view.t(`problem.${problem}`)} noindex narrow>
    <div class="stack problem">
      <h1>{view.t(`problem.${problem}`)}</h1>
      <p class="lead">
        {view.t(`problem.${problem}-more`, { minutes })} {code && <strong class="code">{code}</strong>}
      </p>
      {problem === 'not-found' && <p class="soft">{view.t('problem.link-unknown')}</p>}
      {problem === 'forbidden' ? (
        <ButtonLink href={paths.console} quiet>
          {view.t('console.events')}
        </ButtonLink>
      ) : (
        <ButtonLink href={paths.home} quiet>
          {view.t('problem.home')}
        </ButtonLink>
      )}
    </div>
  </Layout>
);
