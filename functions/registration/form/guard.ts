import type { Event } from '../../events/event.ts';
import type { Ctx } from '../../shared/ctx.ts';
import type { Typed } from '../../shared/form.ts';
import { openFormToken } from './form-token.ts';

/** A minute of forms is looked at; so many that only programs send, and half of all, are an attack. */
const windowMs = 60_000;
const signsOfAttack = 20;
const shareOfAttack = 0.5;
const attackMs = 10 * 60_000;

/** Somebody corrects an address, or registers a colleague from the page they have open. */
const addressesAForm = 2;

type Minute = {
  since: number;
  forms: number;
  signs: number;
  /** The addresses that each form was sent with. */
  addresses: Map<string, Set<string>>;
  attackedUntil: number;
};

export type Guard = ReturnType<typeof makeGuard>;

/**
 * Watches, in one process, the forms that are sent for each event. What people never send: the hidden field filled
 * in, a form that was not shown by us or not today, the same form with a third address. Being many, or quick, is no
 * sign: a rush of people is.
 */
export function makeGuard() {
  const minutes = new Map<Event['id'], Minute>();

  function minuteOf(ctx: Ctx, eventId: Event['id']): Minute {
    const now = ctx.now().getTime();
    const last = minutes.get(eventId);
    if (last && now - last.since < windowMs) return last;
    const attackedUntil = last?.attackedUntil ?? 0;
    const minute = { since: now, forms: 0, signs: 0, addresses: new Map(), attackedUntil };
    minutes.set(eventId, minute);
    return minute;
  }

  return {
    /** Whether forms of this event ask for proof at present. */
    isOn: (ctx: Ctx, eventId: Event['id']): boolean =>
      (minutes.get(eventId)?.attackedUntil ?? 0) > ctx.now().getTime(),

    /** Notes a form that was sent; answers whether it must be proved to come from a person. */
    see(ctx: Ctx, eventId: Event['id'], typed: Typed): boolean {
      const minute = minuteOf(ctx, eventId);
      const again = isUsedAgain(minute, typed);
      minute.forms += 1;
      if (again || typed.website || !openFormToken(ctx, typed.form).ok) minute.signs += 1;
      const isAttack = minute.signs >= signsOfAttack && minute.signs >= minute.forms * shareOfAttack;
      if (isAttack) minute.attackedUntil = ctx.now().getTime() + attackMs;
      return again || this.isOn(ctx, eventId);
    },
  };
}

function isUsedAgain({ addresses }: Minute, { form, email }: Typed): boolean {
  if (!form || !email) return false;
  if (addresses.size > 10_000) addresses.clear();
  const own = addresses.get(form) ?? new Set();
  addresses.set(form, own.add(email.trim().toLowerCase()));
  return own.size > addressesAForm;
}
