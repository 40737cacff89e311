import { en } from './en/index.ts';
import type { TextKey, Translate } from './translate.ts';

const known = (key: string): key is TextKey => Object.hasOwn(en, key);

/** The sentence of a field's error code: the field's own `error.<field>.<code>`, else `error.<code>`. */
export function errorText(t: Translate, field: string, code: string): string {
  const keys = [`error.${field}.${code}`, `error.${code}`].filter(known);
  return t(keys[0] ?? 'error.choice');
}
