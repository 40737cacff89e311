import { type Context, Hono } from 'hono';
import { NeedsPage } from '../../../web/pages/registrations/needs.tsx';
import { answerText } from '../../../web/parts/answer-text.ts';
import { paths } from '../../../web/paths.ts';
import type { View } from '../../../web/view.ts';
import { admitToEvent } from '../../events/admit.ts';
import { modesOf } from '../../events/event.ts';
import { formVersions } from '../../questions/read.ts';
import { type Cell, csv, csvHeaders } from '../../shared/csv.ts';
import type { Ctx } from '../../shared/ctx.ts';
import type { Web } from '../../shared/form.ts';
import { inLanguage } from '../../shared/language.ts';
import { registrationsOf } from '../read.ts';
import { type Needs, needsOf } from './needs.ts';
import { allSensitive } from './sensitive.ts';

/** Sums of sensitive answers, for whoever sees people: the answers themselves are shown to nobody. */
export function needsRoutes(ctx: Ctx): Hono<Web> {
  const app = new Hono<Web>();

  app.get(paths.needs(':event'), async c => {
    const { admitted, needs } = await read(c);
    return c.html(NeedsPage({ view: c.var.view, ...admitted, ...needs, modes: modesOf(admitted.event) }));
  });

  app.get(paths.needsCsv(':event'), async c => {
    const { admitted, needs } = await read(c);
    const { header, rows } = needsTable(c.var.view, needs);
    return c.body(csv(header, rows), 200, csvHeaders(`${admitted.event.slug}-needs`));
  });

  return app;

  async function read(c: Context<Web>) {
    const admitted = await admitToEvent(ctx, c.var.email, c.req.param('event') ?? '', 'see-people');
    const { event } = admitted;
    const [versions, registrations, sensitive] = await Promise.all([
      formVersions(ctx, event.id),
      registrationsOf(ctx, event.id),
      allSensitive(ctx, event.id),
    ]);
    return { admitted, needs: needsOf(event, versions, registrations, sensitive, ctx.now()) };
  }
}

function needsTable(view: View, { needs }: Needs) {
  const { t, language } = view;
  const header = [
    t('needs.csv.question'),
    t('needs.answer'),
    t('needs.on-site'),
    t('needs.online'),
    t('needs.total'),
  ];
  const rows = needs
    .filter(({ removed }) => !removed)
    .flatMap(({ question, answers, unanswered }) => {
      const row = (words: string, counts: typeof unanswered): Cell[] => [
        inLanguage(question.label, language),
        words,
        counts['on-site'],
        counts.online,
        counts['on-site'] + counts.online,
      ];
      const given = answers.map(({ answer, counts }) => row(answerText(view, question, answer), counts));
      return [...given, row(t('needs.unanswered'), unanswered)];
    });
  return { header, rows };
}
