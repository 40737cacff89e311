import { paths } from '../../web/paths.ts';
import { translator } from '../../web/text/translate.ts';
import { credentialOf } from '../credentials/compose.ts';
import type { Recipient, StatusEntry } from '../credentials/credential.ts';
import { signCredential, type Unsigned } from '../credentials/sign.ts';
import type { Ctx } from '../shared/ctx.ts';
import { secretId } from '../shared/ids.ts';
import { instantText } from '../shared/time.ts';
import type { Achievement, Candidate } from './achievements/achievement.ts';
import { achievementOf } from './achievements/read.ts';
import type { About, Certificate, CertificateKind } from './certificate.ts';
import { criteriaOf } from './criteria.ts';
import { freezeLook } from './designs/freeze.ts';
import { designOf } from './designs/read.ts';
import { givingOf } from './given.ts';
import { type Giving, programmeIn } from './giving.ts';
import { days } from './pdf/wording.ts';
import { personOf } from './person.ts';
import { saidOf } from './said.ts';

/** What all certificates of one kind about one thing have in common at one time. */
export type Terms = { giving: Giving; achievement: Achievement; design?: Certificate['design'] };

/** Undefined where no such certificates are given. Keeps the design as it is now, for those that are issued by it. */
export async function termsOf(ctx: Ctx, about: About, kind: CertificateKind): Promise<Terms | undefined> {
  const [giving, achievement] = await Promise.all([givingOf(ctx, about), achievementOf(ctx, about, kind)]);
  if (!giving || !achievement) return undefined;
  const design = achievement.design && (await designOf(ctx, giving.hub.id, achievement.design));
  return { giving, achievement, design: design ? await freezeLook(ctx, design.look) : undefined };
}

/** The certificate of one person, with its signed credential. Nothing is written. */
export async function certificateFor(
  ctx: Ctx,
  { giving, achievement, design }: Terms,
  { holder, name, email, language, mode, hours, sessions }: Candidate,
  status: StatusEntry,
): Promise<Certificate> {
  const draft: Draft = {
    ...saidOf(giving, language, sessions),
    id: secretId('crt'),
    kind: achievement.kind,
    holder,
    person: personOf(ctx, giving.hub.id, email),
    name,
    language,
    mode,
    hours,
    criteria: criteriaOf(translator(language), achievement, programmeIn(giving)?.event.attendedBy),
    issuedAt: instantText(ctx.now()),
    design,
    status,
    edition: 1,
  };
  return signed(ctx, draft, { name, email });
}

/** The same with another name, and all else as it was; `by` is who corrected it. */
export function corrected(
  ctx: Ctx,
  before: Certificate,
  { name, by, status }: { name: string; by: string; status: StatusEntry },
): Promise<Certificate> {
  const { credential, replaced: _, revoked: __, ...kept } = before;
  const draft: Draft = {
    ...kept,
    id: secretId('crt'),
    name,
    issuedAt: instantText(ctx.now()),
    status,
    edition: before.edition + 1,
    replaces: before.id,
    correctedBy: by,
  };
  return signed(ctx, draft, { name, as: credential });
}

type Draft = Omit<Certificate, 'credential'>;

/** With the credential that says the same. */
async function signed(ctx: Ctx, draft: Draft, recipient: Recipient): Promise<Certificate> {
  const unsigned = unsignedFor(ctx.settings.publicUrl, draft, recipient);
  return { ...draft, credential: await signCredential(ctx, unsigned) };
}

/** What the credential of a certificate says, before it is signed. */
export function unsignedFor(publicUrl: string, draft: Draft, recipient: Recipient): Unsigned {
  const { id, hubId, hubName, kind, about, title, criteria, competences, language } = draft;
  const t = translator(language);
  return credentialOf({
    ...draft,
    id: publicUrl + paths.certificate(id),
    publicUrl,
    hub: { id: hubId, name: hubName },
    recipient,
    achievementId: `${about}-${kind}`,
    description: t('criteria.description', {
      kind: t(`certificate.pdf.title.${kind}`),
      title,
      when: days(draft),
      hub: hubName,
    }),
    criteria,
    competences: competences?.map(code => ({ code, name: t(`competence.${code}`) })),
  });
}
