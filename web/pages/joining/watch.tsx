import type { Entrance } from '../../../functions/joining/joining.ts';
import { inLanguage } from '../../../functions/shared/language.ts';
import { clockOf } from '../../../functions/shared/time.ts';
import { Beat, beatIsland } from '../../parts/beat.tsx';
import { Words } from '../../parts/words.tsx';
import { DoorFrame, type DoorProps } from './frame.tsx';
import { JoinButton } from './open.tsx';

export type WatchPageProps = DoorProps & {
  entrance: Entrance;
  /** The address of the player; without one, it is held elsewhere and this page stays beside it. */
  player?: string;
  /** What notes the time; nobody notes that of the crew. */
  beat?: string;
};

/**
 * For those who have gone in: the stream itself, for as long as they watch; or what stays open beside the meeting, and
 * looks for what comes next when it is to end.
 */
export const WatchPage = (props: WatchPageProps) => {
  const { view, event, entrance, player, beat, paths } = props;
  const title = entrance.session?.title ?? event.title;
  const name = inLanguage(title, view.language);
  const islands = [...(beat ? [beatIsland] : []), ...(player ? [] : ['join', 'countdown'])];
  return (
    <DoorFrame {...props} wide={player !== undefined} islands={islands} help whose title={name}>
      {!player && <p class="kicker">{view.t('joining.watch')}</p>}
      <h1>
        <Words texts={title} view={view} />
      </h1>
      {player ? (
        <Player title={view.t('joining.watch-player', { title: name })} src={player} />
      ) : (
        <Beside {...props} />
      )}
      {beat && <Beat view={view} token={beat} />}
      <p class="links">
        {view.t('joining.until', { time: clockOf(entrance.endsAt, event.zone) })} ·{' '}
        <a href={paths.own}>{view.t('joining.watch-back')}</a>
      </p>
    </DoorFrame>
  );
};

/**
 * Players refuse to play where they are not told on which site they stand: they are told that, and nothing of the
 * personal link.
 */
const Player = ({ title, src }: { title: string; src: string }) => (
  <iframe
    class="player"
    src={src}
    title={title}
    allow="autoplay; fullscreen; picture-in-picture; encrypted-media"
    referrerpolicy="strict-origin-when-cross-origin"
    allowfullscreen
  />
);

const Beside = ({ view, entrance, paths }: WatchPageProps) => (
  <>
    <p class="lead">{view.t('joining.watch-beside')}</p>
    <span hidden data-countdown={entrance.endsAt} data-now={view.now.toISOString()} />
    <form method="post" action={paths.own}>
      <JoinButton paths={paths} entrance={entrance} look="quiet">
        {view.t('joining.watch-again')}
      </JoinButton>
    </form>
  </>
);
