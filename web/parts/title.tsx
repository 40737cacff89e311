import type { Texts } from '../../functions/shared/language.ts';
import type { View } from '../view.ts';
import { languageOf } from './words.tsx';

/** The page's h1. What follows a colon is set smaller: "Conference: what it is about". */
export function Title({ texts, view }: { texts: Texts; view: View }) {
  const language = languageOf(texts, view);
  const [name = '', ...rest] = (texts[language] ?? '').split(': ');
  return (
    <h1 lang={language === view.language ? undefined : language}>
      {name}
      {rest.length > 0 && (
        <>
          <span class="unseen">: </span>
          <span class="subtitle">{rest.join(': ')}</span>
        </>
      )}
    </h1>
  );
}
