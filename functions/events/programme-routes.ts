import { type Context, Hono } from 'hono';
import { ProgrammePage, type SessionPlaces } from '../../web/pages/events/programme.tsx';
import { EditSessionPage, NewSessionPage } from '../../web/pages/events/session-form.tsx';
import { paths } from '../../web/paths.ts';
import { providersOf } from '../accounts/providers.ts';
import type { Ctx } from '../shared/ctx.ts';
import { NotFound } from '../shared/errors.ts';
import { readForm, type Typed, type Web } from '../shared/form.ts';
import { admitToEvent } from './admit.ts';
import { competences } from './competences.ts';
import {
  type Event,
  formats,
  modesOf,
  type Programme,
  type Session,
  sessionKinds,
  sessionLine,
} from './event.ts';
import { typedTime } from './local-time.ts';
import { overlapInPart } from './overlap.ts';
import { knownServer } from './room-form.ts';
import { addSession, editSession, removeSession } from './session.ts';
import { sessionFormSchema, signUpErrors, typedSession } from './session-form.ts';
import { sessionCount } from './session-seats.ts';

/** The programme editor: a list, and a form for each part. */
export function programmeRoutes(ctx: Ctx): Hono<Web> {
  const app = new Hono<Web>();

  app.get(paths.programme(':event'), async c => {
    const admitted = await editor(c);
    const places = Object.fromEntries(
      admitted.sessions.filter(each => each.signUp).map(each => [each.id, placesOf(admitted, each)]),
    );
    return c.html(ProgrammePage({ view: c.var.view, ...admitted, places, said: c.req.query('said') }));
  });

  app.get(paths.newSession(':event'), async c => {
    const admitted = await editor(c);
    const typed = nextTyped(admitted.event, admitted.sessions);
    return c.html(NewSessionPage({ view: c.var.view, ...admitted, ...choices(admitted.event), typed }));
  });

  app.post(paths.newSession(':event'), async c => {
    const admitted = await editor(c);
    const page = { view: c.var.view, ...admitted, ...choices(admitted.event) };
    const form = knownServer(await readForm(c, sessionFormSchema(admitted.event)), admitted.servers);
    if (!form.ok) return c.html(NewSessionPage({ ...page, ...form }), 422);
    const added = await addSession(ctx, admitted.event.id, form.value);
    if (!added.ok) {
      const wrong = added.why === 'too-many' ? { full: true } : { errors: signUpErrors(added) };
      return c.html(NewSessionPage({ ...page, typed: form.typed, ...wrong }), 409);
    }
    return c.redirect(`${paths.programme(admitted.event.id)}?said=added`, 303);
  });

  app.get(paths.editSession(':event', ':session'), async c => {
    const admitted = await editor(c);
    const session = sessionOf(c, admitted.sessions);
    const typed = typedSession(session, admitted.event.zone);
    return c.html(
      EditSessionPage({ view: c.var.view, ...admitted, ...choices(admitted.event), session, typed }),
    );
  });

  app.post(paths.editSession(':event', ':session'), async c => {
    const admitted = await editor(c);
    const session = sessionOf(c, admitted.sessions);
    const page = { view: c.var.view, ...admitted, ...choices(admitted.event), session };
    const form = knownServer(await readForm(c, sessionFormSchema(admitted.event)), admitted.servers);
    if (!form.ok) return c.html(EditSessionPage({ ...page, ...form }), 422);
    const edited = await editSession(ctx, session, Number(form.typed.version), form.value);
    if (!edited.ok) {
      const wrong = edited.why === 'stale' ? { stale: true } : { errors: signUpErrors(edited) };
      return c.html(EditSessionPage({ ...page, typed: form.typed, ...wrong }), 409);
    }
    return c.redirect(`${paths.programme(admitted.event.id)}?said=saved`, 303);
  });

  app.post(paths.sessionRemoval(':event', ':session'), async c => {
    const admitted = await editor(c);
    const { event, sessions } = admitted;
    const session = sessions.find(each => each.id === c.req.param('session'));
    const removed = session && (await removeSession(ctx, session));
    if (session && removed?.ok === false) {
      const typed = typedSession(session, event.zone);
      const page = { view: c.var.view, ...admitted, ...choices(admitted.event), session, typed };
      return c.html(EditSessionPage({ ...page, kept: removed.why === 'in-use' && removed }), 409);
    }
    return c.redirect(`${paths.programme(event.id)}?said=removed`, 303);
  });

  return app;

  async function editor(c: Context<Web>) {
    const admitted = await admitToEvent(ctx, c.var.email, c.req.param('event') ?? '', 'edit-event');
    return { ...admitted, servers: await providersOf(ctx, admitted.hub.id) };
  }
}

/** A session's seats by mode, and what overlaps it in part and asks for sign-up as well. */
function placesOf({ event, sessions, pool }: Programme, session: Session): SessionPlaces {
  const seats = modesOf(event).map(mode => ({
    mode,
    capacity: pool.capacity[sessionLine(session.id, mode)] ?? null,
    ...sessionCount(pool, session.id, [mode]),
  }));
  return {
    seats: seats.filter(({ capacity }) => capacity !== 0),
    besides: sessions.filter(each => each.signUp && each.id !== session.id && overlapInPart(each, session)),
  };
}

/** What the session form offers to choose from. */
const choices = (event: Event) => ({ kinds: sessionKinds, formats, modes: modesOf(event), competences });

function sessionOf(c: Context<Web>, sessions: Session[]): Session {
  const session = sessions.find(each => each.id === c.req.param('session'));
  if (!session) throw new NotFound();
  return session;
}

/** A new part most often begins where the last one ends. */
function nextTyped(event: Event, sessions: Session[]): Typed {
  const ends = sessions.map(session => session.endsAt).sort();
  const from = ends.at(-1) ?? event.startsAt;
  return typedTime('startsAt', from < event.endsAt ? from : event.startsAt, event.zone);
}
