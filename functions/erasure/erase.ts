import { staffMark } from '../accounts/admit.ts';
import { forgetAttendance } from '../attendance/forget.ts';
import { forgetHolders, holdersAt } from '../certificates/forget.ts';
import { forgetNotice } from '../events/remove.ts';
import { forgetAnswered } from '../feedback/forget.ts';
import { crewNamed, forgetCrew } from '../joining/crew/forget.ts';
import { forgetMail } from '../mail/forget.ts';
import { messagePart } from '../mail/outbox.ts';
import { unlessBusy } from '../registration/decide.ts';
import { forgetRegistration } from '../registration/erasing/forget.ts';
import { dropRegistration } from '../registration/erasing/registration.ts';
import { tombstonePart } from '../registration/erasing/tombstone.ts';
import { registrationOf } from '../registration/read.ts';
import type { Registration } from '../registration/registration.ts';
import type { Ctx } from '../shared/ctx.ts';
import type { Key, Part } from '../shared/db.ts';
import type { ErasedBy, Erasure } from './erasure.ts';
import { droppedErasurePart, erasureAt, erasureDonePart, erasurePart, readErasure } from './store.ts';

/** Whoever begins it does it; if they are heard of no more, the clock goes on with it. */
const silenceMs = 60_000;
/** Longer than anything runs that may have read of somebody before they were forgotten. */
const onceMoreMs = 15 * 60_000;

/**
 * Forgets somebody at an event: all of theirs goes from every room but their certificates, and no list brings them back.
 * Their seat, or their place in line, goes to whoever is next. One last mail tells them. What is promised here is done
 * even if this process ends before it is; done twice, or by several at once, it is the same.
 */
export async function erase(
  ctx: Ctx,
  { eventId, id }: Pick<Registration, 'eventId' | 'id'>,
  by: ErasedBy,
): Promise<{ ok: true } | { ok: false; why: 'unknown' }> {
  for (;;) {
    const which = { eventId, registrationId: id };
    const [registration, before] = await Promise.all([
      registrationOf(ctx, eventId, id),
      readErasure(ctx, which),
    ]);
    if (before && !before.doneAt) {
      // Asked for twice, or left behind; and they may have registered anew since.
      if (await soonDone(ctx, before)) continue;
      return { ok: true };
    }
    if (!registration) return before ? { ok: true } : { ok: false, why: 'unknown' };
    const erasure: Erasure = { ...which, email: registration.email, startedAt: ctx.now().toISOString() };
    const written = await ctx.db.write([
      erasurePart(erasure, before, after(ctx, silenceMs)),
      tombstonePart(ctx, eventId, registration.email),
      lastMailPart(ctx, registration, erasure),
    ]);
    if (!written.ok) continue;
    const who = by === 'person' ? { by } : { by: 'staff', person: staffMark(by.email) };
    ctx.log('registration.erased', { event: eventId, ...who });
    await soonDone(ctx, erasure);
    return { ok: true };
  }
}

/** A busy database only makes it later. */
const soonDone = (ctx: Ctx, erasure: Erasure): Promise<true | undefined> =>
  unlessBusy(continueErasure(ctx, erasure).then(() => true));

const after = (ctx: Ctx, ms: number) => new Date(ctx.now().getTime() + ms);

/** Of no event: it stays nowhere longer than it takes to send it. */
const lastMailPart = (ctx: Ctx, { id, email, language, eventId }: Registration, erasure: Erasure): Part =>
  messagePart(
    {
      template: 'erased',
      cause: [id, erasure.startedAt],
      to: email,
      language,
      params: { event: eventId },
    },
    ctx.now(),
  );

/** What is due of an erasure, by its key: what another left of it, or the second look. */
export async function continueErasureAt(ctx: Ctx, key: Key): Promise<void> {
  const erasure = await erasureAt(ctx, key);
  if (!erasure) return;
  await (erasure.doneAt ? lookOnceMore(ctx, erasure) : continueErasure(ctx, erasure));
}

/** The registration goes last, so that it tells whoever goes on that something is left. */
async function continueErasure(ctx: Ctx, erasure: Erasure): Promise<void> {
  const { eventId, registrationId: id, email = '', startedAt: since } = erasure;
  const person = { eventId, id, email, since };
  const { anew } = await forgetRegistration(ctx, person);
  await forgetTraces(ctx, erasure, anew ? since : undefined);
  await forgetNotice(ctx, eventId, email);
  // Once they are out of the crew, nothing tells any more which words about the crew were about them.
  const crew = await crewNamed(ctx, eventId, email);
  const holders = await holdersAt(ctx, eventId, email, [id, ...crew.map(each => each.id)]);
  await forgetHolders(ctx, eventId, holders, email);
  await forgetCrew(ctx, eventId, email);
  await dropRegistration(ctx, person);
  const doneAt = ctx.now().toISOString();
  await ctx.db.write([erasureDonePart(erasure, { doneAt, holders }, after(ctx, onceMoreMs))]);
}

/** `until`: of somebody who has registered anew, what came later is of that. */
async function forgetTraces(ctx: Ctx, { eventId, registrationId, email }: Erasure, until?: string) {
  const of = { eventId, id: registrationId };
  await forgetMail(ctx, { eventId, registrationId, email, until });
  await forgetAttendance(ctx, of);
  await forgetAnswered(ctx, of);
}

/** Whatever was being written about them while they were forgotten goes too, unless they have come back. */
async function lookOnceMore(ctx: Ctx, erasure: Erasure): Promise<void> {
  const registration = await registrationOf(ctx, erasure.eventId, erasure.registrationId);
  if (!registration) {
    await forgetTraces(ctx, erasure);
    await forgetHolders(ctx, erasure.eventId, erasure.holders ?? []);
  }
  await ctx.db.write([droppedErasurePart(erasure)]);
}
