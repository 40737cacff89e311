import type { Hub } from '../accounts/hub.ts';
import type { Ctx } from '../shared/ctx.ts';
import { emailAddress } from '../shared/email.ts';
import type { Certificate } from './certificate.ts';
import { personOf } from './person.ts';
import { certificateOf, certificatesOfPerson } from './read.ts';

/**
 * Certificates of a hub by what somebody has in hand: the code or the address of one, or the mail address of whom they
 * were given to, as it was typed or in small letters. Every edition, oldest first; nothing for any other text.
 */
export async function findInHub(ctx: Ctx, hubId: Hub['id'], q: string): Promise<Certificate[]> {
  const [code] = /crt_[0-9a-z]{26}/.exec(q) ?? [];
  if (code) {
    const found = await certificateOf(ctx, code);
    return found?.hubId === hubId ? [found] : [];
  }
  const email = emailAddress(q);
  if (!email) return [];
  for (const spelling of new Set([email, email.toLowerCase()])) {
    const found = await certificatesOfPerson(ctx, { hubId, person: personOf(ctx, hubId, spelling) });
    if (found.length > 0) return found;
  }
  return [];
}
