import type { Context } from 'hono';
import { CertificatesPage, certificatesDone } from '../../../web/pages/certificates/certificates.tsx';
import type { Ctx } from '../../shared/ctx.ts';
import type { FieldErrors, Typed, Web } from '../../shared/form.ts';
import type { Language } from '../../shared/language.ts';
import type { CertificateKind } from '../certificate.ts';
import type { AdmittedToGiving } from '../given.ts';
import { type Giving, isOver, kindsFor } from '../giving.ts';
import { certificatesOf, lastIssuance } from '../read.ts';
import { openRequests } from '../requests/read.ts';
import { type Achievement, isForRegistered } from './achievement.ts';
import { candidatesOf } from './candidates.ts';
import { everybodyLately } from './everybody.ts';
import { countsOf, foundLines, isStanding, type Line, linesOf, listQuery } from './list.ts';
import { achievementsOf } from './read.ts';

const perPage = 100;

/** What is shown instead of the list as it is: what was typed, and what is wrong with it. */
export type Refused = { typed: Typed; errors: FieldErrors };

/** One page of the list of a kind. */
export async function listPage(ctx: Ctx, c: Context<Web>, admitted: AdmittedToGiving, refused?: Refused) {
  const { giving } = admitted;
  const { about, hub } = giving;
  const { view } = c.var;
  const said = refused?.typed ?? c.req.query();
  const query = listQuery(name => said[name]);
  const given = await achievementsOf(ctx, about);
  const achievement = given.find(each => each.kind === query.kind) ?? (given[0] as Achievement);
  const { kind } = achievement;
  const [issuance, asked] = await Promise.all([
    lastIssuance(ctx, about, kind),
    openRequests(ctx, hub.id, about),
  ]);
  const isWatched = issuance?.state === 'running' && !refused && !('show' in said);
  // A page that reloads itself stops doing so when the run is done; until then it reads nothing of all the people.
  if (isWatched) c.header('refresh', '3');
  const lines = isWatched ? [] : await linesNow(ctx, giving, kind, view.language);
  const found = foundLines(lines, query);
  const pages = Math.max(1, Math.ceil(found.length / perPage));
  const page = Math.min(Math.max(1, Number.parseInt(said.page ?? '', 10) || 1), pages);
  return c.html(
    CertificatesPage({
      ...admitted,
      ...refused,
      view,
      isOver: isOver(giving, ctx.now()),
      given: given.map(each => each.kind),
      others: kindsFor(about).filter(each => !given.some(one => one.kind === each)),
      achievement,
      byName: !isForRegistered(kind),
      issuance,
      isWatched,
      lines,
      counts: countsOf(lines),
      query: { ...query, kind },
      found: found.length,
      foundLeft: found.filter(isStanding.left).length,
      shown: found.slice((page - 1) * perPage, page * perPage),
      page,
      pages,
      done: refused ? undefined : doneOf(c),
      requests: asked.length,
    }),
    refused ? 422 : 200,
  );
}

async function linesNow(
  ctx: Ctx,
  giving: Giving,
  kind: CertificateKind,
  language: Language,
): Promise<Line[]> {
  const [candidates, issued] = await Promise.all([
    candidatesOf(ctx, giving, kind, undefined, everybodyLately),
    certificatesOf(ctx, giving.about),
  ]);
  const ofKind = issued.filter(each => each.kind === kind);
  return linesOf(candidates, ofKind, language);
}

/** What was done just now, and to how many people. */
function doneOf(c: Context<Web>) {
  const what = certificatesDone.find(each => c.req.query(each) !== undefined);
  return what && { what, count: Number(/^\d{1,6}$/.exec(c.req.query(what) ?? '')?.[0] ?? 0) };
}
