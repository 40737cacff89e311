import type { Event } from '../../../functions/events/event.ts';
import type { Message, Standing } from '../../../functions/mail/message.ts';
import { paths } from '../../paths.ts';
import type { View } from '../../view.ts';
import { When } from '../console/when.tsx';
import { MailStatus } from '../mail/standing.tsx';

type Props = {
  view: View;
  event: Event;
  title: string;
  /** Newest first. */
  messages: { message: Message; standing: Standing }[];
  /** What stands in place of no mail. */
  none: string;
};

/** The mails to somebody, each leading to what it says. */
export const MailList = ({ view, event, title, messages, none }: Props) => (
  <section class="group" aria-labelledby="mails">
    <h2 id="mails">{title}</h2>
    {messages.length === 0 ? (
      <p class="soft">{none}</p>
    ) : (
      <ul class="list">
        {messages.map(({ message, standing }) => (
          <li class="entry">
            <span class="soft small">
              <When view={view} at={message.sentAt ?? message.createdAt} zone={event.zone} />
            </span>
            <span class="name">
              <a href={paths.message(event.id, message.id) + about(message)}>
                {message.subject ?? view.t(`mail.template.${message.template}`)}
              </a>
            </span>
            <span class="row">
              <MailStatus view={view} standing={standing} />
            </span>
          </li>
        ))}
      </ul>
    )}
  </section>
);

/** Spares reading all mail of the event. */
const about = ({ registrationId }: Message): string =>
  registrationId ? `?registration=${registrationId}` : '';
