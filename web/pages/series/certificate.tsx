import type { Admitted, Hub } from '../../../functions/accounts/hub.ts';
import type { Certificate } from '../../../functions/certificates/certificate.ts';
import type { CorrectionRequest } from '../../../functions/certificates/requests/request.ts';
import type { Series } from '../../../functions/events/series/series.ts';
import { longDate } from '../../../functions/shared/time.ts';
import { Button } from '../../parts/button.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { Facts } from '../../parts/facts.tsx';
import type { Filled } from '../../parts/field.tsx';
import { Status } from '../../parts/status.tsx';
import { paths } from '../../paths.ts';
import type { View } from '../../view.ts';
import { CertificateDecisions } from '../certificates/decisions.tsx';
import { SeriesFrame } from './frame.tsx';

type Props = {
  view: View;
  hub: Hub;
  staff: Admitted;
  series: Series;
  certificate: Certificate;
  /** Its holder asks for another name. */
  request?: CorrectionRequest;
} & Filled;

/** One certificate over a series: correct its name (`certName`), or take it back (`reason`). */
export const SeriesCertificatePage = (props: Props) => {
  const { view, certificate, errors } = props;
  const t = view.t;
  const { name, hours, issuedAt, zone, revoked, replaced, id } = certificate;
  return (
    <SeriesFrame
      {...props}
      tab="people"
      heading={t('series.certificate')}
      error={errors !== undefined}
      before={<ErrorSummary view={view} errors={errors} />}
      actions={<a href={paths.certificate(id)}>{t('certificate.console.open')}</a>}
    >
      <div class="stack roomy">
        <Facts
          facts={[
            [t('certificate.revoke.to'), name],
            [t('certificate.revoke.on'), longDate(issuedAt, zone, view.language)],
            [t('series.column.hours'), hours],
          ]}
        />
        {revoked ? (
          <div>
            <Status meaning="wrong">{t('series.revoked')}</Status>
            <p>{t('certificate.console.reason', { reason: revoked.reason })}</p>
          </div>
        ) : replaced ? (
          <a href={paths.seriesCertificate(props.hub.id, props.series.id, replaced.by)}>
            {t('series.replaced')}
          </a>
        ) : (
          <Valid {...props} />
        )}
      </div>
    </SeriesFrame>
  );
};

const Valid = ({ view, hub, series, certificate, request, errors, typed }: Props) => {
  const t = view.t;
  const of = [hub.id, series.id, certificate.id] as const;
  return (
    <>
      {request && (
        <section class="stack tight">
          <h2>{t('request.mail.heading')}</h2>
          <Facts
            facts={[
              [t('request.wish'), <strong>{request.wish}</strong>],
              [t('request.note'), request.note && <span class="said">{request.note}</span>],
              [t('request.from'), request.email],
            ]}
          />
          <form method="post" action={paths.seriesDismissal(...of)}>
            <Button quiet>{t('request.dismiss')}</Button>
          </form>
        </section>
      )}
      <CertificateDecisions
        view={view}
        name={request?.wish ?? certificate.name}
        correction={paths.seriesCorrection(...of)}
        revocation={paths.seriesRevocation(...of)}
        errors={errors}
        typed={typed}
      />
    </>
  );
};
