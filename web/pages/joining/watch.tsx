import type { Entrance } from '../../../functions/joining/joining.ts';
import { inLanguage } from '../../../functions/shared/language.ts';
import { Words } from '../../parts/words.tsx';
import { DoorFrame, type DoorProps } from './frame.tsx';

export type WatchPageProps = DoorProps & {
  entrance: Entrance;
  /** The address of the player. */
  player: string;
};

/**
 * The stream, on a page of ours. Players refuse to play where they are not told on which site they stand: they are
 * told that, and nothing of the personal link.
 */
export const WatchPage = (props: WatchPageProps) => {
  const { view, event, entrance, player, paths } = props;
  const title = entrance.session?.title ?? event.title;
  return (
    <DoorFrame {...props} wide help whose title={inLanguage(title, view.language)}>
      <h1>
        <Words texts={title} view={view} />
      </h1>
      <iframe
        class="player"
        src={player}
        title={view.t('joining.watch-player', { title: inLanguage(title, view.language) })}
        allow="autoplay; fullscreen; picture-in-picture; encrypted-media"
        referrerpolicy="strict-origin-when-cross-origin"
        allowfullscreen
      />
      <p class="links">
        <a href={paths.own}>{view.t('joining.watch-back')}</a>
      </p>
    </DoorFrame>
  );
};
