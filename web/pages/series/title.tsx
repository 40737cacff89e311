import { languages } from '../../../functions/shared/language.ts';
import { Field, type Filled } from '../../parts/field.tsx';
import type { View } from '../../view.ts';

/** What a series is called, in one language at least. */
export const SeriesTitle = ({ view, errors, typed }: Filled & { view: View }) => (
  <>
    {languages.map((language, index) => (
      <Field
        view={view}
        name={`title-${language}`}
        label={view.t(`series.name.${language}`)}
        hint={index === 0 ? view.t('series.name.hint') : undefined}
        value={typed?.[`title-${language}`]}
        error={errors?.[`title-${language}`]}
      />
    ))}
  </>
);
