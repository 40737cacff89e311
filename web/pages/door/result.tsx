import type { Child } from 'hono/jsx';
import type { Pass, Turn, WalkInRefusal } from '../../../functions/attendance/door/scan.ts';
import { paths } from '../../paths.ts';
import type { TextKey, Translate } from '../../text/translate.ts';
import type { View } from '../../view.ts';
import { listDate, seenAt } from './names.ts';
import type { DoorProps, Outcome } from './props.ts';

/**
 * What only a device says that answers by itself: a genuine ticket of nobody on its list; one it cannot check; somebody
 * without a registration, whom it lets in.
 */
type OwnAnswer = 'new' | 'unchecked' | 'cannot-check' | 'walked-in';
export type Said = Pass | Turn | WalkInRefusal | 'undone' | 'gone' | OwnAnswer;

type Tone = 'welcome' | 'already' | 'out' | 'stop';

/** How each answer looks and sounds, its word, and what to do. */
const answers = {
  welcome: ['welcome', 'door.welcome'],
  back: ['welcome', 'door.back-again'],
  new: ['welcome', 'door.welcome', 'door.new.hint'],
  unchecked: ['welcome', 'door.welcome', 'door.unchecked.hint'],
  'walked-in': ['welcome', 'door.welcome', 'door.walked-in.hint'],
  already: ['already', 'door.already', 'door.already.hint'],
  goodbye: ['out', 'door.goodbye'],
  'not-in': ['already', 'door.not-in', 'door.not-in.hint'],
  undone: ['out', 'door.undone', 'door.undone.hint'],
  gone: ['already', 'door.gone', 'door.gone.hint'],
  unknown: ['stop', 'door.unknown', 'door.unknown.hint'],
  'cannot-check': ['stop', 'door.cannot-check', 'door.cannot-check.hint'],
  'other-event': ['stop', 'door.other-event', 'door.other-event.hint'],
  'not-today': ['stop', 'door.not-today', 'door.not-today.hint'],
  waiting: ['stop', 'door.waiting', 'door.waiting.hint'],
  'not-approved': ['stop', 'door.not-approved', 'door.not-approved.hint'],
  cancelled: ['stop', 'door.cancelled', 'door.cancelled.hint'],
  online: ['stop', 'door.online', 'door.online.hint'],
  'no-place': ['stop', 'door.no-place', 'door.no-place.hint'],
  full: ['stop', 'door.full', 'door.full.hint'],
  over: ['stop', 'door.over', 'door.over.hint'],
  'not-open': ['stop', 'door.not-open', 'door.not-open.hint'],
  'no-hall': ['stop', 'door.no-hall', 'door.no-hall.hint'],
} as const satisfies Record<Said, readonly [Tone, TextKey, TextKey?]>;

/** The word of an answer. */
export const wordOf = (said: Said): TextKey => answers[said][1];

/** Why somebody is sent away, in a word or two. */
export const turnWords = (t: Translate): Record<Turn, string> => ({
  unknown: t(wordOf('unknown')),
  'other-event': t(wordOf('other-event')),
  'not-today': t(wordOf('not-today')),
  waiting: t(wordOf('waiting')),
  'not-approved': t(wordOf('not-approved')),
  cancelled: t(wordOf('cancelled')),
  online: t(wordOf('online')),
  'no-place': t(wordOf('no-place')),
});

const undoable: readonly Said[] = ['welcome', 'back', 'new', 'unchecked', 'walked-in', 'goodbye', 'not-in'];

/** What the door says to the one who stands there, or that it is ready. */
export function DoorResult(props: DoorProps) {
  const { view, event, outcome, sessions } = props;
  if (!outcome) return <Ready view={view} />;
  const { said, since, person, nonce } = outcome;
  const places = sessions.filter(({ id }) => person?.places.includes(id));
  return (
    <Result
      view={view}
      said={said}
      name={person?.name}
      organisation={person?.organisation}
      note={person?.doorNote}
      places={places.map(({ title }) => title[view.language] ?? Object.values(title)[0]).join(' · ')}
      time={since && seenAt(view, event, since)}
      date={listDate(view, props.list)}
      undo={person && nonce && <UndoForm {...props} registration={person.id} nonce={nonce} />}
    />
  );
}

