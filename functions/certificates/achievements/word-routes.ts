import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import * as z from 'zod';
import { MarksPage, MarksPlanPage } from '../../../web/pages/certificates/marks.tsx';
import { paths } from '../../../web/paths.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { NotFound } from '../../shared/errors.ts';
import { type FieldErrors, readForm, sentOf, type Typed, typedOf, type Web } from '../../shared/form.ts';
import { line } from '../../shared/text.ts';
import type { CertificateKind, Holder } from '../certificate.ts';
import { type AdmittedToGiving, admitToGiving } from '../given.ts';
import type { Giving } from '../giving.ts';
import { markableOf } from './candidates.ts';
import { readMarks } from './marks-file.ts';
import { achievementsOf } from './read.ts';
import { mark, sayOf, unmark } from './say.ts';

/** So many people are decided of at once. */
const mostAtOnce = 500;

/** As much as a request to Lambda may bring along, with what goes around the file. */
const mostSent = 4 * 1024 * 1024;

const verdicts = { include: true, exclude: false, rule: null } as const;

/** A word against the rule has its reason; that the rule decides again needs none. */
const wordSchema = z
  .object({
    says: z.enum(['include', 'exclude', 'rule'], 'choice'),
    why: line(300).default(''),
  })
  .refine(({ says, why }) => says === 'rule' || why !== '', { path: ['why'], message: 'missing' });

type Again = (
  c: Context<Web>,
  admitted: AdmittedToGiving,
  refused: { typed: Typed; errors: FieldErrors },
) => Promise<Response>;

/** What staff say of people: a word against the rule, and that they have done what is asked, by hand or by a file. */
export function wordRoutes(ctx: Ctx, again: Again): Hono<Web> {
  const app = new Hono<Web>();

  app.post(paths.exceptions(':about', ':kind'), async c => {
    const { kind, ...admitted } = await staffAt(c);
    const form = await readForm(c, wordSchema);
    const typed: Typed = { ...form.typed, kind };
    const holders = await known(admitted.giving, kind, typed);
    const errors = { ...wrongNumber(holders), ...(form.ok ? {} : form.errors) };
    if (!form.ok || Object.keys(errors).length > 0) return again(c, admitted, { typed, errors });
    const { says, why } = form.value;
    const { giving, staff } = admitted;
    const saying = { about: giving.about, kind, holders, staff };
    const { said } = await sayOf(ctx, { ...saying, include: verdicts[says], reason: why });
    return back(c, typed, 'said', said);
  });

  const limit = bodyLimit({
    maxSize: mostSent,
    onError: async c => filePage(c, { marks: 'too-large' }, 413),
  });

  app.post(paths.marks(':about', ':kind'), limit, async c => {
    const { kind, ...admitted } = await staffAt(c);
    const typed: Typed = { ...(await typedOf(c)), kind };
    const holders = await known(admitted.giving, kind, typed);
    if (holders.length === 0) return again(c, admitted, { typed, errors: { holder: 'missing' } });
    const { giving, staff } = admitted;
    const saying = { about: giving.about, kind, holders, staff };
    if (typed.done === 'no') {
      await unmark(ctx, saying);
      return back(c, typed, 'unmarked', holders.length);
    }
    const { marked } = await mark(ctx, saying);
    return back(c, typed, 'marked', marked);
  });

  app.get(paths.marksFile(':about', ':kind'), async c => filePage(c));

  app.post(paths.marksFile(':about', ':kind'), limit, async c => {
    const { kind, ...admitted } = await staffAt(c);
    const { marks: file } = await sentOf(c);
    if (!(file instanceof File) || (file.size === 0 && file.name === '')) {
      return filePage(c, { marks: 'missing' }, 422);
    }
    const people = await markableOf(ctx, admitted.giving, kind);
    const read = readMarks(new Uint8Array(await file.arrayBuffer()), people);
    if (read.ok) return c.html(MarksPlanPage({ ...admitted, view: c.var.view, kind, plan: read.plan }));
    const values = 'count' in read ? `?count=${read.count}&most=${read.most}` : '';
    return filePage(c, { marks: read.why + values }, 422);
  });

  return app;

  async function filePage(c: Context<Web>, errors?: FieldErrors, status: 200 | 413 | 422 = 200) {
    const page = await staffAt(c);
    return c.html(MarksPage({ ...page, view: c.var.view, errors }), status);
  }

  /** Staff, and the kind that the address names, if certificates of it are given. */
  async function staffAt(c: Context<Web>) {
    const about = c.req.param('about') ?? '';
    const admitted = await admitToGiving(ctx, c.var.email, about, 'issue-certificates');
    const given = await achievementsOf(ctx, admitted.giving.about);
    const achievement = given.find(({ kind }) => kind === c.req.param('kind'));
    if (!achievement) throw new NotFound();
    return { ...admitted, kind: achievement.kind };
  }

  /** Of those who were named, who there is. */
  async function known(giving: Giving, kind: CertificateKind, { holder = '' }: Typed): Promise<Holder[]> {
    const named = new Set(holder.split('\n'));
    const people = await markableOf(ctx, giving, kind);
    return people.map(each => each.holder).filter(id => named.has(id));
  }
}

const wrongNumber = (holders: readonly Holder[]): FieldErrors =>
  holders.length === 0 ? { holder: 'missing' } : holders.length > mostAtOnce ? { holder: 'too-many' } : {};

/** Where the list stood, and what was done. */
function back(c: Context<Web>, typed: Typed, what: 'said' | 'marked' | 'unmarked', count: number) {
  const { kind = '', show = '', q = '', page = '' } = typed;
  const query = Object.entries({ kind, show, q, page, [what]: String(count) }).filter(([, value]) => value);
  const address = paths.certificates(c.req.param('about') ?? '');
  return c.redirect(`${address}?${new URLSearchParams(query)}`, 303);
}
