import { Hono } from 'hono';
import * as z from 'zod';
import { paths } from '../../web/paths.ts';
import { declineOffer, takeOffer } from '../registration/take-offer.ts';
import type { Ctx } from '../shared/ctx.ts';
import { readForm, type Web } from '../shared/form.ts';
import { behindLink } from './behind-link.ts';

const answerSchema = z.object({
  answer: z.enum(['take', 'decline'], 'choice'),
  session: z.string().optional(),
});

/** A seat that is held for somebody: taken or declined by a button of their personal page. */
export function offerRoutes(ctx: Ctx): Hono<Web> {
  const app = new Hono<Web>();

  app.post(paths.myOffer(':token'), async c => {
    const found = await behindLink(ctx, c);
    if (!found.ok) return found.ended;
    const back = (done: string) => c.redirect(`${paths.my(found.token)}?done=${done}`, 303);
    const form = await readForm(c, answerSchema);
    if (!form.ok) return back('not-now');
    const session = found.programme.sessions.find(each => each.id === form.value.session)?.id;
    // A session that is gone is not the event itself.
    if (form.value.session && !session) return back('not-now');
    if (form.value.answer === 'decline') {
      const declined = await declineOffer(ctx, found.registration, session);
      return back(declined.ok ? 'offer-declined' : 'not-now');
    }
    const taken = await takeOffer(ctx, found.registration, session);
    if (taken.ok) return back('offer-taken');
    return back(taken.why === 'ran-out' ? 'offer-ran-out' : 'not-now');
  });

  return app;
}
