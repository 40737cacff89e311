import type { Event, Mode, Standing } from '../../../functions/events/event.ts';
import { ButtonLink } from '../../parts/button.tsx';
import { modeName, modesIn, placeLine, placesLeft } from '../../parts/places.ts';
import { Status } from '../../parts/status.tsx';
import { Time } from '../../parts/time.tsx';
import { isByInvitation, wayIn } from '../../parts/way-in.ts';
import { paths } from '../../paths.ts';
import type { TextKey } from '../../text/translate.ts';
import type { View } from '../../view.ts';
import type { EventPageProps } from './event.tsx';
import { OpeningNoticeForm } from './opening-notice.tsx';

/** The hall and the online half as plain facts, and the one button. */
export const Ways = ({ view, programme: { event }, standing, notice }: EventPageProps) => (
  <div class="ways">
    {standing.phase === 'running' && (
      <p>
        <Status meaning="confirmed">{view.t('event.running')}</Status>
      </p>
    )}
    <div>
      {modesIn(standing).map(mode => (
        <Way view={view} event={event} mode={mode} standing={standing} />
      ))}
    </div>
    <Act view={view} event={event} standing={standing} />
    {standing.phase === 'announced' && !isByInvitation(event) && (
      <OpeningNoticeForm {...notice} view={view} slug={event.slug} />
    )}
  </div>
);

function Way({ view, event, mode, standing }: { view: View; event: Event; mode: Mode; standing: Standing }) {
  const places = placesLeft(view, standing, mode);
  return (
    <section class="way">
      <h2>{view.t(modeName[mode])}</h2>
      {standing.open && event.access?.kind !== 'closed' && (
        <Status meaning={places.meaning}>{places.words}</Status>
      )}
      <p class="kicker">{mode === 'on-site' ? placeLine(event) : view.t('event.online-how')}</p>
    </section>
  );
}

function Act({ view, event, standing }: { view: View; event: Event; standing: Standing }) {
  const kind = event.access?.kind;
  if (standing.open && kind === 'closed')
    return <NotForAll title="event.closed" more="event.closed-more" view={view} />;
  if (standing.open && kind === 'invitation') {
    return <NotForAll view={view} title="event.by-invitation" more="event.by-invitation-more" />;
  }
  if (standing.open) {
    const way = wayIn(view, event);
    const free = Object.values(standing.left).some(left => left > 0);
    return (
      <div class="act">
        <ButtonLink href={paths.register(event.slug)} big>
          {view.t(
            kind === 'approval'
              ? 'event.register-approval'
              : free
                ? 'event.register'
                : 'event.register-waiting',
          )}
        </ButtonLink>
        <p class="kicker note">{way ?? view.t('event.register-note')}</p>
      </div>
    );
  }
  return (
    <div class="act">
      <NotOpen view={view} event={event} phase={standing.phase} />
    </div>
  );
}

const NotForAll = ({ view, title, more }: { view: View; title: TextKey; more: TextKey }) => (
  <div class="act">
    <p>
      <strong>{view.t(title)}</strong>
    </p>
    <p class="kicker">{view.t(more)}</p>
  </div>
);

type NotOpenProps = { view: View; event: Event; phase: Standing['phase'] };

/** Why one cannot register now, and what one can do instead. */
export function NotOpen({ view, event, phase }: NotOpenProps) {
  const { opensAt } = event.registration;
  if (phase === 'announced' && opensAt)
    return (
      <>
        <p>
          <Status meaning="waiting">{view.t('event.announced-badge')}</Status>
        </p>
        <p>
          {view.t('event.announced')}{' '}
          <Time view={view} at={opensAt} zone={event.zone} as="date-and-clock" city on />.
        </p>
      </>
    );
  const words = {
    draft: ['event.draft', 'event.draft-more'],
    over: ['event.over', 'event.over-more'],
  } as const;
  const [title, more] =
    phase === 'draft' || phase === 'over' ? words[phase] : (['event.closed', 'event.closed-more'] as const);
  return (
    <>
      <p>
        <strong>{view.t(title)}</strong>
      </p>
      <p class="kicker">{view.t(more)}</p>
    </>
  );
}
