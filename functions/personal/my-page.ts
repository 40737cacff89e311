import { paths } from '../../web/paths.ts';
import type { View } from '../../web/view.ts';
import { standing } from '../events/event.ts';
import { whyNotAsked } from '../feedback/asked.ts';
import { isTooLateToAnswer } from '../registration/answers/change.ts';
import { answersState } from '../registration/answers/state.ts';
import { isTooLate } from '../registration/deadlines.ts';
import { heldSeats } from '../registration/held.ts';
import { linkTo, placeInLine } from '../registration/read.ts';
import { isActive } from '../registration/registration.ts';
import { choiceOf, sessionsOf } from '../registration/sessions/sessions-of.ts';
import { ticketCode } from '../registration/ticket.ts';
import type { Ctx } from '../shared/ctx.ts';
import { qrSvg } from '../shared/qr.ts';
import type { Found } from './behind-link.ts';
import { allCertificatesPath, certificatePath } from './my-certificates.ts';

/** What the personal page is drawn with. */
export async function myPage(ctx: Ctx, view: View, { token, registration, programme, hub }: Found) {
  const { event } = programme;
  const [place, whyNotFeedback, certificateHref, answers, chosen] = await Promise.all([
    placeInLine(ctx, registration),
    whyNotAsked(ctx, programme, registration),
    certificatePath(ctx, event, registration),
    answersState(ctx, event, registration),
    sessionsOf(ctx, programme, registration),
  ]);
  const seated = registration.state === 'confirmed';
  return {
    view,
    programme,
    hub,
    standing: standing(programme, ctx.now()),
    registration,
    token,
    place,
    chosen,
    choosable: choiceOf(programme, registration, ctx.now()) !== undefined,
    held: heldSeats(programme, registration, ctx.now()),
    ranOut: registration.offer !== undefined && Date.parse(registration.offer.until) <= ctx.now().getTime(),
    late: { change: isTooLate(event, 'change', ctx.now()), cancel: isTooLate(event, 'cancel', ctx.now()) },
    qr: seated && registration.mode === 'on-site' ? await qrSvg(ticketCode(ctx, registration)) : undefined,
    joinHref: seated && registration.mode === 'online' ? linkTo(ctx, 'join', registration) : undefined,
    feedbackHref: whyNotFeedback ? undefined : linkTo(ctx, 'feedback', registration),
    answersHref: answers === 'nothing' ? undefined : paths.myAnswers(token),
    answersChangeable: isActive(registration) && !isTooLateToAnswer(event, ctx.now()),
    answersWanted: answers === 'wanted',
    certificateHref,
    certificatesHref: certificateHref && allCertificatesPath(ctx, event, registration),
  };
}
