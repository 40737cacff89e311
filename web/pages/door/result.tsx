import type { CheckedIn, CheckInRefusal } from '../../../functions/attendance/attendance.ts';
import type { Event, Session } from '../../../functions/events/event.ts';
import { clockOf, dayOf, longDate, shortDate } from '../../../functions/shared/time.ts';
import type { TextKey } from '../../text/translate.ts';
import type { View } from '../../view.ts';

export type ResultProps = {
  view: View;
  /** Nothing has been scanned yet, or what came of it. */
  outcome?: CheckedIn;
  event: Event;
  session?: Session;
};

/** What the door says to the one who stands there: colour, shape and word say the same, large. */
export function DoorResult(props: ResultProps) {
  const { view, outcome } = props;
  if (!outcome) return <Ready view={view} />;
  const said = outcome.ok ? outcome.as : outcome.why;
  const tone = outcome.ok ? outcome.as : 'stop';
  const person = outcome.registration;
  return (
    <div class={`result ${tone}`} data-tone={tone}>
      <Sign tone={tone} />
      <p class="word">{view.t(words[said])}</p>
      {person && <p class="name">{person.name}</p>}
      {person?.organisation && <p class="from">{person.organisation}</p>}
      <p class="hint">{advice(props, outcome)}</p>
    </div>
  );
}

/** The answer alone, with the new count, for a page that is already open. */
export const DoorAnswer = ({ inside, ...props }: ResultProps & { inside: number }) => (
  <>
    <DoorResult {...props} />
    <p data-count hidden>
      {props.view.t('door.inside', { count: inside })}
    </p>
  </>
);

const Ready = ({ view }: { view: View }) => (
  <div class="result ready" data-tone="ready">
    <p class="word">{view.t('door.ready')}</p>
    <p class="hint">{view.t('door.ready.hint')}</p>
  </div>
);

const words = {
  welcome: 'door.welcome',
  already: 'door.already',
  unknown: 'door.unknown',
  'other-event': 'door.other-event',
  'not-today': 'door.not-today',
  waiting: 'door.waiting',
  'not-approved': 'door.not-approved',
  cancelled: 'door.cancelled',
  online: 'door.online',
} as const satisfies Record<'welcome' | 'already' | CheckInRefusal, TextKey>;

const hints = {
  unknown: 'door.unknown.hint',
  'other-event': 'door.other-event.hint',
  waiting: 'door.waiting.hint',
  'not-approved': 'door.not-approved.hint',
  cancelled: 'door.cancelled.hint',
  online: 'door.online.hint',
} as const satisfies Record<Exclude<CheckInRefusal, 'not-today'>, TextKey>;

function advice({ view, event, session }: ResultProps, outcome: CheckedIn) {
  if (outcome.ok) return outcome.as === 'already' ? <Since view={view} event={event} at={outcome.at} /> : '';
  if (outcome.why !== 'not-today') return view.t(hints[outcome.why]);
  const date = longDate((session ?? event).startsAt, event.zone, view.language);
  return view.t('door.not-today.hint', { date });
}

const Since = ({ view, event, at }: { view: View; event: Event; at: string }) => (
  <>
    <strong class="since">{view.t('door.already.since', { time: seenAt(view, event, at) })}</strong>
    {view.t('door.already.hint')}
  </>
);

/** "09:14"; "09:14 (23 November)" when it was another day. */
export function seenAt(view: View, event: Pick<Event, 'zone'>, at: string): string {
  const clock = clockOf(at, event.zone);
  const isToday = dayOf(at, event.zone) === dayOf(view.now.toISOString(), event.zone);
  return isToday ? clock : `${clock} (${shortDate(at, event.zone, view.language)})`;
}

const signs = {
  welcome: 'M24 4a20 20 0 1 0 .01 0zM14 25l7 7 14-15',
  already: 'M24 5 45 42H3zM24 18v11m0 5.5v.5',
  stop: 'M15 4h18l11 11v18L33 44H15L4 33V15zM17 17l14 14m0-14L17 31',
} as const;

/** A circle with a tick, a triangle with a mark, an octagon with a cross. */
const Sign = ({ tone }: { tone: keyof typeof signs }) => (
  <svg class="sign" viewBox="0 0 48 48" aria-hidden="true">
    <path d={signs[tone]} />
  </svg>
);
