import type { Hub } from '../../../functions/accounts/hub.ts';
import type { Design } from '../../../functions/certificates/designs/design.ts';
import { languages } from '../../../functions/shared/language.ts';
import { languageName } from '../../layout.tsx';
import { Banner } from '../../parts/banner.tsx';
import { Button } from '../../parts/button.tsx';
import { hex, rgb, standingOut } from '../../parts/colour.ts';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { Choice, Field, type Filled, Select } from '../../parts/field.tsx';
import { paths } from '../../paths.ts';
import { designsCss } from '../../styles/designs.ts';
import type { View } from '../../view.ts';
import { ConsoleFrame } from '../console/frame.tsx';
import { PictureField, SignerPart, WordingPart } from './parts.tsx';
import { DesignPreview } from './preview.tsx';

export type DesignProps = {
  view: View;
  hub: Hub;
  design: Design;
  said?: string;
  /** Somebody saved another state of it meanwhile. */
  isStale?: boolean;
} & Filled;

const layouts = ['classic', 'modern', 'quiet'] as const;
const orientations = ['landscape', 'portrait'] as const;

/** One design: everything that it is made of, and beside it what comes of it. */
export function DesignPage(props: DesignProps) {
  const { view, hub, design, said, isStale, errors, typed } = props;
  const t = view.t;
  return (
    <ConsoleFrame
      view={view}
      hub={hub}
      heading={t('designs.edit')}
      css={designsCss}
      islands={['preview']}
      error={Boolean(errors) || isStale}
      before={
        <>
          <ErrorSummary view={view} errors={errors} />
          {isStale && (
            <Banner meaning="wrong" title={t('designs.stale')}>
              <p>
                <a href={paths.design(hub.id, design.id)} target="_blank" rel="noopener">
                  {t('console.stale.look')}
                </a>
              </p>
            </Banner>
          )}
          {(said === 'saved' || said === 'created') && (
            <Banner meaning="confirmed">{t(`designs.said.${said}`)}</Banner>
          )}
        </>
      }
    >
      <p class="soft servers">
        <a href={paths.designs(hub.id)}>{t('designs.title')}</a>
      </p>
      <form
        class="beside"
        method="post"
        action={paths.design(hub.id, design.id)}
        enctype="multipart/form-data"
        novalidate
        data-preview-form
      >
        <Made {...props} />
        <section class="preview" aria-labelledby="preview-title">
          <h2 id="preview-title">{t('designs.preview')}</h2>
          <div data-preview>
            <DesignPreview view={view} hub={hub} typed={typed ?? {}} />
          </div>
          <Tried {...props} />
        </section>
      </form>
      <form class="removal" method="post" action={paths.designRemoval(hub.id, design.id)}>
        <p class="hint">{t('designs.remove.hint')}</p>
        <Button danger>{t('designs.remove')}</Button>
      </form>
    </ConsoleFrame>
  );
}

/** What the design is made of. */
function Made({ view, hub, errors, typed }: DesignProps) {
  const t = view.t;
  const at = (name: string) => ({ view, name, value: typed?.[name], error: errors?.[name] });
  return (
    <div class="form wide">
      <input type="hidden" name="version" value={typed?.version} />
      <Field {...at('designName')} label={t('designs.name')} hint={t('designs.name.hint')} />
      <Choice
        {...at('layout')}
        label={t('designs.layout')}
        options={layouts.map(value => ({ value, label: t(`designs.layout.${value}`) }))}
      />
      <Choice
        {...at('orientation')}
        label={t('designs.orientation')}
        options={orientations.map(value => ({ value, label: t(`designs.orientation.${value}`) }))}
      />
      <div class="colours">
        <Choice
          {...at('colours')}
          label={t('designs.colours')}
          value={typed?.colours ?? 'hub'}
          options={(['hub', 'own'] as const).map(value => ({ value, label: t(`designs.colours.${value}`) }))}
        />
        <div class="own">
          <Field
            {...at('designColour')}
            type="color"
            label={t('designs.colour')}
            hint={t('designs.colour.hint')}
            value={typed?.designColour || hex(rgb(standingOut.lightness, standingOut.chroma, hub.hue))}
          />
        </div>
      </div>
      <PictureField view={view} name="logo" errors={errors} typed={typed} />
      {([1, 2, 3] as const).map(number => (
        <SignerPart view={view} number={number} errors={errors} typed={typed} />
      ))}
      <section class="group" aria-labelledby="wording">
        <h2 id="wording">{t('designs.wording')}</h2>
        <p class="hint">{t('designs.wording.hint')}</p>
        <dl class="placeholders">
          {(['name', 'title', 'kind', 'hours', 'when', 'place', 'hub'] as const).map(name => (
            <div>
              <dt>
                <code>{`{${name}}`}</code>
              </dt>
              <dd>{t(`designs.placeholder.${name}`)}</dd>
            </div>
          ))}
        </dl>
        {languages.map(language => (
          <WordingPart view={view} language={language} errors={errors} typed={typed} />
        ))}
      </section>
      <Button>{t('common.save')}</Button>
    </div>
  );
}

/** Whose certificate is looked at. */
function Tried({ view, hub, design, errors, typed }: DesignProps) {
  const t = view.t;
  const at = (name: string) => ({ view, name, error: errors?.[name] });
  return (
    <fieldset class="try">
      <legend>{t('designs.try')}</legend>
      <Select
        {...at('sampleName')}
        label={t('designs.try.name')}
        value={typed?.sampleName ?? 'usual'}
        options={(['usual', 'shortest', 'longest', 'latin', 'cyrillic', 'georgian'] as const).map(value => ({
          value,
          label: t(`designs.try.name.${value}`),
        }))}
      />
      <Select
        {...at('sampleKind')}
        label={t('designs.try.kind')}
        value={typed?.sampleKind ?? 'attendance'}
        options={(['attendance', 'completion', 'speaker', 'mentor', 'organiser'] as const).map(value => ({
          value,
          label: t(`certificate.pdf.title.${value}`),
        }))}
      />
      <Select
        {...at('sampleLanguage')}
        label={t('designs.try.language')}
        value={typed?.sampleLanguage ?? view.language}
        options={languages.map(value => ({ value, label: languageName(value) }))}
      />
      <button
        type="submit"
        class="button quiet"
        formaction={paths.designPreview(hub.id, design.id)}
        data-preview-button
      >
        {t('designs.try.show')}
      </button>
    </fieldset>
  );
}
