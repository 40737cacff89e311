import type { Ctx } from '../../shared/ctx.ts';
import { cancelled } from '../cancelled.ts';
import type { Registration } from '../registration.ts';
import { type Rewritten, rewrite } from '../rewrite.ts';
import { droppedRegistrationPart, readRegistration } from '../store.ts';
import type { Forgotten } from './forgotten.ts';

/** Nothing of the person, until the record itself goes: it holds the version that whoever registers anew goes on from. */
const blank = (registration: Registration, now: Date): Registration => {
  const { id, eventId, mode, language, arrival, version, createdAt } = registration;
  const bare: Registration = {
    ...{ id, eventId, mode, language, arrival, version, createdAt },
    ...{ email: '', name: '', formId: '', consent: { version: '', at: '' } },
    state: registration.state,
  };
  return cancelled(bare, now);
};

const isBlank = ({ email }: Registration): boolean => email === '';

/**
 * Gives up all that somebody holds or waits for, and empties their registration, in one transaction; what that frees
 * goes to the first who waits. Their sensitive answers go with it. Answers whether they have registered anew since, which
 * stays as it is.
 */
export async function emptyRegistration(ctx: Ctx, { since, ...of }: Forgotten): Promise<{ anew: boolean }> {
  const none = { ok: false, anew: false } as const;
  const emptied = await rewrite<Rewritten, { ok: false; anew: boolean }>(
    ctx,
    of,
    none,
    ({ registration }) => {
      if (registration.createdAt > since) return { ok: false, anew: true };
      if (isBlank(registration)) return { ok: true, after: registration };
      return { ok: true, after: blank(registration, ctx.now()) };
    },
  );
  return { anew: !emptied.ok && emptied.anew };
}

/** Drops the registration that was emptied, unless its person has registered anew since. */
export async function dropRegistration(ctx: Ctx, { eventId, id }: Forgotten): Promise<void> {
  for (;;) {
    const registration = await readRegistration(ctx, eventId, id);
    if (!registration || !isBlank(registration)) return;
    if ((await ctx.db.write([droppedRegistrationPart(registration)])).ok) return;
  }
}
