import type { Hub } from '../../../functions/accounts/hub.ts';
import type { Certificate } from '../../../functions/certificates/certificate.ts';
import { Button } from '../../parts/button.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Field, type Filled, TextField } from '../../parts/field.tsx';
import { paths } from '../../paths.ts';
import type { View } from '../../view.ts';
import { HolderFrame } from './frame.tsx';

/** Where a holder says how their name is to stand: fields `wish` and `note`. */
export const AskCorrectionPage = (
  props: { view: View; hub: Hub; token: string; certificate: Certificate } & Filled,
) => {
  const { view, hub, token, certificate, errors, typed } = props;
  const t = view.t;
  return (
    <HolderFrame
      view={view}
      hub={hub}
      title={t('holder.correct')}
      error={errors !== undefined}
      before={<ErrorSummary view={view} errors={errors} />}
      back={{ href: paths.holder(token), label: t('holder.back') }}
    >
      <p>{t('holder.correct.text', { hub: hub.name })}</p>
      <Facts
        facts={[
          [
            t(certificate.about.startsWith('ser_') ? 'certificate.page.series' : 'certificate.page.event'),
            certificate.title,
          ],
          [t('holder.correct.stands'), certificate.name],
        ]}
      />
      <form class="form" method="post" action={paths.holderCorrection(token, certificate.id)} novalidate>
        <Field
          view={view}
          name="wish"
          autocomplete="name"
          label={t('holder.correct.wish')}
          value={typed?.wish ?? certificate.name}
          error={errors?.wish}
        />
        <TextField
          view={view}
          name="note"
          label={t('holder.correct.note')}
          optional
          value={typed?.note}
          error={errors?.note}
        />
        <Button>{t('holder.correct.send')}</Button>
      </form>
    </HolderFrame>
  );
};
