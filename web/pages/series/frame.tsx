import type { Action, Admitted, Hub } from '../../../functions/accounts/hub.ts';
import type { Series } from '../../../functions/events/series/series.ts';
import { languageOf, Words } from '../../parts/words.tsx';
import { paths } from '../../paths.ts';
import { ConsoleFrame, type Sheet } from '../console/frame.tsx';

const tabs = {
  events: ['see-event', paths.series],
  people: ['see-people', (_: string, seriesId: string) => paths.certificates(seriesId)],
} as const satisfies Record<string, readonly [Action, (hubId: string, seriesId: string) => string]>;

export type SeriesTab = keyof typeof tabs;

type Props = Sheet & { hub: Hub; staff: Admitted; series: Series; tab: SeriesTab };

/** Every page about one series: whose and which it is, and the tabs that the member of staff may open. */
export function SeriesFrame(props: Props) {
  const { view, series } = props;
  const t = view.t;
  return (
    <ConsoleFrame
      {...props}
      of={{
        name: series.title[languageOf(series.title, view)] ?? '',
        back: <a href={paths.seriesOfHub(props.hub.id)}>{t('series.title')}</a>,
        above: <Above {...props} />,
      }}
    />
  );
}

const Above = ({ view, series, staff, tab: open }: Props) => (
  <>
    <p class="of">
      <Words texts={series.title} view={view} />
    </p>
    <nav class="tabs" aria-label={view.t('series.tabs')}>
      <ul>
        {(Object.keys(tabs) as SeriesTab[])
          .filter(tab => staff.may.includes(tabs[tab][0]))
          .map(tab => (
            <li>
              <a
                href={tabs[tab][1](series.hubId, series.id)}
                aria-current={tab === open ? 'page' : undefined}
              >
                {view.t(`series.tab.${tab}`)}
              </a>
            </li>
          ))}
      </ul>
    </nav>
  </>
);
