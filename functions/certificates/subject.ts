import type { Hub } from '../accounts/hub.ts';
import { hubOf } from '../accounts/read.ts';
import { competencesOf } from '../events/competences.ts';
import { type Event, type Programme, phase } from '../events/event.ts';
import { eventAndHub } from '../events/read.ts';
import { seriesOf } from '../events/series/read.ts';
import { type Series, spanOf } from '../events/series/series.ts';
import type { Ctx } from '../shared/ctx.ts';
import { inLanguage, type Language, type Texts } from '../shared/language.ts';
import { instantText } from '../shared/time.ts';
import type { Candidate } from './achievements/achievement.ts';
import { candidatesOf } from './achievements/candidates.ts';
import { type About, type Certificate, type CertificateKind, isEvent } from './certificate.ts';
import { candidatesOfSeries, programmesOf } from './series/people.ts';

/** What certificates are given for, and what they say of it. */
export type Subject = {
  about: About;
  hub: Hub;
  title: Texts;
  startsAt: string;
  endsAt: string;
  zone: string;
  place: string;
  isOver: boolean;
  /** In order of time. */
  sessions: Programme['sessions'];
  programme?: Programme;
  series?: Series;
};

/** The event or the series, with the hub that answers for it. Drafts too. */
export const subjectOf = (ctx: Ctx, about: About): Promise<Subject | undefined> =>
  isEvent(about) ? eventSubject(ctx, about) : seriesSubject(ctx, about);

async function eventSubject(ctx: Ctx, about: Event['id']): Promise<Subject | undefined> {
  const found = await eventAndHub(ctx, about);
  if (!found) return undefined;
  const { programme, hub } = found;
  const { event, sessions } = programme;
  return {
    about,
    hub,
    title: event.title,
    startsAt: event.startsAt,
    endsAt: event.endsAt,
    zone: event.zone,
    place: event.venue ? `${event.venue.name}, ${event.venue.city}` : '',
    isOver: phase(event, ctx.now()) === 'over',
    sessions,
    programme,
  };
}

/** Undefined for one without events. It is over when all of them are. */
async function seriesSubject(ctx: Ctx, about: Series['id']): Promise<Subject | undefined> {
  const series = await seriesOf(ctx, about);
  const hub = series && (await hubOf(ctx, series.hubId));
  const programmes = series ? await programmesOf(ctx, series) : [];
  const span = spanOf(programmes.map(({ event }) => event));
  if (!series || !hub || !span) return undefined;
  return {
    about,
    hub,
    title: series.title,
    ...span,
    place: '',
    isOver: span.endsAt <= instantText(ctx.now()),
    sessions: programmes.flatMap(({ sessions }) => sessions),
    series,
  };
}

/** What a certificate in `language` says of what it is about. */
export function saidOf(
  { about, hub, title, startsAt, endsAt, zone, place, sessions }: Subject,
  language: Language,
  attended: readonly string[],
): Pick<
  Certificate,
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
  | 'competences'
> {
  const counted = sessions.filter(({ id }) => attended.includes(id));
  const competences = competencesOf(counted);
  return {
    about,
    hubId: hub.id,
    hubName: hub.name,
    hue: hub.hue,
    title: inLanguage(title, language),
    startsAt,
    endsAt,
    zone,
    place,
    sessions: counted.length > 0 ? counted.map(each => inLanguage(each.title, language)) : undefined,
    competences: competences.length > 0 ? competences : undefined,
  };
}

/** Everybody who may get a certificate of a kind for it, and how they stand. */
export async function candidatesFor(
  ctx: Ctx,
  { programme, series }: Subject,
  kind: CertificateKind,
): Promise<Candidate[]> {
  if (programme) return candidatesOf(ctx, programme, kind);
  return series ? candidatesOfSeries(ctx, series, kind) : [];
}
