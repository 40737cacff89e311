import type { FieldErrors } from '../../functions/shared/form.ts';
import { errorText } from '../text/error-text.ts';
import type { View } from '../view.ts';

/** What is wrong, above the h1: takes the focus, and each line leads to its field. */
export function ErrorSummary({ view, errors }: { view: View; errors?: FieldErrors }) {
  const wrong = Object.entries(errors ?? {});
  if (wrong.length === 0) return null;
  return (
    <div class="summary" role="alert" tabindex={-1} autofocus>
      <h2>{view.t('common.error-summary')}</h2>
      <ul>
        {wrong.map(([name, code]) => (
          <li>
            <a href={`#${name === 'form' ? 'main' : name}`}>{errorText(view.t, name, code)}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
