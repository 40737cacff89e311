import * as z from 'zod';
import type { FieldErrors, Typed } from '../../shared/form.ts';
import { type Language, languages } from '../../shared/language.ts';
import { line, paragraphs, requiredLine } from '../../shared/text.ts';
import {
  type Design,
  type Look,
  layouts,
  namedIn,
  orientations,
  type Picture,
  type PictureName,
  placeholders,
} from './design.ts';

/** How many may sign. */
export const signers = [1, 2, 3] as const;

/** Where a form has pictures: under `name` what is sent, under `field` and `Kept` which one is kept. */
export const pictureFields = [
  { name: 'logo', field: 'logo', purpose: 'logo' },
  ...signers.map(
    number => ({ name: `signer${number}Picture`, field: `signer${number}`, purpose: 'signature' }) as const,
  ),
] as const satisfies { name: PictureName; field: string; purpose: 'logo' | 'signature' }[];

const pictureId = z
  .string()
  .regex(/^(pic_[0-9a-z]{26})?$/, 'choice')
  .optional()
  .transform(typed => (typed || undefined) as Picture['id'] | undefined);

/** Names in braces must be ones that there are; a brace that names nothing is a slip. */
const wording = (max: number) =>
  paragraphs(max).superRefine((typed, context) => {
    const unknown = namedIn(typed).find(name => !placeholders.some(each => each === name));
    if (unknown !== undefined)
      context.addIssue(`unknown?${new URLSearchParams({ name: unknown.slice(0, 40) })}`);
    else if (/[{}]/.test(typed.replace(/\{[^{}]*\}/g, ''))) context.addIssue('brace');
  });

/** The whole sentence: the name and the title once each. */
const statement = wording(300).superRefine((typed, context) => {
  if (typed === '') return;
  const names = namedIn(typed);
  for (const name of ['name', 'title']) {
    if (names.filter(each => each === name).length !== 1) context.addIssue(`without-${name}`);
  }
});

/** The fields of each signer and of each language, under the names that their forms have. */
const numbered = <T, F extends string>(field: F, value: T) =>
  Object.fromEntries(signers.map(number => [`signer${number}${field}`, value])) as Record<
    `signer${(typeof signers)[number]}${F}`,
    T
  >;
const inEach = <T, F extends string>(field: F, value: T) =>
  Object.fromEntries(languages.map(language => [`${field}-${language}`, value])) as Record<
    `${F}-${Language}`,
    T
  >;

export const designSchema = z.object({
  designName: requiredLine(80),
  layout: z.enum(layouts, 'choice'),
  orientation: z.enum(orientations, 'choice'),
  colours: z.enum(['hub', 'own'], 'choice').default('hub'),
  designColour: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^#[0-9a-f]{6}$/, 'colour')
    .optional(),
  logoKept: pictureId,
  version: z.coerce.number().int().min(0).default(0),
  ...numbered('Name', line(80).default('')),
  ...numbered('Role', line(120).default('')),
  ...numbered('Kept', pictureId),
  ...inEach('heading', wording(80).default('')),
  ...inEach('statement', statement.default('')),
  ...inEach('closing', wording(240).default('')),
});

export type DesignForm = { name: string; version: number; look: Look };

/** What a form says of a design. Who signs without a name is a mistake, unless there is nothing of them at all. */
export function readDesign(
  typed: Typed,
): { ok: true; value: DesignForm } | { ok: false; errors: FieldErrors } {
  const parsed = designSchema.safeParse(typed);
  const errors: FieldErrors = {};
  for (const number of signers) {
    const [name, ...others] = ['Name', 'Role', 'Kept'].map(
      part => typed[`signer${number}${part}`]?.trim() ?? '',
    );
    if (!name && others.some(Boolean)) errors[`signer${number}Name`] = 'missing';
  }
  for (const issue of parsed.error?.issues ?? []) errors[issue.path.join('.')] ??= issue.message;
  if (!parsed.success || Object.keys(errors).length > 0) return { ok: false, errors };
  return { ok: true, value: designIn(parsed.data) };
}

function designIn(data: z.infer<typeof designSchema>): DesignForm {
  const { designName: name, version, layout, orientation, colours, designColour, logoKept: logo } = data;
  const colour = colours === 'own' ? designColour : undefined;
  const signatures = signers.flatMap(number => {
    const signer = data[`signer${number}Name`];
    const picture = data[`signer${number}Kept`];
    const role = data[`signer${number}Role`];
    return signer ? [{ name: signer, role, ...(picture ? { picture } : {}) }] : [];
  });
  const wordings = languages.map(language => {
    const own = (['heading', 'statement', 'closing'] as const)
      .map(part => [part, data[`${part}-${language}`]] as const)
      .filter(([, text]) => text);
    return [language, Object.fromEntries(own)] as const;
  });
  const wording = Object.fromEntries(wordings.filter(([, own]) => Object.keys(own).length > 0));
  return {
    name,
    version,
    look: {
      layout,
      orientation,
      ...(colour === undefined ? {} : { colour }),
      ...(logo ? { logo } : {}),
      signatures,
      wording,
    },
  };
}

/** The colour of a look as its form has it; what it would be without one is no part of it. */
export const typedColour = ({ colour }: Pick<Look, 'colour'>): Typed =>
  colour === undefined ? { colours: 'hub' } : { colours: 'own', designColour: colour };

/** A design as its form shows it. */
export function typedDesign({ name, look, version }: Pick<Design, 'name' | 'look' | 'version'>): Typed {
  const typed: Typed = {
    designName: name,
    layout: look.layout,
    orientation: look.orientation,
    ...typedColour(look),
    logoKept: look.logo ?? '',
    version: String(version),
  };
  for (const number of signers) {
    const signer = look.signatures[number - 1];
    typed[`signer${number}Name`] = signer?.name ?? '';
    typed[`signer${number}Role`] = signer?.role ?? '';
    typed[`signer${number}Kept`] = signer?.picture ?? '';
  }
  for (const language of languages) {
    const own = look.wording[language];
    for (const part of ['heading', 'statement', 'closing'] as const)
      typed[`${part}-${language}`] = own?.[part] ?? '';
  }
  return typed;
}
