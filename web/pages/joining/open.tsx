import type { PropsWithChildren } from 'hono/jsx';
import type { Door, Entrance } from '../../../functions/joining/joining.ts';
import { clockOf } from '../../../functions/shared/time.ts';
import { Status } from '../../parts/status.tsx';
import { Words } from '../../parts/words.tsx';
import type { DoorProps } from './frame.tsx';

type Props = DoorProps & { door: Extract<Door, { state: 'open' }> };

/** The one button; or, where several run at once, one for each, what one signed up for first. */
export const Open = (props: Props) => {
  const { view, door } = props;
  const { main, now, soon } = door;
  const others = now.filter(each => each !== main);
  return (
    <>
      <h1>{view.t(main ? 'joining.open' : 'joining.choose')}</h1>
      {main && <Main {...props} entrance={main} />}
      {others.length > 0 && (
        <Choices {...props} entrances={others} label={main && view.t('joining.also')} quiet={Boolean(main)} />
      )}
      {soon.length > 0 && <Choices {...props} entrances={soon} label={view.t('joining.soon')} quiet />}
      <span
        hidden
        data-countdown={changesAt(view.now, [...now, ...soon])}
        data-now={view.now.toISOString()}
      />
    </>
  );
};

const longestMs = 5 * 60_000;

/** When what this page says is no longer so; something else may open before, so not much later than now. */
function changesAt(now: Date, entrances: readonly Entrance[]): string {
  const moments = entrances
    .flatMap(({ startsAt, endsAt }) => [Date.parse(startsAt), Date.parse(endsAt)])
    .filter(at => at > now.getTime());
  return new Date(Math.min(now.getTime() + longestMs, ...moments)).toISOString();
}

const Main = (props: Props & { entrance: Entrance }) => {
  const { view, entrance, paths, person } = props;
  return (
    <>
      {entrance.session && (
        <div class="stack tight">
          <p class="kicker">{timeOf(props, entrance)}</p>
          <p class="session-name">
            <Words texts={entrance.session.title} view={view} />
          </p>
        </div>
      )}
      <form method="post" action={paths.own}>
        <JoinButton paths={paths} entrance={entrance} look="big">
          {view.t('joining.join')}
        </JoinButton>
      </form>
      <p class="soft">
        {view.t(person.role === 'attendee' ? 'joining.open-more' : `joining.open-${person.role}`)}
      </p>
    </>
  );
};

type ChoicesProps = Props & { entrances: Entrance[]; label?: string; quiet: boolean };

const Choices = (props: ChoicesProps) => {
  const { view, paths, entrances, label, quiet, person } = props;
  return (
    <section class="stack tight">
      {label && <h2 class="kicker">{label}</h2>}
      <form method="post" action={paths.own}>
        <ul class={quiet ? 'choices quiet' : 'choices'}>
          {entrances.map(entrance => (
            <li>
              <div>
                <p class="kicker">
                  {timeOf(props, entrance)}
                  {entrance.session?.room && ` · ${entrance.session.room}`}
                </p>
                <p class="name">
                  <Words texts={entrance.session?.title} view={view} />
                </p>
                {entrance.session && entrance.session.speakers.length > 0 && (
                  <p class="kicker">{entrance.session.speakers.map(({ name }) => name).join(', ')}</p>
                )}
                {entrance.mine && (
                  <Status meaning="confirmed">
                    {view.t(person.role === 'attendee' ? 'joining.mine' : 'joining.yours')}
                  </Status>
                )}
              </div>
              <JoinButton paths={paths} entrance={entrance} look={quiet ? 'quiet' : ''}>
                {view.t('joining.join-this')}
                <span class="unseen">
                  : <Words texts={entrance.session?.title} view={view} />
                </span>
              </JoinButton>
            </li>
          ))}
        </ul>
      </form>
    </section>
  );
};

type JoinButtonProps = PropsWithChildren<Pick<Props, 'paths'> & { entrance: Entrance; look: string }>;

/** Leads away, unless what it leads to is a page of ours: then the page beside it goes on by the `join` island. */
export const JoinButton = ({ paths, entrance, look, children }: JoinButtonProps) => (
  <button
    type="submit"
    class={`button ${look}`.trim()}
    name="session"
    value={entrance.key}
    data-beside={entrance.room?.kind === 'stream' ? undefined : `${paths.watch}?session=${entrance.key}`}
  >
    {children}
  </button>
);

const timeOf = ({ view, event }: Props, { startsAt, endsAt }: Entrance): string =>
  Date.parse(startsAt) <= view.now.getTime()
    ? view.t('joining.until', { time: clockOf(endsAt, event.zone) })
    : view.t('joining.begins', { time: clockOf(startsAt, event.zone) });
