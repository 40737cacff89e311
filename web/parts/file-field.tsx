import { errorText } from '../text/error-text.ts';
import type { FieldProps } from './field.tsx';

/** A file to send. Its form must be `multipart/form-data`; a browser never fills it in again. */
export const FileField = ({
  view,
  name,
  label,
  hint,
  error,
  optional,
  accept,
}: FieldProps & { accept?: string }) => (
  <div class={error ? 'field has-error' : 'field'}>
    <label for={name}>
      {label}
      {optional && <span class="optional"> {view.t('common.optional')}</span>}
    </label>
    {hint && (
      <div class="hint" id={`${name}-hint`}>
        {hint}
      </div>
    )}
    {error && (
      <div class="field-error" id={`${name}-error`}>
        <span class="unseen">{view.t('common.error-title')}</span>
        {errorText(view.t, name, error)}
      </div>
    )}
    <input
      class="input"
      id={name}
      name={name}
      type="file"
      accept={accept}
      aria-describedby={
        [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ') || undefined
      }
      aria-invalid={error ? 'true' : undefined}
    />
  </div>
);
