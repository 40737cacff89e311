import { inLanguage } from '../../../functions/shared/language.ts';
import { Layout } from '../../layout.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { paths } from '../../paths.ts';
import { doorCss } from './css.ts';
import { DoorProgram } from './data.tsx';
import { listName } from './names.ts';
import type { DoorProps } from './props.ts';
import { DoorResult, Kept } from './result.tsx';
import { Doubts, Latest } from './scans.tsx';
import { SearchResults } from './search-results.tsx';
import { WalkIn } from './walk-in.tsx';

/**
 * Where door staff stand all day: one hand, a phone, a queue. By name and by code it works without scripts; with them
 * it is a program that goes on without a network.
 */
export function DoorPage(props: DoorProps) {
  const { view, event, walkIn } = props;
  const title = `${view.t('door.title')} · ${inLanguage(event.title, view.language)}`;
  return (
    <Layout
      view={view}
      title={title}
      hue={props.hue}
      kind="door"
      noindex
      css={doorCss}
      islands={['scanner']}
      error={walkIn?.errors !== undefined}
      head={<Installable {...props} />}
    >
      <ErrorSummary view={view} errors={walkIn?.errors} />
      <Head {...props} />
      <Setup {...props} />
      <Stage {...props} />
      <div class="desk">
        <Doubts {...props} />
        <CodeForm {...props} />
        <SearchForm {...props} />
        <WalkIn {...props} />
        <Latest {...props} />
        <p class="small soft install" data-install hidden>
          {view.t('door.install')}
        </p>
      </div>
      <DoorProgram {...props} />
    </Layout>
  );
}

/** The manifest is asked for with the cookie: only who works at the door gets it. */
const Installable = ({ view, event }: DoorProps) => (
  <>
    <link rel="manifest" href={paths.doorManifest(event.id)} crossorigin="use-credentials" />
    <link rel="apple-touch-icon" href={`${paths.asset('icon-512.png')}?v=${view.assetsVersion}`} />
    <meta name="theme-color" content="#12131a" />
  </>
);

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
    <p class="news" data-news role="status" hidden />
  </header>
);

/** What is kept here: which list, in or out, and what the gate is called. */
const Setup = (props: DoorProps) => {
  const { view, event, lists, list, way, gate } = props;
  return (
    <form class="setup" action={paths.door(event.id)} method="get" data-setup>
      <label class="list">
        <span>{view.t('door.list')}</span>
        <select class="input" name="session">
          {lists.map(each => (
            <option value={each.id} selected={each.id === list.id}>
              {listName(props, each)}
            </option>
          ))}
        </select>
      </label>
      <label class="gate">
        <span>{view.t('door.gate')}</span>
        <input
          class="input"
          name="gate"
          value={gate}
          maxlength={40}
          placeholder={view.t('door.gate.example')}
          autocomplete="off"
        />
      </label>
      <fieldset class="way">
        <legend>{view.t('door.way')}</legend>
        {(['in', 'out'] as const).map(each => (
          <label>
            <input type="radio" name="way" value={each} checked={each === way} />
            <span>{view.t(`door.way.${each}`)}</span>
          </label>
        ))}
      </fieldset>
      <button class="button quiet" type="submit" data-show>
        {view.t('door.list.show')}
      </button>
    </form>
  );
};

/** The camera's picture, and over it the answer. The program brings the camera. */
const Stage = (props: DoorProps) => {
  const { t } = props.view;
  return (
    <section class="stage" data-scanner>
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

const CodeForm = ({ view, event, ...kept }: DoorProps) => (
  <form class="line" action={paths.checkIn(event.id)} method="post" data-check-in data-code>
    <Kept {...kept} />
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
      {view.t(kept.way === 'in' ? 'door.code.submit' : 'door.check-out')}
    </button>
  </form>
);

const SearchForm = (props: DoorProps) => {
  const { view, event, search } = props;
  return (
    <section class="stack" id="search-part">
      <form class="line" action={`${paths.doorSearch(event.id)}#search-part`} method="get" data-search>
        <Kept {...props} />
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
      <div class="stack" id="found" data-found-list aria-live="polite">
        <SearchResults {...props} />
      </div>
    </section>
  );
};
