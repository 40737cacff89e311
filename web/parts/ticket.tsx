import type { PropsWithChildren } from 'hono/jsx';
import type { Hub } from '../../functions/accounts/hub.ts';
import type { Event, Mode } from '../../functions/events/event.ts';
import type { View } from '../view.ts';
import { CoverPicture } from './cover-picture.tsx';
import { modeName, placeLine } from './places.ts';
import { DayRange, EventHours } from './time.tsx';
import { Words } from './words.tsx';

type TicketProps = PropsWithChildren<{
  view: View;
  event: Event;
  hub: Hub;
  /** Left out where it is not known whose page this is. */
  name?: string;
  mode?: Mode;
}>;

/** What one has: event, name, mode and, behind the tear line, the children: the code or where it is. */
export const Ticket = ({ view, event, hub, name, mode, children }: TicketProps) => (
  <section class="ticket" aria-label={view.t('registration.ticket')}>
    <CoverPicture id={event.id} hue={hub.hue} size={{ width: 600, height: 480 }} />
    <div class="ticket-body">
      <p class="kicker">{hub.name}</p>
      <h2>
        <Words texts={event.title} view={view} />
      </h2>
      <dl>
        {name && <Pair label={view.t('registration.ticket-name')}>{name}</Pair>}
        {mode && <Pair label={view.t('registration.ticket-mode')}>{view.t(modeName[mode])}</Pair>}
        <Pair label={view.t('registration.ticket-when')}>
          <DayRange view={view} {...event} />
          <br />
          <EventHours view={view} {...event} />
        </Pair>
        {mode === 'on-site' && event.venue && (
          <Pair label={view.t('registration.ticket-place')}>{placeLine(event)}</Pair>
        )}
      </dl>
    </div>
    <div class="stub">{children}</div>
  </section>
);

const Pair = ({ label, children }: PropsWithChildren<{ label: string }>) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
);
