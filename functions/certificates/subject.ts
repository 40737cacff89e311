import type { Hub } from '../accounts/hub.ts';
import { competencesOf } from '../events/competences.ts';
import { type Programme, phase } from '../events/event.ts';
import { eventAndHub } from '../events/read.ts';
import type { Ctx } from '../shared/ctx.ts';
import { inLanguage, type Language, type Texts } from '../shared/language.ts';
import type { Candidate } from './achievements/achievement.ts';
import { candidatesOf } from './achievements/candidates.ts';
import { type About, type Certificate, type CertificateKind, isEvent } from './certificate.ts';

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
};

/** The event, with the hub that answers for it. Drafts too. */
export async function subjectOf(ctx: Ctx, about: About): Promise<Subject | undefined> {
  const found = isEvent(about) ? await eventAndHub(ctx, about) : undefined;
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
export const candidatesFor = async (
  ctx: Ctx,
  { programme }: Subject,
  kind: CertificateKind,
): Promise<Candidate[]> => (programme ? candidatesOf(ctx, programme, kind) : []);
