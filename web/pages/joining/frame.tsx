import type { Child, PropsWithChildren } from 'hono/jsx';
import type { Hub } from '../../../functions/accounts/hub.ts';
import type { Event } from '../../../functions/events/event.ts';
import type { Crew } from '../../../functions/joining/crew/crew.ts';
import type { Door } from '../../../functions/joining/joining.ts';
import { inLanguage } from '../../../functions/shared/language.ts';
import { Layout } from '../../layout.tsx';
import { CoverPicture } from '../../parts/cover-picture.tsx';
import { languageOf } from '../../parts/words.tsx';
import { paths } from '../../paths.ts';
import { joinCss } from '../../styles/join.ts';
import type { View } from '../../view.ts';
import { EventName } from '../event/new-link.tsx';

export type DoorProps = {
  view: View;
  event: Event;
  hub: Hub;
  /** Whose link it is. */
  person: { name: string; role: 'attendee' | Crew['role'] };
  door: Door;
  /** The pages of this link. */
  paths: { own: string; watch: string; check: string };
  /** Once it is over; what is left out does not apply. */
  afterwards?: { feedbackHref?: string; certificateHref?: string; seen: boolean };
};

type FrameProps = PropsWithChildren<
  DoorProps & {
    title?: string;
    islands?: string[];
    head?: Child;
    /** A page as wide as it is, for what is watched. */
    wide?: boolean;
    /** At the foot: what to do when one cannot get in; that the link is somebody's, and what if it is not. */
    help?: boolean;
    /** It is the device check itself, which does not lead to itself. */
    isCheck?: boolean;
    whose?: boolean;
    registrationOpen?: boolean;
  }
>;

/** Every page of a link into the online half: big, quiet, and at its foot whose link it is and where help is. */
export const DoorFrame = (props: FrameProps) => {
  const { view, event, hub, title, wide } = props;
  return (
    <Layout
      view={view}
      title={title ?? view.t('joining.title', { event: inLanguage(event.title, view.language) })}
      hue={hub.hue}
      hubName={hub.name}
      slug={event.slug}
      css={joinCss}
      islands={props.islands}
      head={props.head}
      noindex
    >
      <div class={wide ? 'door wide' : 'door'}>
        {!wide && <CoverPicture id={event.id} hue={hub.hue} />}
        <EventName view={view} event={event} />
        {props.children}
        {(props.help || props.whose) && (
          <div class="aside">
            {props.help && <Help {...props} />}
            {props.whose && <Whose {...props} />}
          </div>
        )}
      </div>
    </Layout>
  );
};

/** What the organiser says, or what helps most people; then where one can try and whom one can ask. */
function Help({ view, event, hub, paths: own, isCheck }: FrameProps) {
  const said = event.joining?.help;
  const words = said && inLanguage(said, view.language);
  return (
    <details id="help">
      <summary>{view.t('joining.help')}</summary>
      {words ? (
        <p class="said" lang={languageOf(said, view) === view.language ? undefined : languageOf(said, view)}>
          {words}
        </p>
      ) : (
        <p>{view.t('joining.help-usual')}</p>
      )}
      <ul>
        {!isCheck && (
          <li>
            <a href={own.check}>{view.t('joining.help-check')}</a>
          </li>
        )}
        <li>
          <a href={`mailto:${hub.contact}`}>{view.t('joining.help-write', { contact: hub.contact })}</a>
        </li>
      </ul>
    </details>
  );
}

function Whose({ view, event, hub, person, registrationOpen }: FrameProps) {
  const { name, role } = person;
  const label = role === 'attendee' ? 'joining.as' : (`joining.as-${role}` as const);
  return (
    <details>
      <summary>
        {view.t(label, { name })} · <span class="not-me">{view.t('joining.not-me')}</span>
      </summary>
      <p>{view.t('joining.not-me-more', { name })}</p>
      <ul>
        {role !== 'attendee' && (
          <li>
            <a href={`mailto:${hub.contact}`}>{view.t('joining.not-me-crew', { contact: hub.contact })}</a>
          </li>
        )}
        {registrationOpen && (
          <li>
            <a href={paths.register(event.slug)}>{view.t('joining.not-me-register')}</a>
          </li>
        )}
        <li>
          <a href={`${paths.event(event.slug)}#link`}>{view.t('joining.not-me-link')}</a>
        </li>
      </ul>
    </details>
  );
}
