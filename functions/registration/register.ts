import {
  modesOf,
  type Pool,
  type Programme,
  phase,
  registrationIsOpen,
  type Session,
  seatsLeft,
  sessionLine,
} from '../events/event.ts';
import { poolPart } from '../events/pool.ts';
import { programmeOf } from '../events/read.ts';
import type { Ctx } from '../shared/ctx.ts';
import type { Part, Written } from '../shared/db.ts';
import { arrivalId } from '../shared/ids.ts';
import type { Language } from '../shared/language.ts';
import { type AccessRefusal, accessRefusal } from './access.ts';
import { arrivalPatienceMs, writeArrival } from './arrive.ts';
import { decideSoonFor, unlessBusy } from './decide.ts';
import { decisionParts, rulesOf } from './decision.ts';
import type { AnswerContent } from './form/answer-token.ts';
import {
  type Answer,
  consentVersion,
  isActive,
  type Registration,
  type RegistrationInput,
  registrationId,
} from './registration.ts';
import { inRush, whileQuiet } from './rush.ts';
import { decideSeats, isWorkLeft } from './seats.ts';
import { type ChoiceRefusal, choiceRefusal } from './sessions/choice.ts';
import { readQueue, readRegistration, registrationOfItem, registrationPart } from './store.ts';
import { tellPart } from './tell.ts';

/**
 * `used`: a condition of what was to be written alongside did not hold. `choice`: the sessions cannot be chosen
 * together.
 */
export type RegisterRefusal =
  | { ok: false; why: 'not-yet' | 'closed' | 'mode' | 'used' }
  | { ok: false; why: 'access'; access: AccessRefusal }
  | { ok: false; why: 'choice'; choice: ChoiceRefusal };

const quietAttempts = 2;

/**
 * Registers a person for an event. In a quiet event that is one transaction: the registration, the seat and the
 * mail. When others register at the same moment it is accepted first, durably, and then decided in order of
 * arrival together with all who are pending. Where organisers approve, it becomes an application.
 *
 * The same form sent again gives the same answer; another form with a registered address gives the answer
 * that a new one would get, and a mail to that address says that it is registered. `alongside` is written with the
 * registration or not at all, and not for an address that is registered already.
 */
export async function register(
  ctx: Ctx,
  programme: Programme,
  input: RegistrationInput,
  form: { formId: string; language: Language },
  alongside: Part[] = [],
): Promise<{ ok: true; answer: Answer } | RegisterRefusal> {
  const { event } = programme;
  if (!registrationIsOpen(event, ctx.now())) {
    return { ok: false, why: phase(event, ctx.now()) === 'announced' ? 'not-yet' : 'closed' };
  }
  if (!modesOf(event).includes(input.mode)) return { ok: false, why: 'mode' };
  const access = accessRefusal(event, input.email, input.invitation);
  if (access) return { ok: false, why: 'access', access };
  const choice = choiceRefusal(programme, input.mode, input.sessions ?? []);
  if (choice) return { ok: false, why: 'choice', choice };

  const now = ctx.now();
  const { consent: _, sessions = [], ...given } = input;
  const candidate: Registration = {
    ...given,
    id: registrationId(event.id, input.email),
    eventId: event.id,
    sessions:
      sessions.length > 0 ? Object.fromEntries(sessions.map(id => [id, { state: 'wished' }])) : undefined,
    state: needsApproval(programme, input) ? 'applied' : 'pending',
    language: form.language,
    arrival: arrivalId(now),
    consent: { version: consentVersion, at: now.toISOString() },
    formId: form.formId,
    version: 0,
    createdAt: now.toISOString(),
  };
  const answer = await (candidate.state === 'applied'
    ? apply(ctx, candidate, alongside)
    : accept(ctx, programme, candidate, undefined, alongside));
  return typeof answer === 'string' ? { ok: false, why: answer } : { ok: true, answer };
}

const needsApproval = ({ event }: Programme, { invitation }: RegistrationInput): boolean =>
  event.access?.kind === 'approval' && !invitation;

