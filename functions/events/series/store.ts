import type { Hub } from '../../accounts/hub.ts';
import type { Db, Key, Part } from '../../shared/db.ts';
import type { Series } from './series.ts';

type Stored = Key & { kind: 'series'; version: number; series: Series };

const seriesKey = (id: Series['id']): Key => ({ pk: id, sk: 'SERIES' });
const listingKey = ({ hubId, id }: Pick<Series, 'hubId' | 'id'>): Key => ({
  pk: `HUB#${hubId}`,
  sk: `SERIES#${id}`,
});

const itemOf = (key: Key, series: Series): Stored => ({
  ...key,
  kind: 'series',
  version: series.version,
  series,
});

export const allSeries = (db: Db) => ({
  async one(id: Series['id']): Promise<Series | undefined> {
    return (await db.get<Stored>(seriesKey(id)))?.series;
  },
  async ofHub(hubId: Hub['id']): Promise<Series[]> {
    return (await db.query<Stored>({ pk: `HUB#${hubId}`, prefix: 'SERIES#' })).map(item => item.series);
  },
});

/** Found by itself, and among those of its hub. The first part fails when it was saved or removed since `before`. */
export const savedSeriesParts = (series: Series, before?: Series): Part[] => [
  { put: itemOf(seriesKey(series.id), series), if: before ? { version: before.version } : 'absent' },
  { put: itemOf(listingKey(series), series) },
];

export const removedSeriesParts = (series: Series): Part[] => [
  { drop: seriesKey(series.id), if: { version: series.version } },
  { drop: listingKey(series) },
];
