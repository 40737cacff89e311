import { type Context, Hono } from 'hono';
import { CertificatesPage, certificatesDone } from '../../../web/pages/certificates/certificates.tsx';
import { SettingsPage } from '../../../web/pages/certificates/settings.tsx';
import { Preview } from '../../../web/pages/certificates/settings-preview.tsx';
import { paths } from '../../../web/paths.ts';
import { partsOf } from '../../attendance/schedule.ts';
import { admitToEvent } from '../../events/admit.ts';
import { type Programme, phase } from '../../events/event.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { NotFound } from '../../shared/errors.ts';
import { type FieldErrors, type Typed, typedOf, type Web } from '../../shared/form.ts';
import { certificateKinds } from '../certificate.ts';
import { designOf, designsOf } from '../designs/read.ts';
import { certificatesOf, lastIssuance } from '../read.ts';
import { openRequests } from '../requests/read.ts';
import { type Achievement, isForRegistered, newAchievement } from './achievement.ts';
import { readAchievement, typedAchievement } from './achievement-form.ts';
import { candidatesOf, judgingOf } from './candidates.ts';
import { countsOf, foundLines, linesOf, listQuery, previewOf } from './list.ts';
import { peopleOf } from './people.ts';
import { achievementOf, achievementsOf, roundingOf } from './read.ts';
import { saveAchievement } from './save.ts';
import { judge } from './verdict.ts';
import { wordRoutes } from './word-routes.ts';

const perPage = 100;

export type AdmittedToEvent = Awaited<ReturnType<typeof admitToEvent>>;
/** What is shown instead of the list as it is: what was typed, and what is wrong with it. */
export type Refused = { typed: Typed; errors: FieldErrors };

