import type { CheckedIn, Found } from '../../../functions/attendance/attendance.ts';
import type { Event, Session } from '../../../functions/events/event.ts';
import { inLanguage } from '../../../functions/shared/language.ts';
import { clockOf, dayOf, shortDate } from '../../../functions/shared/time.ts';
import { Layout } from '../../layout.tsx';
import { paths } from '../../paths.ts';
import type { View } from '../../view.ts';
import { doorCss } from './css.ts';
import { DoorResult } from './result.tsx';
import { SearchResults } from './search-results.tsx';

export type DoorProps = {
  view: View;
  event: Event;
  hue: number;
  sessions: Session[];
  /** The list that is kept; without one, the event as a whole. */
  session?: Session;
  /** How many are on the list. */
  inside: number;
  outcome?: CheckedIn;
  search?: { query: string; found: Found[]; limit: number };
  /** Whether they may go to the console, which door staff may not. */
  console: boolean;
};

/** Where door staff stand all day: one hand, a phone, a queue. Works by name and by code without scripts. */
export function DoorPage(props: DoorProps) {
  const { view, event } = props;
  const title = `${view.t('door.title')} · ${inLanguage(event.title, view.language)}`;
  return (
    <Layout view={view} title={title} hue={props.hue} kind="door" noindex css={doorCss} islands={['scanner']}>
      <Head {...props} />
      <ListChoice {...props} />
      <Stage {...props} />
      <CodeForm {...props} />
      <SearchForm {...props} />
    </Layout>
  );
}

const Head = ({ view, event, inside, ...props }: DoorProps) => (
  <header class="door-head">
    <div>
      <p class="kicker">
        {props.console ? <a href={paths.manage(event.id)}>{view.t('door.back')}</a> : view.t('door.title')}
      </p>
      <h1>{inLanguage(event.title, view.language)}</h1>
    </div>
    <p class="inside" data-inside aria-live="polite">
      {view.t('door.inside', { count: inside })}
    </p>
  </header>
);

/** One list for the event, and one for each session that people go to. */
function ListChoice({ view, event, sessions, session }: DoorProps) {
  const several = dayOf(event.startsAt, event.zone) !== dayOf(event.endsAt, event.zone);
  const label = (each: Session) => {
    const day = several ? `${shortDate(each.startsAt, event.zone, view.language)} ` : '';
    return `${day}${clockOf(each.startsAt, event.zone)} ${inLanguage(each.title, view.language)}`;
  };
  return (
    <form class="list" action={paths.door(event.id)} method="get">
      <label for="session">{view.t('door.list')}</label>
      <select class="input" id="session" name="session">
        <option value="event">{view.t('door.list.event')}</option>
        {sessions
          .filter(each => each.kind !== 'break')
          .map(each => (
            <option value={each.id} selected={each.id === session?.id}>
              {label(each)}
            </option>
          ))}
      </select>
      <button class="button quiet" type="submit">
        {view.t('door.list.show')}
      </button>
    </form>
  );
}

/** The camera's picture, and over it the answer. The island brings the camera; its words wait here for it. */
const Stage = (props: DoorProps) => {
  const { t } = props.view;
  return (
    <section
      class="stage"
      data-scanner
      data-denied={t('door.camera.denied')}
      data-none={t('door.camera.none')}
      data-busy={t('door.camera.busy')}
      data-insecure={t('door.camera.insecure')}
      data-starting={t('door.camera.starting')}
      data-offline={t('door.offline')}
      data-offline-hint={t('door.offline.hint')}
    >
      <div class="camera" hidden>
        <video playsinline muted aria-label={t('door.camera.label')} />
        <span class="aim" aria-hidden="true" />
      </div>
      <div class="answer" data-answer tabindex={-1} role="status" aria-live="assertive" aria-atomic="true">
        <DoorResult {...props} />
      </div>
      <p class="camera-note" data-camera-note role="status" hidden />
      <div class="row">
        <button class="button big" type="button" data-start hidden>
          {t('door.camera.start')}
        </button>
        <button class="button quiet" type="button" data-stop hidden>
          {t('door.camera.stop')}
        </button>
      </div>
    </section>
  );
};

const CodeForm = ({ view, event, session }: DoorProps) => (
  <form class="line" action={paths.checkIn(event.id)} method="post" data-check-in>
    <input type="hidden" name="session" value={session?.id ?? 'event'} />
    <label for="code">{view.t('door.code')}</label>
    <p class="hint" id="code-hint">
      {view.t('door.code.hint')}
    </p>
    <input
      class="input"
      id="code"
      name="code"
      autocomplete="off"
      autocapitalize="off"
      aria-describedby="code-hint"
    />
    <button class="button quiet" type="submit">
      {view.t('door.code.submit')}
    </button>
  </form>
);

const SearchForm = (props: DoorProps) => {
  const { view, event, session, search } = props;
  return (
    <section class="stack" id="search-part">
      <form class="line" action={`${paths.doorSearch(event.id)}#search-part`} method="get">
        <input type="hidden" name="session" value={session?.id ?? 'event'} />
        <label for="q">{view.t('door.search')}</label>
        <p class="hint" id="q-hint">
          {view.t('door.search.hint')}
        </p>
        <input
          class="input"
          id="q"
          name="q"
          type="search"
          value={search?.query}
          autocomplete="off"
          aria-describedby="q-hint"
        />
        <button class="button quiet" type="submit">
          {view.t('door.search.submit')}
        </button>
      </form>
      {search && <SearchResults view={view} event={event} session={session} {...search} />}
    </section>
  );
};
