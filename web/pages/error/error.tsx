import { Layout } from '../../layout.tsx';
import type { View } from '../../view.ts';

export type Problem = 'not-found' | 'forbidden' | 'refused' | 'too-many' | 'too-large' | 'busy' | 'server';

/** What went wrong and what to do about it. `code` is what to tell us, for a `server` problem. */
export const ErrorPage = ({ view, problem }: { view: View; problem: Problem; code?: string }) => (
  <Layout view={view} title={problem} noindex narrow>
    <h1>{problem}</h1>
  </Layout>
);
