import { randomUUID } from 'node:crypto';
import type { Staff } from '../../accounts/hub.ts';
import { modesOf, type Programme, seatsLeft } from '../../events/event.ts';
import { programmeOf } from '../../events/read.ts';
import { registrationOf } from '../../registration/read.ts';
import { type RegisterRefusal, register } from '../../registration/register.ts';
import { isActive, registrationId } from '../../registration/registration.ts';
import type { Ctx } from '../../shared/ctx.ts';
import type { Language } from '../../shared/language.ts';
import type { DoorList, WalkInRefusal } from './scan.ts';
import { type Taken, takeScan } from './take-scan.ts';

export type WalkIn = {
  programme: Programme;
  list: DoorList;
  gate: string;
  staff: Pick<Staff, 'email'>;
  person: { name: string; email: string; organisation?: string };
  language: Language;
};

/**
 * Registers somebody on the spot and lets them in, by the rules of seats: whoever waits for one is not passed. Unlike
 * the form, the door goes on when registration has closed. Whoever is registered already is let in by that.
 */
export async function walkIn(
  ctx: Ctx,
  { programme, list, gate, staff, person, language }: WalkIn,
): Promise<({ ok: true } & Taken) | { ok: false; why: WalkInRefusal }> {
  const { event, pool } = programme;
  const id = registrationId(event.id, person.email);
  const known = await registrationOf(ctx, event.id, id);
  if (!known || !isActive(known)) {
    if (!modesOf(event).includes('on-site')) return { ok: false, why: 'no-hall' };
    if (seatsLeft(pool, 'on-site') <= 0) return { ok: false, why: 'full' };
    const registered = await register(
      ctx,
      { ...programme, event: { ...event, registration: {}, choice: undefined } },
      { ...person, mode: 'on-site', consent: 'yes' },
      { formId: `door ${randomUUID()}`, language },
    );
    if (!registered.ok) return { ok: false, why: refusals[registered.why] };
    if (registered.answer.state === 'waiting') return { ok: false, why: 'full' };
  }
  const latest = (await programmeOf(ctx, event.id)) ?? programme;
  const sent = { nonce: randomUUID(), who: { registrationId: id }, way: 'in', gate } as const;
  return { ok: true, ...(await takeScan(ctx, { programme: latest, list, sent, staff })) };
}

const refusals = {
  'not-yet': 'over',
  closed: 'over',
  mode: 'no-hall',
  used: 'full',
  access: 'not-open',
  choice: 'full',
} as const satisfies Record<RegisterRefusal['why'], WalkInRefusal>;
