import { paths } from '../../web/paths.ts';
import { translator } from '../../web/text/translate.ts';
import type { Hub } from '../accounts/hub.ts';
import { type Certificate, canBePrinted, certificateState } from '../certificates/certificate.ts';
import { personOf } from '../certificates/person.ts';
import { addedParts, tellingsOf } from '../certificates/tellings.ts';
import { transcriptCredentialOf } from '../credentials/compose.ts';
import { signCredential } from '../credentials/sign.ts';
import { reserveStatus, statusParts } from '../credentials/status.ts';
import type { Ctx } from '../shared/ctx.ts';
import { secretId } from '../shared/ids.ts';
import { inLanguage, type Language } from '../shared/language.ts';
import { instantText } from '../shared/time.ts';
import type { Holding } from './holding.ts';
import { holdingOf } from './read.ts';
import { transcriptPart, withdrawalPart } from './store.ts';
import type { Transcript, TranscriptRefusal } from './transcript.ts';

/** So many transcripts may somebody make in a hub: each has a place in a list that is never used again. */
const most = 50;

type Refused = { ok: false; why: TranscriptRefusal };

/**
 * Writes down, signed, all that is valid of what somebody has of a hub now. Of what is revoked meanwhile none is made:
 * it asks again.
 */
export async function makeTranscript(
  ctx: Ctx,
  { hub, email, language }: { hub: Hub; email: string; language: Language },
): Promise<{ ok: true; transcript: Transcript } | Refused> {
  const whose = { hubId: hub.id, person: personOf(ctx, hub.id, email) };
  for (;;) {
    const before = await tellingsOf(ctx, whose);
    if (before.all.length >= most) return { ok: false, why: 'too-many' };
    const drafted = await draftOf(ctx, await holdingOf(ctx, hub, email), language);
    if (!drafted.ok) return drafted;
    const { draft } = drafted;
    const transcript: Transcript = { ...draft, credential: await credentialOf(ctx, draft, email) };
    const { id, issuedAt, status, lines } = transcript;
    const telling = { id, madeAt: issuedAt, of: lines.map(line => line.id), status };
    const written = await ctx.db.write([transcriptPart(transcript), ...addedParts(whose, before, telling)]);
    if (!written.ok) continue;
    ctx.log('transcript-made', { hub: hub.id, lines: lines.length });
    return { ok: true, transcript };
  }
}

async function draftOf(
  ctx: Ctx,
  { hub, email, certificates, certified }: Holding,
  language: Language,
): Promise<{ ok: true; draft: Draft } | Refused> {
  const valid = certificates.filter(each => certificateState(each) === 'valid');
  const [latest] = valid.toSorted((a, b) => (a.issuedAt < b.issuedAt ? 1 : -1));
  if (!latest) return { ok: false, why: 'nothing' };
  if (!canBePrinted(latest.name)) return { ok: false, why: 'characters' };
  const [status] = await reserveStatus(ctx, hub.id, 1);
  if (!status) throw new Error('No place in the status list');
  const draft: Draft = {
    ...spanOf(valid),
    id: secretId('trs'),
    hubId: hub.id,
    hubName: hub.name,
    hue: hub.hue,
    person: personOf(ctx, hub.id, email),
    name: latest.name,
    title: translator(language)('transcript.title'),
    zone: latest.zone,
    language,
    issuedAt: instantText(ctx.now()),
    lines: valid.map(lineOf),
    hours: certified.hours,
    years: certified.years,
    series: certified.series.map(each => ({ ...each, title: inLanguage(each.title, language) })),
    competences: certified.competences,
    status,
  };
  return { ok: true, draft };
}

/** Its holder takes a transcript back: its page says so, and so does the status list. Twice is once. */
export async function withdrawTranscript(ctx: Ctx, { id, hubId, status }: Transcript): Promise<{ ok: true }> {
  for (;;) {
    const said = await statusParts(ctx, hubId, [status]);
    if (said.length === 0) return { ok: true };
    const written = await ctx.db.write([withdrawalPart(id, instantText(ctx.now())), ...said]);
    if (written.ok) return { ok: true };
  }
}

const lineOf = ({
  id,
  kind,
  title,
  language,
  startsAt,
  endsAt,
  zone,
  hours,
  sessions,
}: Certificate): Transcript['lines'][number] => ({
  id,
  kind,
  title,
  language,
  startsAt,
  endsAt,
  zone,
  hours,
  sessions,
});

function spanOf(certificates: readonly Certificate[]): Pick<Transcript, 'startsAt' | 'endsAt'> {
  const starts = certificates.map(({ startsAt }) => startsAt).sort();
  const ends = certificates.map(({ endsAt }) => endsAt).sort();
  return { startsAt: starts[0] ?? '', endsAt: ends.at(-1) ?? '' };
}

type Draft = Omit<Transcript, 'credential'>;

function credentialOf(ctx: Ctx, transcript: Draft, email: string): Promise<string> {
  const { publicUrl } = ctx.settings;
  const { id, hubId, hubName, name, title, issuedAt, hours, years, series, competences } = transcript;
  const { status, language, lines } = transcript;
  const t = translator(language);
  const unsigned = transcriptCredentialOf({
    id: publicUrl + paths.transcript(id),
    publicUrl,
    hub: { id: hubId, name: hubName },
    recipient: { name, email },
    title,
    description: t('transcript.description', { hub: hubName, count: lines.length }),
    criteria: t('transcript.criteria'),
    issuedAt,
    hours,
    years,
    series,
    competences: competences.map(code => ({ code, name: t(`competence.${code}`) })),
    status,
    language,
    lines: lines.map(line => ({
      title: line.title,
      startsAt: line.startsAt,
      endsAt: line.endsAt,
      role: t(`holder.kind.${line.kind}`),
      hours: line.hours,
      sessions: line.sessions,
      certificate: publicUrl + paths.certificate(line.id),
    })),
  });
  return signCredential(ctx, unsigned);
}
