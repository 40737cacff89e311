import type { Hub } from '../../../functions/accounts/hub.ts';
import type { Design, Look } from '../../../functions/certificates/designs/design.ts';
import { Banner } from '../../parts/banner.tsx';
import { Button } from '../../parts/button.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { Choice, type Filled } from '../../parts/field.tsx';
import { paths } from '../../paths.ts';
import { designsCss } from '../../styles/designs.ts';
import type { View } from '../../view.ts';
import { ConsoleFrame } from '../console/frame.tsx';
import { drawingPath } from './preview.tsx';

type Props = { view: View; hub: Hub; designs: readonly Design[]; said?: string } & Filled;

const layouts = ['classic', 'modern', 'quiet'] as const;
const orientations = ['landscape', 'portrait'] as const;

/** How a hub's certificates can look: its designs, each as a picture, and three to start another from. */
export function DesignListPage({ view, hub, designs, said, errors, typed }: Props) {
  const t = view.t;
  return (
    <ConsoleFrame
      view={view}
      hub={hub}
      heading={t('designs.title')}
      css={designsCss}
      error={Boolean(errors)}
      before={
        <>
          <ErrorSummary view={view} errors={errors} />
          {said === 'removed' && <Banner meaning="confirmed">{t('designs.said.removed')}</Banner>}
        </>
      }
    >
      <p class="soft servers">{t('designs.text')}</p>
      {designs.length === 0 ? (
        <EmptyState title={t('designs.none')}>
          <p>{t('designs.none.text')}</p>
        </EmptyState>
      ) : (
        <ul class="designs">
          {designs.map(({ id, name, look }) => (
            <li>
              <a href={paths.design(hub.id, id)}>
                <Drawn hub={hub} look={look} />
                <span>{name}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
      <form class="form wide group" method="post" action={paths.designs(hub.id)} novalidate>
        <h2>{t('designs.new')}</h2>
        <div class="starts">
          <Choice
            view={view}
            name="layout"
            label={t('designs.layout')}
            value={typed?.layout ?? 'classic'}
            error={errors?.layout}
            options={layouts.map(value => ({
              value,
              label: t(`designs.layout.${value}`),
              hint: (
                <>
                  {orientations.map(orientation => (
                    <Drawn hub={hub} look={{ layout: value, orientation, signatures: [], wording: {} }} />
                  ))}
                  {t(`designs.layout.${value}.hint`)}
                </>
              ),
            }))}
          />
        </div>
        <Choice
          view={view}
          name="orientation"
          label={t('designs.orientation')}
          value={typed?.orientation ?? 'landscape'}
          options={orientations.map(value => ({
            value,
            label: t(`designs.orientation.${value}`),
          }))}
        />
        <Button>{t('designs.create')}</Button>
      </form>
    </ConsoleFrame>
  );
}

/** A look as a small picture; its name stands beside it. */
const Drawn = ({ hub, look }: { hub: Hub; look: Look }) => (
  <img
    class={`thumb ${look.orientation}`}
    src={drawingPath(hub, { look })}
    alt=""
    width={look.orientation === 'portrait' ? 141 : 283}
    height={200}
    loading="lazy"
  />
);
