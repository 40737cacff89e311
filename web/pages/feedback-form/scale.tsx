import type { FieldProps } from '../../parts/field.tsx';
import { errorText } from '../../text/error-text.ts';

/** A rating from 1 to 5, with words at its ends. */
export const Scale = ({ view, name, label, value, error }: FieldProps & { value?: string }) => (
  <fieldset
    class={error ? 'field has-error' : 'field'}
    aria-describedby={error ? `${name}-error` : undefined}
  >
    <legend>
      {label}
      <span class="unseen">. {view.t('feedback.form.scale')}</span>
    </legend>
    {error && (
      <div class="field-error" id={`${name}-error`}>
        {errorText(view.t, name, error)}
      </div>
    )}
    <div class="scale">
      {['1', '2', '3', '4', '5'].map(score => (
        <label class="score">
          <input
            type="radio"
            id={score === '1' ? name : undefined}
            name={name}
            value={score}
            checked={score === value}
          />
          {score}
        </label>
      ))}
    </div>
    <div class="ends" aria-hidden="true">
      <span>{view.t('feedback.form.poor')}</span>
      <span>{view.t('feedback.form.excellent')}</span>
    </div>
  </fieldset>
);
