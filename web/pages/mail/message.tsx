import type { Admitted, Hub } from '../../../functions/accounts/hub.ts';
import type { Event } from '../../../functions/events/event.ts';
import type { Message } from '../../../functions/mail/message.ts';
import { Facts } from '../../parts/facts.tsx';
import { Time } from '../../parts/time.tsx';
import { paths } from '../../paths.ts';
import type { View } from '../../view.ts';
import { EventFrame } from '../console/frame.tsx';
import type { ListedMail } from './mails.tsx';
import { MailStatus } from './standing.tsx';

type Props = { view: View; hub: Hub; staff: Admitted; event: Event } & ListedMail;

/** One mail: what became of it, and its text exactly as it went out. */
export function MessagePage(props: Props) {
  const { view, event, message } = props;
  return (
    <EventFrame
      {...props}
      tab="mail"
      heading={message.subject ?? view.t(`mail.template.${message.template}`)}
    >
      <div class="stack roomy">
        <MessageFacts {...props} />
        <section class="group">
          <h2>{view.t('mail.one.text')}</h2>
          {message.text === undefined ? (
            <p>{view.t(isComing(message) ? 'mail.one.not-yet' : 'mail.one.never')}</p>
          ) : (
            <div class="quote" lang={message.language}>
              {message.text}
            </div>
          )}
        </section>
        <p>
          <a href={paths.mail(event.id)}>{view.t('mail.one.back')}</a>
        </p>
      </div>
    </EventFrame>
  );
}

const isComing = ({ state }: Message) => state === 'due' || state === 'sending';

function MessageFacts({ view, event, message, standing, name }: Props) {
  const time = (at: string) => <Time view={view} at={at} zone={event.zone} as="date-and-clock" city />;
  const { registrationId, sentAt } = message;
  return (
    <Facts
      facts={[
        [view.t('mail.list.state'), <MailStatus view={view} standing={standing} />],
        [view.t('mail.one.why'), message.reason && view.t(`mail.reason.${message.reason}`)],
        [
          view.t('mail.list.person'),
          name && registrationId && <a href={paths.registration(event.id, registrationId)}>{name}</a>,
        ],
        [view.t('mail.one.to'), message.to],
        [view.t('mail.list.letter'), view.t(`mail.template.${message.template}`)],
        [view.t('mail.one.created'), time(message.createdAt)],
        [view.t('mail.one.sent'), sentAt && time(sentAt)],
        [view.t('mail.one.due'), isComing(message) && time(message.due)],
        [view.t('mail.one.attempts'), message.attempts > 1 && `${message.attempts}`],
        [view.t('mail.one.provider-id'), message.providerId && <code>{message.providerId}</code>],
      ]}
    />
  );
}
