import { type Context, Hono } from 'hono';
import * as z from 'zod';
import { CheckedListPage, InvitePage } from '../../../web/pages/invitations/invite.tsx';
import {
  type InvitationDone,
  InvitationsPage,
  invitationsDone,
} from '../../../web/pages/invitations/list.tsx';
import { paths } from '../../../web/paths.ts';
import { admitToEvent } from '../../events/admit.ts';
import { phase } from '../../events/event.ts';
import { csv, csvHeaders } from '../../shared/csv.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { NotFound } from '../../shared/errors.ts';
import { type Form, readForm, sentOf, type Web } from '../../shared/form.ts';
import { isId } from '../../shared/ids.ts';
import { languageSchema } from '../../shared/language.ts';
import { paragraphs } from '../../shared/text.ts';
import { readList } from '../people-file.ts';
import { invitationsOf } from './follow.ts';
import { checkList, invite, mostInvitees, revokeInvitation, sendAgain } from './invite.ts';
import { foundInvitations, invitationQuery, isAmongInvitations } from './list.ts';
import { invitationTable } from './table.ts';

const onePage = 100;
const inviteSchema = z.object({
  list: z.string().max(120_000, 'too-long'),
  language: languageSchema,
  words: paragraphs(2_000),
});
type InviteForm = Form<z.infer<typeof inviteSchema>>;

/** The invitations of an event: who got one, what became of it, and the list that sends them. */
export function invitationRoutes(ctx: Ctx): Hono<Web> {
  const app = new Hono<Web>();
  const admitted = (c: Context<Web>, action: 'see-people' | 'let-people-in' | 'export-people') =>
    admitToEvent(ctx, c.var.email, c.req.param('event') ?? '', action);
  const back = (c: Context<Web>, done: InvitationDone, values: Record<string, string> = {}) =>
    c.redirect(
      `${paths.invitations(c.req.param('event') ?? '')}?${new URLSearchParams({ done, ...values })}`,
      303,
    );

  app.get(paths.invitations(':event'), async c => {
    const staff = await admitted(c, 'see-people');
    const all = await invitationsOf(ctx, staff.event.id);
    const query = invitationQuery(name => c.req.query(name));
    const wanted = foundInvitations(all, query);
    const pages = Math.max(1, Math.ceil(wanted.length / onePage));
    const page = Math.min(pages, Math.max(1, Math.trunc(Number(c.req.query('page'))) || 1));
    return c.html(
      InvitationsPage({
        view: c.var.view,
        ...staff,
        phase: phase(staff.event, ctx.now()),
        invitations: wanted.slice((page - 1) * onePage, page * onePage),
        found: wanted.length,
        total: all.length,
        counts: {
          open: all.filter(each => isAmongInvitations('open', each)).length,
          used: all.filter(each => isAmongInvitations('used', each)).length,
          trouble: all.filter(each => isAmongInvitations('trouble', each)).length,
        },
        query,
        page,
        pages,
        done: invitationsDone.find(each => each === c.req.query('done')),
        count: Math.trunc(Number(c.req.query('count'))) || 0,
      }),
    );
  });

  app.get(paths.invitationsCsv(':event'), async c => {
    const { event } = await admitted(c, 'export-people');
    const all = await invitationsOf(ctx, event.id);
    const wanted = foundInvitations(
      all,
      invitationQuery(name => c.req.query(name)),
    );
    const { header, rows } = invitationTable(c.var.view.t, event, wanted);
    return c.body(csv(header, rows), 200, csvHeaders(`${event.slug}-invitations`));
  });

  app.get(paths.newInvitations(':event'), async c => {
    const staff = await admitted(c, 'let-people-in');
    const typed = { language: staff.event.languages[0] ?? c.var.view.language };
    return c.html(InvitePage({ view: c.var.view, ...staff, most: mostInvitees, typed }));
  });

  app.post(paths.newInvitations(':event'), async c => {
    const staff = await admitted(c, 'let-people-in');
    const page = { view: c.var.view, ...staff, most: mostInvitees };
    const form = await readInviteForm(c);
    if (!form.ok) return c.html(InvitePage({ ...page, ...form }), 422);
    const checked = await checkList(ctx, staff.event.id, form.value.list);
    const why = refusalOf(checked);
    if (!why) return c.html(CheckedListPage({ ...page, typed: form.typed, checked }));
    return c.html(InvitePage({ ...page, typed: form.typed, checked, errors: { list: why } }), 422);
  });

  app.post(paths.invitations(':event'), async c => {
    const staff = await admitted(c, 'let-people-in');
    const page = { view: c.var.view, ...staff, most: mostInvitees };
    const form = await readInviteForm(c);
    if (!form.ok) return c.html(InvitePage({ ...page, ...form }), 422);
    const { list, language, words } = form.value;
    const by = staff.staff.email;
    const invited = await invite(ctx, staff.event, { text: list, language, words: words || undefined, by });
    if (invited.ok) return back(c, 'invited', { count: String(invited.invited) });
    if (invited.why === 'draft' || invited.why === 'over') {
      return c.html(InvitePage({ ...page, typed: form.typed, errors: { list: invited.why } }), 409);
    }
    const checked = await checkList(ctx, staff.event.id, list);
    const why = refusalOf(checked) ?? 'nobody';
    return c.html(InvitePage({ ...page, typed: form.typed, checked, errors: { list: why } }), 409);
  });

  app.post(paths.invitationSending(':event', ':invitation'), async c => {
    const { event, staff } = await admitted(c, 'let-people-in');
    const form = await readForm(c, z.object({ sends: z.coerce.number().int().min(1) }));
    if (!form.ok) return back(c, 'not-now');
    const sent = await sendAgain(ctx, { eventId: event.id, id: idOf(c) }, form.value.sends, staff.email);
    return back(c, sent.ok ? 'sent-again' : sent.why);
  });

  app.post(paths.invitationRevocation(':event', ':invitation'), async c => {
    const { event } = await admitted(c, 'let-people-in');
    const revoked = await revokeInvitation(ctx, { eventId: event.id, id: idOf(c) });
    return back(c, revoked.ok ? 'revoked' : revoked.why);
  });

  return app;
}

/** Why a list invites nobody, as the error of its field. */
const refusalOf = ({ invitees, unreadable }: Awaited<ReturnType<typeof checkList>>): string | undefined => {
  if (unreadable.length > 0) return `unreadable?lines=${unreadable.length}`;
  if (invitees.length > mostInvitees) return `too-many?most=${mostInvitees}`;
  return invitees.length === 0 ? 'nobody' : undefined;
};

function idOf(c: Context<Web>) {
  const id = c.req.param('invitation') ?? '';
  if (!isId('inv', id)) throw new NotFound();
  return id;
}

/** What a file says is added to the list that was typed, a line a person, so that it can be seen and corrected. */
async function readInviteForm(c: Context<Web>): Promise<InviteForm> {
  const form = await readForm(c, inviteSchema);
  const { file } = await sentOf(c);
  if (!(file instanceof File) || file.size === 0) return form;
  const read = readList(new Uint8Array(await file.arrayBuffer()));
  if (!read.ok) return { ok: false, typed: form.typed, errors: { file: `file-${read.why}` } };
  const added = read.rows.map(({ name, email }) =>
    name ? `${name.replace(/[<>]/g, '')} <${email}>` : email,
  );
  const list = [form.typed.list?.trimEnd(), ...added].filter(Boolean).join('\n');
  const typed = { ...form.typed, list };
  return form.ok ? { ok: true, value: { ...form.value, list }, typed } : { ...form, typed };
}
