import type { Ctx } from '../shared/ctx.ts';
import type { Certificate } from './certificate.ts';
import { requestOf } from './requests/read.ts';
import type { Known } from './requests/request.ts';
import { candidatesFor, subjectOf } from './subject.ts';

/** What is known now of whoever has a certificate, and what they ask for. */
export async function knownOf(ctx: Ctx, certificate: Certificate): Promise<Known> {
  const { about, kind, holder, name } = certificate;
  const [subject, request] = await Promise.all([subjectOf(ctx, about), requestOf(ctx, certificate)]);
  const people = subject ? await candidatesFor(ctx, subject, kind) : [];
  const person = people.find(each => each.holder === holder);
  return {
    name: request?.wish ?? person?.name ?? name,
    email: person?.email ?? request?.email,
    request,
    isThere: subject !== undefined,
  };
}
