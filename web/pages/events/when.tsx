import type { Child } from 'hono/jsx';
import { Choice, Field, type Filled } from '../../parts/field.tsx';
import type { View } from '../../view.ts';

type Props = { view: View; name: string; label: string; hint?: Child; optional?: boolean } & Filled;

/** A local time; where the clocks repeat it, the question which of the two is meant. */
export function LocalTimeField({ view, name, label, hint, optional, errors, typed }: Props) {
  const which = `${name}Which`;
  const asks = errors?.[name] === 'happens-twice' || typed?.[which];
  return (
    <div class="stack">
      <Field
        view={view}
        name={name}
        type="datetime-local"
        label={label}
        hint={hint}
        optional={optional}
        value={typed?.[name]}
        error={errors?.[name]}
      />
      {asks && (
        <Choice
          view={view}
          name={which}
          label={view.t('console.which')}
          value={typed?.[which]}
          options={[
            { value: 'earlier', label: view.t('console.which.earlier') },
            { value: 'later', label: view.t('console.which.later') },
          ]}
        />
      )}
    </div>
  );
}
