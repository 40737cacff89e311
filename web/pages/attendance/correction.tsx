import type { Event } from '../../../functions/events/event.ts';
import { Choice, Field, type Filled } from '../../parts/field.tsx';
import type { View } from '../../view.ts';

/** What staff say instead, and why. */
export function CorrectionFields({ view, event, typed, errors }: Filled & { view: View; event: Event }) {
  const t = view.t;
  const modes = event.format === 'hybrid' ? (['on-site', 'online'] as const) : ([event.format] as const);
  return (
    <>
      <div class="picks">
        <Choice
          view={view}
          name="says"
          label={t('attendance.correct.says')}
          value={typed?.says}
          error={errors?.says}
          options={[...modes, 'absent' as const].map(value => ({
            value,
            label: t(`attendance.correct.says.${value}`),
          }))}
        />
      </div>
      <div class="why">
        <Field
          view={view}
          name="minutes"
          optional
          inputmode="numeric"
          autocomplete="off"
          label={t('attendance.correct.minutes')}
          value={typed?.minutes}
          error={errors?.minutes}
        />
        <Field
          view={view}
          name="why"
          autocomplete="off"
          label={t('attendance.correct.why')}
          value={typed?.why}
          error={errors?.why}
        />
      </div>
    </>
  );
}
