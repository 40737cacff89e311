import type { Admitted, Hub } from '../../../functions/accounts/hub.ts';
import type { RulePreview } from '../../../functions/attendance/rule.ts';
import type { Event } from '../../../functions/events/event.ts';
import { Banner } from '../../parts/banner.tsx';
import { Button, ButtonLink } from '../../parts/button.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import type { Filled } from '../../parts/field.tsx';
import { RuleFields, ruleCss } from '../../parts/rule-fields.tsx';
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

/** What makes somebody a participant, and beside it how many that are, before it is saved. */
export function RulePage(props: Props) {
  const { view, event, typed, errors, preview, saved } = props;
  const t = view.t;
  return (
    <EventFrame
      {...props}
      tab="attendance"
      heading={t('attended.title')}
      css={ruleCss}
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
          <RuleFields view={view} typed={typed} errors={errors} />
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