/** Nobody's seat is touched: whoever applies stands in no line before they are approved. */
async function apply(ctx: Ctx, candidate: Registration, alongside: Part[]): Promise<Answer | 'used'> {
  const answer: Answer = { id: candidate.id, state: 'applied' };
  for (let before: Registration | undefined; ; ) {
    const next = { ...candidate, version: (before?.version ?? 0) + 1 };
    const parts = [registrationPart(next, before), tellPart(ctx, next, 'applied')];
    const written = await ctx.db.write([...parts, ...alongside]);
    if (written.ok) return answer;
    const stored = storedRegistration(written);
    if (!stored) return 'used';
    if (isActive(stored)) {
      if (stored.formId !== candidate.formId) await ctx.db.write([alreadyRegisteredPart(ctx, stored)]);
      return answer;
    }
    before = stored;
  }
}

type Accepted = Answer | 'used' | 'mode';

/**
 * Gives a candidate a seat or a place in line, at once or in the order of a rush. `stored` is their registration as
 * read, when this is to be the next version of it and of no other: an application that is approved. `used`: it has
 * changed since, or a condition of `alongside` does not hold.
 */
export async function accept(
  ctx: Ctx,
  programme: Programme,
  candidate: Registration,
  stored: Registration | undefined,
  alongside: Part[] = [],
): Promise<Accepted> {
  const quietly = await whileQuiet(ctx, programme.pool, () =>
    acceptQuietly(ctx, programme, candidate, stored, alongside),
  );
  if (quietly && 'accepted' in quietly) return quietly.accepted;
  const { pool, before } = quietly ?? { pool: programme.pool, before: stored };
  return acceptInRush(ctx, pool, candidate, { before, only: stored !== undefined, alongside });
}

/** Accepts and decides in one transaction; or answers what was found when others came between. */
async function acceptQuietly(
  ctx: Ctx,
  { event, pool }: Programme,
  candidate: Registration,
  stored: Registration | undefined,
  alongside: Part[],
): Promise<{ accepted: Accepted } | { pool: Pool; before?: Registration }> {
  let [current, before] = [pool, stored];
  for (let attempt = 0; attempt < quietAttempts && !current.rush; attempt++) {
    const arriving = { ...candidate, version: before?.version ?? 0, arrival: arrivalId(ctx.now()) };
    const lines = { lapsed: [], waiting: new Map(), pending: [{ registration: arriving }] };
    const { seats, decided } = decideSeats(current, lines, rulesOf(ctx, event));
    const [only] = decided;
    if (!only?.before) throw new Error('A decision without an outcome');
    const due = isWorkLeft(current, seats) ? ctx.now() : undefined;
    const parts = [...decisionParts(ctx, only), poolPart(current, seats, due)];
    const written = await unlessBusy(ctx.db.write([...parts, ...alongside], arrivalPatienceMs));
    if (!written) break;
    if (written.ok) return { accepted: ownAnswer(only.after) };
    const found = storedRegistration(written);
    if (found && stored) return { accepted: 'used' };
    // Whoever is pending though no rush was known is left to those who decide in one.
    if (found?.state === 'pending') break;
    if (found && stays(found, candidate)) return { accepted: await already(ctx, found, candidate, current) };
    if (!found && written.failed.slice(parts.length).some(Boolean)) return { accepted: 'used' };
    before = found ?? before;
    const again = await programmeOf(ctx, candidate.eventId);
    if (!again || !modesOf(again.event).includes(candidate.mode)) return { accepted: 'mode' };
    current = again.pool;
  }
  return { pool: current, before };
}

/** Whatever is sent for its address; but whoever has applied and is then invited gets in by the invitation. */
const stays = (stored: Registration, { invitation }: Registration): boolean =>
  isActive(stored) && !(stored.state === 'applied' && invitation !== undefined);

