import type { Preview as Facts } from '../../../functions/certificates/achievements/list.ts';
import type { Session } from '../../../functions/events/event.ts';
import type { View } from '../../view.ts';
import { missTexts } from './requirement.tsx';

type Props = { view: View; sessions: readonly Session[]; preview?: Facts };

const mostNames = 8;

/** Who passes by what the form says, who just misses it, and what is missed. Also drawn alone, while it is filled in. */
export function Preview({ view, sessions, preview }: Props) {
  const t = view.t;
  if (!preview) return <p class="hint">{t('achievements.preview.none')}</p>;
  const { people, passes, before, gains, loses, near } = preview;
  if (people === 0) return <p class="hint">{t('achievements.preview.empty')}</p>;
  const isSame = gains.length === 0 && loses.length === 0;
  return (
    <>
      <p class="passes">
        <span class="figure">{passes}</span> {t('achievements.preview.passes', { passes, people })}
      </p>
      <p class="soft">{t(isSame ? 'attended.preview.same' : 'attended.preview.before', { before })}</p>
      <Names view={view} label={t('attended.preview.gains', { count: gains.length })} names={gains} />
      <Names view={view} label={t('attended.preview.loses', { count: loses.length })} names={loses} />
      <Names
        view={view}
        label={t('achievements.preview.near', { count: near.length })}
        names={near.map(each => `${each.name}: ${missTexts(view, sessions, each.misses).join(' · ')}`)}
      />
      <Missed view={view} misses={preview.misses} />
    </>
  );
}

const Names = ({ view, label, names }: { view: View; label: string; names: string[] }) =>
  names.length === 0 ? null : (
    <div>
      <p class="kicker">{label}</p>
      <ul class="names">
        {names.slice(0, mostNames).map(name => (
          <li>{name}</li>
        ))}
        {names.length > mostNames && (
          <li class="soft">{view.t('attended.preview.more', { count: names.length - mostNames })}</li>
        )}
      </ul>
    </div>
  );

const missed = ['seen', 'sessions', 'minutes', 'events', 'hours', 'session', 'feedback', 'mark'] as const;

const Missed = ({ view, misses }: { view: View; misses: Facts['misses'] }) => {
  const there = missed.filter(what => misses[what]);
  if (there.length === 0) return null;
  return (
    <div>
      <p class="kicker">{view.t('achievements.preview.misses')}</p>
      <ul class="missed">
        {there.map(what => (
          <li>{view.t(`achievements.preview.miss.${what}`, { count: misses[what] ?? 0 })}</li>
        ))}
      </ul>
    </div>
  );
};
