import * as z from 'zod';
import type { Typed } from '../shared/form.ts';
import { languages, type Texts } from '../shared/language.ts';
import { paragraphs } from '../shared/text.ts';
import type { Refuse } from './all-fields.ts';
import { defaultJoining, type Event, type EventInput, type Joining } from './event.ts';
import { mostReminders } from './reminders.ts';

/** What the form offers, minutes before: from a week to a few minutes. */
export const reminderChoices = [10_080, 4_320, 1_440, 180, 60, 30, 15, 5];

const mostOpensBefore = 120;
const standard = { opensBefore: defaultJoining.opensBefore, reminders: [...defaultJoining.reminders] };

const help = z.preprocess(typed => typed ?? '', paragraphs(2_000));
const helpFields = Object.fromEntries(languages.map(each => [`help-${each}`, help])) as Record<
  `help-${(typeof languages)[number]}`,
  typeof help
>;

/** Left out of a form, they are as usual. */
export const joiningFields = {
  opensBefore: z.preprocess(
    typed => typed ?? String(standard.opensBefore),
    z
      .string()
      .trim()
      .refine(typed => /^\d{1,3}$/.test(typed) && Number(typed) <= mostOpensBefore, 'number')
      .transform(Number),
  ),
  reminders: z.preprocess(
    typed => typed ?? standard.reminders.join('\n'),
    z
      .string()
      .max(200)
      .refine(typed => /^[\d\n]*$/.test(typed), 'choice')
      .transform(typed => [...new Set(typed.split('\n').filter(Boolean).map(Number))].sort((a, b) => b - a)),
  ),
  ...helpFields,
};
type Fields = z.infer<z.ZodObject<typeof joiningFields>>;

export const blankJoining: Fields = {
  ...standard,
  ...(Object.fromEntries(languages.map(each => [`help-${each}`, ''])) as Record<
    keyof typeof helpFields,
    string
  >),
};

/** What those fields say; what is as usual is left out. */
export function readJoining(form: Fields, refuse: Refuse): Pick<EventInput, 'joining'> {
  const { opensBefore, reminders } = form;
  if (reminders.length > mostReminders) refuse('reminders', `too-many?most=${mostReminders}`);
  if (reminders.some(each => each < 1 || each > 43_200)) refuse('reminders', 'choice');
  const said: Texts = Object.fromEntries(
    languages.map(each => [each, form[`help-${each}`]]).filter(([, text]) => text),
  );
  const joining: Joining = {
    ...(opensBefore === standard.opensBefore ? {} : { opensBefore }),
    ...(String(reminders) === String(standard.reminders) ? {} : { reminders }),
    ...(Object.keys(said).length > 0 ? { help: said } : {}),
  };
  return Object.keys(joining).length > 0 ? { joining } : {};
}

export const typedJoining = ({ joining }: Event): Typed => ({
  opensBefore: String(joining?.opensBefore ?? standard.opensBefore),
  reminders: (joining?.reminders ?? standard.reminders).join('\n'),
  ...Object.fromEntries(languages.map(each => [`help-${each}`, joining?.help?.[each] ?? ''])),
});

/** Of a new event. */
export const firstJoining: Typed = {
  opensBefore: String(standard.opensBefore),
  reminders: standard.reminders.join('\n'),
};