/** Accepts without deciding: durable before the answer, and found by whoever decides next. */
async function acceptInRush(
  ctx: Ctx,
  pool: Pool,
  candidate: Registration,
  { before, only, alongside }: { before?: Registration; only: boolean; alongside: Part[] },
): Promise<Accepted> {
  const pending: Registration = { ...candidate, state: 'pending', version: (before?.version ?? 0) + 1 };
  const written = await inRush(ctx, pool, async programme => {
    if (programme && !modesOf(programme.event).includes(candidate.mode)) return 'mode';
    return writeArrival(ctx, () => [
      registrationPart({ ...pending, arrival: arrivalId(ctx.now()) }, before),
      ...alongside,
    ]);
  });
  if (written === 'mode') return written;
  const stored = storedRegistration(written);
  if (!written.ok && (!stored || only)) return 'used';
  if (stored && !stays(stored, candidate)) {
    return acceptInRush(ctx, pool, candidate, { before: stored, only, alongside });
  }
  const decided = await decideSoonFor(ctx, candidate);
  if (stored) return already(ctx, decided ?? stored, candidate);
  return ownAnswer(decided ?? pending);
}

const storedRegistration = (written: Written): Registration | undefined => {
  const stored = written.ok ? undefined : written.failed[0] && written.stored[0];
  return stored ? registrationOfItem(stored) : undefined;
};

const ownAnswer = ({ id, state, place, sessions = {} }: Registration): Answer => {
  if (state !== 'waiting' && state !== 'confirmed')
    return { id, state: state === 'applied' ? state : 'pending' };
  const states = Object.fromEntries(Object.entries(sessions).map(([each, { state }]) => [each, state]));
  return { id, state, ...(state === 'waiting' ? { place } : {}), ...told(states) };
};

const told = (sessions: NonNullable<Answer['sessions']>): Pick<Answer, 'sessions'> =>
  Object.keys(sessions).length > 0 ? { sessions } : {};

/** `pool` is the one that a newcomer would have been decided by; without it, as things stand. */
async function already(
  ctx: Ctx,
  stored: Registration,
  candidate: Registration,
  pool?: Pool,
): Promise<Answer> {
  if (stored.formId === candidate.formId) return ownAnswer(stored);
  await ctx.db.write([alreadyRegisteredPart(ctx, stored)]);
  return pool ? newcomersAnswer(pool, candidate) : answerInRush(ctx, candidate);
}

/** At most one such mail a day: nobody fills another's inbox with it. */
const alreadyRegisteredPart = (ctx: Ctx, stored: Registration): Part =>
  tellPart(ctx, stored, 'already-registered', { cause: ctx.now().toISOString().slice(0, 10) });

/** What somebody new would be told now, so that the page tells nobody who is registered. */
function newcomersAnswer(pool: Pool, { id, mode, sessions = {} }: Newcomer): Answer {
  const free = seatsLeft(pool, mode) > 0;
  const placeIn = (session: Session['id']) =>
    seatsLeft(pool, sessionLine(session, mode)) > 0 ? 'taken' : 'waiting';
  const chosen = Object.keys(sessions) as Session['id'][];
  const places = told(Object.fromEntries(chosen.map(each => [each, free ? placeIn(each) : 'wished'])));
  return free
    ? { id, state: 'confirmed', ...places }
    : { id, state: 'waiting', place: pool.waiting[mode] + 1, ...places };
}

type Newcomer = Pick<Registration, 'id' | 'mode' | 'sessions'>;

/** The same in a rush: a newcomer would be pending for as long as anybody is. */
async function answerInRush(ctx: Ctx, newcomer: Newcomer & Pick<Registration, 'eventId'>): Promise<Answer> {
  const [programme, undecided] = await Promise.all([
    programmeOf(ctx, newcomer.eventId),
    readQueue(ctx, newcomer.eventId, 'pending', 1),
  ]);
  if (!programme || undecided.length > 0) return { id: newcomer.id, state: 'pending' };
  return newcomersAnswer(programme.pool, newcomer);
}

/**
 * What the page that follows a registration says: what its form was answered with, and after a rush its own state to
 * its own form, and to any other what a newcomer would be told.
 */
export async function answerOf(ctx: Ctx, { eventId, formId, mode, answer }: AnswerContent): Promise<Answer> {
  if (answer.state !== 'pending') return answer;
  const registration = await readRegistration(ctx, eventId, answer.id);
  if (registration?.formId !== formId) return answerInRush(ctx, { eventId, id: answer.id, mode });
  const { sessions: _, ...told } = ownAnswer(registration);
  return told;
}
