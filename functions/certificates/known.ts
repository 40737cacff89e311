import { registrationOf } from '../registration/read.ts';
import type { Ctx } from '../shared/ctx.ts';
import { candidatesOf } from './achievements/candidates.ts';
import { type Certificate, isEvent } from './certificate.ts';
import { givingOf } from './given.ts';
import type { Giving } from './giving.ts';
import { requestOf } from './requests/read.ts';
import type { Known } from './requests/request.ts';

/** What is known now of whoever has a certificate, and what they ask for. */
export async function knownOf(ctx: Ctx, certificate: Certificate): Promise<Known> {
  const { about, name } = certificate;
  const [giving, request] = await Promise.all([givingOf(ctx, about), requestOf(ctx, certificate)]);
  const person = giving && (await personNow(ctx, giving, certificate));
  return {
    name: request?.wish ?? person?.name ?? name,
    email: person?.email ?? request?.email,
    request,
    isThere: giving !== undefined,
  };
}

/** Who registered, of whom there may be thousands, is asked for alone; anybody else is among all who may get one. */
async function personNow(
  ctx: Ctx,
  giving: Giving,
  { kind, holder }: Certificate,
): Promise<{ name: string; email: string } | undefined> {
  if (isEvent(giving.about) && holder.startsWith('reg_')) return registrationOf(ctx, giving.about, holder);
  return (await candidatesOf(ctx, giving, kind)).find(each => each.holder === holder);
}
