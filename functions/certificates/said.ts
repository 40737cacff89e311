import { competencesOf } from '../events/competences.ts';
import { spanOf } from '../events/series/series.ts';
import { inLanguage, type Language } from '../shared/language.ts';
import type { Certificate } from './certificate.ts';
import { type Giving, programmeIn, sessionsIn, titleOf } from './giving.ts';

type Said =
  | 'about'
  | 'hubId'
  | 'hubName'
  | 'hue'
  | 'title'
  | 'startsAt'
  | 'endsAt'
  | 'zone'
  | 'place'
  | 'sessions'
  | 'competences';

/** What a certificate in `language` says of what it is given for. Throws for a series without events. */
export function saidOf(
  giving: Giving,
  language: Language,
  attended: readonly string[],
): Pick<Certificate, Said> {
  const { about, hub, programmes } = giving;
  const span = spanOf(programmes.map(({ event }) => event));
  if (!span) throw new Error('A series without events gives no certificates');
  const venue = programmeIn(giving)?.event.venue;
  const counted = sessionsIn(giving).filter(({ id }) => attended.includes(id));
  const competences = competencesOf(counted);
  return {
    about,
    hubId: hub.id,
    hubName: hub.name,
    hue: hub.hue,
    title: inLanguage(titleOf(giving), language),
    ...span,
    place: venue ? `${venue.name}, ${venue.city}` : '',
    sessions: counted.length > 0 ? counted.map(each => inLanguage(each.title, language)) : undefined,
    competences: competences.length > 0 ? competences : undefined,
  };
}
