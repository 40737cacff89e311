import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from '../../functions/shared/language.ts';
import { en } from './en/index.ts';
import { et } from './et/index.ts';

export type TextKey = keyof typeof en;
export type Values = Record<string, string | number>;
/** The text of `key` (an ICU message) in one language. */
export type Translate = (key: TextKey, values?: Values) => string;

const texts: Record<Language, Record<TextKey, string>> = { en, et };
const locales: Record<Language, string> = { en: 'en-GB', et: 'et-EE' };
const formats = new Map<string, IntlMessageFormat>();

/** A translator for `language`. Messages are parsed on first use and kept. */
export function translator(language: Language): Translate {
  return (key, values) => {
    const message = texts[language][key];
    if (!message.includes('{') && !message.includes("'")) return message;
    const cached = formats.get(`${language}:${key}`);
    const format =
      cached ?? new IntlMessageFormat(message, locales[language], undefined, { ignoreTag: true });
    if (!cached) formats.set(`${language}:${key}`, format);
    return String(format.format(values));
  };
}
