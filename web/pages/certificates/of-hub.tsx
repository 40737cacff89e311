import type { Hub } from '../../../functions/accounts/hub.ts';
import type { Certificate } from '../../../functions/certificates/certificate.ts';
import { longDate, shortDate } from '../../../functions/shared/time.ts';
import { Banner } from '../../parts/banner.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { Facts } from '../../parts/facts.tsx';
import type { Filled } from '../../parts/field.tsx';
import { SearchForm } from '../../parts/search-form.tsx';
import { Status } from '../../parts/status.tsx';
import { Table } from '../../parts/table.tsx';
import { paths } from '../../paths.ts';
import type { View } from '../../view.ts';
import { ConsoleFrame } from '../console/frame.tsx';
import { CertificateDecisions } from './decisions.tsx';

type Of = { view: View; hub: Hub };

/** Any certificate of a hub, by whose it is or by its code; events and registrations need not be there any more. */
export function HubCertificatesPage({ view, hub, q, found }: Of & { q: string; found: Certificate[] }) {
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
      </div>
    </ConsoleFrame>
  );
}

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

type OneProps = Of & Filled & { certificate: Certificate; done?: 'corrected' | 'revoked' };

/** One of them: what it says, and what may become of it. */
export function HubCertificatePage({ view, hub, certificate, done, errors, typed }: OneProps) {
  const t = view.t;
  const { id, name, kind, title, hours, issuedAt, zone, revoked, replaced } = certificate;
  return (
    <ConsoleFrame
      view={view}
      hub={hub}
      heading={t('certificate.hub.one')}
      error={errors !== undefined}
      before={
        <>
          <ErrorSummary view={view} errors={errors} />
          {done && <Banner meaning="confirmed" title={t(`certificate.hub.${done}`)} />}
        </>
      }
      actions={<a href={paths.certificate(id)}>{t('certificate.console.open')}</a>}
    >
      <div class="stack roomy">
        <Facts
          facts={[
            [t('certificate.revoke.to'), <strong>{name}</strong>],
            [t('certificate.hub.column.for'), `${t(`certificate.pdf.title.${kind}`)}: ${title}`],
            [t('series.column.hours'), hours],
            [t('certificate.revoke.on'), longDate(issuedAt, zone, view.language)],
            [t('achievements.column.certificate'), <State view={view} certificate={certificate} />],
            [t('certificate.revoke.reason'), revoked?.reason],
          ]}
        />
        {replaced && <a href={paths.hubCertificate(hub.id, replaced.by)}>{t('certificate.hub.newer')}</a>}
        {!revoked && !replaced && (
          <CertificateDecisions
            view={view}
            name={name}
            correction={paths.hubCorrection(hub.id, id)}
            revocation={paths.hubRevocation(hub.id, id)}
            asksAddress
            errors={errors}
            typed={typed}
          />
        )}
      </div>
    </ConsoleFrame>
  );
}
