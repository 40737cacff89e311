import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import * as z from 'zod';
import { GroupRefusedPage, RegisterGroupPage } from '../../../web/pages/groups/register.tsx';
import type { ProofAsked } from '../../../web/pages/registration/proof.tsx';
import { RegistrationNotOpenPage } from '../../../web/pages/registration/register.tsx';
import { paths } from '../../../web/paths.ts';
import { type Mode, modesOf, standing } from '../../events/event.ts';
import { isAnswered } from '../../questions/question.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { NotFound } from '../../shared/errors.ts';
import { evenly } from '../../shared/evenly.ts';
import { clientAddress, type FieldErrors, type Form, readForm, sentOf, type Web } from '../../shared/form.ts';
import { makeLimiter } from '../../shared/limit.ts';
import { askedOnBehalf } from '../answers/on-behalf.ts';
import { formToken, openFormToken } from '../form/form-token.ts';
import type { Guard } from '../form/guard.ts';
import { guardedForm } from '../form/guarded.ts';
import { mailCode, proofAsked, proves } from '../form/proof.ts';
import { readPublished } from '../form/published.ts';
import { emptyList, listOf, mostSent, type ReadList } from './form.ts';
import { type GroupInput, groupSchema } from './group.ts';
import { rowReader } from './questions.ts';
import { groupTokenOf } from './read.ts';
import { listRefusal } from './refusal.ts';
import { registerGroup } from './register.ts';

const aboutSchema = groupSchema.extend({
  /** No person sees this field; what fills it in is no person. */
  website: z.string().max(0, 'leave-empty').optional(),
});

/** A group and its list: checked as often as it takes, then registered. */
export function groupRoutes(ctx: Ctx, guard: Guard): Hono<Web> {
  const app = new Hono<Web>();
  const checking = makeLimiter(60, 1_000);
  const registering = makeLimiter(3, 10_000);
  const asking = makeLimiter(20, 6_000);

  app.get(paths.registerGroup(':slug'), async c => {
    const page = await published(ctx, c);
    const notHere = refusal(ctx, guard, page);
    if (notHere) return c.html(notHere);
    const [mode, other] = modesOf(page.event);
    const asked = questionsOf(page, other ? undefined : mode);
    return c.html(
      RegisterGroupPage({ ...page, ...asked, ...guardedForm(ctx, guard, page.event.id), list: emptyList }),
    );
  });

  const tooLarge = async (c: Context<Web>) => {
    const page = await published(ctx, c);
    const asked = { ...questionsOf(page, undefined), formToken: formToken(ctx), list: emptyList };
    return c.html(RegisterGroupPage({ ...page, ...asked, errors: { file: 'too-large' } }), 413);
  };

  app.post(paths.registerGroup(':slug'), bodyLimit({ maxSize: mostSent, onError: tooLarge }), async c => {
    checking(ctx, clientAddress(c));
    const page = await published(ctx, c);
    const notHere = refusal(ctx, guard, page);
    if (notHere) return c.html(notHere, 409);
    const { event, programme, view } = page;
    const sent = await readSent(c, page);
    const { form, read, opened, shown } = sent;
    const { typed } = form;
    const asked = guard.see(ctx, event.id, typed) ? proofAsked : undefined;
    if (read.step === 'more') return c.html(RegisterGroupPage(shown));
    const again = (errors?: FieldErrors, proof: ProofAsked | undefined = asked) => {
      const wrong = errors || (read.list.wrong ?? 0) > 0;
      return c.html(RegisterGroupPage({ ...shown, errors, proof }), wrong ? 422 : 200);
    };
    const errors = errorsIn(sent);
    if (errors || !form.ok || !opened.ok || !read.ready || read.step === 'check') return again(errors);
    const { website: _, ...input } = form.value;
    if (asked && typed.by === 'mail') {
      asking(ctx, clientAddress(c));
      await mailCode(ctx, event.id, input.email, view.language);
      return again(undefined, { ...asked, sentTo: input.email });
    }
    const proved = asked && proves(ctx, event.id, input.email, typed);
    if (proved && !proved.ok) return again({ [proved.why === 'code' ? 'code' : 'form']: proved.why });
    registering(ctx, clientAddress(c));
    const { formId } = opened;
    const registered = await evenly(
      registerGroup(ctx, programme, input, read.people, { formId, language: view.language }),
    );
    if (registered.ok) {
      return c.redirect(`${paths.group(groupTokenOf(ctx, registered.group))}?done=registered`, 303);
    }
    const { why } = registered;
    const wrongField = { mode: { mode: 'choice' }, seats: { policy: 'seats' } };
    return why === 'mode' || why === 'seats'
      ? again(wrongField[why])
      : c.html(RegistrationNotOpenPage({ ...page, ...guardedForm(ctx, guard, event.id), why }), 409);
  });

  return app;

  /** What a form says of the group and of its people, and the page that shows it again. */
  async function readSent(c: Context<Web>, page: Published) {
    const { event, view } = page;
    const form = await readForm(c, aboutSchema);
    const mode = modesOf(event).find(each => each === form.typed.mode);
    const asked = questionsOf(page, mode);
    const { questions } = asked;
    const read = await listOf(await sentOf(c), {
      questions,
      read: rowReader(page.form, questions, mode, view.language),
      refusal: await listRefusal(ctx, event),
    });
    const opened = openFormToken(ctx, form.typed.form);
    const token = opened.ok && form.typed.form ? form.typed.form : formToken(ctx);
    const shown = { ...page, formToken: token, typed: form.typed, list: read.list, ...asked };
    return { form, read, opened, shown };
  }
}

type Sent = {
  form: Form<GroupInput>;
  read: ReadList;
  opened: { ok: boolean };
};

/** Every mistake beside those of the rows, if there is one. */
function errorsIn({ form, read, opened }: Sent): FieldErrors | undefined {
  const errors = {
    ...(form.ok ? {} : form.errors),
    ...read.errors,
    ...(opened.ok ? {} : { form: 'form' }),
    ...(read.step === 'send' && read.ready && form.typed.agreed !== 'yes' ? { agreed: 'consent' } : {}),
  };
  return Object.keys(errors).length > 0 ? errors : undefined;
}

type Published = Awaited<ReturnType<typeof published>>;

/** What is asked of each person on the list, and whether they answer more by themselves. */
function questionsOf({ form }: Published, mode: Mode | undefined) {
  const questions = askedOnBehalf(form, mode);
  return { questions, asksMore: (form?.questions.filter(isAnswered).length ?? 0) > questions.length };
}

/** The page in place of the form, where groups do not register now. */
function refusal(ctx: Ctx, guard: Guard, page: Published) {
  const { event, phase } = page;
  if (!page.standing.open) {
    const form = guardedForm(ctx, guard, event.id);
    return RegistrationNotOpenPage({ ...page, ...form, why: phase === 'announced' ? 'not-yet' : 'closed' });
  }
  const kind = event.access?.kind;
  return kind === 'invitation' || kind === 'closed' ? GroupRefusedPage({ ...page, why: kind }) : undefined;
}

async function published(ctx: Ctx, c: Context<Web>) {
  const { programme, hub, form } = await readPublished(ctx, c.req.param('slug') ?? '');
  if (!programme || !hub || programme.event.state !== 'published') throw new NotFound();
  const stands = standing(programme, ctx.now());
  const { event } = programme;
  return { view: c.var.view, programme, event, hub, form, standing: stands, phase: stands.phase };
}
