import { messagePart } from '../mail/outbox.ts';
import type { Ctx } from '../shared/ctx.ts';
import type { Part } from '../shared/db.ts';
import { isId } from '../shared/ids.ts';
import { type Certificate, isEvent } from './certificate.ts';

/** The mail that brings somebody their certificate. */
export const mailPart = (ctx: Ctx, { id, about, holder, language }: Certificate, to: string): Part =>
  messagePart(
    {
      template: 'certificate',
      cause: [id],
      to,
      language,
      eventId: isEvent(about) ? about : undefined,
      registrationId: isEvent(about) && isId('reg', holder) ? holder : undefined,
      params: { certificateId: id },
      // What goes out for a series is listed nowhere; until then it must not be gone.
      keptDays: isEvent(about) ? undefined : 30,
    },
    ctx.now(),
  );
