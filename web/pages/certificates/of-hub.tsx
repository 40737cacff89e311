import type { Hub } from '../../../functions/accounts/hub.ts';
import type { Certificate } from '../../../functions/certificates/certificate.ts';
import type { CorrectionRequest, Known } from '../../../functions/certificates/requests/request.ts';
import { longDate, shortDate } from '../../../functions/shared/time.ts';
import { Banner } from '../../parts/banner.tsx';
import { Button } from '../../parts/button.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { Facts } from '../../parts/facts.tsx';
import type { Filled } from '../../parts/field.tsx';
import { SearchForm } from '../../parts/search-form.tsx';
import { Status } from '../../parts/status.tsx';
import { Table } from '../../parts/table.tsx';
import { Time } from '../../parts/time.tsx';
import { paths } from '../../paths.ts';
import type { View } from '../../view.ts';
import { ConsoleFrame } from '../console/frame.tsx';
import { CertificateDecisions } from './decisions.tsx';

type Of = { view: View; hub: Hub };

/** Any certificate of a hub, by whose it is or by its code; events and registrations need not be there any more. */
export function HubCertificatesPage(
  props: Of & { q: string; found: Certificate[]; requests: readonly CorrectionRequest[] },
) {
  const { view, hub, q, found } = props;
  const t = view.t;
  return (
    <ConsoleFrame view={view} hub={hub} heading={t('certificate.hub.title')}>
      <div class="stack roomy">
        <p>{t('certificate.hub.text')}</p>
        <SearchForm
          view={view}
          action={paths.hubCertificates(hub.id)}
          label={t('certificate.hub.search')}
          value={q}
          button={t('certificate.hub.button')}
        />
        {q && <Found view={view} hub={hub} found={found} />}
        <Wishes {...props} />
      </div>
    </ConsoleFrame>
  );
}

/** What holders ask for: each leads to where it is answered. */
const Wishes = ({ view, hub, requests }: Of & { requests: readonly CorrectionRequest[] }) =>
  requests.length === 0 ? null : (
    <section class="stack tight" id="wishes">
      <h2>{view.t('request.title')}</h2>
      <ul class="list">
        {requests.map(({ certificateId, name, wish, at }) => (
          <li class="entry pair">
            <span class="name">
              <a href={paths.hubCertificate(hub.id, certificateId)}>
                {name} → {wish}
              </a>
            </span>
            <time class="soft small" datetime={at}>
              {shortDate(at, 'UTC', view.language)}
            </time>
          </li>
        ))}
      </ul>
    </section>
  );

/** On the list of an event or a series: that there is something to answer. */
export const CorrectionsAsked = ({ view, hubId, count }: { view: View; hubId: string; count: number }) =>
  count === 0 ? null : (
    <Banner meaning="waiting">
      {view.t('request.text', { count })}.{' '}
      <a href={`${paths.hubCertificates(hubId)}#wishes`}>{view.t('request.see')}</a>
    </Banner>
  );

const Found = ({ view, hub, found }: Of & { found: Certificate[] }) => (
  <Table
    caption={view.t('certificate.console.list')}
    unseenCaption
    columns={[
      { label: view.t('achievements.column.who') },
      { label: view.t('certificate.hub.column.for') },
      { label: view.t('achievements.column.certificate') },
    ]}
    rows={found.map(each => [
      <a href={paths.hubCertificate(hub.id, each.id)}>{each.name}</a>,
      <>
        {view.t(`certificate.pdf.title.${each.kind}`)}
        <br />
        <span class="soft">{each.title}</span>
      </>,
      <State view={view} certificate={each} />,
    ])}
    empty={
      <EmptyState title={view.t('certificate.hub.none')}>
        <p>{view.t('certificate.hub.none.text')}</p>
      </EmptyState>
    }
  />
);

type OfOne = { view: View; certificate: Certificate };

function State({ view: { t, language }, certificate: { zone, revoked, replaced } }: OfOne) {
  const on = (at: string) => ({ date: shortDate(at, zone, language) });
  if (revoked) {
    return <Status meaning="wrong">{t('certificate.console.state.revoked', on(revoked.at))}</Status>;
  }
  return replaced ? (
    <Status meaning="note">{t('certificate.hub.state.replaced', on(replaced.at))}</Status>
  ) : (
    <Status meaning="confirmed">{t('certificate.hub.state.valid')}</Status>
  );
}

export const hubCertificateDone = ['corrected', 'revoked', 'dismissed'] as const;

type OneProps = Of &
  Filled & { certificate: Certificate; known: Known; done?: (typeof hubCertificateDone)[number] };

/** One of them: what it says, what its holder asks for, and what may become of it. */
export function HubCertificatePage(props: OneProps) {
  const { view, hub, certificate, known, done, errors } = props;
  const t = view.t;
  const { id, about, name, kind, title, hours, issuedAt, zone, revoked, replaced } = certificate;
  return (
    <ConsoleFrame
      view={view}
      hub={hub}
      heading={t('certificate.hub.one')}
      error={errors !== undefined}
      before={
        <>
          <ErrorSummary view={view} errors={errors} />
          {done && (
            <Banner meaning="confirmed" title={t(`certificate.hub.${done}`)}>
              {done === 'revoked' && <p>{t('certificate.hub.revoked.text')}</p>}
            </Banner>
          )}
        </>
      }
      actions={
        <>
          <a href={paths.certificate(id)}>{t('certificate.console.open')}</a>
          {known.isThere && (
            <a href={`${paths.certificates(about)}?kind=${kind}`}>{t('achievements.settings.back')}</a>
          )}
        </>
      }
    >
      <div class="stack roomy">
        <Facts
          facts={[
            [t('certificate.revoke.to'), <strong>{name}</strong>],
            [t('certificate.hub.column.for'), `${t(`certificate.pdf.title.${kind}`)}: ${title}`],
            [t('achievements.csv.hours'), hours],
            [t('certificate.revoke.on'), longDate(issuedAt, zone, view.language)],
            [t('achievements.column.certificate'), <State view={view} certificate={certificate} />],
            [t('certificate.revoke.reason'), revoked?.reason],
          ]}
        />
        {replaced && <a href={paths.hubCertificate(hub.id, replaced.by)}>{t('certificate.hub.newer')}</a>}
        {!revoked && !replaced && <Valid {...props} />}
      </div>
    </ConsoleFrame>
  );
}

const Valid = ({ view, hub, certificate, known, errors, typed }: OneProps) => {
  const { t } = view;
  const { id, zone, edition } = certificate;
  const { request } = known;
  // What staff corrected once is righter than what the registration says.
  const name = edition > 1 && !request ? certificate.name : known.name;
  return (
    <>
      {request && (
        <section class="stack">
          <h2>{t('request.mail.heading')}</h2>
          <Facts
            facts={[
              [t('request.wish'), <strong>{request.wish}</strong>],
              [t('request.note'), request.note && <span class="said">{request.note}</span>],
              [t('request.from'), <a href={`mailto:${request.email}`}>{request.email}</a>],
              [t('request.at'), <Time view={view} at={request.at} zone={zone} as="date-and-clock" />],
            ]}
          />
          <form method="post" action={paths.hubDismissal(hub.id, id)}>
            <Button quiet>{t('request.dismiss')}</Button>
          </form>
        </section>
      )}
      <CertificateDecisions
        view={view}
        name={name}
        correction={paths.hubCorrection(hub.id, id)}
        revocation={paths.hubRevocation(hub.id, id)}
        asksAddress={known.email === undefined}
        errors={errors}
        typed={typed}
      />
    </>
  );
};
