import type { Admitted, Hub } from '../../../functions/accounts/hub.ts';
import type { Issuance, Issued, Standing } from '../../../functions/certificates/certificate.ts';
import type { Event } from '../../../functions/events/event.ts';
import { AttendedRuleText } from '../../parts/attended-rule.tsx';
import { Banner } from '../../parts/banner.tsx';
import { Button, ButtonLink } from '../../parts/button.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { paths } from '../../paths.ts';
import type { View } from '../../view.ts';
import { EventFrame } from '../console/frame.tsx';
import { CertificateList } from './list.tsx';
import { CorrectionsAsked } from './requests.tsx';

export type CertificatesProps = {
  view: View;
  hub: Hub;
  staff: Admitted;
  event: Event;
  isOver: boolean;
  /** The last run of issuing. */
  issuance?: Issuance;
  /** Who attended. */
  people: Standing[];
  /** All certificates, revoked ones too. */
  issued: Issued[];
  query: string;
  /** Issuing was asked for, and nobody was left. */
  nobody: boolean;
  /** One was revoked just now. */
  revoked: boolean;
  /** How many ask for a corrected name. */
  requests: number;
};

/** Who is to have a certificate, who has one, how issuing goes, and what failed. */
export function CertificatesPage(props: CertificatesProps) {
  const { view, event, staff, people, issued } = props;
  return (
    <EventFrame
      {...props}
      tab="certificates"
      heading={view.t('certificate.console.title')}
      css={css}
      before={<Outcome {...props} />}
    >
      <div class="stack roomy">
        <Counts {...props} />
        <p class="soft">
          {view.t('attended.label')}:{' '}
          <AttendedRuleText view={view} event={event} mayEdit={staff.may.includes('edit-event')} />
        </p>
        <Issue {...props} />
        <Failures {...props} />
        {people.length + issued.length === 0 ? <Nobody {...props} /> : <CertificateList {...props} />}
      </div>
    </EventFrame>
  );
}

const css = `@layer page{
.run{background:var(--sheet);border:1px solid var(--line);border-radius:var(--round);padding:1.1rem 1.25rem 1.25rem}
.run h2{font-size:1.1rem}
.run progress{width:100%;height:.75rem;accent-color:var(--strong)}
.failures{padding-left:1.2rem;display:grid;gap:.35rem}
.cert-name{font-weight:600}
.cert-state{display:flex;flex-wrap:wrap;gap:0 1.5rem;align-items:center}
.acts{display:flex;gap:0 1.25rem;flex-wrap:wrap;font-size:var(--small)}
.acts a{padding:.35rem 0;display:inline-block}
@media (max-width:40rem){.acts a{padding:.75rem 0}}
}`;

const Outcome = ({ view, event, nobody, revoked, requests }: CertificatesProps) => (
  <>
    <CorrectionsAsked view={view} event={event} count={requests} />
    {nobody && <Banner meaning="note" title={view.t('certificate.console.nobody')} />}
    {revoked && (
      <Banner meaning="confirmed" title={view.t('certificate.console.was-revoked')}>
        <p>{view.t('certificate.console.was-revoked.text')}</p>
      </Banner>
    )}
  </>
);

const without = (people: Standing[]) => people.filter(each => !each.certificate).length;

const Counts = ({ view, people, issued }: CertificatesProps) => {
  const valid = issued.filter(each => !each.revoked).length;
  const numbers = [
    ['attended', people.length, {}],
    ['issued', valid, { left: without(people) }],
    ['revoked', issued.length - valid, {}],
  ] as const;
  return (
    <dl class="numbers" aria-label={view.t('certificate.console.counts')}>
      {numbers.map(([name, number, values]) => (
        <div>
          <dt>{view.t(`certificate.console.${name}`)}</dt>
          <dd>
            <span class="figure">{number}</span>
            {people.length > 0 && (
              <span class="small">{view.t(`certificate.console.${name}.note`, values)}</span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
};

/** The next step: wait for the end, issue, or watch it being done. */
function Issue({ view, event, staff, isOver, issuance, people }: CertificatesProps) {
  if (issuance?.state === 'running') return <Running view={view} issuance={issuance} />;
  const left = without(people);
  if (!isOver) {
    return (
      <section class="run stack">
        <h2>{view.t('certificate.console.not-over')}</h2>
        <p>{view.t('certificate.console.not-over.text')}</p>
      </section>
    );
  }
  if (people.length > 0 && left === 0) {
    return <Banner meaning="confirmed" title={view.t('certificate.console.all-issued')} />;
  }
  if (left === 0 || !staff.may.includes('issue-certificates')) return null;
  return (
    <form class="run stack" method="post" action={paths.issuance(event.id)}>
      <p>{view.t('certificate.console.issue.text')}</p>
      <div>
        <Button>{view.t('certificate.console.issue', { count: left })}</Button>
      </div>
    </form>
  );
}

const Running = ({ view, issuance }: { view: View; issuance: Issuance }) => {
  const { issued, total } = issuance;
  return (
    <section class="run stack" aria-live="polite">
      <h2>{view.t('certificate.console.running')}</h2>
      <progress max={total} value={issued} aria-label={view.t('certificate.console.running')} />
      <p>{view.t('certificate.console.running.text', { issued, total })}</p>
    </section>
  );
};

/** Whom the last run left without, and why; whoever has one by now is no longer named. */
function Failures({ view, event, issuance, people }: CertificatesProps) {
  if (!issuance) return null;
  const waiting = new Map(people.filter(each => !each.certificate).map(each => [each.holder, each]));
  const shown = issuance.failures.flatMap(failure => {
    const person = waiting.get(failure.holder);
    return person ? [{ ...failure, name: person.name }] : [];
  });
  const more = issuance.failed - issuance.failures.length;
  if (shown.length === 0) return null;
  return (
    <Banner meaning="warning" title={view.t('certificate.console.failed', { count: shown.length + more })}>
      <p>{view.t('certificate.console.failed.text')}</p>
      <ul class="failures">
        {shown.map(({ holder, name, why }) => (
          <li>
            <a href={paths.registration(event.id, holder)}>{name}</a>
            {`: ${view.t(`certificate.console.failed.${why}`)}`}
          </li>
        ))}
        {more > 0 && <li>{view.t('certificate.console.failed.more', { count: more })}</li>}
      </ul>
    </Banner>
  );
}

const Nobody = ({ view, event }: CertificatesProps) => (
  <EmptyState title={view.t('certificate.console.empty')}>
    <p>{view.t('certificate.console.empty.text')}</p>
    <ButtonLink quiet href={paths.attendance(event.id)}>
      {view.t('certificate.console.empty.attendance')}
    </ButtonLink>
  </EmptyState>
);
