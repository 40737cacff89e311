import type { Admitted, Hub } from '../../../functions/accounts/hub.ts';
import type { RulePreview } from '../../../functions/attendance/rule.ts';
import type { Event } from '../../../functions/events/event.ts';
import { Banner } from '../../parts/banner.tsx';
import { Button, ButtonLink } from '../../parts/button.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { Choice, Field, type Filled } from '../../parts/field.tsx';
import { paths } from '../../paths.ts';
import type { View } from '../../view.ts';
import { EventFrame } from '../console/frame.tsx';
import { Preview } from './rule-preview.tsx';

type Props = Filled & {
  view: View;
  hub: Hub;
  staff: Admitted;
  event: Event;
  preview?: RulePreview;
  saved?: boolean;
};

const kinds = ['any', 'sessions', 'sessions-share', 'minutes', 'minutes-share'] as const;
const numbers = {
  sessions: 'leastSessions',
  'sessions-share': 'percentSessions',
  minutes: 'leastMinutes',
  'minutes-share': 'percentMinutes',
} as const;

/** What makes somebody a participant, and beside it how many that are, before it is saved. */
export function RulePage(props: Props) {
  const { view, event, typed, errors, preview, saved } = props;
  const t = view.t;
  return (
    <EventFrame
      {...props}
      tab="attendance"
      heading={t('attended.title')}
      css={css}
      islands={['preview']}
      error={errors !== undefined}
      before={
        <>
          <ErrorSummary view={view} errors={errors} />
          {saved && !errors && <Banner meaning="confirmed">{t('attended.saved')}</Banner>}
        </>
      }
    >
      <form class="rule" method="post" novalidate action={paths.attendedRule(event.id)} data-preview-form>
        <div class="form stack fields">
          <p>{t('attended.text')}</p>
          <Choice
            view={view}
            name="kind"
            label={t('attended.kind')}
            value={typed?.kind}
            error={errors?.kind}
            options={kinds.map(kind => ({
              value: kind,
              label: t(`attended.kind.${kind}`),
              hint: t(`attended.kind.${kind}.hint`),
            }))}
          />
          {(Object.keys(numbers) as (keyof typeof numbers)[]).map(kind => (
            <div class={`amount only-${kind}`}>
              <Field
                view={view}
                name={numbers[kind]}
                inputmode="numeric"
                autocomplete="off"
                label={t(`attended.number.${kind}`)}
                value={typed?.[numbers[kind]]}
                error={errors?.[numbers[kind]]}
              />
            </div>
          ))}
        </div>
        <section class="sheet" aria-labelledby="preview">
          <h2 id="preview">{t('attended.preview')}</h2>
          <div class="stack" data-preview aria-live="polite">
            <Preview view={view} preview={preview} />
          </div>
          <button
            type="submit"
            class="button quiet"
            formmethod="get"
            formaction={paths.attendedRule(event.id)}
            data-preview-button
          >
            {t('attended.preview.show')}
          </button>
        </section>
        <div class="row">
          <Button>{t('attended.save')}</Button>
          <ButtonLink quiet href={paths.attendance(event.id)}>
            {t('attended.back')}
          </ButtonLink>
        </div>
      </form>
    </EventFrame>
  );
}

const shown = kinds
  .filter(kind => kind !== 'any')
  .map(kind => `.rule:has([name=kind]:checked):not(:has([name=kind][value=${kind}]:checked)) .only-${kind}`)
  .join(',');

const css = `@layer page{
.rule{display:grid;gap:1.5rem 3rem;align-items:start}
@media (min-width:56rem){.rule{grid-template-columns:minmax(0,34rem) minmax(16rem,22rem)}.rule .sheet{grid-area:1/2/3/3;position:sticky;top:1.5rem}}
.rule .sheet{background:var(--sheet);border:1px solid var(--line);border-radius:var(--round);padding:1.25rem 1.4rem 1.4rem;display:grid;gap:1rem}
.rule .sheet h2{font-size:var(--small);font-family:inherit;color:var(--soft)}
.rule .amount .input{max-width:8rem;font-variant-numeric:tabular-nums}
.passes{font-size:var(--large);line-height:1.2}
.passes .figure{font-family:var(--serif);font-size:3rem;line-height:1;font-variant-numeric:tabular-nums lining-nums}
.names{list-style:none;padding:0}
${shown}{display:none}
}`;
