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

type Props = Filled & {
  view: View;
  hub: Hub;
  staff: Admitted;
  event: Event;
  certificate: Certificate;
  /** As the registration has it now; what the form begins with. */
  name: string;
  /** They will be told by mail. */
  told: boolean;
};

/** Another name on a certificate: what becomes of the one before is said first. */
export function CorrectionPage(props: Props) {
  const { view, event, certificate, name, told, errors, typed } = props;
  return (
    <EventFrame
      {...props}
      tab="certificates"
      heading={view.t('certificate.correct.title')}
      before={<ErrorSummary view={view} errors={errors} />}
      error={errors !== undefined}
    >
      <form
        class="form stack wide"
        method="post"
        novalidate
        action={paths.correction(event.id, certificate.id)}
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
        <p>{view.t('certificate.correct.text')}</p>
        <p>{view.t(told ? 'certificate.correct.told' : 'certificate.correct.untold')}</p>
        <Field
          view={view}
          name="certName"
          label={view.t('certificate.correct.name')}
          error={errors?.certName}
          value={typed?.certName ?? name}
        />
        <div class="row">
          <Button>{view.t('certificate.correct.button')}</Button>
          <ButtonLink quiet href={paths.certificates(event.id)}>
            {view.t('common.back')}
          </ButtonLink>
        </div>
      </form>
    </EventFrame>
  );
}
