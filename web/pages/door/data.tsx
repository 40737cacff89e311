import { raw } from 'hono/utils/html';
import type { DoorList, Turn } from '../../../functions/attendance/door/scan.ts';
import { paths } from '../../paths.ts';
import type { TextKey } from '../../text/translate.ts';
import { listDate } from './names.ts';
import type { DoorProps } from './props.ts';
import { ResultTemplates, turnWords } from './result.tsx';
import { ScanTemplates } from './scans.tsx';
import { FoundTemplate, stateWords } from './search-results.tsx';

/** What the page says while it goes on by itself; a number comes in the place of `{count}`. */
const words = {
  inside: 'door.inside',
  doubts: 'door.doubts',
  connected: 'door.news.online',
  offline: 'door.news.offline',
  signedOut: 'door.news.signed-out',
  noEntry: 'door.news.no-entry',
  unsent: 'door.news.unsent',
  sent: 'door.news.sent',
  listFrom: 'door.news.list',
  oldList: 'door.news.old-list',
  noList: 'door.news.no-list',
  cannotCheck: 'door.news.cannot-check',
  noGate: 'door.gate.none',
  in: 'door.way.in',
  out: 'door.way.out',
  found: 'door.search.here',
  notSeenIn: 'door.not-seen-in',
  denied: 'door.camera.denied',
  none: 'door.camera.none',
  busy: 'door.camera.busy',
  insecure: 'door.camera.insecure',
  starting: 'door.camera.starting',
  noName: 'error.name.missing',
  noEmail: 'error.email.email',
  noConsent: 'error.consent.consent',
  error: 'common.error-title',
  ...stateWords,
} as const satisfies Record<string, TextKey>;

/** What the door's program is told with its page, to go on without one. */
export type DoorData = {
  event: string;
  zone: string;
  endsAt: string;
  /** Of dates and times: BCP 47. */
  locale: string;
  ticketKey: string;
  lists: (DoorList & { date: string })[];
  /** The titles of sessions, by their ids. */
  titles: Record<string, string>;
  hrefs: Record<'page' | 'list' | 'news' | 'scans' | 'walkIns' | 'worker', string>;
  words: Record<keyof typeof words, string>;
  /** Why nobody can be registered without a network, if so: the server alone says who may. */
  noWalkIns?: 'no-hall' | 'not-open';
  /** Why somebody is sent away. */
  whys: Record<Turn, string>;
};

/** For the program: its data, and everything it may say, drawn here. */
export const DoorProgram = (props: DoorProps) => (
  <>
    <ResultTemplates {...props} />
    <FoundTemplate {...props} />
    <ScanTemplates {...props} />
    <script type="application/json" data-door-data>
      {raw(JSON.stringify(dataOf(props)).replaceAll('<', '\\u003c'))}
    </script>
  </>
);

function noWalkIns({ format, access }: DoorProps['event']): DoorData['noWalkIns'] {
  if (format === 'online') return 'no-hall';
  return access && access.kind !== 'open' && access.kind !== 'approval' ? 'not-open' : undefined;
}

function dataOf({ view, event, lists, sessions, ticketKey }: DoorProps): DoorData {
  const said = Object.entries(words).map(([name, key]) => [
    name,
    view.t(key, { count: '{count}', time: '{time}' }),
  ]);
  return {
    event: event.id,
    zone: event.zone,
    endsAt: event.endsAt,
    locale: view.language === 'en' ? 'en-GB' : view.language,
    ticketKey,
    lists: lists.map(list => ({ ...list, date: listDate(view, list) })),
    titles: Object.fromEntries(
      sessions.map(({ id, title }) => [id, title[view.language] ?? Object.values(title)[0] ?? '']),
    ),
    hrefs: {
      page: paths.door(event.id),
      list: paths.doorList(event.id),
      news: paths.doorNews(event.id),
      scans: paths.doorScans(event.id),
      walkIns: paths.walkIns(event.id),
      worker: paths.doorWorker(event.id),
    },
    words: Object.fromEntries(said) as DoorData['words'],
    noWalkIns: noWalkIns(event),
    whys: turnWords(view.t),
  };
}
