import type { View } from '../view.ts';
import { Choice, Field, type Filled, type Option } from './field.tsx';

export const ruleKinds = ['any', 'sessions', 'sessions-share', 'minutes', 'minutes-share'] as const;
const numbers = {
  sessions: 'leastSessions',
  'sessions-share': 'percentSessions',
  minutes: 'leastMinutes',
  'minutes-share': 'percentMinutes',
} as const;

/** When somebody attended, and the number that each way asks for. `first` stand above, `last` below. */
export function RuleFields(
  props: Filled & {
    view: View;
    /** Instead of what an event asks. */
    label?: string;
    first?: readonly (Option & { hint?: string })[];
    last?: readonly (Option & { hint?: string })[];
  },
) {
  const { view, typed, errors, first = [], last = [] } = props;
  const t = view.t;
  const own = ruleKinds.map(kind => ({
    value: kind,
    label: t(`attended.kind.${kind}`),
    hint: t(`attended.kind.${kind}.hint`),
  }));
  return (
    <>
      <Choice
        view={view}
        name="kind"
        label={props.label ?? t('attended.kind')}
        value={typed?.kind}
        error={errors?.kind}
        options={[...first, ...own, ...last]}
      />
      {(Object.keys(numbers) as (keyof typeof numbers)[]).map(kind => (
        <div class={`amount only-${kind}`}>
          <Field
            view={view}
            name={numbers[kind]}
            inputmode="numeric"
            autocomplete="off"
            label={t(`attended.number.${kind}`)}
            value={typed?.[numbers[kind]]}
            error={errors?.[numbers[kind]]}
          />
        </div>
      ))}
    </>
  );
}

const shown = ruleKinds
  .filter(kind => kind !== 'any')
  .map(kind => `.rule:has([name=kind]:checked):not(:has([name=kind][value=${kind}]:checked)) .only-${kind}`)
  .join(',');

/** A form of a rule, and beside it what it would do. */
export const ruleCss = /* css */ `@layer page{
.rule{display:grid;gap:1.5rem 3rem;align-items:start}
@media (min-width:56rem){.rule{grid-template-columns:minmax(0,34rem) minmax(16rem,22rem)}.rule .sheet{grid-area:1/2/3/3;position:sticky;top:1.5rem}}
.rule .sheet{background:var(--sheet);border:1px solid var(--line);border-radius:var(--round);padding:1.25rem 1.4rem 1.4rem;display:grid;gap:1rem}
.rule .sheet h2{font-size:var(--small);font-family:inherit;color:var(--soft)}
.rule .amount .input{max-width:8rem;font-variant-numeric:tabular-nums}
.passes{font-size:var(--large);line-height:1.2}
.passes .figure{font-family:var(--serif);font-size:3rem;line-height:1;font-variant-numeric:tabular-nums lining-nums}
.names{list-style:none;padding:0}
${shown}{display:none}
}`;
