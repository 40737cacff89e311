import type { Child, PropsWithChildren } from 'hono/jsx';
import type { FieldErrors, Typed } from '../../functions/shared/form.ts';
import { errorText } from '../text/error-text.ts';
import type { View } from '../view.ts';

/** What came back from the server with a form: errors by field and what was typed. */
export type Filled = { errors?: FieldErrors; typed?: Typed };

export type FieldProps = {
  view: View;
  name: string;
  label: string;
  hint?: Child;
  /** A code; its sentence is `error.<name>.<code>` or else `error.<code>`. */
  error?: string;
  optional?: boolean;
};

type InputProps = FieldProps & {
  value?: string;
  type?:
    | 'text'
    | 'password'
    | 'email'
    | 'number'
    | 'date'
    | 'datetime-local'
    | 'search'
    | 'url'
    | 'tel'
    | 'color';
  autocomplete?: string;
  inputmode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'url';
  spellcheck?: boolean;
  /** The id of a `<datalist>` that offers likely values. */
  list?: string;
};

/** A line to type in. Nothing is `required` in HTML: the server says what is missing, in words. */
export const Field = (props: InputProps) => (
  <Labelled {...props}>
    <input
      class="input"
      id={props.name}
      name={props.name}
      type={props.type ?? 'text'}
      value={props.value}
      autocomplete={props.autocomplete}
      inputmode={props.inputmode}
      spellcheck={props.spellcheck}
      list={props.list}
      aria-describedby={describedBy(props)}
      aria-invalid={props.error ? 'true' : undefined}
    />
  </Labelled>
);

/** Several lines to type in. */
export const TextField = (props: FieldProps & { value?: string; rows?: number }) => (
  <Labelled {...props}>
    <textarea
      class="input"
      id={props.name}
      name={props.name}
      rows={props.rows ?? 4}
      aria-describedby={describedBy(props)}
      aria-invalid={props.error ? 'true' : undefined}
    >
      {props.value}
    </textarea>
  </Labelled>
);

export type Option = { value: string; label: string };

/** One of many, from a list that the device shows its own way. */
export const Select = (
  props: FieldProps & { value?: string; options: readonly Option[]; none?: string; autocomplete?: string },
) => (
  <Labelled {...props}>
    <select
      class="input"
      id={props.name}
      name={props.name}
      autocomplete={props.autocomplete}
      aria-describedby={describedBy(props)}
      aria-invalid={props.error ? 'true' : undefined}
    >
      {props.none !== undefined && <option value="">{props.none}</option>}
      {props.options.map(option => (
        <option value={option.value} selected={option.value === props.value}>
          {option.label}
        </option>
      ))}
    </select>
  </Labelled>
);

/** One of few, all in sight. Errors lead to the first of them. */
export const Choice = (
  props: FieldProps & { value?: string; options: readonly (Option & { hint?: Child })[] },
) => (
  <fieldset class={props.error ? 'field has-error' : 'field'} aria-describedby={describedBy(props)}>
    <legend>
      <Label {...props} />
    </legend>
    <Notes {...props} />
    <div>
      {props.options.map((option, index) => (
        <label class="pick">
          <input
            type="radio"
            id={index === 0 ? props.name : undefined}
            name={props.name}
            value={option.value}
            checked={option.value === props.value}
          />
          <span>{option.label}</span>
          {option.hint && <span class="hint">{option.hint}</span>}
        </label>
      ))}
    </div>
  </fieldset>
);

/** Several of a few. Each sends its own value by the one name; `value` holds what is ticked, one a line. */
export const Checkboxes = (props: FieldProps & { value?: string; options: readonly Option[] }) => (
  <fieldset class={props.error ? 'field has-error' : 'field'} aria-describedby={describedBy(props)}>
    <legend>
      <Label {...props} />
    </legend>
    <Notes {...props} />
    <div class={props.options.length > 6 ? 'many' : undefined}>
      {props.options.map((option, index) => (
        <label class="pick">
          <input
            type="checkbox"
            id={index === 0 ? props.name : undefined}
            name={props.name}
            value={option.value}
            checked={props.value?.split('\n').includes(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  </fieldset>
);

/** A single yes, unticked until somebody ticks it. */
export const Checkbox = (
  props: PropsWithChildren<Omit<FieldProps, 'label'> & { value?: string; checked?: boolean }>,
) => (
  <div class={props.error ? 'field has-error' : 'field'}>
    <Notes {...props} />
    <label class="pick">
      <input
        type="checkbox"
        id={props.name}
        name={props.name}
        value={props.value ?? 'yes'}
        checked={props.checked}
        aria-describedby={describedBy(props)}
        aria-invalid={props.error ? 'true' : undefined}
      />
      <span>{props.children}</span>
    </label>
  </div>
);

const Labelled = (props: PropsWithChildren<FieldProps>) => (
  <div class={props.error ? 'field has-error' : 'field'}>
    <label for={props.name}>
      <Label {...props} />
    </label>
    <Notes {...props} />
    {props.children}
  </div>
);

const Label = ({ view, label, optional }: Pick<FieldProps, 'view' | 'label' | 'optional'>) => (
  <>
    {label}
    {optional && <span class="optional"> {view.t('common.optional')}</span>}
  </>
);

const Notes = ({ view, name, hint, error }: Omit<FieldProps, 'label'>) => (
  <>
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
  </>
);

const describedBy = ({ name, hint, error }: Pick<FieldProps, 'name' | 'hint' | 'error'>) =>
  [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ') || undefined;
