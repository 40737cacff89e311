import type { RulePreview } from '../../../functions/attendance/rule.ts';
import type { Registration } from '../../../functions/registration/registration.ts';
import type { TextKey } from '../../text/translate.ts';
import type { View } from '../../view.ts';

type Props = { view: View; preview?: RulePreview };

/** How many pass by the rule that the form says. Also drawn alone, while it is filled in. */
export function Preview({ view, preview }: Props) {
  if (!preview) return <p class="hint">{view.t('attended.preview.none')}</p>;
  const { people, seen, passes, before, gains, loses } = preview;
  if (seen === 0) return <p class="hint">{view.t('attended.preview.nobody')}</p>;
  return (
    <>
      <p class="passes">
        <span class="figure">{passes}</span> {view.t('attended.preview.of', { passes, people })}
      </p>
      <p class="soft">
        {view.t(
          passes === before && gains.length === 0 ? 'attended.preview.same' : 'attended.preview.before',
          { before },
        )}
      </p>
      <People view={view} label="attended.preview.gains" people={gains} />
      <People view={view} label="attended.preview.loses" people={loses} />
    </>
  );
}

const mostNames = 8;

const People = ({ view, label, people }: { view: View; label: TextKey; people: Registration[] }) =>
  people.length === 0 ? null : (
    <div>
      <p class="kicker">{view.t(label, { count: people.length })}</p>
      <ul class="names">
        {people.slice(0, mostNames).map(({ name }) => (
          <li>{name}</li>
        ))}
        {people.length > mostNames && (
          <li class="soft">{view.t('attended.preview.more', { count: people.length - mostNames })}</li>
        )}
      </ul>
    </div>
  );
