import type { Json } from '../../web/credential/proof.ts';
import { paths } from '../../web/paths.ts';
import type { Hub } from '../accounts/hub.ts';
import { hubOf } from '../accounts/read.ts';
import { programmeOf } from '../events/read.ts';
import { eventsOfSeries, seriesOf } from '../events/series/read.ts';
import type { Ctx } from '../shared/ctx.ts';
import { inLanguage, type Language, type Texts } from '../shared/language.ts';
import { achievementTypes } from './compose.ts';
import type { AwardKind } from './credential.ts';
import { didOf } from './did.ts';

type Given = { hubId: Hub['id']; title: Texts; description?: Texts; language: Language; page?: string };

const named = /^((?:evt|ser)_[0-9a-z]{26})-(attendance|completion|speaker|mentor|organiser)$/;

/**
 * What everybody has in common who was given a certificate of one kind, as an Achievement of Open Badges 3.0, at the
 * address that credentials name it by. Undefined for what is not published, and for what is long gone: a credential
 * says all of it itself.
 */
export async function achievementAt(
  ctx: Ctx,
  hubId: string,
  achievementId: string,
): Promise<Json | undefined> {
  const [, about = '', kind] = named.exec(achievementId) ?? [];
  const given = about.startsWith('evt_') ? await ofEvent(ctx, about) : await ofSeries(ctx, about);
  if (!given || given.hubId !== hubId) return undefined;
  const hub = await hubOf(ctx, given.hubId);
  const { title, description, language, page } = given;
  const { publicUrl } = ctx.settings;
  return {
    '@context': ['https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
    id: publicUrl + paths.achievement(hubId, achievementId),
    type: ['Achievement'],
    achievementType: achievementTypes[kind as AwardKind],
    name: inLanguage(title, language),
    description: inLanguage(description ?? title, language),
    criteria: page ? { id: publicUrl + page } : {},
    inLanguage: language,
    creator: { id: didOf(publicUrl, given.hubId), type: ['Profile'], name: hub?.name },
  };
}

async function ofEvent(ctx: Ctx, id: string): Promise<Given | undefined> {
  const event = (await programmeOf(ctx, id))?.event;
  if (event?.state !== 'published') return undefined;
  const { hubId, title, description, languages, slug } = event;
  return { hubId, title, description, language: languages[0] ?? 'en', page: paths.event(slug) };
}

/** A series has no page of its own: it is known once an event of it is. */
async function ofSeries(ctx: Ctx, id: string): Promise<Given | undefined> {
  const series = await seriesOf(ctx, id);
  const events = series ? await eventsOfSeries(ctx, series) : [];
  const first = events.find(({ state }) => state === 'published');
  return (
    series && first && { hubId: series.hubId, title: series.title, language: first.languages[0] ?? 'en' }
  );
}
