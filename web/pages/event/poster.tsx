import { raw } from 'hono/utils/html';
import type { Hub } from '../../../functions/accounts/hub.ts';
import type { Event } from '../../../functions/events/event.ts';
import { inLanguage } from '../../../functions/shared/language.ts';
import { LanguageSwitch, Layout } from '../../layout.tsx';
import { CoverPicture } from '../../parts/cover-picture.tsx';
import { placeLine } from '../../parts/places.ts';
import { DayRange, EventHours } from '../../parts/time.tsx';
import { Title } from '../../parts/title.tsx';
import { paths } from '../../paths.ts';
import { posterCss } from '../../styles/poster.ts';
import type { View } from '../../view.ts';

/** `qr`: an SVG of the code that leads to registration. */
export type PosterPageProps = { view: View; event: Event; hub: Hub; qr: string };

const longTitle = 70;

/** One A4 sheet for a wall. */
export const PosterPage = ({ view, event, hub, qr }: PosterPageProps) => {
  const title = inLanguage(event.title, view.language);
  const address = view.publicUrl + paths.event(event.slug);
  return (
    <Layout
      view={view}
      title={`${view.t('event.poster')}: ${title}`}
      hue={hub.hue}
      kind="plain"
      css={posterCss}
      islands={['print']}
      noindex
    >
      <div class="sheet-note no-print">
        <a href={paths.event(event.slug)}>{view.t('event.to-event')}</a>
        <span>{view.t('event.poster-print')}</span>
        <button type="button" class="button" data-print hidden>
          {view.t('event.poster-button')}
        </button>
        <LanguageSwitch view={view} />
      </div>
      <div class={title.length > longTitle ? 'sheet long' : 'sheet'}>
        <CoverPicture id={event.id} hue={hub.hue} size={{ width: 960, height: 611 }} />
        <div class="sheet-words">
          <p class="sheet-hub">
            {hub.name} · {view.t(`event.${event.kind}`)}
          </p>
          <Title texts={event.title} view={view} />
          <p class="sheet-when">
            <DayRange view={view} {...event} />
            <br />
            <EventHours view={view} {...event} />
            <br />
            {place(view, event)}
          </p>
        </div>
        <div class="sheet-foot">
          <div
            class="sheet-qr"
            role="img"
            aria-label={view.t('event.poster-qr', { address: view.publicUrl + paths.register(event.slug) })}
          >
            {raw(qr)}
          </div>
          <div>
            <p class="sheet-scan">{view.t('event.poster-register')}</p>
            <p>{view.t('event.poster-free')}</p>
            <p class="sheet-address">{address.replace(/^https?:\/\//, '')}</p>
          </div>
        </div>
      </div>
    </Layout>
  );
};

function place(view: View, event: Event): string {
  if (event.format === 'online') return view.t('common.online');
  const hall = placeLine(event);
  return event.format === 'on-site' ? hall : view.t('event.city-and-online', { city: hall });
}
