import type { Hub } from '../../accounts/hub.ts';
import type { Id } from '../../shared/ids.ts';
import type { Language } from '../../shared/language.ts';

export const layouts = ['classic', 'modern', 'quiet'] as const;
export const orientations = ['landscape', 'portrait'] as const;

/** What a hub's certificates look like and how they speak. */
export type Design = {
  id: Id<'dsn'>;
  hubId: Hub['id'];
  name: string;
  look: Look;
  /** Rises with every save. */
  version: number;
};

/** What a certificate is drawn by, beside its own record. As it was when the certificate was issued it is kept for good. */
export type Look = {
  layout: (typeof layouts)[number];
  orientation: (typeof orientations)[number];
  /** What stands out on it, as `#rrggbb`; without it, the hub's own colour. */
  colour?: string;
  logo?: Picture['id'];
  signatures: { name: string; role: string; picture?: Picture['id'] }[];
  /** What it says otherwise than the house's own words, with placeholders in braces. */
  wording: Partial<Record<Language, Wording>>;
};

export type Wording = { heading?: string; statement?: string; closing?: string };

/** A picture as it is drawn: PNG, without anything of the file that was sent but its pixels. Named by its content. */
export type Picture = { id: Id<'pic'>; width: number; height: number; png: Uint8Array };

/** What the form of a design sends its pictures as: the logo, and the signatures of those who sign. */
export type PictureName = 'logo' | `signer${1 | 2 | 3}Picture`;

/** What a wording may name in braces: whose it is, what for, academic hours, when, where, by whom, of which kind. */
export const placeholders = ['name', 'title', 'hours', 'when', 'place', 'hub', 'kind'] as const;
export type Placeholder = (typeof placeholders)[number];

const braced = /\{([^{}]*)\}/g;

/** The names in braces, in their order, known or not. */
export const namedIn = (text: string): string[] =>
  [...text.matchAll(braced)].map(([, name = '']) => name.trim());

/** `text` with every placeholder filled, or undefined where one names what there is nothing of. */
export function filled(text: string, values: Partial<Record<Placeholder, string>>): string | undefined {
  const textOf = (name: string) => {
    const known = placeholders.find(each => each === name.trim());
    return known && values[known];
  };
  if (!namedIn(text).every(textOf)) return undefined;
  return text.replace(braced, (_, name: string) => textOf(name) ?? '');
}
