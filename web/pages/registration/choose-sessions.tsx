import type { Event } from '../../../functions/events/event.ts';
import type { SessionPlaces } from '../../../functions/registration/registration.ts';
import type { OfferedSession, SessionChoice } from '../../../functions/registration/sessions/choice.ts';
import type { Typed } from '../../../functions/shared/form.ts';
import { dayOf, longDate } from '../../../functions/shared/time.ts';
import { sessionPlace } from '../../parts/session-place.ts';
import { sessionSeats } from '../../parts/session-seats.ts';
import { ClockRange } from '../../parts/time.tsx';
import { Words } from '../../parts/words.tsx';
import { errorText } from '../../text/error-text.ts';
import type { View } from '../../view.ts';

type Props = {
  view: View;
  event: Pick<Event, 'zone' | 'startsAt' | 'endsAt'>;
  choice: SessionChoice;
  /** Ids of sessions. */
  chosen: readonly string[];
  /** What the person has of them already. */
  places?: SessionPlaces;
  /** A code; its sentence is `error.session.<code>`. */
  error?: string;
};

/**
 * The sessions that ask for sign-up, by the time that they begin: one of those that begin together, or none. Sends
 * `session`, and `session-<time>` of those that begin together, so that it works without script.
 */
export function ChooseSessions(props: Props) {
  const { view, event, choice, error } = props;
  const severalDays = dayOf(event.startsAt, event.zone) !== dayOf(event.endsAt, event.zone);
  const firstOf = choice.slots.map(({ startsAt }, index, all) => {
    const before = all[index - 1];
    return !before || dayOf(before.startsAt, event.zone) !== dayOf(startsAt, event.zone);
  });
  return (
    <fieldset class={error ? 'field has-error' : 'field'} aria-describedby={describedBy(props)}>
      <legend>{view.t('sessions.choose')}</legend>
      <div class="hint" id="session-hint">
        {hint(props)} {choice.apart && view.t('sessions.choose.apart')}
      </div>
      {error && (
        <div class="field-error" id="session-error">
          <span class="unseen">{view.t('common.error-title')}</span>
          {errorText(view.t, 'session', error)}
        </div>
      )}
      <div class="choices">
        {choice.slots.map((slot, index) => (
          <>
            {severalDays && firstOf[index] && (
              <p class="label">{longDate(slot.startsAt, event.zone, view.language)}</p>
            )}
            <Slot {...props} slot={slot} first={index === 0} />
          </>
        ))}
      </div>
    </fieldset>
  );
}

/** What was chosen in a form that comes back. */
export const chosenIn = (typed: Typed = {}): string[] =>
  Object.entries(typed).flatMap(([field, value]) =>
    field === 'session' || field.startsWith('session-') ? value.split('\n') : [],
  );

const describedBy = ({ error }: Props) =>
  ['session-hint', error && 'session-error'].filter(Boolean).join(' ');

function hint({ view, choice: { least, most }, places }: Props): string {
  const isFree = least === 0 && most === undefined;
  if (isFree && !places) return view.t('sessions.choose.optional');
  const limits = isFree ? '' : view.t('sessions.choose.limits', { least, most: most ?? 0 });
  return limits + view.t(places ? 'sessions.change-kept' : 'sessions.choose.later');
}

type SlotProps = Props & { slot: SessionChoice['slots'][number]; first: boolean };

function Slot(props: SlotProps) {
  const { view, event, slot, chosen, first } = props;
  const { startsAt, sessions } = slot;
  const [only, ...others] = sessions;
  if (!only) return null;
  if (others.length === 0) {
    const id = first ? 'session' : undefined;
    return (
      <div>
        <Pick {...props} offered={only} type="checkbox" name="session" id={id} />
      </div>
    );
  }
  const endsAt = sessions.map(({ session }) => session.endsAt).sort()[sessions.length - 1] ?? startsAt;
  const name = `session-${startsAt}`;
  const none = !sessions.some(({ session }) => chosen.includes(session.id));
  return (
    <fieldset>
      <legend>
        <ClockRange startsAt={startsAt} endsAt={endsAt} zone={event.zone} />
      </legend>
      {sessions.map((offered, index) => (
        <Pick
          {...props}
          offered={offered}
          type="radio"
          until={endsAt}
          name={name}
          id={first && index === 0 ? 'session' : undefined}
        />
      ))}
      <label class="pick">
        <input type="radio" name={name} value="" checked={none} />
        <span>{view.t('sessions.choose.none')}</span>
      </label>
    </fieldset>
  );
}

type PickProps = Props & {
  offered: OfferedSession;
  type: 'radio' | 'checkbox';
  name: string;
  id?: string;
  /** The end that is said already of what begins with it. */
  until?: string;
};

const Pick = (props: PickProps) => {
  const { view, event, choice, offered, chosen, places, type, name, id, until } = props;
  const { session, left } = offered;
  const who = [session.room, session.speakers.map(speaker => speaker.name).join(', ')].filter(Boolean);
  // Who wishes for it has no seat at the event yet, and gets one as others do.
  const place = places?.[session.id];
  const own = place && place.state !== 'wished' ? sessionPlace(view, event, place) : undefined;
  const ownTime = session.endsAt !== until;
  return (
    <label class="pick">
      <input type={type} id={id} name={name} value={session.id} checked={chosen.includes(session.id)} />
      <span>
        <Words texts={session.title} view={view} />
      </span>
      {(ownTime || who.length > 0) && (
        <span class="hint">
          {ownTime && <ClockRange {...session} zone={event.zone} />}
          {ownTime && who.length > 0 && ' · '}
          {who.join(' · ')}
        </span>
      )}
      <span class="hint">{own ?? sessionSeats(view, left, choice.modes.length)}</span>
    </label>
  );
};
