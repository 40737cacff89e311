import type { Act, DoorPerson } from '../../../functions/attendance/door/scan.ts';
import { paths } from '../../paths.ts';
import type { TextKey } from '../../text/translate.ts';
import type { View } from '../../view.ts';
import { seenAt } from './names.ts';
import type { DoorProps, Found } from './props.ts';
import { Kept, UndoForm } from './result.tsx';

/** Each with the one thing to do; who cannot be let in says why instead. */
export function SearchResults(props: DoorProps) {
  const { view, event, search } = props;
  if (!search) return null;
  const { found, query, limit } = search;
  const key = found.length === limit ? 'door.search.many' : 'door.search.found';
  return (
    <>
      <h2 class="found">{view.t(key, { count: found.length, query })}</h2>
      {found.length === 0 && <p class="soft">{view.t('door.search.none')}</p>}
      <ul class="people">
        {found.map(each => (
          <Row
            {...props}
            id={each.person.id}
            name={each.person.name}
            about={about(view, each)}
            note={each.person.doorNote}
            badge={each.person.state === 'confirmed'}
            time={each.act === 'since' ? seenAt(view, event, each.answer.since ?? '') : undefined}
            act={each.act}
            nonce={each.nonce}
          />
        ))}
      </ul>
    </>
  );
}

/** One of them, for a page that searches by itself. */
export const FoundTemplate = (props: DoorProps) => (
  <template data-found>
    <Row {...props} id="" name="{name}" about="{about}" note="{note}" badge time="{time}" nonce="" />
  </template>
);

type RowProps = DoorProps & {
  id: string;
  name: string;
  about: string;
  note?: string;
  /** They have one to be printed. */
  badge: boolean;
  time?: string;
  /** Without it, all that could be done. */
  act?: Act;
  nonce?: string;
};

function Row({ id, name, about: line, note, badge, time, act, nonce, ...props }: RowProps) {
  const { view, event } = props;
  const can = (one: Act) => act === undefined || act === one;
  return (
    <li>
      <div>
        <p class="who">{name}</p>
        <p class="soft">{line}</p>
        {note && (
          <p class="note" data-slot="note">
            {note}
          </p>
        )}
        {badge && (
          <form
            class="badge"
            action={paths.badges(event.id)}
            target="_blank"
            data-slot="badge"
            rel="noopener"
          >
            <input type="hidden" name="registration" value={id} />
            <button type="submit" aria-label={view.t('badges.of-one', { name })}>
              {view.t('badges.one')}
            </button>
          </form>
        )}
      </div>
      <div class="act">
        {can('since') && (
          <p class="since" data-act="since">
            {view.t('door.here-since', { time: time ?? '' })}
          </p>
        )}
        {can('since') && nonce !== undefined && (
          <div data-act="since">
            <UndoForm {...props} registration={id} nonce={nonce} name={name} />
          </div>
        )}
        {(['in', 'out'] as const).filter(can).map(way => (
          <form action={paths.checkIn(event.id)} method="post" data-check-in data-act={way}>
            <Kept list={props.list} way={way} gate={props.gate} />
            <button
              type="submit"
              class="button"
              name="registration"
              value={id}
              aria-label={view.t(way === 'in' ? 'door.check-in.person' : 'door.check-out.person', { name })}
            >
              {view.t(way === 'in' ? 'door.check-in' : 'door.check-out')}
            </button>
          </form>
        ))}
      </div>
    </li>
  );
}

/** How somebody stands: what they come in when they have a seat, else why they have none. */
export const stateWords = {
  'on-site': 'door.mode.on-site',
  online: 'door.mode.online',
  pending: 'door.state.pending',
  waiting: 'door.state.waiting',
  applied: 'door.state.applied',
  declined: 'door.state.declined',
  cancelled: 'door.state.cancelled',
} as const satisfies Record<Exclude<DoorPerson['state'], 'confirmed'> | DoorPerson['mode'], TextKey>;

function about(view: View, { person: { organisation, mode, state }, answer: { said }, act }: Found): string {
  const stands = view.t(stateWords[state === 'confirmed' ? mode : state]);
  const whyNot = said === 'no-place' || said === 'not-today' ? view.t(`door.${said}`) : undefined;
  const unseen = said === 'not-in' && act === 'out' ? view.t('door.not-seen-in') : undefined;
  return [stands, organisation, whyNot, unseen].filter(Boolean).join(' · ');
}
