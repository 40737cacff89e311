import type { Certificate } from '../../../functions/certificates/certificate.ts';
import { instantText, longDate } from '../../../functions/shared/time.ts';
import { Layout } from '../../layout.tsx';
import { ButtonLink } from '../../parts/button.tsx';
import { CoverPicture } from '../../parts/cover-picture.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Shape } from '../../parts/shape.tsx';
import { dayRange, Time } from '../../parts/time.tsx';
import { paths } from '../../paths.ts';
import { certificateCss } from '../../styles/certificate.ts';
import { onDate } from '../../text/inflected.ts';
import type { View } from '../../view.ts';

type CertificateProps = { view: View; certificate: Certificate };

/** The answer first: valid or revoked; then what it says. */
export const CertificatePage = ({ view, certificate }: CertificateProps) => (
  <Layout
    view={view}
    title={`${view.t(certificate.revoked ? 'certificate.page.revoked' : 'certificate.page.valid')} · ${view.t('certificate.page.title', { name: certificate.name })}`}
    hue={certificate.hue}
    hubName={certificate.hubName}
    css={certificateCss}
    noindex
    narrow
  >
    <div class="stack roomy">
      {certificate.revoked ? (
        <Revoked view={view} certificate={certificate} />
      ) : (
        <Valid view={view} certificate={certificate} />
      )}
      <Paper view={view} certificate={certificate} />
      {!certificate.revoked && (
        <ButtonLink href={paths.certificatePdf(certificate.id)}>
          {view.t('certificate.page.download')}
        </ButtonLink>
      )}
      <How view={view} certificate={certificate} />
    </div>
  </Layout>
);

const Valid = ({ view, certificate }: CertificateProps) => (
  <div class="verdict confirmed">
    <Shape meaning="confirmed" />
    <h1>{view.t('certificate.page.valid')}</h1>
    <p>
      {view.t('certificate.page.valid-lead', {
        name: certificate.name,
        date: onDate(certificate.issuedAt, certificate.zone, view.language),
      })}
    </p>
  </div>
);

const Revoked = ({ view, certificate }: CertificateProps) =>
  certificate.revoked ? (
    <div class="verdict wrong">
      <Shape meaning="wrong" />
      <h1>{view.t('certificate.page.revoked')}</h1>
      <p>
        {view.t('certificate.page.revoked-lead', {
          date: onDate(certificate.revoked.at, certificate.zone, view.language),
        })}
      </p>
    </div>
  ) : null;

/** What the certificate says, in its own language's words for the event. */
const Paper = ({ view, certificate }: CertificateProps) => (
  <section class={certificate.revoked ? 'paper withdrawn' : 'paper'} aria-labelledby="paper">
    <CoverPicture id={certificate.about} hue={certificate.hue} />
    <div class="inside">
      <h2 id="paper">{view.t('certificate.page.attendance')}</h2>
      <Facts
        facts={[
          [view.t('certificate.page.name'), <strong>{certificate.name}</strong>],
          [view.t('certificate.page.event'), <EventTitle view={view} certificate={certificate} />],
          [view.t('certificate.page.when'), dayRange(view, certificate)],
          [view.t('certificate.page.place'), certificate.place],
          [
            view.t('certificate.page.mode'),
            certificate.mode && view.t(`certificate.page.mode.${certificate.mode}`),
          ],
          [view.t('certificate.page.issuer'), certificate.hubName],
          [
            view.t('certificate.page.issued'),
            longDate(certificate.issuedAt, certificate.zone, view.language),
          ],
          [view.t('certificate.page.code'), <span class="code">{certificate.id}</span>],
        ]}
      />
    </div>
  </section>
);

const EventTitle = ({ view, certificate }: CertificateProps) => (
  <span lang={certificate.language === view.language ? undefined : certificate.language}>
    {certificate.title}
  </span>
);

const How = ({ view, certificate }: CertificateProps) => {
  const [before, after] = view.t('certificate.verify.how-more', { moment: '\u0000' }).split('\u0000');
  return (
    <section class="stack tight" aria-labelledby="how">
      <h2 id="how">{view.t('certificate.verify.how')}</h2>
      <p class="soft">
        {before}
        <Time view={view} at={instantText(view.now)} zone={certificate.zone} as="date-and-clock" city />
        {after}
      </p>
    </section>
  );
};

/** For an address that is no certificate of ours: status 404. */
export const CertificateUnknownPage = ({ view }: { view: View }) => (
  <Layout view={view} title={view.t('certificate.verify.unknown')} css={certificateCss} noindex narrow>
    <div class="stack roomy">
      <div class="verdict wrong">
        <Shape meaning="wrong" />
        <h1>{view.t('certificate.verify.unknown')}</h1>
        <p>{view.t('certificate.verify.unknown-lead')}</p>
      </div>
      <p>{view.t('certificate.verify.unknown-more')}</p>
    </div>
  </Layout>
);
