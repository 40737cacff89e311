import type { Issued, Standing } from '../../../functions/certificates/certificate.ts';
import { shortDate } from '../../../functions/shared/time.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { SearchForm } from '../../parts/search-form.tsx';
import { Status } from '../../parts/status.tsx';
import { Table } from '../../parts/table.tsx';
import { paths } from '../../paths.ts';
import type { CertificatesProps } from './certificates.tsx';

/** A line a person: who attended, and whoever has a certificate though no longer on the list. */
export function CertificateList(props: CertificatesProps) {
  const { view, event, query } = props;
  const all = lines(props);
  const shown = all.filter(line => folded(line.name).includes(folded(query)));
  return (
    <section id="list">
      <SearchForm
        view={view}
        action={`${paths.certificates(event.id)}#list`}
        label={view.t('certificate.console.search')}
        value={query}
        button={view.t('certificate.console.filter')}
      />
      <p class="soft small" aria-live="polite">
        {view.t('certificate.console.shown', { shown: shown.length, all: all.length })}
      </p>
      <Table
        caption={view.t('certificate.console.list')}
        unseenCaption
        columns={(['name', 'mode', 'state'] as const).map(name => ({
          label: view.t(`certificate.console.column.${name}`),
        }))}
        rows={shown.map(line => cells(props, line))}
        empty={
          <EmptyState title={view.t('certificate.console.none-found')}>
            <p>{view.t('certificate.console.none-found.text')}</p>
          </EmptyState>
        }
      />
    </section>
  );
}

/** Case and accents do not matter to who searches. */
const folded = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

type Line = Standing;

function lines({ people, issued, view }: CertificatesProps): Line[] {
  const attended = new Set(people.map(each => each.holder));
  const others = issued.filter(each => !attended.has(each.holder));
  const collator = new Intl.Collator(view.language);
  return [...people, ...others.map(lineOf)].sort((a, b) => collator.compare(a.name, b.name));
}

const lineOf = (certificate: Issued): Line => ({ ...certificate, certificate });

function cells(props: CertificatesProps, { holder, name, mode, certificate }: Line) {
  const { view, event } = props;
  return [
    <a class="cert-name" href={paths.registration(event.id, holder)}>
      {name}
    </a>,
    mode ? view.t(`certificate.console.mode.${mode}`) : '',
    <div class="cert-state">
      <div>
        <State {...props} certificate={certificate} />
      </div>
      {certificate && <Acts {...props} certificate={certificate} />}
    </div>,
  ];
}

type OfOne = CertificatesProps & { certificate: Issued };

function State({ view, event, certificate }: CertificatesProps & { certificate?: Issued }) {
  const { t, language } = view;
  if (!certificate) return <Status meaning="note">{t('certificate.console.state.none')}</Status>;
  const { revoked, issuedAt } = certificate;
  const date = shortDate(revoked?.at ?? issuedAt, event.zone, language);
  if (!revoked) return <Status meaning="confirmed">{t('certificate.console.state.valid', { date })}</Status>;
  return (
    <>
      <Status meaning="wrong">{t('certificate.console.state.revoked', { date })}</Status>
      <div class="soft small">{t('certificate.console.reason', { reason: revoked.reason })}</div>
    </>
  );
}

const Acts = ({ view, event, staff, certificate }: OfOne) => {
  const { id, name, revoked } = certificate;
  return (
    <div class="acts">
      <a href={paths.certificate(id)} aria-label={view.t('certificate.console.open.of', { name })}>
        {view.t('certificate.console.open')}
      </a>
      {!revoked && staff.may.includes('issue-certificates') && (
        <a
          href={paths.revocation(event.id, id)}
          aria-label={view.t('certificate.console.revoke.of', { name })}
        >
          {view.t('certificate.console.revoke')}
        </a>
      )}
    </div>
  );
};
