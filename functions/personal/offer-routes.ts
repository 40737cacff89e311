import { Hono } from 'hono';
import * as z from 'zod';
import { paths } from '../../web/paths.ts';
import { modes } from '../events/event.ts';
import { registrationOf } from '../registration/read.ts';
import type { Registration, SessionPlaces } from '../registration/registration.ts';
import { declineOffer, takeOffer } from '../registration/take-offer.ts';
import type { Ctx } from '../shared/ctx.ts';
import { readForm, type Web } from '../shared/form.ts';
import { behindLink } from './behind-link.ts';

const answerSchema = z.object({
  answer: z.enum(['take', 'decline'], 'choice'),
  session: z.string().optional(),
  /** Of the seat that is held, where it is none of a session. */
  mode: z.enum(modes).optional(),
});
type Given = z.infer<typeof answerSchema>;

/** A seat that is held for somebody: taken or declined by a button of their personal page. */
export function offerRoutes(ctx: Ctx): Hono<Web> {
  const app = new Hono<Web>();

  app.post(paths.myOffer(':token'), async c => {
    const found = await behindLink(ctx, c.req.param('token') ?? '');
    const back = (done: string) => c.redirect(`${paths.my(found.token)}?done=${done}`, 303);
    const form = await readForm(c, answerSchema);
    if (!form.ok) return back('not-now');
    const { answer } = form.value;
    const session = found.programme.sessions.find(each => each.id === form.value.session)?.id;
    // A session that is gone is not the event itself.
    if (form.value.session && !session) return back('not-now');
    const verb = answer === 'take' ? takeOffer : declineOffer;
    const done = await verb(ctx, found.registration, session);
    if (!done.ok && done.why === 'ran-out') return back('offer-ran-out');
    if (done.ok) return back(answer === 'take' ? 'offer-taken' : 'offer-declined');
    const now = await registrationOf(ctx, found.registration.eventId, found.registration.id);
    if (!now || !hasDone(now, form.value, session))
      return back(now?.ended === 'offer-ran-out' ? 'offer-ran-out' : 'not-now');
    return back(answer === 'take' ? 'offer-taken' : 'offer-declined');
  });

  return app;
}

/** The same button pressed twice is answered twice the same. */
function hasDone(
  { state, wants, mode, ended, sessions }: Registration,
  { answer, mode: offered }: Given,
  session: keyof SessionPlaces | undefined,
): boolean {
  if (session) return sessions?.[session]?.state === (answer === 'take' ? 'taken' : undefined);
  const seated = state === 'confirmed' && !wants;
  if (answer === 'take') return seated && (offered ?? mode) === mode;
  return ended === 'offer-declined' || (seated && offered !== undefined && offered !== mode);
}
