import type { Ctx } from '../shared/ctx.ts';
import { candidatesOf } from './achievements/candidates.ts';
import type { Certificate } from './certificate.ts';
import { givingOf } from './given.ts';
import { requestOf } from './requests/read.ts';
import type { Known } from './requests/request.ts';

/** What is known now of whoever has a certificate, and what they ask for. */
export async function knownOf(ctx: Ctx, certificate: Certificate): Promise<Known> {
  const { about, kind, holder, name } = certificate;
  const [giving, request] = await Promise.all([givingOf(ctx, about), requestOf(ctx, certificate)]);
  const people = giving ? await candidatesOf(ctx, giving, kind) : [];
  const person = people.find(each => each.holder === holder);
  return {
    name: request?.wish ?? person?.name ?? name,
    email: person?.email ?? request?.email,
    request,
    isThere: giving !== undefined,
  };
}
