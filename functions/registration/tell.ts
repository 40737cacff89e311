import type { Template } from '../mail/message.ts';
import { messagePart } from '../mail/outbox.ts';
import type { Ctx } from '../shared/ctx.ts';
import type { Part } from '../shared/db.ts';
import type { Registration } from './registration.ts';

/**
 * What a letter about changed sessions or answers carries: which version of the registration it tells of. Where a later
 * one is on its way too, that one says how all of it stands.
 */
export const tellsOf = (what: 'sessions' | 'answers', version: number): Record<string, string> => ({
  what,
  version: String(version),
});

/**
 * The write that promises a letter about a registration to whoever has it. It is caused by this version of the
 * registration, or by `cause` where that is something else. It says when the person registered: whoever cancels and
 * registers again before it is sent gets the letter of the new registration only.
 */
export const tellPart = (
  ctx: Ctx,
  registration: Registration,
  template: Template,
  {
    cause = `v${registration.version}`,
    params = {},
  }: { cause?: string; params?: Record<string, string> } = {},
): Part =>
  messagePart(
    {
      template,
      cause: [registration.id, cause],
      to: registration.email,
      language: registration.language,
      eventId: registration.eventId,
      registrationId: registration.id,
      params: { registered: registration.createdAt, ...params },
    },
    ctx.now(),
  );
