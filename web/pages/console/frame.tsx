import type { Child, PropsWithChildren } from 'hono/jsx';
import type { Action, Admitted, Hub } from '../../../functions/accounts/hub.ts';
import type { Event } from '../../../functions/events/event.ts';
import { Layout } from '../../layout.tsx';
import { Status } from '../../parts/status.tsx';
import { languageOf, Words } from '../../parts/words.tsx';
import { paths } from '../../paths.ts';
import { consoleCss } from '../../styles/console.ts';
import type { TextKey } from '../../text/translate.ts';
import type { View } from '../../view.ts';

const tabs = {
  overview: ['see-event', paths.manage],
  edit: ['edit-event', paths.editEvent],
  programme: ['edit-event', paths.programme],
  questions: ['edit-event', paths.questions],
  registrations: ['see-people', paths.registrations],
  'waiting-list': ['see-people', paths.waitingList],
  attendance: ['see-people', paths.attendance],
  feedback: ['see-event', paths.feedbackSummary],
  certificates: ['see-people', paths.certificates],
  mail: ['see-mail', paths.mail],
  door: ['work-door', paths.door],
} as const satisfies Record<string, readonly [Action, (eventId: string) => string]>;

export type ConsoleTab = keyof typeof tabs;

export type Sheet = PropsWithChildren<{
  view: View;
  /** The h1, and the start of the document's title. */
  heading: string;
  /** Banner or error summary: stands just before the h1. */
  before?: Child;
  /** What can be done with the whole page: stands beside the h1. */
  actions?: Child;
  error?: boolean;
  css?: string;
  islands?: string[];
  head?: Child;
}>;

/** Every page about one event: whose and which it is, and the tabs that the member of staff may open. */
export function EventFrame(props: Sheet & { hub: Hub; staff: Admitted; event: Event; tab: ConsoleTab }) {
  const { view, event, hub, staff } = props;
  const eventTitle = event.title[languageOf(event.title, view)] ?? '';
  return (
    <ConsoleLayout {...props} hue={hub.hue} title={`${props.heading}: ${eventTitle}`}>
      <div class="where">
        <a href={paths.console}>{hub.name}</a>
        <Status meaning={event.state === 'published' ? 'confirmed' : 'note'}>
          {view.t(`console.state.${event.state}`)}
        </Status>
        <a href={paths.event(event.slug)}>
          {view.t(event.state === 'published' ? 'console.event-page' : 'console.event-preview')}
        </a>
      </div>
      <p class="of">
        <Words texts={event.title} view={view} />
      </p>
      <nav class="tabs" aria-label={view.t('console.tabs')}>
        <ul>
          {(Object.keys(tabs) as ConsoleTab[])
            .filter(tab => staff.may.includes(tabs[tab][0]))
            .map(tab => (
              <li>
                <a href={tabs[tab][1](event.id)} aria-current={tab === props.tab ? 'page' : undefined}>
                  {view.t(`console.tab.${tab}` satisfies TextKey)}
                </a>
              </li>
            ))}
        </ul>
      </nav>
      <Titled {...props} />
    </ConsoleLayout>
  );
}

type Of = {
  hub?: Hub;
  /** What of the hub it is about: its name in the document's title, the way back to it, and what stands above the h1. */
  of?: { name: string; back: Child; above: Child };
};

/** Every other page of the console. `hub` colours it and leads back to it. */
export function ConsoleFrame(props: Sheet & Of) {
  const { view, hub, of } = props;
  const name = of?.name ?? hub?.name;
  return (
    <ConsoleLayout {...props} hue={hub?.hue} title={name ? `${props.heading}: ${name}` : props.heading}>
      <div class="where">
        {hub && <a href={paths.console}>{hub.name}</a>}
        {of?.back}
      </div>
      {of?.above}
      <Titled {...props} view={view} />
    </ConsoleLayout>
  );
}

const Titled = ({ before, heading, actions, children }: Sheet) => (
  <>
    <div class="before">{before}</div>
    <div class="titled">
      <h1>{heading}</h1>
      {actions && <div class="row">{actions}</div>}
    </div>
    {children}
  </>
);

function ConsoleLayout(props: Sheet & { hue?: number; title: string }) {
  const { view } = props;
  return (
    <Layout
      view={view}
      kind="console"
      noindex
      title={props.title}
      hue={props.hue}
      error={props.error}
      css={consoleCss + (props.css ?? '')}
      islands={props.islands}
      head={props.head}
      nav={<Who view={view} />}
    >
      {props.children}
    </Layout>
  );
}

const Who = ({ view }: { view: View }) => (
  <nav class="who" aria-label={view.t('console.nav')}>
    <ul>
      <li>
        <a href={paths.console}>{view.t('console.events')}</a>
      </li>
      <li>
        <form method="post" action={paths.signOut}>
          <button type="submit" class="linklike">
            {view.t('account.sign-out')}
          </button>
        </form>
      </li>
    </ul>
  </nav>
);
