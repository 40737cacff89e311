import type { Event } from '../events/event.ts';
import type { Template } from '../mail/message.ts';
import { messagePart } from '../mail/outbox.ts';
import type { Ctx } from '../shared/ctx.ts';
import type { Part } from '../shared/db.ts';
import { arrivalId } from '../shared/ids.ts';
import type { Group } from './groups/group.ts';
import { offerEnd } from './offer.ts';
import type { Registration } from './registration.ts';
import type { Decided, Outcome, Rules } from './seats.ts';
import { groupPart, registrationParts } from './store.ts';
import { tellPart } from './tell.ts';

/** How seats of an event are decided now. */
export const rulesOf = (ctx: Ctx, event: Event): Rules => ({
  offerUntil: offerEnd(event, ctx.now()),
  arrive: () => arrivalId(ctx.now()),
  now: ctx.now().toISOString(),
});

/** The writes of a decision: the next state, and the mail that it promises. */
export function decisionParts(ctx: Ctx, decided: Decided): Part[] {
  if (!decided.before) return groupParts(ctx, decided.group, decided.outcome);
  const { before, session, outcome } = decided;
  const after = { ...decided.after, version: before.version + 1 };
  const params = { ...(after.place ? { place: String(after.place) } : {}), ...(session ? { session } : {}) };
  const template = session ? sessionTemplates[outcome] : templates[outcome];
  return [
    ...registrationParts(after, before.version > 0 ? before : undefined),
    tellPart(ctx, after, template, { params }),
  ];
}

/** The most writes that `decisionParts` makes of it. */
export const decisionCost = ({ before, after }: { before?: Registration; after?: Registration }): number =>
  (after?.state === 'cancelled' ? 3 : 2) +
  new Set([...Object.keys(before?.sessions ?? {}), ...Object.keys(after?.sessions ?? {})]).size;

const templates = {
  confirmed: 'confirmed',
  waiting: 'waiting',
  promoted: 'promoted',
  offered: 'offered',
  lapsed: 'offer-ended',
} as const satisfies Record<Outcome, Template>;

const sessionTemplates = {
  ...templates,
  promoted: 'session-seat',
  offered: 'session-offered',
  lapsed: 'session-offer-ended',
} as const satisfies Record<Outcome, Template>;

/** What it means for the members is written by whoever is rung for the group, which is due now. */
function groupParts(ctx: Ctx, { before, after }: { before: Group; after: Group }, outcome: Outcome): Part[] {
  const part = groupPart(after, before, ctx.now());
  if (outcome === 'offered') return [part, ...tellGroupParts(ctx, after, 'group-offered')];
  return outcome === 'lapsed' ? [part, ...tellGroupParts(ctx, after, 'group-offer-ended')] : [part];
}

/**
 * The write that promises a letter about a group, to its contact; caused by the group's next version, or by `cause`.
 * None where the contact asked to be forgotten.
 */
export function tellGroupParts(
  ctx: Ctx,
  group: Group,
  template: Template,
  cause = `v${group.version + 1}`,
): Part[] {
  const { id, eventId, language, contact } = group;
  if (contact.email === '') return [];
  const about = { eventId, params: { group: id } };
  return [messagePart({ template, cause: [id, cause], to: contact.email, language, ...about }, ctx.now())];
}
