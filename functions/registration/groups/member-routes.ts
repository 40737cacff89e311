import { type Context, Hono } from 'hono';
import * as z from 'zod';
import { GroupPage, type WrongMember } from '../../../web/pages/groups/group.tsx';
import { paths } from '../../../web/paths.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { emailSchema } from '../../shared/email.ts';
import { NotFound } from '../../shared/errors.ts';
import { evenly } from '../../shared/evenly.ts';
import {
  clientAddress,
  type FieldErrors,
  readForm,
  type Typed,
  typedOf,
  type Web,
} from '../../shared/form.ts';
import { isId } from '../../shared/ids.ts';
import { makeLimiter } from '../../shared/limit.ts';
import { requiredLine } from '../../shared/text.ts';
import { openFormToken } from '../form/form-token.ts';
import { behindGroupLink, type FoundGroup } from './behind-link.ts';
import { cancelMember, renameMember } from './change-member.ts';
import { exchangeMember } from './exchange-member.ts';
import type { Member } from './group.ts';
import { groupPage, pathAfter } from './page.ts';
import { listRefusal } from './refusal.ts';

const renameSchema = z.object({ name: requiredLine(200) });
const exchangeSchema = renameSchema.extend({ email: emailSchema });

/** What the contact of a group changes for one person on its list. */
export function groupMemberRoutes(ctx: Ctx): Hono<Web> {
  const app = new Hono<Web>();
  const exchanging = makeLimiter(30, 2_000);
  const find = (c: Context<Web>) => behindGroupLink(ctx, c.req.param('token'));

  app.post(paths.groupMemberName(':token'), async c => {
    const found = await find(c);
    const form = await readForm(c, renameSchema);
    const { typed } = form;
    if (!form.ok) return again(c, found, { act: 'rename', typed, errors: form.errors });
    const renaming = renameMember(ctx, found.group, memberIn(typed), form.value.name);
    return c.redirect(pathAfter(found.token, await evenly(renaming), 'renamed'), 303);
  });

  app.post(paths.groupMemberExchange(':token'), async c => {
    exchanging(ctx, clientAddress(c));
    const found = await find(c);
    const form = await readForm(c, exchangeSchema);
    const { typed } = form;
    const wrong = (errors: FieldErrors) => again(c, found, { act: 'exchange', typed, errors });
    if (!form.ok) return wrong(form.errors);
    const refused = (await listRefusal(ctx, found.programme.event))(form.value.email);
    if (refused) return wrong({ email: refused });
    const opened = openFormToken(ctx, typed.form);
    if (!opened.ok) return wrong({ form: 'form' });
    const exchanged = await evenly(
      exchangeMember(ctx, found.group, memberIn(typed), form.value, opened.formId),
    );
    if (!exchanged.ok && exchanged.why === 'listed') return wrong({ email: 'twice' });
    return c.redirect(pathAfter(found.token, exchanged, 'exchanged'), 303);
  });

  app.post(paths.groupMemberCancellation(':token'), async c => {
    const { group, token } = await find(c);
    const cancelling = cancelMember(ctx, group, memberIn(await typedOf(c)));
    return c.redirect(pathAfter(token, await evenly(cancelling), 'cancelled'), 303);
  });

  return app;

  /** The page with the form of that person as it was sent, and what is wrong with it. */
  async function again(c: Context<Web>, found: FoundGroup, wrong: Omit<WrongMember, 'member'>) {
    const member = memberIn(wrong.typed);
    const page = await groupPage(ctx, c.var.view, found);
    return c.html(GroupPage({ ...page, wrong: { ...wrong, member } }), 422);
  }
}

function memberIn({ member = '' }: Typed): Member['regId'] {
  if (!isId('reg', member)) throw new NotFound();
  return member;
}
