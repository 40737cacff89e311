import type {
  Achievement,
  RemovalRefusal,
  Rounding,
} from '../../../functions/certificates/achievements/achievement.ts';
import type { Preview as PreviewFacts } from '../../../functions/certificates/achievements/list.ts';
import type { Session } from '../../../functions/events/event.ts';
import { inLanguage } from '../../../functions/shared/language.ts';
import { attendedRuleText } from '../../parts/attended-rule.tsx';
import { Banner } from '../../parts/banner.tsx';
import { Button, ButtonLink } from '../../parts/button.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { Checkboxes, Choice, Field, type Filled, type Option, Select } from '../../parts/field.tsx';
import { RuleFields, ruleCss } from '../../parts/rule-fields.tsx';
import { paths } from '../../paths.ts';
import type { View } from '../../view.ts';
import { GivingFrame, type OfGiving } from './frame.tsx';
import { Preview } from './settings-preview.tsx';

export type SettingsProps = Filled &
  OfGiving & {
    /** Those that may be required. */
    sessions: Session[];
    achievement: Achievement;
    rounding: Rounding;
    /** The hub's designs. */
    designs: readonly Option[];
    preview?: PreviewFacts;
    /** It was added by staff. */
    isRemovable: boolean;
    stale?: boolean;
    /** Why the kind is not removed. */
    refused?: RemovalRefusal;
  };

/** What certificates of a kind are given for, and beside it who passes, before it is saved. */
export function SettingsPage(props: SettingsProps) {
  const { view, giving, achievement, errors, typed, preview, stale, refused } = props;
  const t = view.t;
  const { kind } = achievement;
  return (
    <GivingFrame
      {...props}
      heading={t(`achievements.settings.${kind}`)}
      css={css}
      islands={['preview']}
      error={errors !== undefined || stale || refused !== undefined}
      before={
        <>
          <ErrorSummary view={view} errors={errors} />
          {refused && (
            <Banner meaning="wrong" title={t('achievements.remove.refused')}>
              <p>{t(`achievements.remove.refused.${refused}`)}</p>
            </Banner>
          )}
          {stale && (
            <Banner meaning="wrong" title={t('achievements.settings.stale')}>
              <p>
                <a href={paths.certificateRule(giving.about, kind)}>{t('achievements.settings.reload')}</a>
              </p>
            </Banner>
          )}
        </>
      }
    >
      <form
        class="rule"
        method="post"
        novalidate
        action={paths.certificateRule(giving.about, kind)}
        data-preview-form
      >
        <input type="hidden" name="version" value={typed?.version} />
        <div class="form stack fields">
          <p>{t('achievements.settings.text')}</p>
          {giving.series ? <SeriesPart {...props} /> : <EventPart {...props} />}
          <MorePart {...props} />
          <HoursPart {...props} />
          <DesignPart {...props} />
        </div>
        <section class="sheet" aria-labelledby="preview">
          <h2 id="preview">{t('achievements.preview')}</h2>
          <div class="stack" data-preview aria-live="polite">
            <Preview view={view} sessions={props.sessions} preview={preview} />
          </div>
          <button
            type="submit"
            class="button quiet"
            formmethod="get"
            formaction={paths.certificateRule(giving.about, kind)}
            data-preview-button
          >
            {t('attended.preview.show')}
          </button>
        </section>
        <div class="row">
          <Button>{t('achievements.settings.save')}</Button>
          <ButtonLink quiet href={`${paths.certificates(giving.about)}?kind=${kind}`}>
            {t('achievements.settings.back')}
          </ButtonLink>
        </div>
      </form>
      {achievement.version > 0 && props.isRemovable && <Removal {...props} />}
    </GivingFrame>
  );
}

/** What of an event must be attended: by which rule, and which sessions. */
function EventPart(props: SettingsProps) {
  const { view, giving, typed, errors } = props;
  const t = view.t;
  const event = attendedRuleText(view, giving.programmes[0]?.event.attendedBy);
  return (
    <>
      <RuleFields
        {...{ view, typed, errors }}
        label={t('achievements.settings.there')}
        first={[{ value: 'event', label: t('achievements.settings.event'), hint: event }]}
        last={[
          {
            value: 'none',
            label: t('achievements.settings.none'),
            hint: t('achievements.settings.none.hint'),
          },
        ]}
      />
      <SessionsPart {...props} />
    </>
  );
}

