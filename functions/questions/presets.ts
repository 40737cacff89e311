import { translator } from '../../web/text/translate.ts';
import { type Event, modesOf } from '../events/event.ts';
import type { Typed } from '../shared/form.ts';
import type { QuestionKind } from './question.ts';

/** Questions that many events ask and few word well; a form begins with them and all of it can be changed. */
export const presets = ['dietary', 'access'] as const;
export type Preset = (typeof presets)[number];

export const presetKind: QuestionKind = 'several-of';

/** A preset as the question's form shows it, in the languages of the event: sensitive from the start. */
export function typedPreset(event: Event, preset: Preset): Typed {
  const words = event.languages.flatMap(language => {
    const t = translator(language);
    return [
      [`label-${language}`, t(`questions.preset.${preset}.label`)],
      [`help-${language}`, t(`questions.preset.${preset}.help`)],
      [`choices-${language}`, t(`questions.preset.${preset}.choices`)],
      [`purpose-${language}`, t(`questions.preset.${preset}.purpose`)],
    ];
  });
  const isHalf = modesOf(event).length > 1;
  return {
    ...Object.fromEntries(words),
    asks: preset === 'dietary' && isHalf ? 'on-site' : 'all',
    keepDays: '7',
    sensitive: 'yes',
  };
}