/** Who gets a certificate of which kind: the list, and the rule of each kind with who passes by it. */
export function achievementRoutes(ctx: Ctx): Hono<Web> {
  const app = new Hono<Web>();
  const eventOf = (c: Context<Web>) => c.req.param('event') ?? '';

  app.get(paths.certificates(':event'), async c =>
    listPage(ctx, c, await admitToEvent(ctx, c.var.email, eventOf(c), 'see-people')),
  );

  app.get(paths.certificateRule(':event', ':kind'), async c => {
    const admitted = await editor(c);
    const { achievement } = admitted;
    const asked = c.req.query();
    const isAsked = 'hoursKind' in asked;
    const typed = { ...typedAchievement(achievement), ...(isAsked ? blank : {}), ...together(c) };
    const { errors, preview } = await judged(admitted, typed);
    const { view } = c.var;
    const sessions = counted(admitted.programme);
    if (c.req.header('x-part') === 'preview') {
      c.header('x-part', 'preview');
      return c.html(Preview({ view, sessions, preview }));
    }
    return settings(c, admitted, { typed, errors, preview }, errors ? 422 : 200);
  });

  app.post(paths.certificateRule(':event', ':kind'), async c => {
    const admitted = await editor(c);
    const { event, achievement, programme } = admitted;
    const typed = await typedOf(c);
    const read = readAchievement(typed, achievement, ids(programme));
    if (!read.ok) return settings(c, admitted, { typed, errors: read.errors }, 422);
    const { design } = read.achievement;
    if (design !== undefined && !(await designOf(ctx, admitted.hub.id, design))) {
      return settings(c, admitted, { typed, errors: { design: 'choice' } }, 422);
    }
    const saved = await saveAchievement(ctx, read.achievement);
    if (!saved.ok) return settings(c, admitted, { typed, stale: true }, 409);
    return c.redirect(`${paths.certificates(event.id)}?kind=${achievement.kind}&saved`, 303);
  });

  app.route(
    '/',
    wordRoutes(ctx, (c, admitted, refused) => listPage(ctx, c, admitted, refused)),
  );

  return app;

  /** Whoever may say what certificates are given for, and the kind that it is about. */
  async function editor(c: Context<Web>) {
    const admitted = await admitToEvent(ctx, c.var.email, eventOf(c), 'issue-certificates');
    const kind = certificateKinds.find(each => each === c.req.param('kind'));
    if (!kind) throw new NotFound();
    const about = admitted.event.id;
    const achievement = (await achievementOf(ctx, about, kind)) ?? newAchievement(about, kind);
    return { ...admitted, achievement };
  }

  type Editing = Awaited<ReturnType<typeof editor>>;

  /** Who passes by what is typed, beside who does by what is saved. */
  async function judged({ programme, achievement }: Editing, typed: Typed) {
    const read = readAchievement(typed, achievement, ids(programme));
    if (!read.ok) return { errors: read.errors };
    const { kind } = achievement;
    const [people, before, after] = await Promise.all([
      peopleOf(ctx, programme, kind),
      judgingOf(ctx, programme, kind),
      judgingOf(ctx, programme, kind, read.achievement),
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
    const [rounding, all] = await Promise.all([
      roundingOf(ctx, admitted.hub.id),
      designsOf(ctx, admitted.hub.id),
    ]);
    const sessions = counted(admitted.programme);
    const designs = all.map(({ id, name }) => ({ value: id, label: name }));
    const page = { ...admitted, view: c.var.view, sessions, rounding, designs, ...filled };
    return c.html(SettingsPage(page), status);
  }
}

/** Boxes that are not ticked are not sent. */
const blank = { sessions: '', feedback: '', mark: '' };

/** The fields of an address, those that are sent several times a line each. */
const together = (c: Context<Web>): Typed =>
  Object.fromEntries(Object.entries(c.req.queries()).map(([name, values]) => [name, values.join('\n')]));

/** The sessions that count: breaks and the like are none. */
const ids = (programme: Programme) => counted(programme).map(({ id }) => id);
const counted = (programme: Programme) => {
  const parts = new Set(partsOf(programme).map(({ id }) => id));
  return programme.sessions.filter(({ id }) => parts.has(id));
};

/** One page of the list of a kind. */
async function listPage(ctx: Ctx, c: Context<Web>, admitted: AdmittedToEvent, refused?: Refused) {
  const { event, programme } = admitted;
  const { view } = c.var;
  const said = refused?.typed ?? c.req.query();
  const query = listQuery(name => said[name]);
  const given = await achievementsOf(ctx, event.id);
  const achievement = given.find(each => each.kind === query.kind) ?? (given[0] as Achievement);
  const { kind } = achievement;
  const [candidates, issued, issuance, asked] = await Promise.all([
    candidatesOf(ctx, programme, kind),
    certificatesOf(ctx, event.id),
    lastIssuance(ctx, event.id, kind),
    openRequests(ctx, event.hubId, event.id),
  ]);
  const lines = linesOf(
    candidates,
    issued.filter(each => each.kind === kind),
    view.language,
  );
  const found = foundLines(lines, { ...query, kind });
  const pages = Math.max(1, Math.ceil(found.length / perPage));
  const page = Math.min(Math.max(1, Number.parseInt(said.page ?? '', 10) || 1), pages);
  // A page that reloads itself stops doing so when the run is done.
  if (issuance?.state === 'running' && !refused) c.header('refresh', '3');
  return c.html(
    CertificatesPage({
      ...admitted,
      ...refused,
      view,
      isOver: phase(event, ctx.now()) === 'over',
      given: given.map(each => each.kind),
      others: certificateKinds.filter(each => !given.some(one => one.kind === each)),
      achievement,
      byName: !isForRegistered(kind),
      issuance,
      lines,
      counts: countsOf(lines),
      query: { ...query, kind },
      found: found.length,
      shown: found.slice((page - 1) * perPage, page * perPage),
      page,
      pages,
      done: refused ? undefined : doneOf(c),
      requests: asked.length,
    }),
    refused ? 422 : 200,
  );
}

/** What was done just now, and to how many people. */
function doneOf(c: Context<Web>) {
  const what = certificatesDone.find(each => c.req.query(each) !== undefined);
  return what && { what, count: Number(/^\d{1,6}$/.exec(c.req.query(what) ?? '')?.[0] ?? 0) };
}
