import { readRule, typedRule } from '../../attendance/rule-form.ts';
import type { Session } from '../../events/event.ts';
import type { FieldErrors, Typed } from '../../shared/form.ts';
import type { Achievement, HoursRule, Requirement } from './achievement.ts';

/**
 * What the form of an achievement says. `kind`: which rule of attendance, the event's own (`event`), a rule of its own,
 * or `none`; the numbers of a rule are those of the event's form.
 */
export function typedAchievement({ requirement, hours, design, version }: Achievement): Typed {
  const { attendance, sessions = [], feedback, mark } = requirement;
  const own = attendance && attendance.kind !== 'none' ? attendance : undefined;
  return {
    ...typedRule(own),
    kind: attendance?.kind ?? 'event',
    sessions: sessions.join('\n'),
    feedback: feedback ? 'yes' : '',
    mark: mark ? 'yes' : '',
    hoursKind: hours.kind,
    hours: hours.kind === 'fixed' ? String(hours.hours) : '',
    design: design ?? '',
    version: String(version),
  };
}

type Read = { ok: true; achievement: Achievement } | { ok: false; errors: FieldErrors };

/** The achievement that a form says, or all that is wrong with it. What the form does not ask stays as it is. */
export function readAchievement(typed: Typed, before: Achievement, sessions: readonly Session['id'][]): Read {
  const rule = attendanceIn(typed);
  const hours = hoursIn(typed);
  const errors = { ...(rule.ok ? {} : rule.errors), ...(hours.ok ? {} : hours.errors) };
  if (!rule.ok || !hours.ok) return { ok: false, errors };
  const wanted = typed.sessions?.split('\n') ?? [];
  const chosen = sessions.filter(id => wanted.includes(id));
  const requirement: Requirement = {
    ...(before.requirement.series ? { series: before.requirement.series } : {}),
    ...(rule.attendance ? { attendance: rule.attendance } : {}),
    ...(chosen.length > 0 ? { sessions: chosen } : {}),
    ...(typed.feedback === 'yes' ? { feedback: true } : {}),
    ...(typed.mark === 'yes' ? { mark: true } : {}),
  };
  const { design: _, ...kept } = before;
  const version = Number(typed.version);
  return {
    ok: true,
    achievement: {
      ...kept,
      requirement,
      hours: hours.hours,
      ...(typed.design ? { design: typed.design } : {}),
      version: Number.isSafeInteger(version) ? version : -1,
    },
  };
}

function attendanceIn(
  typed: Typed,
): { ok: true; attendance?: Requirement['attendance'] } | { ok: false; errors: FieldErrors } {
  if (typed.kind === 'event') return { ok: true };
  if (typed.kind === 'none') return { ok: true, attendance: { kind: 'none' } };
  const read = readRule(typed);
  return read.ok ? { ok: true, attendance: read.rule } : read;
}

/** So many at most: a year's course. */
const mostHours = 1_000;

function hoursIn(typed: Typed): { ok: true; hours: HoursRule } | { ok: false; errors: FieldErrors } {
  const kind = (['none', 'sessions', 'minutes'] as const).find(each => each === typed.hoursKind);
  if (kind) return { ok: true, hours: { kind } };
  if (typed.hoursKind !== 'fixed') return { ok: false, errors: { hoursKind: 'choice' } };
  const text = (typed.hours ?? '').trim().replace(',', '.');
  const hours = /^\d{1,4}(\.\d{1,2})?$/.test(text) ? Number(text) : 0;
  if (hours <= 0 || hours > mostHours) return { ok: false, errors: { hours: 'hours' } };
  return { ok: true, hours: { kind: 'fixed', hours } };
}
