import type { Certificate } from '../../../functions/certificates/certificate.ts';
import type { Verification } from '../../../functions/certificates/verification.ts';
import { longDate } from '../../../functions/shared/time.ts';
import { Layout } from '../../layout.tsx';
import { ButtonLink } from '../../parts/button.tsx';
import { CoverPicture } from '../../parts/cover-picture.tsx';
import { Facts } from '../../parts/facts.tsx';
import { type Meaning, Shape } from '../../parts/shape.tsx';
import { dayRange } from '../../parts/time.tsx';
import { paths } from '../../paths.ts';
import { certificateCss } from '../../styles/certificate.ts';
import { competences } from '../../text/en/competences.ts';
import { onDate } from '../../text/inflected.ts';
import type { View } from '../../view.ts';
import { Known } from './known.tsx';

export type CertificateProps = { view: View; certificate: Certificate; verification: Verification };

/** The answer first; then what it says, as far as its holder allows; then how that is known. */
export const CertificatePage = (props: CertificateProps) => {
  const { view, certificate, verification } = props;
  const { t } = view;
  const title = certificate.hidesName
    ? t('certificate.page.title-unnamed')
    : t('certificate.page.title', { name: certificate.name });
  return (
    <Layout
      view={view}
      title={`${t(`certificate.page.${verification.state}`)} · ${title}`}
      hue={certificate.hue}
      hubName={certificate.hubName}
      css={certificateCss}
      islands={['viewer-time']}
      noindex
      narrow
    >
      <div class="stack roomy">
        <Verdict {...props} />
        <Paper {...props} />
        {verification.state === 'valid' && <Downloads {...props} />}
        <Known view={view} zone={certificate.zone} verification={verification} />
        <Own {...props} />
      </div>
    </Layout>
  );
};

const meanings = {
  valid: 'confirmed',
  revoked: 'wrong',
  replaced: 'warning',
  doubtful: 'warning',
} as const satisfies Record<Verification['state'], Meaning>;

function Verdict({ view, certificate, verification: { state } }: CertificateProps) {
  const meaning = meanings[state];
  return (
    <div class={`verdict ${meaning}`}>
      <Shape meaning={meaning} />
      <h1>{view.t(`certificate.page.${state}`)}</h1>
      <p>{leadOf(view, certificate, state)}</p>
      {certificate.replaced && state === 'replaced' && (
        <p class="next">
          <a href={paths.certificate(certificate.replaced.by)}>{view.t('certificate.page.replaced-by')}</a>
        </p>
      )}
    </div>
  );
}

function leadOf(view: View, certificate: Certificate, state: Verification['state']): string {
  const { name, zone, issuedAt, revoked, replaced, hidesName } = certificate;
  const on = (instant: string) => onDate(instant, zone, view.language);
  if (state === 'valid') {
    return hidesName
      ? view.t('certificate.page.valid-lead-unnamed', { date: on(issuedAt) })
      : view.t('certificate.page.valid-lead', { name, date: on(issuedAt) });
  }
  if (state === 'doubtful') return view.t('certificate.page.doubtful-lead');
  if (state === 'replaced' && replaced) {
    return view.t('certificate.page.replaced-lead', { date: on(replaced.at) });
  }
  return revoked
    ? view.t('certificate.page.revoked-lead', { date: on(revoked.at) })
    : view.t('certificate.page.revoked-lead-undated');
}

/** What the certificate says, in its own language's words for the event. */
const Paper = ({ view, certificate, verification }: CertificateProps) => {
  const { t } = view;
  const { kind, mode, hours, sessions = [], competences: codes = [], edition } = certificate;
  const issued = longDate(certificate.issuedAt, certificate.zone, view.language);
  return (
    <section class={verification.state === 'valid' ? 'paper' : 'paper withdrawn'} aria-labelledby="paper">
      <CoverPicture id={certificate.about} hue={certificate.hue} />
      <div class="inside">
        <h2 id="paper">{t(`certificate.pdf.title.${kind}`)}</h2>
        <Facts
          facts={[
            [
              t('certificate.page.name'),
              certificate.hidesName ? (
                <span class="soft">{t('certificate.page.name-hidden')}</span>
              ) : (
                <strong>
                  <bdi>{certificate.name}</bdi>
                </strong>
              ),
            ],
            [
              t(certificate.about.startsWith('ser_') ? 'certificate.page.series' : 'certificate.page.event'),
              <InItsLanguage view={view} of={certificate} text={certificate.title} />,
            ],
            [t('certificate.page.when'), dayRange(view, certificate)],
            [t('certificate.page.place'), certificate.place],
            [t('certificate.page.mode'), mode && t(`certificate.page.mode.${mode}`)],
            [t('certificate.pdf.extent'), hours !== undefined && t('certificate.pdf.hours-long', { hours })],
            [t('certificate.pdf.sessions'), sessions.length > 0 && <Sessions view={view} of={certificate} />],
            [t('certificate.pdf.competences'), codes.length > 0 && <Competences view={view} codes={codes} />],
            [t('certificate.page.issuer'), certificate.hubName],
            [
              t('certificate.page.issued'),
              edition > 1 ? t('certificate.pdf.edition', { date: issued, edition }) : issued,
            ],
            [t('certificate.page.code'), <span class="code">{certificate.id}</span>],
          ]}
        />
      </div>
    </section>
  );
};

type Written = { view: View; of: Certificate };

const InItsLanguage = ({ view, of, text }: Written & { text: string }) => (
  <span lang={of.language === view.language ? undefined : of.language}>{text}</span>
);

const Sessions = ({ view, of }: Written) => (
  <ul class="few" lang={of.language === view.language ? undefined : of.language}>
    {of.sessions?.map(title => (
      <li>{title}</li>
    ))}
  </ul>
);

const Competences = ({ view, codes }: { view: View; codes: NonNullable<Certificate['competences']> }) => (
  <ul class="few">
    {codes.map(code => (
      <li>{competenceText(view, code)}</li>
    ))}
  </ul>
);

const isKnown = (key: string): key is keyof typeof competences => Object.hasOwn(competences, key);

/** "2.1 Selecting digital resources". */
function competenceText(view: View, code: string): string {
  const key = `competence.${code}`;
  return isKnown(key) ? `${code} ${view.t(key)}` : code;
}

/** Whoever does not tell their name does not give away what has it in clear. */
const Downloads = ({ view, certificate: { id, credential, hidesName } }: CertificateProps) =>
  hidesName ? null : (
    <div class="row no-print">
      <ButtonLink href={paths.certificatePdf(id)}>{view.t('certificate.page.download')}</ButtonLink>
      {credential && (
        <ButtonLink quiet href={paths.certificateCredential(id)}>
          {view.t('certificate.page.credential')}
        </ButtonLink>
      )}
    </div>
  );

/** Where holders find all that is theirs. */
const Own = ({ view, certificate }: CertificateProps) => (
  <p class="no-print">
    <a href={paths.askHolder(certificate.hubId)}>{view.t('certificate.page.own')}</a>
  </p>
);

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
      <p>
        <a href={paths.checker}>{view.t('certificate.verify.checker')}</a>
      </p>
    </div>
  </Layout>
);
