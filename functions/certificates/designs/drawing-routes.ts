import { type Context, Hono } from 'hono';
import { paths } from '../../../web/paths.ts';
import { translator } from '../../../web/text/translate.ts';
import { admit } from '../../accounts/admit.ts';
import type { Ctx } from '../../shared/ctx.ts';
import type { Web } from '../../shared/form.ts';
import { chooseLanguage } from '../../shared/language.ts';
import { drawing, render } from '../pdf/render.ts';
import { readDesign } from './form.ts';
import { picturesOf } from './read.ts';
import { isSampleName, sampledKind, sampleOf } from './sample.ts';
import { startingLook } from './starting.ts';

/** A design drawn as its form describes it, kept or not: as a picture for the page, and as the PDF that it would be. */
export function designDrawingRoutes(ctx: Ctx): Hono<Web> {
  const app = new Hono<Web>();

  app.get(paths.designDrawing(':hub'), async c => {
    const { certificate, look, pictures } = await asked(c);
    const svg = drawing(certificate, look, pictures, ctx.settings.publicUrl);
    return c.body(svg, 200, { 'content-type': 'image/svg+xml' });
  });

  app.get(paths.designPdf(':hub'), async c => {
    const { certificate, look, pictures } = await asked(c);
    const pdf = await render(certificate, look, pictures, ctx.settings.publicUrl);
    return c.body(new Uint8Array(pdf), 200, {
      'content-type': 'application/pdf',
      'content-disposition': 'inline; filename="design.pdf"',
    });
  });

  return app;

  /** What cannot be drawn yet, for a slip in a wording, is drawn in the house's words. */
  async function asked(c: Context<Web>) {
    const { hub } = await admit(ctx, c.var.email, c.req.param('hub') ?? '', 'issue-certificates');
    const typed = { designName: '-', ...c.req.query() };
    const read = readDesign(typed);
    const plain = startingLook(c.req.query('layout'), c.req.query('orientation'));
    const look = (read.ok ? read.value.look : plain) ?? {
      layout: 'classic',
      orientation: 'landscape',
      signatures: [],
      wording: {},
    };
    const language = chooseLanguage([c.req.query('sampleLanguage'), c.var.view.language]);
    const name = c.req.query('sampleName');
    const sampled = {
      name: isSampleName(name) ? name : ('usual' as const),
      kind: sampledKind(c.req.query('sampleKind')),
      language,
    };
    const title = translator(language)('designs.sample.title');
    const certificate = sampleOf(hub, sampled, title, ctx.now());
    return { certificate, look, pictures: await picturesOf(ctx, look) };
  }
}
