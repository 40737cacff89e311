import type { FieldErrors, Typed } from '../../../functions/shared/form.ts';
import { type Language, languages } from '../../../functions/shared/language.ts';
import { Checkboxes, Field, TextField } from '../../parts/field.tsx';
import type { View } from '../../view.ts';

type Props = {
  view: View;
  errors?: FieldErrors;
  typed?: Typed;
  /** So many minutes before, that a reminder can go out; and how many can be chosen. */
  reminders: { choices: readonly number[]; most: number };
};

/** When rooms open, what to do when that fails, and when people are reminded: folded away while nothing is wrong. */
export function JoiningPart({ view, errors, typed, reminders }: Props) {
  const t = view.t;
  const at = (name: string) => ({ view, name, value: typed?.[name], error: errors?.[name] });
  const wrong = ['opensBefore', 'reminders', ...languages.map(helpOf)].some(field => errors?.[field]);
  return (
    <details class="part" open={wrong}>
      <summary>{t('console.joining')}</summary>
      <div class="inside">
        <input type="hidden" name="reminders" value="" />
        <Checkboxes
          {...at('reminders')}
          label={t('console.reminders')}
          hint={t('console.reminders.hint', { most: reminders.most })}
          options={offered(reminders.choices, typed?.reminders).map(minutes => ({
            value: String(minutes),
            label: t('console.reminder', inUnits(minutes)),
          }))}
        />
        <div class="only-online">
          <Field
            {...at('opensBefore')}
            inputmode="numeric"
            label={t('console.opens-before')}
            hint={t('console.opens-before.hint')}
          />
        </div>
        {languages.map(language => (
          <div class="only-online">
            <TextField
              {...at(helpOf(language))}
              optional
              rows={3}
              label={t('console.join-help', { language: t(`console.language.${language}`) })}
              hint={t('console.join-help.hint')}
            />
          </div>
        ))}
      </div>
    </details>
  );
}

const helpOf = (language: Language) => `help-${language}`;

/** What can be chosen, and what is chosen already though it cannot be any more. */
const offered = (choices: readonly number[], chosen = ''): number[] =>
  [...new Set([...choices, ...chosen.split('\n').filter(Boolean).map(Number)])].sort((a, b) => b - a);

/** As people say it: "3 days", "2 hours", "90 minutes". */
function inUnits(minutes: number): { unit: string; count: number } {
  if (minutes % 1_440 === 0) return { unit: 'day', count: minutes / 1_440 };
  return minutes % 60 === 0 ? { unit: 'hour', count: minutes / 60 } : { unit: 'minute', count: minutes };
}
