import type { Child } from 'hono/jsx';
import type { View } from '../view.ts';
import { Button } from './button.tsx';
import { Field } from './field.tsx';

/** Finds in a list by what is typed, and by what `children` ask besides. What was found has an address of its own. */
export const SearchForm = (props: {
  view: View;
  action: string;
  /** What can be typed: a name, an address. */
  label: string;
  value?: string;
  button: string;
  children?: Child;
  /** What was found, said beside the button. */
  found?: Child;
}) => (
  <search>
    <form class="filters" method="get" action={props.action}>
      <Field
        view={props.view}
        name="q"
        type="search"
        autocomplete="off"
        label={props.label}
        value={props.value}
      />
      {props.children}
      <Button quiet>{props.button}</Button>
      {props.found}
    </form>
  </search>
);
