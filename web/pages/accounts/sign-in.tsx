import { Layout } from '../../layout.tsx';
import { Banner } from '../../parts/banner.tsx';
import { Button } from '../../parts/button.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { Field, type Filled } from '../../parts/field.tsx';
import { paths } from '../../paths.ts';
import type { View } from '../../view.ts';

type Props = { view: View; next: string } & Filled;

/** Asks for the address that a link is mailed to. */
export function SignInPage(props: Props & { signedOut?: boolean }) {
  const { view } = props;
  return (
    <Layout view={view} title={view.t('account.sign-in')} error={Boolean(props.errors)} noindex narrow>
      <div class="stack">
        <ErrorSummary view={view} errors={props.errors} />
        {props.signedOut && <Banner meaning="confirmed">{view.t('account.signed-out')}</Banner>}
        <h1>{view.t('account.sign-in')}</h1>
        <p>{view.t('account.sign-in.lead')}</p>
        <AskForm {...props} />
      </div>
    </Layout>
  );
}

const AskForm = ({ view, next, errors, typed }: Props) => (
  <form class="form" method="post" action={paths.signIn} novalidate>
    <input type="hidden" name="next" value={next} />
    <Field
      view={view}
      name="email"
      type="email"
      autocomplete="email"
      spellcheck={false}
      label={view.t('common.email')}
      value={typed?.email}
      error={errors?.email}
    />
    <Button>{view.t('account.sign-in.send')}</Button>
  </form>
);

/** The same whoever was asked for: nobody learns from it who organises here. */
export function AskedPage({ view, email, next, minutes }: Props & { email: string; minutes: number }) {
  return (
    <Layout view={view} title={view.t('account.asked')} noindex narrow>
      <div class="stack">
        <h1>{view.t('account.asked')}</h1>
        <p>{view.t('account.asked.text', { email, minutes })}</p>
        <details>
          <summary>{view.t('account.asked.nothing')}</summary>
          <p>{view.t('account.asked.nothing.text')}</p>
        </details>
        <p>
          <a href={`${paths.signIn}?next=${encodeURIComponent(next)}`}>{view.t('account.asked.again')}</a>
        </p>
      </div>
    </Layout>
  );
}

/** Where a mailed link leads. Only its button signs in: programs that read mail open links, too. */
export function SignInLinkPage({ view, token, email }: { view: View; token: string; email: string }) {
  return (
    <Layout view={view} title={view.t('account.link')} noindex narrow>
      <div class="stack">
        <h1>{view.t('account.link')}</h1>
        <p>{view.t('account.link.text', { email })}</p>
        <form method="post" action={paths.signInLink(token)}>
          <Button big>{view.t('account.link.button')}</Button>
        </form>
      </div>
    </Layout>
  );
}

/** A link that is used, over or unknown, and the way to a new one. */
export function SignInLinkOverPage(props: Props & { minutes: number }) {
  const { view, minutes } = props;
  return (
    <Layout view={view} title={view.t('account.link-over')} noindex narrow>
      <div class="stack">
        <h1>{view.t('account.link-over')}</h1>
        <p>{view.t('account.link-over.text', { minutes })}</p>
        <AskForm {...props} />
      </div>
    </Layout>
  );
}
