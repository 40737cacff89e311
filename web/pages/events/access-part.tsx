import type { accessKinds } from '../../../functions/events/event.ts';
import type { FieldErrors, Typed } from '../../../functions/shared/form.ts';
import { Choice, Field, TextField } from '../../parts/field.tsx';
import type { View } from '../../view.ts';
import { LocalTimeField } from './when.tsx';

type Props = {
  view: View;
  errors?: FieldErrors;
  typed?: Typed;
  /** In the order that they are offered in. */
  kinds: typeof accessKinds;
};

const fields = ['access', 'domains', 'offerHours', 'cancelBy', 'changeBy', 'choiceLeast', 'choiceMost'];

/** Who gets in and how: folded away as long as it is as usual and nothing in it is wrong. */
export function AccessPart({ view, errors, typed, kinds }: Props) {
  const t = view.t;
  const at = (name: string) => ({ view, name, value: typed?.[name], error: errors?.[name] });
  const common = { view, errors, typed, optional: true };
  const wrong = fields.some(field => errors?.[field]);
  const own = typed?.access !== undefined && typed.access !== 'open';
  return (
    <details class="part access" open={wrong || own}>
      <summary>{t('console.access')}</summary>
      <div class="inside">
        <div class="picks">
          <Choice
            {...at('access')}
            value={typed?.access ?? 'open'}
            label={t('console.access.kind')}
            options={kinds.map(kind => ({
              value: kind,
              label: t(`console.access.${kind}`),
              hint: t(`console.access.${kind}.hint`),
            }))}
          />
        </div>
        <div class="only-domain">
          <TextField
            {...at('domains')}
            rows={4}
            label={t('console.domains')}
            hint={t('console.domains.hint')}
          />
        </div>
        <Field
          {...at('offerHours')}
          inputmode="numeric"
          label={t('console.offer-hours')}
          hint={t('console.offer-hours.hint')}
        />
        <div class="two">
          <LocalTimeField
            {...common}
            name="cancelBy"
            label={t('console.cancel-by')}
            hint={t('console.cancel-by.hint')}
          />
          <LocalTimeField
            {...common}
            name="changeBy"
            label={t('console.change-by')}
            hint={t('console.change-by.hint')}
          />
        </div>
        <fieldset class="field">
          <legend>{t('console.choice')}</legend>
          <p class="hint">{t('console.choice.hint')}</p>
          <div class="two">
            <Field {...at('choiceLeast')} inputmode="numeric" optional label={t('console.choice.least')} />
            <Field {...at('choiceMost')} inputmode="numeric" optional label={t('console.choice.most')} />
          </div>
        </fieldset>
      </div>
    </details>
  );
}
