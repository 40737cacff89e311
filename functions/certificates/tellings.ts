import type { StatusEntry } from '../credentials/credential.ts';
import type { Ctx } from '../shared/ctx.ts';
import type { Part } from '../shared/db.ts';
import type { Certificate, Telling, Tellings, Whose } from './certificate.ts';
import { certificateOf } from './read.ts';
import { readTellings, tellingPart, tellingsPart } from './store.ts';

/**
 * What a person has that tells of their certificates. Whoever makes another asks this first, then what is valid: so a
 * certificate that is revoked meanwhile makes the write fail.
 */
export const tellingsOf = (ctx: Ctx, whose: Whose): Promise<Tellings> => readTellings(ctx, whose);

/** The writes that add one, for the transaction that makes it. Nothing is written when its maker must ask again. */
export const addedParts = (whose: Whose, { version }: Tellings, telling: Telling): Part[] => [
  tellingsPart(whose, version),
  tellingPart(whose, telling),
];

/**
 * What ends together with a certificate, in the status lists: all that tells of it, or of an edition that it replaced.
 * The part stands for that nothing more was made meanwhile: when it fails, the caller asks again.
 */
export async function endingWith(
  ctx: Ctx,
  certificate: Certificate,
): Promise<{ entries: StatusEntry[]; part: Part }> {
  const editions = await editionsUntil(ctx, certificate);
  const { all, version } = await readTellings(ctx, certificate);
  const entries = all.filter(({ of }) => of.some(id => editions.has(id))).map(({ status }) => status);
  return { entries, part: tellingsPart(certificate, version) };
}

async function editionsUntil(ctx: Ctx, { id, replaces }: Certificate): Promise<Set<Certificate['id']>> {
  const editions = new Set([id]);
  for (let at = replaces; at && !editions.has(at); at = (await certificateOf(ctx, at))?.replaces) {
    editions.add(at);
  }
  return editions;
}
