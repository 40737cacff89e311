import { formVersions } from '../questions/read.ts';
import { together } from '../registration/answers/change.ts';
import { sensitiveOf } from '../registration/answers/sensitive.ts';
import type { Registration } from '../registration/registration.ts';
import type { Ctx } from '../shared/ctx.ts';

/** All versions of the questions, and what somebody answered to them, sensitive or not. */
export async function answersOf(ctx: Ctx, registration: Registration) {
  const [versions, apart] = await Promise.all([
    formVersions(ctx, registration.eventId),
    sensitiveOf(ctx, registration),
  ]);
  return { versions, answered: together(registration, apart) };
}
