import { type Context, Hono } from 'hono';
import type * as z from 'zod';
import { SeriesPeoplePage } from '../../../web/pages/series/people.tsx';
import { paths } from '../../../web/paths.ts';
import type { Action } from '../../accounts/hub.ts';
import { admitToSeries } from '../../events/series/admit.ts';
import { type Series, spanOf } from '../../events/series/series.ts';
import { folded } from '../../registration/search.ts';
import { csv, csvHeaders } from '../../shared/csv.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { codeOf, type FieldErrors, readForm, type Typed, type Web } from '../../shared/form.ts';
import { instantText } from '../../shared/time.ts';
import { newAchievement } from '../achievements/achievement.ts';
import { achievementOf } from '../achievements/read.ts';
import { saveAchievement } from '../achievements/save.ts';
import { startIssuance } from '../issue.ts';
import { lastIssuance } from '../read.ts';
import { openRequests } from '../requests/read.ts';
import {
  completionAchievement,
  completionSchema,
  kindOfSeries,
  type SeriesLine,
  typedCompletion,
} from './completion.ts';
import { candidatesOfSeries } from './people.ts';
import { seriesTable } from './table.ts';

const perPage = 100;

type Admitted = Awaited<ReturnType<typeof admitToSeries>>;

/** Who did how much over a series, and what completes it. */
export function seriesPeopleRoutes(ctx: Ctx): Hono<Web> {
  const app = new Hono<Web>();
  const admitted = (c: Context<Web>, action: Action) =>
    admitToSeries(ctx, c.var.email, { hub: c.req.param('hub'), series: c.req.param('series') }, action);

  app.get(paths.seriesPeople(':hub', ':series'), async c => {
    const of = await admitted(c, 'see-people');
    return page(c, of, await asked(c, of.series));
  });

  app.post(paths.seriesPeople(':hub', ':series'), async c => {
    const of = await admitted(c, 'issue-certificates');
    const { hub, series } = of;
    const form = await readForm(c, completionSchema);
    if (!form.ok) return page(c, of, form, 422);
    const before = await savedOrNew(series);
    const version = Number(form.typed.version);
    const saved = await saveAchievement(ctx, completionAchievement({ ...before, version }, form.value));
    if (!saved.ok) return page(c, of, { typed: form.typed, isStale: true }, 409);
    return c.redirect(`${paths.seriesPeople(hub.id, series.id)}?said=saved`, 303);
  });

  app.get(paths.seriesPeopleCsv(':hub', ':series'), async c => {
    const { series } = await admitted(c, 'export-people');
    const { header, rows } = seriesTable(c.var.view.t, await linesOf(series));
    return c.body(csv(header, rows), 200, csvHeaders(`series-${series.id}`));
  });

  app.post(paths.seriesIssuance(':hub', ':series'), async c => {
    const { hub, series, staff } = await admitted(c, 'issue-certificates');
    const started = await startIssuance(ctx, { about: series.id, kind: kindOfSeries }, staff);
    const said = started.ok ? 'issuing' : started.why;
    return c.redirect(`${paths.seriesPeople(hub.id, series.id)}?said=${said}`, 303);
  });

  return app;

  async function savedOrNew({ id }: Series) {
    return (await achievementOf(ctx, id, kindOfSeries)) ?? newAchievement(id, kindOfSeries);
  }

  /** What is saved, or what the address says that it could be: then the list stands as it would by that. */
  async function asked(c: Context<Web>, series: Series): Promise<Filled> {
    const saved = await achievementOf(ctx, series.id, kindOfSeries);
    const typed = typedCompletion(saved, series);
    if (c.req.query('hoursKind') === undefined) return { typed, isSaved: saved !== undefined };
    const tried = { ...typed, ...c.req.query() };
    const parsed = completionSchema.safeParse(tried);
    return parsed.success
      ? { typed: tried, isTried: true }
      : { typed: tried, errors: errorsOf(parsed.error) };
  }

  /** By what the form says; where it says nothing that can be read, by what is saved. */
  async function linesOf(series: Series, typed?: Typed): Promise<SeriesLine[]> {
    const before = await savedOrNew(series);
    const parsed = completionSchema.safeParse(typed ?? typedCompletion(before, series));
    const judgedBy = parsed.success ? completionAchievement(before, parsed.data) : before;
    return candidatesOfSeries(ctx, series, kindOfSeries, judgedBy);
  }

  async function page(c: Context<Web>, of: Admitted, filled: Filled, status: 200 | 409 | 422 = 200) {
    const { view } = c.var;
    const all = (await linesOf(of.series, filled.typed)).sort(byName(view.language));
    const query = (c.req.query('q') ?? '').trim().slice(0, 200);
    const found = all.filter(isLike(query));
    const [issuance, requests] = await Promise.all([
      lastIssuance(ctx, of.series.id),
      openRequests(ctx, of.hub.id, of.series.id),
    ]);
    // A page that reloads itself stops doing so when the run is done.
    if (issuance?.state === 'running' && status === 200) c.header('refresh', '3');
    const ends = spanOf(of.events)?.endsAt;
    const pages = Math.max(1, Math.ceil(found.length / perPage));
    const at = Math.min(pages, Math.max(1, Math.trunc(Number(c.req.query('page'))) || 1));
    return c.html(
      SeriesPeoplePage({
        view,
        ...of,
        ...filled,
        lines: found.slice((at - 1) * perPage, at * perPage),
        counts: {
          people: all.length,
          passes: all.filter(({ passes }) => passes).length,
          issued: all.filter(({ certificate }) => certificate && !certificate.revoked).length,
        },
        issuance,
        requests: requests.length,
        left: all.filter(each => each.passes && !each.certificate).length,
        isOver: ends !== undefined && ends <= instantText(ctx.now()),
        query,
        page: at,
        pages,
        said: c.req.query('said'),
      }),
      filled.errors ? 422 : status,
    );
  }
}

/** What the form of the page shows. `isSaved`: it is what holds; `isTried`: it is what could hold. */
type Filled = {
  typed: Typed;
  errors?: FieldErrors;
  isSaved?: boolean;
  isTried?: boolean;
  isStale?: boolean;
};

const errorsOf = ({ issues }: z.ZodError): FieldErrors =>
  Object.fromEntries(issues.map(issue => [issue.path.join('.'), codeOf(issue)]));

const byName = (language: string) => {
  const collator = new Intl.Collator(language);
  return (a: SeriesLine, b: SeriesLine) => collator.compare(a.name, b.name);
};

/** Those whose name or address has every word that is looked for. */
const isLike = (query: string) => {
  const words = folded(query).split(/\s+/).filter(Boolean);
  return ({ name, email }: SeriesLine) => words.every(word => folded(`${name} ${email}`).includes(word));
};
