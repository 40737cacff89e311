import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { DesignPage } from '../../../web/pages/designs/design.tsx';
import { DesignListPage } from '../../../web/pages/designs/list.tsx';
import { DesignPreview, SentPicture } from '../../../web/pages/designs/preview.tsx';
import { paths } from '../../../web/paths.ts';
import { admit } from '../../accounts/admit.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { NotFound } from '../../shared/errors.ts';
import { type FieldErrors, sentOf, type Typed, typedOf, type Web } from '../../shared/form.ts';
import type { Design, PictureName } from './design.ts';
import { pictureFields, readDesign, typedDesign } from './form.ts';
import { readPicture } from './picture.ts';
import { designOf, designsOf } from './read.ts';
import { addDesign, keepPicture, removeDesign, saveDesign } from './save.ts';
import { startingLook } from './starting.ts';

/** What a request to Lambda may bring along. */
const mostSent = 4 * 1024 * 1024;

/** The designs of a hub's certificates: which there are, and how each looks. */
export function designRoutes(ctx: Ctx): Hono<Web> {
  const app = new Hono<Web>();
  const admitted = (c: Context<Web>) =>
    admit(ctx, c.var.email, c.req.param('hub') ?? '', 'issue-certificates');

  app.get(paths.designs(':hub'), async c => {
    const { hub } = await admitted(c);
    const designs = await designsOf(ctx, hub.id);
    return c.html(DesignListPage({ view: c.var.view, hub, designs, said: c.req.query('said') }));
  });

  app.post(paths.designs(':hub'), async c => {
    const { hub } = await admitted(c);
    const typed = await typedOf(c);
    const look = startingLook(typed.layout, typed.orientation);
    const designs = await designsOf(ctx, hub.id);
    if (!look) {
      return c.html(
        DesignListPage({ view: c.var.view, hub, designs, typed, errors: { layout: 'choice' } }),
        422,
      );
    }
    const name = c.var.view.t(`designs.layout.${look.layout}`);
    const design = await addDesign(ctx, hub.id, name, look);
    return c.redirect(`${paths.design(hub.id, design.id)}?said=created`, 303);
  });

  app.get(paths.design(':hub', ':design'), async c => {
    const { hub, design } = await one(c);
    const said = c.req.query('said');
    return c.html(DesignPage({ view: c.var.view, hub, design, typed: typedDesign(design), said }));
  });

  const limit = bodyLimit({
    maxSize: mostSent,
    onError: async (c: Context<Web>) => {
      const { hub, design } = await one(c);
      const form = { view: c.var.view, hub, typed: typedDesign(design) };
      const sent = pictureSent(c);
      if (sent) return part(c, SentPicture({ ...form, name: sent, errors: { [sent]: 'too-large' } }), 413);
      return c.html(DesignPage({ ...form, design, errors: { logo: 'too-large' } }), 413);
    },
  });

  /** Where the page of a form that was sent leads on from, as to another language. */
  app.get(paths.designPreview(':hub', ':design'), async c => {
    const { hub, design } = await one(c);
    return c.redirect(paths.design(hub.id, design.id), 303);
  });

  /**
   * The form as it is filled in, with its drawing; for a program the drawing alone, with the field of the picture that
   * it sends. The design stays as it is; a picture that came along is kept under its content and named in the form.
   */
  app.post(paths.designPreview(':hub', ':design'), limit, async c => {
    const { hub, design } = await one(c);
    const { typed, errors: refused } = await withPictures(c);
    const form = { view: c.var.view, hub, typed };
    const sent = pictureSent(c);
    if (sent) return part(c, SentPicture({ ...form, name: sent, errors: refused }));
    if (c.req.header('x-part') === 'preview') return part(c, DesignPreview(form));
    const read = readDesign(typed);
    const errors = { ...(read.ok ? {} : read.errors), ...refused };
    return c.html(
      DesignPage({ ...form, design, errors: Object.keys(errors).length > 0 ? errors : undefined }),
    );
  });

  app.post(paths.design(':hub', ':design'), limit, async c => {
    const { hub, design } = await one(c);
    const { typed, errors: refused } = await withPictures(c);
    const read = readDesign(typed);
    const errors = { ...(read.ok ? {} : read.errors), ...refused };
    const page = { view: c.var.view, hub, design, typed };
    if (!read.ok || Object.keys(errors).length > 0) return c.html(DesignPage({ ...page, errors }), 422);
    const saved = await saveDesign(ctx, design, read.value);
    if (!saved.ok) return c.html(DesignPage({ ...page, isStale: true }), 409);
    return c.redirect(`${paths.design(hub.id, design.id)}?said=saved`, 303);
  });

  app.post(paths.designRemoval(':hub', ':design'), async c => {
    const { hub, design } = await one(c);
    await removeDesign(ctx, design);
    return c.redirect(`${paths.designs(hub.id)}?said=removed`, 303);
  });

  return app;

  async function one(
    c: Context<Web>,
  ): Promise<{ hub: Awaited<ReturnType<typeof admitted>>['hub']; design: Design }> {
    const { hub } = await admitted(c);
    const design = await designOf(ctx, hub.id, c.req.param('design') ?? '');
    if (!design) throw new NotFound();
    return { hub, design };
  }

  /** What was typed, with every picture that came along kept and named; a picture that is none is an error. */
  async function withPictures(c: Context<Web>): Promise<{ typed: Typed; errors: FieldErrors }> {
    const [typed, sent] = [await typedOf(c), await sentOf(c)];
    const errors: FieldErrors = {};
    for (const { name, field, purpose } of pictureFields) {
      if (typed[`${field}Removed`]) typed[`${field}Kept`] = '';
      const file = sent[name];
      if (!(file instanceof File) || file.size === 0) continue;
      const read = readPicture(new Uint8Array(await file.arrayBuffer()), purpose);
      if (!read.ok) errors[name] = read.why;
      else {
        await keepPicture(ctx, read.picture);
        typed[`${field}Kept`] = read.picture.id;
      }
    }
    return { typed, errors };
  }
}

/** A part of a page, for a program of ours. */
function part(c: Context<Web>, html: Parameters<typeof c.html>[0], status: 200 | 413 = 200) {
  c.header('x-part', 'preview');
  return c.html(html, status);
}

/** The field of the picture that a program sends as soon as it is chosen. */
const pictureSent = (c: Context<Web>): PictureName | undefined =>
  pictureFields.find(({ name }) => name === c.req.header('x-sends'))?.name;
