import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import * as z from 'zod';
import { ImportPage } from '../../../web/pages/exchange/import.tsx';
import { PreviewPage } from '../../../web/pages/exchange/preview.tsx';
import { paths } from '../../../web/paths.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { sentOf, type Typed, typedOf, type Web } from '../../shared/form.ts';
import { admitToEvent } from '../admit.ts';
import { mostSessions } from '../session.ts';
import { bringIn, fullBy, planFor, printsOf, type Rest } from './bring-in.ts';
import type { Full } from './plan.ts';
import { readProgramme } from './read.ts';
import { type FileRefusal, type Row, rowSchema, type Sheet } from './row.ts';

/** What a request to Lambda may bring along, with what goes around the file. */
const mostSent = 4 * 1024 * 1024;

/** A programme into here, from a file. */
export function programmeImportRoutes(ctx: Ctx): Hono<Web> {
  const app = new Hono<Web>();

  app.get(paths.programmeImport(':event'), async c => c.html(ImportPage(await page(c))));

  const tooLarge = async (c: Context<Web>) =>
    c.html(ImportPage({ ...(await page(c)), errors: { programme: 'too-large' } }), 413);
  const limit = bodyLimit({ maxSize: mostSent, onError: tooLarge });

  app.post(paths.programmeImport(':event'), limit, async c => {
    const shown = await page(c);
    const file = await fileOf(c);
    const read = file
      ? readProgramme(file, shown.event, mostSessions)
      : ({ ok: false, why: 'missing' } as const);
    if (!read.ok) return c.html(ImportPage({ ...shown, errors: { programme: errorOf(read) } }), 422);
    return preview(c, shown, read.sheet);
  });

  app.post(paths.programmeChanges(':event'), limit, async c => {
    const shown = await page(c);
    const sent = carriedOf(await typedOf(c));
    if (!sent) return c.html(ImportPage({ ...shown, errors: { programme: 'missing' } }), 422);
    const done = await bringIn(ctx, shown.event.id, sent.sheet.rows, sent);
    if (done.ok) return c.redirect(`${paths.programme(shown.event.id)}?said=brought-in`, 303);
    const full = done.why === 'changed' ? undefined : done;
    return preview(c, await page(c), sent.sheet, { rest: sent.rest, full });
  });

  return app;

  /** What a file would do: without anything wrong, with the button that does it. `again`: it could not be done. */
  function preview(c: Context<Web>, shown: Shown, sheet: Sheet, again?: { rest: Rest; full?: Full }) {
    const { programme } = shown;
    const plan = planFor(programme, sheet.rows);
    const wrong = [...sheet.wrong, ...plan.wrong].sort((a, b) => a.place - b.place);
    const full = fullBy(programme, plan, 'remove');
    const agreed = printsOf(ctx, programme, plan, 'remove');
    const page = { ...shown, sheet, plan: { ...plan, wrong }, agreed, again };
    const answer = wrong.length > 0 || full ? 422 : again ? 409 : 200;
    return c.html(PreviewPage({ ...page, full: full ?? again?.full, isFull: full !== undefined }), answer);
  }

  type Shown = Awaited<ReturnType<typeof page>>;
  async function page(c: Context<Web>) {
    const admitted = await admitToEvent(ctx, c.var.email, c.req.param('event') ?? '', 'edit-event');
    return { view: c.var.view, most: mostSessions, ...admitted };
  }
}

/** Undefined when none was chosen. */
async function fileOf(c: Context<Web>): Promise<Uint8Array | undefined> {
  const { programme } = await sentOf(c);
  if (!(programme instanceof File) || (programme.size === 0 && programme.name === '')) return undefined;
  return new Uint8Array(await programme.arrayBuffer());
}

const errorOf = (refusal: FileRefusal): string =>
  refusal.why === 'too-many' ? `too-many?count=${refusal.count}&most=${refusal.most}` : refusal.why;

const rowsSchema = z.array(rowSchema).max(mostSessions);

/** What the preview carries along for its button: the rows of the file, and what was seen of what they do. */
function carriedOf(typed: Typed) {
  const rows = rowsSchema.safeParse(jsonOf(typed.rows ?? ''));
  if (!rows.success) return undefined;
  const sheet: Sheet = {
    source: typed.source === 'schedule' ? 'schedule' : 'table',
    rows: rows.data satisfies Row[],
    wrong: [],
    notes: {},
  };
  const rest: Rest = typed.rest === 'remove' ? 'remove' : 'keep';
  return { sheet, rest, agreed: new Set((typed.agreed ?? '').split(' ')) };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
