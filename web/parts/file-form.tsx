import type { Child } from 'hono/jsx';
import type { View } from '../view.ts';
import { Button } from './button.tsx';
import type { FieldProps } from './field.tsx';
import { FileField } from './file-field.tsx';

/** Chooses a file, says what `children` ask about it, and sends it to be looked through: nothing is done yet. */
export const FileForm = (props: {
  view: View;
  action: string;
  file: Omit<FieldProps, 'view'> & { accept: string };
  button: string;
  hint: string;
  children?: Child;
}) => (
  <form class="form" method="post" action={props.action} enctype="multipart/form-data" novalidate>
    <FileField view={props.view} {...props.file} />
    {props.children}
    <Button>{props.button}</Button>
    <p class="hint">{props.hint}</p>
  </form>
);
