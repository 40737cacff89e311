import { type Language, languages, type Texts } from '../../functions/shared/language.ts';
import type { View } from '../view.ts';

/** Which language of `texts` a reader of `view` is shown. */
export const languageOf = (texts: Texts | undefined, view: View): Language =>
  [view.language, ...languages].find(each => texts?.[each]) ?? view.language;

/** Content in the reader's language; where there is none, in another one, and marked as such (WCAG 3.1.2). */
export function Words({ texts, view }: { texts: Texts | undefined; view: View }) {
  const language = languageOf(texts, view);
  const words = texts?.[language] ?? '';
  return <span lang={language === view.language ? undefined : language}>{words}</span>;
}
