import type { Issuance } from '../../../functions/certificates/certificate.ts';
import { Banner } from '../../parts/banner.tsx';
import { Button } from '../../parts/button.tsx';
import { paths } from '../../paths.ts';
import type { View } from '../../view.ts';
import type { CertificatesProps } from './certificates.tsx';

/** The next step: wait for the end, issue to all who pass, or watch it being done; and whom the last run left out. */
export const Issue = (props: CertificatesProps) => (
  <>
    <Step {...props} />
    <Failures {...props} />
  </>
);

function Step({ view, giving, staff, isOver, issuance, counts, achievement }: CertificatesProps) {
  if (issuance?.state === 'running') return <Running view={view} issuance={issuance} />;
  if (!isOver) {
    return (
      <section class="run stack">
        <h2>{view.t(giving.series ? 'series.not-over' : 'certificate.console.not-over')}</h2>
        <p>{view.t('certificate.console.not-over.text')}</p>
      </section>
    );
  }
  if (counts.passes > 0 && counts.left === 0) {
    return <Banner meaning="confirmed" title={view.t('certificate.console.all-issued')} />;
  }
  if (counts.left === 0 || !staff.may.includes('issue-certificates')) return null;
  return (
    <form class="run stack" method="post" action={paths.issuance(giving.about)}>
      <input type="hidden" name="kind" value={achievement.kind} />
      <p>{view.t(giving.series ? 'series.issue.text' : 'certificate.console.issue.text')}</p>
      <div>
        <Button>{view.t('certificate.console.issue', { count: counts.left })}</Button>
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
function Failures({ view, issuance, isWatched, lines }: CertificatesProps) {
  if (!issuance) return null;
  const waiting = new Set(lines.filter(each => !each.certificate).map(each => each.holder));
  const shown = issuance.failures.filter(({ holder }) => isWatched || waiting.has(holder));
  const more = issuance.failed - issuance.failures.length;
  if (shown.length === 0) return null;
  return (
    <Banner meaning="warning" title={view.t('certificate.console.failed', { count: shown.length + more })}>
      <p>{view.t('certificate.console.failed.text')}</p>
      <ul class="failures">
        {shown.map(({ name, why }) => (
          <li>{`${name}: ${view.t(`certificate.console.failed.${why}`)}`}</li>
        ))}
        {more > 0 && <li>{view.t('certificate.console.failed.more', { count: more })}</li>}
      </ul>
    </Banner>
  );
}
