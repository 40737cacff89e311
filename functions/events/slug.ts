import { randomBytes } from 'node:crypto';
import { base32 } from '../shared/ids.ts';

const letters: Record<string, string> = { ß: 'ss', æ: 'ae', ø: 'o', đ: 'd', ł: 'l', þ: 'th', ð: 'd', ı: 'i' };

/** "Uueneva hariduse konverents: õpe" → `uueneva-hariduse-konverents-ope`; at most 60 characters. */
export function slugOf(title: string): string {
  const ascii = title
    .toLowerCase()
    .replace(/[ßæøđłþðı]/g, letter => letters[letter] ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '');
  const cut = ascii.length > 60 ? ascii.slice(0, 61).replace(/-[^-]*$/, '') : ascii;
  return cut.slice(0, 60).replace(/-+$/, '') || 'event';
}

/** For a title that another event has already: the same slug with four random characters. */
export const anotherSlug = (slug: string): string => `${slug}-${base32(randomBytes(16)).slice(-4)}`;
