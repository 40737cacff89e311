import type { Hub } from '../../../functions/accounts/hub.ts';
import type { Rounding } from '../../../functions/certificates/achievements/achievement.ts';
import { Banner } from '../../parts/banner.tsx';
import { Button } from '../../parts/button.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { Choice, type Filled } from '../../parts/field.tsx';
import { paths } from '../../paths.ts';
import type { View } from '../../view.ts';
import { ConsoleFrame } from '../console/frame.tsx';

type Props = Filled & { view: View; hub: Hub; steps: readonly Rounding['step'][]; saved: boolean };

const ways = ['nearest', 'down', 'up'] as const;

/** How a hub rounds academic hours. */
export function RoundingPage({ view, hub, steps, saved, errors, typed }: Props) {
  const t = view.t;
  return (
    <ConsoleFrame
      view={view}
      hub={hub}
      heading={t('achievements.rounding')}
      error={errors !== undefined}
      before={
        <>
          <ErrorSummary view={view} errors={errors} />
          {saved && <Banner meaning="confirmed">{t('achievements.rounding.saved')}</Banner>}
        </>
      }
    >
      <form class="form" method="post" action={paths.rounding(hub.id)} novalidate>
        <p>{t('achievements.rounding.text')}</p>
        <Choice
          view={view}
          name="step"
          label={t('achievements.rounding.step')}
          value={typed?.step}
          error={errors?.step}
          options={steps.map(step => ({
            value: String(step),
            label: t(`achievements.rounding.step.${step}`),
          }))}
        />
        <Choice
          view={view}
          name="way"
          label={t('achievements.rounding.way')}
          value={typed?.way}
          error={errors?.way}
          options={ways.map(value => ({ value, label: t(`achievements.rounding.way.${value}`) }))}
        />
        <Button>{t('achievements.rounding.save')}</Button>
      </form>
    </ConsoleFrame>
  );
}
