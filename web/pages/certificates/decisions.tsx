import { Button } from '../../parts/button.tsx';
import { Field, type Filled } from '../../parts/field.tsx';
import type { View } from '../../view.ts';

type Props = {
  view: View;
  /** What the name's field begins with. */
  name: string;
  /** Where each form leads. */
  correction: string;
  /** Whether to ask where the person hears of another name (`certEmail`), for it is not known. */
  asksAddress: boolean;
  revocation: string;
} & Filled;

/** What may become of a valid certificate: another name (`certName`), or its end (`reason`). */
export const CertificateDecisions = (props: Props) => {
  const { view, name, correction, revocation, asksAddress, errors, typed } = props;
  const t = view.t;
  return (
    <>
      <form class="form" method="post" action={correction} novalidate>
        <h2>{t('certificate.correct.title')}</h2>
        <p>{t('certificate.correct.text')}</p>
        {!asksAddress && <p>{t('certificate.correct.told')}</p>}
        <Field
          view={view}
          name="certName"
          label={t('certificate.correct.name')}
          error={errors?.certName}
          value={typed?.certName ?? name}
        />
        {asksAddress && (
          <Field
            view={view}
            name="certEmail"
            type="email"
            autocomplete="off"
            optional
            label={t('certificate.hub.email')}
            hint={t('certificate.hub.email.hint')}
            error={errors?.certEmail}
            value={typed?.certEmail}
          />
        )}
        <Button>{t('certificate.correct.button')}</Button>
      </form>
      <form class="form removal" method="post" action={revocation} novalidate>
        <h2>{t('certificate.revoke.title')}</h2>
        <p>{t('certificate.revoke.text')}</p>
        <Field
          view={view}
          name="reason"
          label={t('certificate.revoke.reason')}
          hint={t('certificate.revoke.reason.hint')}
          error={errors?.reason}
          value={typed?.reason}
        />
        <Button danger>{t('certificate.revoke.button')}</Button>
      </form>
    </>
  );
};
