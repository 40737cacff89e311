import type { Doubt } from '../../../functions/attendance/door/scan.ts';
import type { TextKey } from '../../text/translate.ts';
import { gateName, seenAt } from './names.ts';
import type { DoorProps, Named } from './props.ts';
import { UndoForm, wordOf } from './result.tsx';

const doubtText = {
  'two-gates': 'door.doubt.two-gates',
  refused: 'door.doubt.refused',
  clock: 'door.doubt.clock',
} as const satisfies Record<Doubt['kind'], TextKey>;

/** Two gates that let in by one ticket, and what else staff should look at. Gone when there is nothing. */
export const Doubts = (props: DoorProps) => (
  <details class="doubts" data-doubts hidden={props.doubts.length === 0}>
    <summary data-count>{props.view.t('door.doubts', { count: props.doubts.length })}</summary>
    <ul class="people">
      {props.doubts.map(doubt => (
        <DoubtRow {...props} {...wordsOf(props, doubt)} kind={doubt.kind} />
      ))}
    </ul>
  </details>
);

/** The last who went through, each of which can be undone, or says who undid it. */
export const Latest = (props: DoorProps) => (
  <section class="stack" data-latest hidden={props.latest.length === 0}>
    <h2 class="found">{props.view.t('door.latest')}</h2>
    <ul class="people">
      {props.latest.map(({ name, undone, ...scan }) => (
        <LatestRow
          {...props}
          name={name}
          registration={scan.registrationId}
          nonce={scan.nonce}
          what={whatOf(props, scan)}
          undoneAt={undone && seenAt(props.view, props.event, undone.at)}
          undoneBy={undone?.by}
        />
      ))}
    </ul>
  </section>
);

/** A row of each kind, for a page that goes on by itself. */
export const ScanTemplates = (props: DoorProps) => (
  <>
    {(Object.keys(doubtText) as Doubt['kind'][]).map(kind => (
      <template data-doubt={kind}>
        <DoubtRow
          {...props}
          kind={kind}
          name="{name}"
          first="{first}"
          gate="{gate}"
          time="{time}"
          firstTime="{firstTime}"
          why="{why}"
          registration=""
          nonce=""
        />
      </template>
    ))}
    <template data-scan>
      <LatestRow
        {...props}
        name="{name}"
        what="{what}"
        registration=""
        nonce=""
        undoneAt="{undoneAt}"
        undoneBy="{undoneBy}"
        all
      />
    </template>
  </>
);

type Scanned = { name: string; registration: string; nonce: string };
type DoubtWords = Scanned & { first: string; firstTime: string; gate: string; time: string; why: string };

function wordsOf({ view, event }: DoorProps, { name, scans }: Named<Doubt>): DoubtWords {
  const [first, last] = [scans[0], scans.at(-1)];
  if (!first || !last) throw new Error('A doubt about no scan');
  return {
    name,
    registration: last.registrationId,
    nonce: last.nonce,
    first: gateName(view, first.gate),
    firstTime: seenAt(view, event, first.at),
    gate: gateName(view, last.gate),
    time: seenAt(view, event, last.at),
    why: last.refused ? view.t(wordOf(last.refused)) : '',
  };
}

const DoubtRow = ({
  kind,
  name,
  registration,
  nonce,
  ...props
}: DoorProps & DoubtWords & Pick<Doubt, 'kind'>) => (
  <li>
    <div>
      <p class="who">{name}</p>
      <p class="soft">
        {props.view.t(doubtText[kind], {
          first: props.first,
          firstTime: props.firstTime,
          gate: props.gate,
          time: props.time,
          why: props.why,
        })}
      </p>
    </div>
    <UndoForm {...props} name={name} registration={registration} nonce={nonce} />
  </li>
);

function whatOf(
  { view, event }: DoorProps,
  scan: Pick<Named<DoorProps['latest'][number]>, 'way' | 'at' | 'gate'>,
) {
  const words = [view.t(`door.way.${scan.way}`), seenAt(view, event, scan.at), scan.gate];
  return words.filter(Boolean).join(' · ');
}

type LatestProps = DoorProps &
  Scanned & {
    what: string;
    undoneAt?: string;
    undoneBy?: string /** Undone or not: both stand here. */;
    all?: true;
  };

const LatestRow = ({ name, what, registration, nonce, undoneAt, undoneBy, all, ...props }: LatestProps) => (
  <li>
    <div>
      <p class="who">{name}</p>
      <p class="soft">{what}</p>
      {undoneAt && (
        <p class="soft" data-act="undone">
          {props.view.t('door.undone.by', { time: undoneAt, who: undoneBy ?? '' })}
        </p>
      )}
    </div>
    {(all || !undoneAt) && (
      <div data-act="undo">
        <UndoForm {...props} name={name} registration={registration} nonce={nonce} />
      </div>
    )}
  </li>
);
