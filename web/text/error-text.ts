import { en } from './en/index.ts';
import type { TextKey, Translate } from './translate.ts';

const known = (key: string): key is TextKey => Object.hasOwn(en, key);

/**
 * The sentence of a field's error code: the field's own `error.<field>.<code>`, else `error.<code>`. What the
 * sentence names stands behind the code: `below-taken?taken=12`.
 */
export function errorText(t: Translate, field: string, code: string): string {
  const [bare, values] = code.split('?');
  const keys = [`error.${field}.${bare}`, `error.${bare}`].filter(known);
  return t(keys[0] ?? 'error.choice', Object.fromEntries(new URLSearchParams(values)));
}
