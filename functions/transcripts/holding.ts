import type { Hub } from '../accounts/hub.ts';
import {
  type AttendedMode,
  type Certificate,
  type CertificateKind,
  certificateState,
  isEvent,
} from '../certificates/certificate.ts';
import type { Competence } from '../events/competences.ts';
import type { Event, ListedEvent } from '../events/event.ts';
import type { Series } from '../events/series/series.ts';
import { dayOf } from '../shared/time.ts';

/** An event that somebody attended and has no certificate of; known as long as their registration is. */
export type Attended = Pick<ListedEvent, 'id' | 'slug' | 'title' | 'startsAt' | 'endsAt' | 'zone'> & {
  mode?: AttendedMode;
  sessions: number;
};

/** All that a hub knows of what somebody did there, by their mail address. */
export type Holding = {
  hub: Hub;
  email: string;
  /** Each as it stands now: not those that another has replaced. The latest event first. */
  certificates: Certificate[];
  attended: Attended[];
  sums: Sums;
  /** The same without where they were and no certificate speaks of it. */
  certified: Sums;
};

/** What is valid, counted: each hour once, whatever certificates speak of it. */
export type Sums = {
  /** Academic hours, of 45 minutes each. */
  hours: number;
  events: number;
  /** The latest first. */
  years: { year: number; hours: number; events: number }[];
  series: { title: Series['title']; hours: number; events: number; of: number }[];
  /** Other parts than taking part, and how often. */
  roles: { kind: CertificateKind; times: number }[];
  /** DigCompEdu codes, in order. */
  competences: Competence[];
};

export const current = (certificates: readonly Certificate[]): Certificate[] =>
  certificates
    .filter(each => certificateState(each) !== 'replaced')
    .sort((a, b) => (a.startsAt < b.startsAt ? 1 : a.startsAt > b.startsAt ? -1 : 0));

const isForTakingPart = ({ kind }: Certificate) => kind === 'attendance' || kind === 'completion';

/** Hundredths, as hubs round: sums of halves and tenths stay what people would write. */
const exact = (hours: number) => Math.round(hours * 100) / 100;
const sum = (numbers: Iterable<number>) => exact([...numbers].reduce((one, other) => one + other, 0));

type Given = { about: Certificate['about']; year: number; hours: number };

/** What was done at one thing, by the certificate of it that says most. */
function given(certificates: readonly Certificate[]): Map<Certificate['about'], Given> {
  const found = new Map<Certificate['about'], Given>();
  for (const { about, hours = 0, endsAt, zone } of certificates) {
    const year = Number(dayOf(endsAt, zone).slice(0, 4));
    found.set(about, { about, year, hours: Math.max(hours, found.get(about)?.hours ?? 0) });
  }
  return found;
}

/**
 * Counts what certificates say. Two of one event speak of the same hours, and so does one of a series of those of its
 * events: of it counts only what is beyond them.
 */
export function sumsOf(
  certificates: readonly Certificate[],
  attended: readonly Pick<Attended, 'id'>[],
  allSeries: readonly Pick<Series, 'id' | 'title' | 'events'>[],
): Sums {
  const valid = certificates.filter(each => certificateState(each) === 'valid');
  const perEvent = given(valid.filter(({ about }) => isEvent(about)));
  const perSeries = given(valid.filter(({ about }) => !isEvent(about)));
  const hoursIn = (events: readonly Event['id'][]) => sum(events.map(id => perEvent.get(id)?.hours ?? 0));
  const beyond = [...perSeries.values()].map(each => {
    const within = allSeries.find(({ id }) => id === each.about)?.events ?? [];
    return { ...each, hours: exact(Math.max(0, each.hours - hoursIn(within))) };
  });
  const all = [...perEvent.values(), ...beyond];
  const years = Map.groupBy(all, ({ year }) => year);
  const been = new Set<string>([...perEvent.keys(), ...attended.map(({ id }) => id)]);
  return {
    hours: sum(all.map(({ hours }) => hours)),
    events: perEvent.size,
    years: [...years]
      .map(([year, own]) => ({
        year,
        hours: sum(own.map(({ hours }) => hours)),
        events: own.filter(({ about }) => isEvent(about)).length,
      }))
      .sort((a, b) => b.year - a.year),
    series: allSeries.flatMap(({ id, title, events }) => {
      const done = events.filter(event => been.has(event)).length;
      const hours = Math.max(perSeries.get(id)?.hours ?? 0, hoursIn(events));
      return done > 0 || perSeries.has(id) ? [{ title, hours, events: done, of: events.length }] : [];
    }),
    roles: [
      ...Map.groupBy(
        valid.filter(each => !isForTakingPart(each)),
        ({ kind }) => kind,
      ),
    ].map(([kind, own]) => ({ kind, times: own.length })),
    competences: [...new Set(valid.flatMap(({ competences = [] }) => competences))].sort(),
  };
}
