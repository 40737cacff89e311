import * as z from 'zod';
import type { Staff } from '../../accounts/hub.ts';
import { modesOf, type Programme, seatsLeft } from '../../events/event.ts';
import { programmeOf } from '../../events/read.ts';
import { type Given, readAnswers } from '../../questions/answers.ts';
import type { Form, Question } from '../../questions/question.ts';
import { formOf } from '../../questions/read.ts';
import { accessRefusal } from '../../registration/access.ts';
import { answersGiven } from '../../registration/answers/given.ts';
import { askedOnBehalf } from '../../registration/answers/on-behalf.ts';
import { registrationOf } from '../../registration/read.ts';
import { type RegisterRefusal, register } from '../../registration/register.ts';
import { doorFormId, isActive, type Registration, registrationId } from '../../registration/registration.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { emailSchema } from '../../shared/email.ts';
import type { Typed } from '../../shared/form.ts';
import type { Language } from '../../shared/language.ts';
import { line, requiredLine } from '../../shared/text.ts';
import { addMinutes } from '../../shared/time.ts';
import type { DoorList, WalkInRefusal } from './scan.ts';
import { type Taken, takeScan } from './take-scan.ts';
import type { WalkInOnWire } from './wire.ts';

/** Somebody who comes without a registration: a name and an address are enough. Messages are field-error codes. */
export const newcomerSchema = z.object({
  name: requiredLine(200),
  email: emailSchema,
  organisation: line(200)
    .optional()
    .transform(typed => typed || undefined),
});
type Newcomer = z.infer<typeof newcomerSchema>;

/**
 * What the door asks of them: what everybody in the hall must answer. It may be left open, in a hurry: their mail and
 * their page ask for it, and for what is theirs alone to answer.
 */
export const askedAtDoor = (form: Form | undefined): Question[] =>
  askedOnBehalf(form, 'on-site').map(question => ({ ...question, required: false }));

export const readAtDoor = (form: Form | undefined, typed: Typed, language: Language) =>
  readAnswers({ questions: askedAtDoor(form) }, 'on-site', typed, language);

/** `given` are answers to the questions of `form`. */
type Coming = { person: Newcomer; form: Form | undefined; given: Given; nonce: string; language: Language };

export type WalkIn = Coming & {
  programme: Programme;
  list: DoorList;
  gate: string;
  staff: Pick<Staff, 'email'>;
};

/**
 * Registers somebody on the spot and lets them in, by the rules of seats: whoever waits for one is not passed. Unlike
 * the form, the door goes on when registration has closed. Whoever is registered already is let in by that. The same
 * nonce sent again is the same person at the same gate.
 */
export async function walkIn(
  ctx: Ctx,
  { programme, list, gate, staff, ...coming }: WalkIn,
): Promise<({ ok: true } & Taken) | { ok: false; why: WalkInRefusal }> {
  const { event, pool } = programme;
  const id = registrationId(event.id, coming.person.email);
  const known = await registrationOf(ctx, event.id, id);
  if (!known || !isActive(known)) {
    if (!modesOf(event).includes('on-site')) return { ok: false, why: 'no-hall' };
    if (seatsLeft(pool, 'on-site') <= 0) return { ok: false, why: 'full' };
    const open = { ...programme, event: { ...event, registration: {}, choice: undefined } };
    const registered = await registerAtDoor(ctx, open, coming);
    if (!registered.ok) return { ok: false, why: refusals[registered.why] };
    if (registered.answer.state === 'waiting') return { ok: false, why: 'full' };
  }
  const latest = (await programmeOf(ctx, event.id)) ?? programme;
  const sent = { nonce: coming.nonce, who: { registrationId: id }, way: 'in', gate } as const;
  return { ok: true, ...(await takeScan(ctx, { programme: latest, list, sent, staff })) };
}

/** So long after an event devices may send whom they let in; people stay on them no longer. */
const lateMinutes = 3 * 24 * 60;

/**
 * Registers whom a device without a network has let in, and answers whose registration is theirs. The rules of seats
 * hold: when the hall is full they stand in line, and where not everybody may register they are an application; the
 * scan that let them in is kept as one to be looked at. Undefined when there is nothing to keep it by.
 */
export async function registerLater(
  ctx: Ctx,
  { event, ...programme }: Programme,
  { walkIn: sent, nonce, undone }: { walkIn: WalkInOnWire; nonce: string; undone?: boolean },
): Promise<Registration['id'] | undefined> {
  const person = newcomerSchema.safeParse(sent).data;
  if (!person) return undefined;
  const id = registrationId(event.id, person.email);
  const known = await registrationOf(ctx, event.id, id);
  if (known && isActive(known)) return id;
  if (undone) return undefined;
  const form = await formOf(ctx, event.id);
  const { language } = sent;
  const given = readable(form, sent.answers, language);
  const registration = { closesAt: addMinutes(event.endsAt, lateMinutes) };
  const access = accessRefusal(event, person.email) ? ({ kind: 'approval' } as const) : event.access;
  const late = { ...programme, event: { ...event, registration, access, choice: undefined } };
  const registered = await registerAtDoor(ctx, late, { person, form, given, nonce, language });
  return registered.ok ? id : undefined;
}

/** What can be read of what was typed; what cannot is left open, for nobody is there to ask any more. */
function readable(form: Form | undefined, typed: Typed, language: Language): Given {
  const read = readAtDoor(form, typed, language);
  if (read.ok) return read;
  const left = Object.entries(typed).filter(([name]) => !(name in read.errors));
  const again = readAtDoor(form, Object.fromEntries(left), language);
  return again.ok ? again : { answers: {}, sensitive: {} };
}

function registerAtDoor(
  ctx: Ctx,
  programme: Programme,
  { person, form, given, nonce, language }: Coming,
): ReturnType<typeof register> {
  const of = { eventId: programme.event.id, id: registrationId(programme.event.id, person.email) };
  const { input, alongside } = answersGiven(ctx, of, form, given);
  return register(
    ctx,
    programme,
    { ...person, ...input, mode: 'on-site', consent: 'yes' },
    { formId: doorFormId(nonce), language },
    alongside,
  );
}

const refusals = {
  'not-yet': 'over',
  closed: 'over',
  mode: 'no-hall',
  used: 'full',
  access: 'not-open',
  choice: 'full',
} as const satisfies Record<RegisterRefusal['why'], WalkInRefusal>;
