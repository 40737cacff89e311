import type { Admitted, Hub } from '../../../functions/accounts/hub.ts';
import type { CorrectionRequest } from '../../../functions/certificates/requests/request.ts';
import type { Event } from '../../../functions/events/event.ts';
import { Banner } from '../../parts/banner.tsx';
import { Button } from '../../parts/button.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Time } from '../../parts/time.tsx';
import { paths } from '../../paths.ts';
import type { View } from '../../view.ts';
import { EventFrame } from '../console/frame.tsx';

type Props = {
  view: View;
  hub: Hub;
  staff: Admitted;
  event: Event;
  requests: readonly CorrectionRequest[];
  said?: string;
};

/** What holders ask to be corrected: each with what stands, what is wished, and the two answers. */
export const CorrectionRequestsPage = (props: Props) => {
  const { view, event, requests, said } = props;
  const t = view.t;
  return (
    <EventFrame
      {...props}
      tab="certificates"
      heading={t('request.title')}
      before={said === 'dismissed' && <Banner meaning="confirmed">{t('request.dismissed')}</Banner>}
      actions={<a href={paths.certificates(event.id)}>{t('certificate.console.title')}</a>}
    >
      {requests.length === 0 ? (
        <EmptyState title={t('request.none')}>
          <p>{t('request.none.text')}</p>
        </EmptyState>
      ) : (
        <ul class="list">
          {requests.map(request => (
            <Request {...props} request={request} />
          ))}
        </ul>
      )}
    </EventFrame>
  );
};

const Request = ({ view, event, request }: Props & { request: CorrectionRequest }) => {
  const { certificateId, name, wish, note, email, at } = request;
  const t = view.t;
  const of = <span class="unseen"> {name}</span>;
  return (
    <li class="line stack tight">
      <Facts
        facts={[
          [t('request.stands'), name],
          [t('request.wish'), <strong>{wish}</strong>],
          [t('request.note'), note && <span class="said">{note}</span>],
          [t('request.from'), <a href={`mailto:${email}`}>{email}</a>],
          [t('request.at'), <Time view={view} at={at} zone={event.zone} as="date-and-clock" />],
        ]}
      />
      <div class="row">
        <a href={paths.correction(event.id, certificateId)}>
          {t('certificate.correct.title')}
          {of}
        </a>
        <a href={paths.certificate(certificateId)}>
          {t('certificate.console.open')}
          {of}
        </a>
        <form method="post" action={paths.requestDismissal(event.id, certificateId)}>
          <Button quiet>
            {t('request.dismiss')}
            {of}
          </Button>
        </form>
      </div>
    </li>
  );
};

/** On the page of all certificates: that there is something to answer. */
export const CorrectionsAsked = ({ view, event, count }: { view: View; event: Event; count: number }) =>
  count === 0 ? null : (
    <Banner meaning="waiting">
      {view.t('request.text', { count })}.{' '}
      <a href={paths.correctionRequests(event.id)}>{view.t('request.see')}</a>
    </Banner>
  );
