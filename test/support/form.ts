import type { Fields } from './browsing.ts';

/** What the forms of a page would send as they stand: hidden fields and filled-in values. */
export function formFields(html: string): Fields {
  const fields: Fields = {};
  for (const [tag] of html.matchAll(/<input\b[^>]*>/g)) {
    const attribute = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];
    const [name, type] = [attribute('name'), attribute('type')];
    const isChosen = !['radio', 'checkbox'].includes(type ?? '') || /\bchecked\b/.test(tag);
    if (name && isChosen) fields[name] = attribute('value') ?? '';
  }
  return fields;
}

/** What a value says that stands in a page. */
export const unescaped = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
