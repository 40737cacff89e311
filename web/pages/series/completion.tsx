import { Button } from '../../parts/button.tsx';
import { Choice, Field } from '../../parts/field.tsx';
import { paths } from '../../paths.ts';
import type { SeriesPeopleProps } from './people.tsx';

/** So many of a series completes it, and what its certificate tells: to try on the list, and to save. */
export const CompletionForm = ({ view, series, errors, typed }: SeriesPeopleProps) => {
  const t = view.t;
  const at = (name: string) => ({ view, name, value: typed?.[name], error: errors?.[name] });
  const page = paths.seriesPeople(series.hubId, series.id);
  return (
    <form class="form wide" method="post" action={page} novalidate>
      <input type="hidden" name="version" value={typed?.version} />
      <p class="soft">{t('series.rule.text')}</p>
      <div class="two">
        <Field {...at('leastEvents')} inputmode="numeric" label={t('series.rule.events')} />
        <Field {...at('leastSessions')} inputmode="numeric" label={t('series.rule.sessions')} />
        <Field {...at('leastHours')} inputmode="decimal" label={t('series.rule.hours')} />
      </div>
      <div class="picks">
        <Choice
          {...at('hoursKind')}
          label={t('series.rule.tells')}
          options={(['sessions', 'minutes', 'fixed', 'none'] as const).map(value => ({
            value,
            label: t(`series.rule.tells.${value}`),
          }))}
        />
      </div>
      <Field {...at('fixedHours')} inputmode="decimal" label={t('series.rule.fixed')} optional />
      <div class="row">
        <Button>{t('series.rule.save')}</Button>
        <button type="submit" class="button quiet" formmethod="get">
          {t('series.rule.try')}
        </button>
      </div>
    </form>
  );
};
