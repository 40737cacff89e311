import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { GroupPeoplePage } from '../../../web/pages/groups/people.tsx';
import { paths } from '../../../web/paths.ts';
import { formOf } from '../../questions/read.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { evenly } from '../../shared/evenly.ts';
import { clientAddress, type FieldErrors, sentOf, typedOf, type Web } from '../../shared/form.ts';
import { makeLimiter } from '../../shared/limit.ts';
import { askedOnBehalf } from '../answers/on-behalf.ts';
import { formToken, openFormToken } from '../form/form-token.ts';
import { behindGroupLink } from './behind-link.ts';
import { addPeople } from './change-member.ts';
import { emptyList, listOf, mostSent } from './form.ts';
import { type Group, mostMembers } from './group.ts';
import { mayAdd, pathAfter } from './page.ts';
import { rowReader } from './questions.ts';
import { listRefusal } from './refusal.ts';

/** More people for a group, checked as the first of them were. */
export function groupPeopleRoutes(ctx: Ctx): Hono<Web> {
  const app = new Hono<Web>();
  const adding = makeLimiter(30, 2_000);

  app.get(paths.groupPeople(':token'), async c => {
    const { page } = await open(c);
    return c.html(GroupPeoplePage(page));
  });

  const tooLarge = async (c: Context<Web>) => {
    const { page } = await open(c);
    return c.html(GroupPeoplePage({ ...page, errors: { file: 'too-large' } }), 413);
  };

  app.post(paths.groupPeople(':token'), bodyLimit({ maxSize: mostSent, onError: tooLarge }), async c => {
    adding(ctx, clientAddress(c));
    const { page, form } = await open(c);
    const { group, event, room, questions, view } = page;
    const typed = await typedOf(c);
    const opened = openFormToken(ctx, typed.form);
    // The same form sent again finds its own people on the list.
    if (opened.ok && group.rows.some(row => row.formId === opened.formId)) {
      return c.redirect(pathAfter(page.token, { ok: true }, 'added'), 303);
    }
    if (!page.isOpen) return c.html(GroupPeoplePage(page), 409);
    const read = await listOf(
      await sentOf(c),
      {
        questions,
        read: rowReader(form, questions, group.mode, view.language),
        listed: present(group).map(row => row.email),
        refusal: await listRefusal(ctx, event),
      },
      room,
    );
    const errors: FieldErrors = {
      ...read.errors,
      ...(opened.ok ? {} : { form: 'form' }),
      ...(read.step === 'send' && read.ready && typed.agreed !== 'yes' ? { agreed: 'consent' } : {}),
    };
    const wrong = Object.keys(errors).length > 0;
    if (wrong || !opened.ok || !read.ready || read.step !== 'send') {
      const token = opened.ok && typed.form ? typed.form : page.formToken;
      const status = wrong || (read.list.wrong ?? 0) > 0 ? 422 : 200;
      const shown = { ...page, list: read.list, formToken: token, typed };
      return c.html(GroupPeoplePage({ ...shown, errors: wrong ? errors : undefined }), status);
    }
    const added = await evenly(addPeople(ctx, group, read.people, opened.formId));
    return c.redirect(pathAfter(page.token, added, 'added'), 303);
  });

  return app;

  /** The page before anything is typed, and the questions of the event. */
  async function open(c: Context<Web>) {
    const found = await behindGroupLink(ctx, c.req.param('token'));
    const { group, programme } = found;
    const { event } = programme;
    const form = await formOf(ctx, event.id);
    const page = {
      ...found,
      view: c.var.view,
      event,
      isOpen: mayAdd(event, group, ctx.now()),
      room: mostMembers - present(group).length,
      questions: askedOnBehalf(form, group.mode),
      list: emptyList,
      formToken: formToken(ctx),
    };
    return { page, form };
  }
}

const present = (group: Group) => group.rows.filter(row => !row.cancelled);
