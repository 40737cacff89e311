import type { Series } from './series.ts';

export { removedSeriesParts } from './store.ts';

/** Where a series is, with what is given over it. */
export const seriesPartitions = (id: Series['id']): string[] => [id];
