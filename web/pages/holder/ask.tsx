import type { Hub } from '../../../functions/accounts/hub.ts';
import { Banner } from '../../parts/banner.tsx';
import { Button } from '../../parts/button.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { Field, type Filled } from '../../parts/field.tsx';
import { paths } from '../../paths.ts';
import type { View } from '../../view.ts';
import { HolderFrame } from './frame.tsx';

type Base = { view: View; hub: Hub };

/** Asks for the address that the link to one's certificates is mailed to: field `email`. */
export const AskHolderPage = ({ view, hub, errors, typed }: Base & Filled) => (
  <HolderFrame
    view={view}
    hub={hub}
    title={view.t('holder.ask.title')}
    error={errors !== undefined}
    before={<ErrorSummary view={view} errors={errors} />}
  >
    <p>{view.t('holder.ask.text', { hub: hub.name })}</p>
    <form class="form" method="post" action={paths.askHolder(hub.id)} novalidate>
      <Field
        view={view}
        name="email"
        type="email"
        autocomplete="email"
        spellcheck={false}
        label={view.t('holder.ask.email')}
        hint={view.t('holder.ask.email.hint')}
        value={typed?.email}
        error={errors?.email}
      />
      <Button>{view.t('holder.ask.send')}</Button>
    </form>
  </HolderFrame>
);

/** The same whether anything belongs to the address or not. */
export const HolderAskedPage = ({ view, hub, email }: Base & { email: string }) => (
  <HolderFrame
    view={view}
    hub={hub}
    title={view.t('holder.asked.title')}
    before={
      <Banner meaning="note">
        <p>{view.t('holder.asked.text', { email })}</p>
      </Banner>
    }
  >
    <p>
      {view.t('holder.asked.other')} <a href={paths.askHolder(hub.id)}>{view.t('holder.asked.again')}</a>
    </p>
  </HolderFrame>
);
