import type { Event } from '../../../functions/events/event.ts';
import type { SessionPlace } from '../../../functions/registration/registration.ts';
import type { ChosenSession } from '../../../functions/registration/sessions/choice.ts';
import type { Meaning } from '../../parts/shape.tsx';
import { Status } from '../../parts/status.tsx';
import { ClockRange } from '../../parts/time.tsx';
import { Words } from '../../parts/words.tsx';
import { paths } from '../../paths.ts';
import type { View } from '../../view.ts';
import { MovedNote } from '../line/line.tsx';

/** What staff are told of how somebody stands in a session. */
export const placeMeanings = {
  taken: 'confirmed',
  offered: 'warning',
  waiting: 'waiting',
  wished: 'note',
} as const satisfies Record<SessionPlace['state'], Meaning>;

type Props = { view: View; event: Event; chosen: ChosenSession[] };

/** On somebody's page in the console: the sessions that they chose. */
export const StaffSessions = ({ view, event, chosen }: Props) =>
  chosen.length > 0 && (
    <section class="group" aria-labelledby="chosen">
      <h2 id="chosen">{view.t('sessions.chosen')}</h2>
      <ul class="list">
        {chosen.map(({ session, place, number }) => (
          <li class="entry">
            <span>
              <ClockRange {...session} zone={event.zone} />
            </span>
            <span class="name">
              <a href={paths.sessionPeople(event.id, session.id)}>
                <Words texts={session.title} view={view} />
              </a>
              {'moved' in place && place.moved && <MovedNote view={view} event={event} moved={place.moved} />}
            </span>
            <span class="row soft small">
              {number && view.t('sessions.state.waiting', { place: number })}
              <Status meaning={placeMeanings[place.state]}>{view.t(`sessions.staff.${place.state}`)}</Status>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
