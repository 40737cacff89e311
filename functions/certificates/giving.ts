import type { Hub } from '../accounts/hub.ts';
import { type Event, type Programme, phase } from '../events/event.ts';
import type { Series } from '../events/series/series.ts';
import type { Texts } from '../shared/language.ts';
import { type About, type CertificateKind, certificateKinds, isEvent } from './certificate.ts';

/** What certificates are given for: an event, or a series with its events. */
export type Giving = {
  about: About;
  /** Who answers for it. */
  hub: Hub;
  /** The event with its sessions, or all that belong to the series, by their start. Drafts too. */
  programmes: readonly Programme[];
  /** Undefined of an event. */
  series?: Series;
};

export const programmeIn = ({ series, programmes }: Giving): Programme | undefined =>
  series ? undefined : programmes[0];

/** In order of time. */
export const sessionsIn = ({ programmes }: Pick<Giving, 'programmes'>): Programme['sessions'] =>
  programmes.flatMap(({ sessions }) => sessions);

export const titleOf = ({ series, programmes }: Giving): Texts =>
  series?.title ?? programmes[0]?.event.title ?? {};

/** Of a series, when all of its events are; then certificates are issued. */
export function isOver(giving: Giving, now: Date): boolean {
  const event = programmeIn(giving)?.event;
  if (event) return phase(event, now) === 'over';
  const hasEnded = ({ endsAt }: Event) => Date.parse(endsAt) <= now.getTime();
  return giving.programmes.length > 0 && giving.programmes.every(each => hasEnded(each.event));
}

/** Whoever goes through a series completes it. */
export const kindsFor = (about: About): readonly CertificateKind[] =>
  isEvent(about) ? certificateKinds : certificateKinds.filter(kind => kind !== 'attendance');

/** Given without anybody saying so. */
export const usualKind = (about: About): CertificateKind => (isEvent(about) ? 'attendance' : 'completion');
