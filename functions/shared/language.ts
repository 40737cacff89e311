import * as z from 'zod';

export const languages = ['en', 'et'] as const;
export type Language = (typeof languages)[number];
export const languageSchema = z.enum(languages);

/** Content that organisers may give in several languages. */
export type Texts = Partial<Record<Language, string>>;

/** The text in `language`, else in the first language that has one, else ''. */
export const inLanguage = (texts: Texts | undefined, language: Language): string =>
  texts?.[language] || languages.map(each => texts?.[each]).find(Boolean) || '';

/** The first of `preferred` (a `?lang=`, a cookie) that is known, else by `Accept-Language`, else English. */
export function chooseLanguage(preferred: (string | undefined)[], acceptLanguage = ''): Language {
  const known = (tag: string | undefined) => languages.find(each => each === tag?.slice(0, 2).toLowerCase());
  for (const tag of preferred) if (known(tag)) return known(tag) as Language;
  const accepted = acceptLanguage
    .slice(0, 200)
    .split(',')
    .map(part => {
      const [tag = '', quality] = part.trim().split(';q=');
      return { tag, quality: Number(quality ?? 1) };
    })
    .sort((a, b) => b.quality - a.quality);
  return accepted.map(each => known(each.tag)).find(Boolean) ?? 'en';
}
