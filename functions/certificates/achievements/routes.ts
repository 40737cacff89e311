import { type Context, Hono } from 'hono';
import { SettingsPage } from '../../../web/pages/certificates/settings.tsx';
import { Preview } from '../../../web/pages/certificates/settings-preview.tsx';
import { paths } from '../../../web/paths.ts';
import { csv, csvHeaders } from '../../shared/csv.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { NotFound } from '../../shared/errors.ts';
import { type Typed, typedOf, type Web } from '../../shared/form.ts';
import { designOf, designsOf } from '../designs/read.ts';
import { admitToGiving } from '../given.ts';
import { kindsFor, usualKind } from '../giving.ts';
import { newAchievement } from './achievement.ts';
import { readAchievement, typedAchievement } from './achievement-form.ts';
import { candidatesOf, countedIn, judgingOf, peopleOf } from './candidates.ts';
import { everybodyLately } from './everybody.ts';
import { previewOf } from './list.ts';
import { listPage } from './list-routes.ts';
import { achievementOf, roundingOf } from './read.ts';
import { removeAchievement } from './remove.ts';
import { saveAchievement } from './save.ts';
import { candidatesTable } from './table.ts';
import { judge } from './verdict.ts';
import { wordRoutes } from './word-routes.ts';

/** Who gets a certificate of which kind: the list, and the rule of each kind with who passes by it. */
export function achievementRoutes(ctx: Ctx): Hono<Web> {
  const app = new Hono<Web>();
  const aboutOf = (c: Context<Web>) => c.req.param('about') ?? '';

  app.get(paths.certificates(':about'), async c =>
    listPage(ctx, c, await admitToGiving(ctx, c.var.email, aboutOf(c), 'see-people')),
  );

  app.get(paths.certificatesCsv(':about'), async c => {
    const { giving } = await admitToGiving(ctx, c.var.email, aboutOf(c), 'export-people');
    const kind = kindsFor(giving.about).find(each => each === c.req.query('kind'));
    const people = await candidatesOf(ctx, giving, kind ?? usualKind(giving.about));
    const { header, rows } = candidatesTable(c.var.view.t, people);
    return c.body(csv(header, rows), 200, csvHeaders(`certificates-${giving.about}`));
  });

  app.get(paths.certificateRule(':about', ':kind'), async c => {
    const admitted = await editor(c);
    const { achievement, giving } = admitted;
    const asked = c.req.query();
    const isAsked = 'hoursKind' in asked;
    const typed = { ...typedAchievement(achievement), ...(isAsked ? blank : {}), ...together(c) };
    const { errors, preview } = await judged(admitted, typed);
    const { view } = c.var;
    if (c.req.header('x-part') === 'preview') {
      c.header('x-part', 'preview');
      return c.html(Preview({ view, sessions: countedIn(giving), preview }));
    }
    return settings(c, admitted, { typed, errors, preview }, errors ? 422 : 200);
  });

  app.post(paths.certificateRule(':about', ':kind'), async c => {
    const admitted = await editor(c);
    const { giving, achievement } = admitted;
    const typed = await typedOf(c);
    const read = readAchievement(typed, achievement, ids(admitted));
    if (!read.ok) return settings(c, admitted, { typed, errors: read.errors }, 422);
    const { design } = read.achievement;
    if (design !== undefined && !(await designOf(ctx, giving.hub.id, design))) {
      return settings(c, admitted, { typed, errors: { design: 'choice' } }, 422);
    }
    const saved = await saveAchievement(ctx, read.achievement);
    if (!saved.ok) return settings(c, admitted, { typed, stale: true }, 409);
    return c.redirect(`${paths.certificates(giving.about)}?kind=${achievement.kind}&saved`, 303);
  });

  app.post(paths.certificateRuleRemoval(':about', ':kind'), async c => {
    const admitted = await editor(c);
    const { giving, achievement } = admitted;
    if (achievement.kind === usualKind(giving.about)) throw new NotFound();
    const removed = await removeAchievement(ctx, achievement);
    if (removed.ok) return c.redirect(`${paths.certificates(giving.about)}?removed`, 303);
    const typed = typedAchievement(achievement);
    return settings(c, admitted, { ...(await judged(admitted, typed)), typed, refused: removed.why }, 409);
  });

  app.route(
    '/',
    wordRoutes(ctx, (c, admitted, refused) => listPage(ctx, c, admitted, refused)),
  );

  return app;

  /** Whoever may say what certificates are given for, and the kind that it is about. */
  async function editor(c: Context<Web>) {
    const admitted = await admitToGiving(ctx, c.var.email, aboutOf(c), 'issue-certificates');
    const { about } = admitted.giving;
    const kind = kindsFor(about).find(each => each === c.req.param('kind'));
    if (!kind) throw new NotFound();
    const achievement = (await achievementOf(ctx, about, kind)) ?? newAchievement(about, kind);
    return { ...admitted, achievement };
  }

  type Editing = Awaited<ReturnType<typeof editor>>;

  /** Who passes by what is typed, beside who does by what is saved. */
  async function judged({ giving, achievement }: Editing, typed: Typed) {
    const read = readAchievement(typed, achievement, ids({ giving }));
    if (!read.ok) return { errors: read.errors };
    const { kind } = achievement;
    const [people, before, after] = await Promise.all([
      peopleOf(ctx, giving, kind, everybodyLately),
      judgingOf(ctx, giving, kind),
      judgingOf(ctx, giving, kind, read.achievement),
    ]);
    const now = before ? people.map(each => judge(each, before)) : [];
    return { preview: previewOf(now, after ? people.map(each => judge(each, after)) : []) };
  }

  async function settings(
    c: Context<Web>,
    admitted: Editing,
    filled: Partial<Parameters<typeof SettingsPage>[0]>,
    status: 200 | 409 | 422,
  ) {
    const { hub, about } = admitted.giving;
    const isRemovable = admitted.achievement.kind !== usualKind(about);
    const [rounding, all] = await Promise.all([roundingOf(ctx, hub.id), designsOf(ctx, hub.id)]);
    const sessions = countedIn(admitted.giving);
    const designs = all.map(({ id, name }) => ({ value: id, label: name }));
    const page = { ...admitted, view: c.var.view, sessions, rounding, designs, isRemovable, ...filled };
    return c.html(SettingsPage(page), status);
  }
}

/** Boxes that are not ticked are not sent. */
const blank = { sessions: '', feedback: '', mark: '' };

/** The fields of an address, those that are sent several times a line each. */
const together = (c: Context<Web>): Typed =>
  Object.fromEntries(Object.entries(c.req.queries()).map(([name, values]) => [name, values.join('\n')]));

const ids = ({ giving }: Pick<Awaited<ReturnType<typeof admitToGiving>>, 'giving'>) =>
  countedIn(giving).map(({ id }) => id);
