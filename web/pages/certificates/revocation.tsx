import type { Admitted, Hub } from '../../../functions/accounts/hub.ts';
import type { Certificate } from '../../../functions/certificates/certificate.ts';
import type { Event } from '../../../functions/events/event.ts';
import { longDate } from '../../../functions/shared/time.ts';
import { Button, ButtonLink } from '../../parts/button.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Field, type Filled } from '../../parts/field.tsx';
import { paths } from '../../paths.ts';
import type { View } from '../../view.ts';
import { EventFrame } from '../console/frame.tsx';

type Props = Filled & { view: View; hub: Hub; staff: Admitted; event: Event; certificate: Certificate };

/** What revoking means, and why it is done, before it is done. */
export function RevocationPage(props: Props) {
  const { view, event, certificate, errors, typed } = props;
  return (
    <EventFrame
      {...props}
      tab="certificates"
      heading={view.t('certificate.revoke.title')}
      before={<ErrorSummary view={view} errors={errors} />}
      error={errors !== undefined}
    >
      <form
        class="form stack wide"
        method="post"
        novalidate
        action={paths.revocation(event.id, certificate.id)}
      >
        <Facts
          facts={[
            [view.t('certificate.revoke.to'), certificate.name],
            [
              view.t('certificate.revoke.on'),
              longDate(certificate.issuedAt, certificate.zone, view.language),
            ],
          ]}
        />
        <p>{view.t('certificate.revoke.text')}</p>
        <Field
          view={view}
          name="reason"
          label={view.t('certificate.revoke.reason')}
          hint={view.t('certificate.revoke.reason.hint')}
          error={errors?.reason}
          value={typed?.reason}
        />
        <div class="row">
          <Button danger>{view.t('certificate.revoke.button')}</Button>
          <ButtonLink quiet href={paths.certificates(event.id)}>
            {view.t('common.back')}
          </ButtonLink>
        </div>
      </form>
    </EventFrame>
  );
}