/** How much of a series must be done; its other kinds are for those who were named. */
const SeriesPart = ({ view, achievement, typed, errors }: SettingsProps) =>
  achievement.kind === 'completion' ? (
    <fieldset class="field">
      <legend>{view.t('series.rule')}</legend>
      <p class="hint">{view.t('series.rule.text')}</p>
      <div class="two">
        {(['Events', 'Sessions', 'Hours'] as const).map(what => (
          <Field
            view={view}
            name={`series${what}`}
            inputmode={what === 'Hours' ? 'decimal' : 'numeric'}
            autocomplete="off"
            label={view.t(`series.rule.${what}`)}
            value={typed?.[`series${what}`]}
            error={errors?.[`series${what}`]}
          />
        ))}
      </div>
    </fieldset>
  ) : null;

/** A kind that was added and is not wanted after all. */
const Removal = ({ view, giving, achievement }: SettingsProps) => (
  <form
    class="removal stack tight"
    method="post"
    action={paths.certificateRuleRemoval(giving.about, achievement.kind)}
  >
    <p class="soft">{view.t('achievements.remove.text')}</p>
    <div>
      <Button danger>{view.t('achievements.remove')}</Button>
    </div>
  </form>
);

function SessionsPart({ view, giving, sessions, typed }: SettingsProps) {
  if (sessions.length === 0) return null;
  const t = view.t;
  return (
    <details class="part" open={Boolean(typed?.sessions)}>
      <summary>
        {t('achievements.settings.sessions')} <span class="optional">{t('common.optional')}</span>
      </summary>
      <div class="inside">
        <Checkboxes
          view={view}
          name="sessions"
          label={t('achievements.settings.sessions.hint')}
          value={typed?.sessions}
          options={sessions.map(({ id, title }) => ({
            value: id,
            label: inLanguage(title, giving.programmes[0]?.event.languages[0] ?? view.language),
          }))}
        />
      </div>
    </details>
  );
}

const MorePart = ({ view, typed }: SettingsProps) => (
  <fieldset class="field">
    <legend>{view.t('achievements.settings.more')}</legend>
    {(['feedback', 'mark'] as const).map(name => (
      <label class="pick">
        <input type="checkbox" name={name} value="yes" checked={typed?.[name] === 'yes'} />
        <span>{view.t(`achievements.settings.${name}`)}</span>
      </label>
    ))}
  </fieldset>
);

function HoursPart({ view, typed, errors, rounding }: SettingsProps) {
  const t = view.t;
  return (
    <>
      <Choice
        view={view}
        name="hoursKind"
        label={t('achievements.settings.hours')}
        hint={t('achievements.settings.hours.hint', { rounding: roundingText(view, rounding) })}
        value={typed?.hoursKind}
        error={errors?.hoursKind}
        options={hoursKinds.map(value => ({ value, label: t(`achievements.settings.hours.${value}`) }))}
      />
      <div class="amount only-fixed">
        <Field
          view={view}
          name="hours"
          inputmode="decimal"
          autocomplete="off"
          label={t('achievements.settings.hours.number')}
          value={typed?.hours}
          error={errors?.hours}
        />
      </div>
    </>
  );
}

/** Which of the hub’s designs, and the way to them, which leaves what is typed here as it is. */
function DesignPart({ view, giving, designs, typed, errors }: SettingsProps) {
  const t = view.t;
  return (
    <div class="stack tight">
      {designs.length > 0 ? (
        <Select
          view={view}
          name="design"
          label={t('achievements.settings.design')}
          hint={t('achievements.settings.design.hint')}
          none={t('achievements.settings.design.none')}
          value={typed?.design}
          error={errors?.design}
          options={designs}
        />
      ) : (
        <div class="field">
          <strong>{t('achievements.settings.design')}</strong>
          <div class="hint">{t('achievements.settings.design.none-yet')}</div>
        </div>
      )}
      <p class="small">
        <a href={paths.designs(giving.hub.id)} target="_blank" rel="noopener">
          {t('achievements.settings.design.see')}
        </a>
      </p>
    </div>
  );
}

const hoursKinds = ['none', 'sessions', 'minutes', 'fixed'] as const;

/** "half hours, to the nearest". */
export const roundingText = ({ t }: View, { step, way }: Rounding): string =>
  t('achievements.rounding.says', { way, step: t(`achievements.rounding.step.${step}`) });

const css = `${ruleCss}@layer page{
.rule:has([name=hoursKind]:checked):not(:has([name=hoursKind][value=fixed]:checked)) .only-fixed{display:none}
.missed{list-style:none;padding:0;display:grid;gap:.25rem}
}`;
