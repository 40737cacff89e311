import type { GuardedForm } from '../../../web/pages/registration/proof.tsx';
import type { Event } from '../../events/event.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { formToken } from './form-token.ts';
import type { Guard } from './guard.ts';
import { proofAsked } from './proof.ts';

/** What each form for everybody carries, new on each page. */
export const guardedForm = (ctx: Ctx, guard: Guard, eventId: Event['id']): GuardedForm => ({
  formToken: formToken(ctx),
  proof: guard.isOn(ctx, eventId) ? proofAsked : undefined,
});
