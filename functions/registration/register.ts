import { modesOf, type Pool, type Programme, phase, registrationIsOpen } from '../events/event.ts';
import { poolPart } from '../events/pool.ts';
import { programmeOf } from '../events/read.ts';
import type { Ctx } from '../shared/ctx.ts';
import { Busy, type Part, type Written } from '../shared/db.ts';
import { arrivalId } from '../shared/ids.ts';
import type { Language } from '../shared/language.ts';
import type { AnswerContent } from './answer-token.ts';
import { decideSoonFor, decisionParts, rushMs, unlessBusy } from './decide.ts';
import {
  type Answer,
  consentVersion,
  type Registration,
  type RegistrationInput,
  registrationId,
} from './registration.ts';
import { decideSeats, hasFree, hasWork } from './seats.ts';
import { readQueue, readRegistration, registrationOfItem, registrationPart } from './store.ts';
import { tellPart } from './tell.ts';

export type RegisterRefusal = 'not-yet' | 'closed' | 'mode';

const quietAttempts = 2;

/** So old a time of arrival may become before it is written; then the person arrives anew. */
const arrivalPatienceMs = 400;
const acceptMs = 5_000;

/**
 * Registers a person for an event. In a quiet event that is one transaction: the registration, the seat and the
 * mail. When others register at the same moment it is accepted first, durably, and then decided in order of
 * arrival together with all who are pending.
 *
 * The same form sent again gives the same answer; another form with a registered address gives the answer
 * that a new one would get, and a mail to that address says that it is registered.
 */
export async function register(
  ctx: Ctx,
  programme: Programme,
  input: RegistrationInput,
  form: { formId: string; language: Language },
): Promise<{ ok: true; answer: Answer } | { ok: false; why: RegisterRefusal }> {
  const { event } = programme;
  if (!registrationIsOpen(event, ctx.now())) {
    return { ok: false, why: phase(event, ctx.now()) === 'announced' ? 'not-yet' : 'closed' };
  }
  if (!modesOf(event).includes(input.mode)) return { ok: false, why: 'mode' };

  const now = ctx.now();
  const candidate: Registration = {
    id: registrationId(event.id, input.email),
    eventId: event.id,
    email: input.email,
    name: input.name,
    organisation: input.organisation,
    country: input.country,
    role: input.role,
    mode: input.mode,
    state: 'pending',
    language: form.language,
    arrival: arrivalId(now),
    consent: { version: consentVersion, at: now.toISOString() },
    formId: form.formId,
    version: 0,
    createdAt: now.toISOString(),
  };
  return { ok: true, answer: await accept(ctx, programme.pool, candidate) };
}

async function accept(ctx: Ctx, pool: Pool, candidate: Registration): Promise<Answer> {
  let current = pool;
  let before: Registration | undefined;
  for (let attempt = 0; attempt < quietAttempts && !current.rush; attempt++) {
    const { seats, decided } = decideSeats(current, {
      waiting: {},
      pending: [{ ...candidate, ...again(before), arrival: arrivalId(ctx.now()) }],
    });
    const [only] = decided;
    if (!only) throw new Error('A decision without an outcome');
    const seat = poolPart(current, seats, hasWork(seats) ? ctx.now() : undefined);
    const written = await unlessBusy(ctx.db.write([...decisionParts(ctx, only), seat], arrivalPatienceMs));
    if (!written) break;
    if (written.ok) return { id: candidate.id, state: only.outcome, place: only.place };
    const stored = storedRegistration(written);
    if (stored && stored.state !== 'cancelled') return already(ctx, stored, candidate, current);
    before = stored ?? before;
    current = (await programmeOf(ctx, candidate.eventId))?.pool ?? current;
  }
  return acceptInRush(ctx, current, candidate, before);
}

/** A cancelled registration comes to life again as a newcomer. */
const again = (before: Registration | undefined) => (before ? { version: before.version } : {});

/** Accepts without deciding: durable before the answer, and found by whoever decides next. */
async function acceptInRush(
  ctx: Ctx,
  pool: Pool,
  candidate: Registration,
  before: Registration | undefined,
): Promise<Answer> {
  const surelyRush = ctx.now().getTime() + rushMs / 3;
  await declareRush(ctx, pool);
  const pending = { ...candidate, version: (before?.version ?? 0) + 1 };
  const stored = storedRegistration(await arrive(ctx, pending, before));
  // A process that slept meanwhile may have written after the end of the rush, where nobody looks for the pending.
  if (ctx.now().getTime() > surelyRush) await declareRush(ctx, pool);
  if (stored?.state === 'cancelled') return acceptInRush(ctx, pool, candidate, stored);
  const decided = await decideSoonFor(ctx, candidate);
  if (stored) return already(ctx, decided ?? stored, candidate);
  return ownAnswer(decided ?? pending);
}

/**
 * Writes down who arrives, under a time of arrival that is fresh at each try: seats go by that time, so whoever
 * the database kept waiting must not pass those who were accepted meanwhile.
 */
async function arrive(ctx: Ctx, pending: Registration, before: Registration | undefined): Promise<Written> {
  const end = performance.now() + acceptMs;
  for (;;) {
    const part = registrationPart({ ...pending, arrival: arrivalId(ctx.now()) }, before);
    const written = await unlessBusy(ctx.db.write([part], arrivalPatienceMs));
    if (written) return written;
    if (performance.now() > end) throw new Busy('The database is busy');
  }
}

/**
 * Makes sure that the pool says "a rush" for longer than this request can take: as long as it says so, nobody is
 * decided past the pending, and the clock comes back for them.
 */
async function declareRush(ctx: Ctx, pool: Pool): Promise<void> {
  let current: Pool | undefined = pool;
  for (;;) {
    const now = ctx.now().getTime();
    if (current?.rush && Date.parse(current.rush) > now + rushMs / 2) return;
    if (current) {
      const until = new Date(now + rushMs);
      const declared = await ctx.db.write([poolPart(current, { rush: until.toISOString() }, ctx.now())]);
      if (declared.ok) return;
    }
    current = (await programmeOf(ctx, pool.eventId))?.pool;
  }
}

const storedRegistration = (written: Written): Registration | undefined => {
  const stored = written.ok ? undefined : written.failed[0] && written.stored[0];
  return stored ? registrationOfItem(stored) : undefined;
};

const ownAnswer = ({ id, state, place }: Registration): Answer => {
  if (state === 'waiting') return { id, state, place };
  return { id, state: state === 'cancelled' ? 'pending' : state };
};

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
function newcomersAnswer(pool: Pool, { id, mode }: Pick<Registration, 'id' | 'mode'>): Answer {
  const free = hasFree(pool, mode) && pool.waiting[mode] === 0;
  return free ? { id, state: 'confirmed' } : { id, state: 'waiting', place: pool.waiting[mode] + 1 };
}

/** The same in a rush: a newcomer would be pending for as long as anybody is. */
async function answerInRush(
  ctx: Ctx,
  newcomer: Pick<Registration, 'eventId' | 'id' | 'mode'>,
): Promise<Answer> {
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
  if (registration?.formId === formId) return ownAnswer(registration);
  return answerInRush(ctx, { eventId, id: answer.id, mode });
}
