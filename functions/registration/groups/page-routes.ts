import { type Context, Hono } from 'hono';
import * as z from 'zod';
import { LinkEndedPage } from '../../../web/pages/error/link-ended.tsx';
import { GroupPage } from '../../../web/pages/groups/group.tsx';
import { GroupPeoplePage } from '../../../web/pages/groups/people.tsx';
import { paths } from '../../../web/paths.ts';
import { eventAndHub } from '../../events/read.ts';
import { formOf } from '../../questions/read.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { emailSchema } from '../../shared/email.ts';
import { NotFound } from '../../shared/errors.ts';
import { evenly } from '../../shared/evenly.ts';
import { clientAddress, readForm, type Web } from '../../shared/form.ts';
import { isId } from '../../shared/ids.ts';
import { makeLimiter } from '../../shared/limit.ts';
import { requiredLine } from '../../shared/text.ts';
import { accessRefusal } from '../access.ts';
import { formToken, openFormToken } from '../form/form-token.ts';
import { linkHasEnded } from '../registration.ts';
import { type Changed, cancelGroup, declineGroupOffer, isOver, takeGroupOffer } from './change.ts';
import { addPeople, cancelMember, renameMember } from './change-member.ts';
import { placeOfGroup } from './continue.ts';
import { exchangeMember } from './exchange-member.ts';
import { emptyList, listOf } from './form.ts';
import { type Group, type GroupOutcome, groupOutcomes, mostMembers } from './group.ts';
import { askedInRows, rowReader } from './questions.ts';
import { openGroupLink, peopleOf } from './read.ts';
import { takeFewer } from './stand-alone.ts';

const member = z.string().refine(id => isId('reg', id), 'choice');
const renameSchema = z.object({ member, name: requiredLine(200) });
const exchangeSchema = renameSchema.extend({ email: emailSchema, form: z.string() });

