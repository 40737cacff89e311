import * as z from 'zod';
import type { Hub } from '../../accounts/hub.ts';
import type { Id } from '../../shared/ids.ts';
import { type Language, languages, type Texts } from '../../shared/language.ts';
import { line } from '../../shared/text.ts';
import type { Event, ListedEvent } from '../event.ts';

/** A named group of a hub's events: what somebody did over all of them counts together. */
export type Series = {
  id: Id<'ser'>;
  hubId: Hub['id'];
  /** In one language at least. */
  title: Texts;
  /** No order of their own: they stand by their start. */
  events: Event['id'][];
  /** Rises with every save; whoever edits an older one is told so. */
  version: number;
};

/** So many events at most: one page still shows them all. */
const mostEvents = 100;

const titles = Object.fromEntries(
  languages.map(language => [`title-${language}`, line(200).default('')]),
) as Record<`title-${Language}`, z.ZodDefault<ReturnType<typeof line>>>;
type Titles = z.infer<z.ZodObject<typeof titles>>;

const titleOf = (typed: Titles): Texts =>
  Object.fromEntries(languages.map(each => [each, typed[`title-${each}`]]).filter(([, text]) => text));
const isNamed = (typed: Titles) => Object.keys(titleOf(typed)).length > 0;
const nameless = { path: ['title-en'], message: 'one-language' };

/** What the form of a new series sends: `title-en`, `title-et` …, one of them at least. */
export const newSeriesSchema = z.object(titles).refine(isNamed, nameless).transform(titleOf);

/** What the form of a series sends: its titles, and `events`, one id a line, whatever they may be ids of. */
export const seriesSchema = z
  .object({
    ...titles,
    events: z
      .string()
      .max(10_000, 'too-many')
      .default('')
      .transform(typed => [...new Set(typed.split('\n').filter(Boolean))])
      .refine(ids => ids.length <= mostEvents, 'too-many'),
    version: z.coerce.number().int(),
  })
  .refine(isNamed, nameless)
  .transform(typed => ({ title: titleOf(typed), events: typed.events, version: typed.version }));

/** The events of a series among those of its hub, by their start. */
export const eventsIn = (series: Pick<Series, 'events'>, all: readonly ListedEvent[]): ListedEvent[] =>
  all.filter(({ id }) => series.events.includes(id));

/** From the first event's start to the last one's end, in the zone of the first; undefined for none. */
export function spanOf(
  events: readonly Pick<ListedEvent, 'startsAt' | 'endsAt' | 'zone'>[],
): { startsAt: string; endsAt: string; zone: string } | undefined {
  const [first] = events.toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
  if (!first) return undefined;
  const endsAt =
    events
      .map(event => event.endsAt)
      .toSorted()
      .at(-1) ?? first.endsAt;
  return { startsAt: first.startsAt, endsAt, zone: first.zone };
}