/** Every answer with `{name}` and the like in their places, for a page that answers by itself. */
export const ResultTemplates = (props: DoorProps) => (
  <>
    {(Object.keys(answers) as Said[]).map(said => (
      <template data-result={said}>
        <Result
          view={props.view}
          said={said}
          name="{name}"
          organisation="{organisation}"
          note="{note}"
          places="{places}"
          time="{time}"
          date="{date}"
          undo={<UndoForm {...props} registration="" nonce="" />}
        />
      </template>
    ))}
  </>
);

type ResultProps = {
  view: View;
  said: Outcome['said'] | OwnAnswer;
  name?: string;
  organisation?: string;
  note?: string;
  places?: string;
  time?: string;
  date: string;
  undo?: Child;
};

/** Colour, shape and word say the same, large. */
function Result({ view, said, name, organisation, note, places, time, date, undo }: ResultProps) {
  const [tone, word, hint] = answers[said] as readonly [Tone, TextKey, TextKey?];
  const slot = (slotName: string, text: string | undefined, className: string) =>
    text && (
      <p class={className} data-slot={slotName}>
        {text}
      </p>
    );
  return (
    <div class={`result ${tone}`} data-tone={tone} data-said={said}>
      <Sign tone={tone} />
      <p class="word">{view.t(word)}</p>
      {slot('name', name, 'name')}
      {slot('organisation', organisation, 'from')}
      {said === 'already' && time && (
        <p data-slot="time">
          <strong class="since">{view.t('door.already.since', { time })}</strong>
        </p>
      )}
      {slot('note', note, 'note')}
      {slot('places', places, 'places')}
      {hint && <p class="hint">{view.t(hint, { date })}</p>}
      {undoable.includes(said) && undo}
    </div>
  );
}

const Ready = ({ view }: { view: View }) => (
  <div class="result ready" data-tone="ready">
    <p class="word">{view.t('door.ready')}</p>
    <p class="hint">{view.t('door.ready.hint')}</p>
  </div>
);

type UndoProps = Pick<DoorProps, 'view' | 'event' | 'list' | 'way' | 'gate'> & {
  registration: string;
  nonce: string;
  /** Whose scan it takes back, where the button stands in a list. */
  name?: string;
};

export const UndoForm = ({ view, event, registration, nonce, name, ...kept }: UndoProps) => (
  <form action={paths.doorUndo(event.id)} method="post" data-undo>
    <Kept {...kept} />
    <input type="hidden" name="registration" value={registration} />
    <input type="hidden" name="nonce" value={nonce} />
    <button class="button quiet undo" type="submit" aria-label={name && view.t('door.undo.person', { name })}>
      {view.t('door.undo')}
    </button>
  </form>
);

/** What is chosen on the device goes with every form. */
export const Kept = ({ list, way, gate }: Pick<DoorProps, 'list' | 'way' | 'gate'>) => (
  <>
    <input type="hidden" name="session" value={list.id} />
    <input type="hidden" name="way" value={way} />
    <input type="hidden" name="gate" value={gate} />
  </>
);

const signs = {
  welcome: 'M24 4a20 20 0 1 0 .01 0zM14 25l7 7 14-15',
  already: 'M24 5 45 42H3zM24 18v11m0 5.5v.5',
  out: 'M8 4h20v40H8zM20 24h24m-9-9 9 9-9 9',
  stop: 'M15 4h18l11 11v18L33 44H15L4 33V15zM17 17l14 14m0-14L17 31',
} as const;

/** A circle with a tick, a triangle with a mark, a door with an arrow, an octagon with a cross. */
const Sign = ({ tone }: { tone: Tone }) => (
  <svg class="sign" viewBox="0 0 48 48" aria-hidden="true">
    <path d={signs[tone]} />
  </svg>
);
