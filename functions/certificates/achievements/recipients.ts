import * as z from 'zod';
import type { Staff } from '../../accounts/hub.ts';
import { seriesOf } from '../../events/series/read.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { emailSchema } from '../../shared/email.ts';
import { NotFound } from '../../shared/errors.ts';
import { causedId } from '../../shared/ids.ts';
import { languageSchema } from '../../shared/language.ts';
import { requiredLine } from '../../shared/text.ts';
import { instantText } from '../../shared/time.ts';
import { canBePrinted, isEvent } from '../certificate.ts';
import { holderInSeries, personOf } from '../person.ts';
import type { Achievement, Recipient } from './achievement.ts';
import { droppedWordsPart, readWords, recipientPart } from './store.ts';

/** As many as one page still shows. */
const mostRecipients = 300;

/** What the form sends. Messages are field-error codes. */
export const recipientSchema = z.object({
  personName: requiredLine(200).refine(canBePrinted, 'characters'),
  personEmail: emailSchema,
  personLanguage: languageSchema,
});

export type NewRecipient = Pick<Achievement, 'about' | 'kind'> &
  Pick<Recipient, 'name' | 'email' | 'language'> & { staff: Pick<Staff, 'email'> };

/** Names somebody who is to have a certificate and need not be registered. One address stands once. */
export async function addRecipient(
  ctx: Ctx,
  { staff, ...input }: NewRecipient,
): Promise<{ ok: true; recipient: Recipient } | { ok: false; why: 'already-there' | 'too-many' }> {
  const { email } = input;
  const there = await recipientsOf(ctx, input);
  if (there.length >= mostRecipients) return { ok: false, why: 'too-many' };
  if (there.some(other => isOfAddress(other, email))) return { ok: false, why: 'already-there' };
  const recipient: Recipient = {
    ...input,
    id: await idOf(ctx, input),
    by: staff.email,
    at: instantText(ctx.now()),
  };
  const written = await ctx.db.write([recipientPart(recipient)]);
  return written.ok ? { ok: true, recipient } : { ok: false, why: 'already-there' };
}

/** Whether somebody was named by an address, in whatever case it was written. */
export const isOfAddress = (recipient: Pick<Recipient, 'email'>, email: string): boolean =>
  recipient.email.toLowerCase() === email.toLowerCase();

/** The same person, taken off the list and named again, is who has the certificate already. */
async function idOf(
  ctx: Ctx,
  { about, kind, email }: Pick<Recipient, 'about' | 'kind' | 'email'>,
): Promise<Recipient['id']> {
  if (isEvent(about)) return causedId('rcp', about, kind, email.toLowerCase());
  const series = await seriesOf(ctx, about);
  if (!series) throw new NotFound();
  return holderInSeries(about, personOf(ctx, series.hubId, email));
}

/** Who was named for a kind, by name. */
export async function recipientsOf(
  ctx: Ctx,
  { about, kind }: Pick<Recipient, 'about' | 'kind'>,
): Promise<Recipient[]> {
  const words = await readWords(ctx, about, kind);
  const collator = new Intl.Collator();
  return words.flatMap(({ recipient }) => recipient ?? []).sort((a, b) => collator.compare(a.name, b.name));
}

/** Takes somebody off the list, with all that was said of them; a certificate that they have stays. */
export async function removeRecipient(
  ctx: Ctx,
  { about, kind, id }: Pick<Recipient, 'about' | 'kind' | 'id'>,
): Promise<{ ok: true }> {
  await ctx.db.write([droppedWordsPart({ about, kind, holder: id })]);
  return { ok: true };
}
