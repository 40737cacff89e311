import { modesOf, type Programme, phase, registrationIsOpen } from '../../events/event.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { arrivalId } from '../../shared/ids.ts';
import type { Language } from '../../shared/language.ts';
import { writeArrival } from '../arrive.ts';
import { decideSoon, soon } from '../decide.ts';
import { tellGroupParts } from '../decision.ts';
import { registrationId } from '../registration.ts';
import { inRush } from '../rush.ts';
import { groupPart, readGroup } from '../store.ts';
import { continueGroup } from './continue.ts';
import { type Group, type GroupInput, groupId, type Member } from './group.ts';
import type { Named } from './list.ts';

/** `seats`: they stay together, and there are more of them than the event has seats in their mode. */
/** A hundred people take a while; in a long rush the rest is done behind the contact's back. */
const listMs = 5_000;

export type GroupRefusal = 'not-yet' | 'closed' | 'mode' | 'seats';

/**
 * Registers the people of a checked list under one contact. The group is accepted by one write, durable before the
 * answer; its people are written down and decided at once as far as that goes, and else by the stream or the clock.
 * The same form sent again is the same group.
 */
export async function registerGroup(
  ctx: Ctx,
  { event, pool }: Programme,
  input: GroupInput,
  people: Named[],
  { formId, language }: { formId: string; language: Language },
): Promise<{ ok: true; group: Group } | { ok: false; why: GroupRefusal }> {
  if (!registrationIsOpen(event, ctx.now())) {
    return { ok: false, why: phase(event, ctx.now()) === 'announced' ? 'not-yet' : 'closed' };
  }
  if (!modesOf(event).includes(input.mode)) return { ok: false, why: 'mode' };

  // Each application is decided for itself, so nobody's waits for another's.
  const policy = event.access?.kind === 'approval' ? 'as-many' : input.policy;
  const alone = policy === 'as-many';
  // It would wait for ever, and nobody may pass it.
  if (!alone && people.length > (pool.capacity[input.mode] ?? Number.POSITIVE_INFINITY)) {
    return { ok: false, why: 'seats' };
  }
  const group: Group = {
    id: groupId(event.id, formId),
    eventId: event.id,
    name: input.group,
    contact: { name: input.contact, email: input.email },
    language,
    mode: input.mode,
    policy,
    rows: membersOf(event.id, people, { alone, formId }),
    size: alone ? 0 : people.length,
    state: alone ? 'gathering' : 'pending',
    arrival: arrivalId(ctx.now()),
    formId,
    version: 1,
    createdAt: ctx.now().toISOString(),
  };
  await inRush(ctx, pool, () => arrive(ctx, group));
  await soon(continueGroup(ctx, group), listMs);
  // Whoever stands by themselves is pending now.
  await decideSoon(ctx, event.id);
  return { ok: true, group: (await readGroup(ctx, event.id, group.id)) ?? group };
}

/** That it fails means that the same form came before. */
const arrive = (ctx: Ctx, group: Group) =>
  writeArrival(ctx, () => [
    groupPart({ ...group, arrival: arrivalId(ctx.now()) }, undefined, ctx.now()),
    ...tellGroupParts(ctx, { ...group, version: 0 }, 'group-registered'),
  ]);

export const membersOf = (
  eventId: Group['eventId'],
  people: Named[],
  own: Pick<Member, 'alone' | 'formId'>,
): Member[] =>
  people.map(({ name, email, answers, formVersion }) => ({
    regId: registrationId(eventId, email),
    name,
    email,
    answers,
    formVersion,
    own: true,
    ...own,
  }));