/** The page by which the contact of a group manages it. */
export function groupPageRoutes(ctx: Ctx): Hono<Web> {
  const app = new Hono<Web>();
  const adding = makeLimiter(30, 2_000);
  const back = (c: Context<Web>, outcome: GroupOutcome) =>
    c.redirect(`${paths.group(c.req.param('token') ?? '')}?done=${outcome}`, 303);
  const answered = (c: Context<Web>, changed: Changed, done: GroupOutcome) =>
    back(c, changed.ok ? done : changed.why);

  app.get(paths.group(':token'), async c => {
    const found = await behindLink(ctx, c);
    if (!found.ok) return found.ended;
    const { group, programme } = found;
    const waits = group.state === 'waiting' && !group.offer;
    const [people, place] = await Promise.all([
      peopleOf(ctx, group),
      waits ? placeOfGroup(ctx, group) : undefined,
    ]);
    const outcome = groupOutcomes.find(each => each === c.req.query('done'));
    const over = isOver(programme, ctx.now());
    return c.html(GroupPage({ ...found, people, place, outcome, isOver: over, formToken: formToken(ctx) }));
  });

  app.post(paths.groupMemberName(':token'), async c => {
    const found = await behindLink(ctx, c);
    if (!found.ok) return found.ended;
    const form = await readForm(c, renameSchema);
    if (!form.ok) return back(c, 'wrong');
    const { member, name } = form.value;
    return answered(c, await evenly(renameMember(ctx, found.group, idOf(member), name)), 'renamed');
  });

  app.post(paths.groupMemberExchange(':token'), async c => {
    adding(ctx, clientAddress(c));
    const found = await behindLink(ctx, c);
    if (!found.ok) return found.ended;
    const form = await readForm(c, exchangeSchema);
    const opened = openFormToken(ctx, form.typed.form);
    if (!form.ok || !opened.ok || accessRefusal(found.programme.event, form.value.email)) {
      return back(c, 'wrong');
    }
    const { member, name, email } = form.value;
    const exchanging = exchangeMember(ctx, found.group, idOf(member), { name, email }, opened.formId);
    return answered(c, await evenly(exchanging), 'exchanged');
  });

  app.post(paths.groupMemberCancellation(':token'), async c => {
    const found = await behindLink(ctx, c);
    if (!found.ok) return found.ended;
    const form = await readForm(c, z.object({ member }));
    if (!form.ok) return back(c, 'not-now');
    const cancelling = cancelMember(ctx, found.group, idOf(form.value.member));
    return answered(c, await evenly(cancelling), 'cancelled');
  });

  app.get(paths.groupPeople(':token'), async c => {
    const found = await behindLink(ctx, c);
    if (!found.ok) return found.ended;
    const { event } = found.programme;
    const room = roomIn(found.group);
    const questions = askedInRows(await formOf(ctx, event.id), found.group.mode);
    const page = { ...found, event, room, list: emptyList, formToken: formToken(ctx), questions };
    return c.html(GroupPeoplePage(page));
  });

  app.post(paths.groupPeople(':token'), async c => {
    adding(ctx, clientAddress(c));
    const found = await behindLink(ctx, c);
    if (!found.ok) return found.ended;
    const { group, programme } = found;
    const { event } = programme;
    const room = roomIn(group);
    const body = await c.req.parseBody();
    const listed = group.rows.filter(row => !row.cancelled).map(row => row.email);
    const refusal = (email: string) => accessRefusal(event, email);
    const sent = typeof body.form === 'string' ? body.form : undefined;
    const opened = openFormToken(ctx, sent);
    // The same form sent again finds its own people on the list.
    if (opened.ok && group.rows.some(row => row.formId === opened.formId)) return back(c, 'added');
    const form = await formOf(ctx, event.id);
    const questions = askedInRows(form, group.mode);
    const reader = rowReader(form, questions, group.mode, c.var.view.language);
    const read = await listOf(body, { questions, read: reader, listed, refusal }, room);
    const errors = {
      ...read.errors,
      ...(opened.ok ? {} : { form: 'form' }),
      ...(read.step === 'send' && read.ready && body.agreed !== 'yes' ? { agreed: 'consent' } : {}),
    };
    const wrong = Object.keys(errors).length > 0;
    if (wrong || !opened.ok || !read.ready || read.step !== 'send') {
      const token = opened.ok && sent ? sent : formToken(ctx);
      const page = { ...found, event, room, list: read.list, formToken: token, questions };
      const status = wrong || (read.list.wrong ?? 0) > 0 ? 422 : 200;
      return c.html(GroupPeoplePage({ ...page, errors: wrong ? errors : undefined }), status);
    }
    return answered(c, await evenly(addPeople(ctx, group, read.people, opened.formId)), 'added');
  });

  app.post(paths.groupSeats(':token'), async c => {
    const found = await behindLink(ctx, c);
    if (!found.ok) return found.ended;
    const form = await readForm(c, z.object({ answer: z.enum(['take', 'decline'], 'choice') }));
    if (!form.ok) return back(c, 'not-now');
    return form.value.answer === 'take'
      ? answered(c, await takeGroupOffer(ctx, found.group), 'taken')
      : answered(c, await declineGroupOffer(ctx, found.group), 'declined');
  });

  app.post(paths.groupFewer(':token'), async c => {
    const found = await behindLink(ctx, c);
    if (!found.ok) return found.ended;
    return back(c, (await takeFewer(ctx, found.group)) ? 'fewer' : 'not-now');
  });

  app.post(paths.groupCancellation(':token'), async c => {
    const found = await behindLink(ctx, c);
    if (!found.ok) return found.ended;
    return answered(c, await cancelGroup(ctx, found.group), 'all-cancelled');
  });

  return app;
}

const idOf = (member: string): Group['rows'][number]['regId'] => {
  if (!isId('reg', member)) throw new NotFound();
  return member;
};

const roomIn = (group: Group): number =>
  Math.max(0, mostMembers - group.rows.filter(row => !row.cancelled).length);

/** Whose link it is; one that has ended says so. */
async function behindLink(ctx: Ctx, c: Context<Web>) {
  const token = c.req.param('token') ?? '';
  const opened = await openGroupLink(ctx, token);
  if (!opened) throw new NotFound();
  const { group, madeOn } = opened;
  const found = await eventAndHub(ctx, group.eventId);
  if (!found) throw new NotFound();
  const { programme, hub } = found;
  const { view } = c.var;
  if (linkHasEnded(programme.event, madeOn, ctx.now())) {
    return {
      ok: false as const,
      ended: await c.html(LinkEndedPage({ view, event: programme.event, hub }), 410),
    };
  }
  return { ok: true as const, view, token, group, programme, hub };
}
