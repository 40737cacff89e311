import type { Board, SessionCount } from '../../../functions/attendance/board.ts';
import type { Event } from '../../../functions/events/event.ts';
import { clockOf, dayOf, shortDate } from '../../../functions/shared/time.ts';
import { Status } from '../../parts/status.tsx';
import { Words } from '../../parts/words.tsx';
import { paths } from '../../paths.ts';
import type { View } from '../../view.ts';
import { modesOf, presenceFigures } from './figures.ts';

type Props = { view: View; event: Event; board: Board };

const hourMs = 3_600_000;
/** Seconds. */
const every = 10;

/** Who is there at this moment. While the event is near, it looks again by itself. */
export function LiveBoard(props: Props) {
  const { view, event } = props;
  const at = view.now.getTime();
  const isNear = Date.parse(event.startsAt) - 6 * hourMs < at && at < Date.parse(event.endsAt) + hourMs;
  return (
    <section class="board" aria-labelledby="board">
      <h2 class="unseen" id="board">
        {view.t('attendance.board')}
      </h2>
      <div
        class="stack"
        data-live={isNear ? paths.attendance(event.id) : undefined}
        data-every={isNear ? every : undefined}
      >
        <BoardPart {...props} />
      </div>
      {isNear && (
        <p class="small again">
          <a href={paths.attendance(event.id)} data-live-without>
            {view.t('attendance.board.again')}
          </a>
          <span role="status" class="note warning" data-live-lost hidden>
            {view.t('attendance.board.lost')}
          </span>
        </p>
      )}
    </section>
  );
}

/** Also drawn alone, every few seconds. */
export const BoardPart = (props: Props) => (
  <>
    <Figures {...props} />
    <Sessions {...props} />
  </>
);

function Figures({ view, event, board }: Props) {
  const t = view.t;
  const { at, whole } = board;
  const isOver = at >= event.endsAt;
  const now = presenceFigures(view, event, board);
  const seen = {
    label: t(isOver ? 'attendance.board.seen.over' : 'attendance.board.seen'),
    figure: whole.seen,
    note: whole.pressed > 0 ? t('attendance.board.pressed', { count: whole.pressed }) : '',
  };
  return (
    <dl class="numbers">
      {[...now, seen].map(({ label, figure, note }) => (
        <div>
          <dt>{label}</dt>
          <dd>
            <span class="figure">{figure}</span>
            {note && <span class="small">{note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** All sessions of a short programme are in sight; of a long one, those that run, or are next. */
const inSight = 8;

function Sessions(props: Props) {
  const { view, event, board } = props;
  const { sessions, at } = board;
  if (sessions.length === 0) return <AsOf {...props} />;
  const near = sessions.length > inSight ? nearOf(sessions) : sessions;
  const others = sessions.filter(each => !near.includes(each));
  return (
    <>
      <Counts {...props} counts={near} caption={view.t('attendance.board.sessions')} />
      {at < event.endsAt && <AsOf {...props} />}
      {others.length > 0 && (
        <details>
          <summary>{view.t('attendance.board.others', { count: others.length })}</summary>
          <Counts {...props} counts={others} caption={view.t('attendance.board.others.caption')} />
        </details>
      )}
    </>
  );
}

function nearOf(sessions: readonly SessionCount[]): SessionCount[] {
  const running = sessions.filter(({ state }) => state === 'running');
  if (running.length > 0) return running;
  const [next] = sessions.filter(({ state }) => state === 'to-come');
  const start = next?.session.startsAt ?? sessions.at(-1)?.session.startsAt;
  return sessions.filter(({ session }) => session.startsAt === start);
}

const AsOf = ({ view, event, board: { at, silence } }: Props) => (
  <p class="soft small">
    {view.t('attendance.board.as-of', { time: `${clockOf(at, event.zone)}:${at.slice(17, 19)}` })}
    {event.format !== 'on-site' && ` ${view.t('attendance.board.online.note', { minutes: silence })}`}
  </p>
);

function Counts(props: Props & { counts: readonly SessionCount[]; caption: string }) {
  const { view, event, counts, caption } = props;
  const modes = modesOf(event);
  return (
    <section class="scroll" tabindex={0} aria-label={caption}>
      <table class="counts">
        <caption class="unseen">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{view.t('attendance.board.session')}</th>
            {modes.map(mode => (
              <th scope="col" class="number">
                {view.t(`attendance.board.column.${mode}`)}
              </th>
            ))}
            <th scope="col" class="number">
              {view.t('attendance.board.column.seen')}
            </th>
          </tr>
        </thead>
        <tbody>
          {counts.map(count => (
            <tr class={count.state}>
              <th scope="row">
                <span class="when">{whenOf(view, event, count)}</span>{' '}
                <a href={`${paths.attendance(event.id)}?list=${count.session.id}#list`}>
                  <Words texts={count.session.title} view={view} />
                </a>
                {count.state === 'running' && (
                  <>
                    {' '}
                    <Status meaning="confirmed">{view.t('attendance.board.runs')}</Status>
                  </>
                )}
              </th>
              {modes.map(mode => (
                <td class="number">{count.state === 'running' || count.now[mode] ? count.now[mode] : '–'}</td>
              ))}
              <td class="number">{count.state === 'to-come' && count.seen === 0 ? '–' : count.seen}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** "10:00", and of an event of several days on which. */
function whenOf(view: View, { zone, startsAt, endsAt }: Event, { session }: SessionCount): string {
  const clock = clockOf(session.startsAt, zone);
  if (dayOf(startsAt, zone) === dayOf(endsAt, zone)) return clock;
  return `${shortDate(session.startsAt, zone, view.language)} ${clock}`;
}
