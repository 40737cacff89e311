import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { DesignPage } from '../../../web/pages/designs/design.tsx';
import { DesignListPage } from '../../../web/pages/designs/list.tsx';
import { DesignPreview } from '../../../web/pages/designs/preview.tsx';
import { paths } from '../../../web/paths.ts';
import { admit } from '../../accounts/admit.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { NotFound } from '../../shared/errors.ts';
import { type FieldErrors, sentOf, type Typed, typedOf, type Web } from '../../shared/form.ts';
import type { Design } from './design.ts';
import { readDesign, signers, typedDesign } from './form.ts';
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

  /** The form as it is typed, with the picture of it; for a program the picture alone. Keeps nothing. */
  app.get(paths.designPreview(':hub', ':design'), async c => {
    const { hub, design } = await one(c);
    const typed = { ...typedDesign(design), ...c.req.query() };
    if (c.req.header('x-part') === 'preview') {
      c.header('x-part', 'preview');
      return c.html(DesignPreview({ view: c.var.view, hub, typed }));
    }
    const read = readDesign(typed);
    const errors = read.ok ? undefined : read.errors;
    return c.html(DesignPage({ view: c.var.view, hub, design, typed, errors }));
  });

  const limit = bodyLimit({
    maxSize: mostSent,
    onError: async c => {
      const { hub, design } = await one(c);
      const errors = { logo: 'too-large' };
      return c.html(DesignPage({ view: c.var.view, hub, design, typed: typedDesign(design), errors }), 413);
    },
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
    const fields = [
      { field: 'logo', purpose: 'logo' as const },
      ...signers.map(number => ({ field: `signer${number}`, purpose: 'signature' as const })),
    ];
    for (const { field, purpose } of fields) {
      const name = purpose === 'logo' ? 'logo' : `${field}Picture`;
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
