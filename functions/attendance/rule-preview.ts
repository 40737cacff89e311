import type { AttendedRule, Programme } from '../events/event.ts';
import { registrationsOf } from '../registration/read.ts';
import { registrationCan } from '../registration/registration.ts';
import type { Ctx } from '../shared/ctx.ts';
import { attendanceOf } from './read.ts';
import { attendedBy, passes, type RulePreview } from './rule.ts';

/** How many pass by a rule that is not saved yet, of what is known now. */
export async function previewRule(ctx: Ctx, programme: Programme, rule: AttendedRule): Promise<RulePreview> {
  const { event } = programme;
  const [registrations, records] = await Promise.all([
    registrationsOf(ctx, event.id),
    attendanceOf(ctx, event.id),
  ]);
  const recordsOf = Map.groupBy(records, record => record.registrationId);
  const judged = registrations.filter(registrationCan.checkIn).map(registration => {
    const own = recordsOf.get(registration.id) ?? [];
    const known = attendedBy(rule, programme, registration, own, ctx.now());
    const { attended, seen } = known;
    return { registration, attended, seen, before: passes(event.attendedBy, known) };
  });
  const count = (of: (each: (typeof judged)[number]) => boolean) => judged.filter(of).length;
  const people = (of: (each: (typeof judged)[number]) => boolean) =>
    judged.filter(of).map(each => each.registration);
  return {
    people: judged.length,
    seen: count(each => each.seen),
    passes: count(each => each.attended),
    before: count(each => each.before),
    gains: people(each => each.attended && !each.before),
    loses: people(each => !each.attended && each.before),
  };
}
