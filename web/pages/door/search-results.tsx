import type { Found } from '../../../functions/attendance/attendance.ts';
import type { Event, Session } from '../../../functions/events/event.ts';
import type { Registration } from '../../../functions/registration/registration.ts';
import { paths } from '../../paths.ts';
import type { TextKey } from '../../text/translate.ts';
import type { View } from '../../view.ts';
import { seenAt } from './result.tsx';

type Props = { view: View; event: Event; session?: Session; query: string; found: Found[]; limit: number };

/** Each with the one thing to do; who cannot be let in says why instead. */
export function SearchResults({ view, event, session, query, found, limit }: Props) {
  const key = found.length === limit ? 'door.search.many' : 'door.search.found';
  return (
    <div class="stack" id="found">
      <h2 class="found">{view.t(key, { count: found.length, query })}</h2>
      {found.length === 0 && <p class="soft">{view.t('door.search.none')}</p>}
      <ul class="people">
        {found.map(person => (
          <li>
            <div>
              <p class="who">{person.registration.name}</p>
              <p class="soft">{about(view, person.registration)}</p>
            </div>
            <Act view={view} event={event} session={session} {...person} />
          </li>
        ))}
      </ul>
    </div>
  );
}

const states = {
  pending: 'door.state.pending',
  waiting: 'door.state.waiting',
  applied: 'door.state.applied',
  declined: 'door.state.declined',
  cancelled: 'door.state.cancelled',
} as const satisfies Partial<Record<Registration['state'], TextKey>>;

function about(view: View, { organisation, mode, state }: Registration): string {
  const place = state === 'confirmed' ? view.t(`door.mode.${mode}`) : view.t(states[state]);
  return [place, organisation].filter(Boolean).join(' · ');
}

function Act({
  view,
  event,
  session,
  registration,
  since,
  welcome,
}: Omit<Props, 'query' | 'found' | 'limit'> & Found) {
  if (since) return <p class="since">{view.t('door.here-since', { time: seenAt(view, event, since) })}</p>;
  if (!welcome) return null;
  return (
    <form action={paths.checkIn(event.id)} method="post" data-check-in data-done={view.t('door.already')}>
      <input type="hidden" name="session" value={session?.id ?? 'event'} />
      <button
        type="submit"
        class="button"
        name="registration"
        value={registration.id}
        aria-label={view.t('door.check-in.person', { name: registration.name })}
      >
        {view.t('door.check-in')}
      </button>
    </form>
  );
}
