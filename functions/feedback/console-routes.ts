import { Hono } from 'hono';
import { FeedbackSummaryPage } from '../../web/pages/feedback/summary.tsx';
import { paths } from '../../web/paths.ts';
import { admitToEvent } from '../events/admit.ts';
import { modes, modesOf } from '../events/event.ts';
import { csv, csvHeaders } from '../shared/csv.ts';
import type { Ctx } from '../shared/ctx.ts';
import type { Web } from '../shared/form.ts';
import { answersUntil, summarise } from './feedback.ts';
import { present } from './invite.ts';
import { answersOf } from './read.ts';
import { answerTable } from './table.ts';

/** What the organiser reads of feedback. */
export function feedbackConsoleRoutes(ctx: Ctx): Hono<Web> {
  const app = new Hono<Web>();

  app.get(paths.feedbackSummary(':event'), async c => {
    const admitted = await admitToEvent(ctx, c.var.email, c.req.param('event') ?? '', 'see-event');
    const { event } = admitted;
    const [answers, asked] = await Promise.all([answersOf(ctx, event.id), present(ctx, admitted.programme)]);
    const mode = modes.find(each => each === c.req.query('mode'));
    const shown = answers.filter(each => !mode || each.mode === mode);
    return c.html(
      FeedbackSummaryPage({
        view: c.var.view,
        ...admitted,
        summary: summarise(shown),
        mode,
        modes: modesOf(event),
        total: answers.length,
        asked: asked.length,
        until: answersUntil(event),
      }),
    );
  });

  app.get(paths.feedbackCsv(':event'), async c => {
    const { event } = await admitToEvent(ctx, c.var.email, c.req.param('event') ?? '', 'see-event');
    const { header, rows } = answerTable(c.var.view.t, await answersOf(ctx, event.id));
    return c.body(csv(header, rows), 200, csvHeaders(`${event.slug}-feedback`));
  });

  return app;
}
