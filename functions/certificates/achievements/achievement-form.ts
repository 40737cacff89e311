import { readRule, typedRule } from '../../attendance/rule-form.ts';
import type { Session } from '../../events/event.ts';
import type { FieldErrors, Typed } from '../../shared/form.ts';
import { isEvent } from '../certificate.ts';
import type { Achievement, Done, HoursRule, Requirement } from './achievement.ts';

/**
 * What the form of an achievement says. `kind`: which rule of attendance, the event's own (`event`), a rule of its own,
 * or `none`; the numbers of a rule are those of the event's form. Over a series, how much of it: `seriesEvents` …
 */
export function typedAchievement({ requirement, hours, design, version }: Achievement): Typed {
  const { attendance, sessions = [], series, feedback, mark } = requirement;
  const own = attendance && attendance.kind !== 'none' ? attendance : undefined;
  return {
    ...typedRule(own),
    kind: attendance?.kind ?? 'event',
    sessions: sessions.join('\n'),
    seriesEvents: shown(series?.events),
    seriesSessions: shown(series?.sessions),
    seriesHours: shown(series?.hours),
    feedback: feedback ? 'yes' : '',
    mark: mark ? 'yes' : '',
    hoursKind: hours.kind,
    hours: hours.kind === 'fixed' ? String(hours.hours) : '',
    design: design ?? '',
    version: String(version),
  };
}

const shown = (number: number | undefined) => (number ? String(number) : '');

type Read = { ok: true; achievement: Achievement } | { ok: false; errors: FieldErrors };

/** The achievement that a form says, or all that is wrong with it. What the form does not ask stays as it is. */
export function readAchievement(typed: Typed, before: Achievement, sessions: readonly Session['id'][]): Read {
  const part = isEvent(before.about) ? atEvent(typed, sessions) : overSeries(typed, before);
  const hours = hoursIn(typed);
  const errors = { ...(part.ok ? {} : part.errors), ...(hours.ok ? {} : hours.errors) };
  if (!part.ok || !hours.ok) return { ok: false, errors };
  const requirement: Requirement = {
    ...part.required,
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

type Part = { ok: true; required: Requirement } | { ok: false; errors: FieldErrors };

function atEvent(typed: Typed, sessions: readonly Session['id'][]): Part {
  const rule = attendanceIn(typed);
  if (!rule.ok) return rule;
  const wanted = typed.sessions?.split('\n') ?? [];
  const chosen = sessions.filter(id => wanted.includes(id));
  return {
    ok: true,
    required: {
      ...(rule.attendance ? { attendance: rule.attendance } : {}),
      ...(chosen.length > 0 ? { sessions: chosen } : {}),
    },
  };
}

/** So much at most is asked of a series. */
const mostOf = { events: 100, sessions: 1_000, hours: 1_000 } as const satisfies Done;
const fieldOf = { events: 'seriesEvents', sessions: 'seriesSessions', hours: 'seriesHours' } as const;

/** Whoever completes a series has done something for it; its other kinds are for those who were named. */
function overSeries(typed: Typed, { kind, requirement: { attendance } }: Achievement): Part {
  if (kind !== 'completion') return { ok: true, required: attendance ? { attendance } : {} };
  const series: Partial<Done> = {};
  const errors: FieldErrors = {};
  for (const what of ['events', 'sessions', 'hours'] as const) {
    const text = (typed[fieldOf[what]] ?? '').trim().replace(',', '.');
    const number = (what === 'hours' ? /^\d{1,4}(\.\d{1,2})?$/ : /^\d{1,4}$/).test(text) ? Number(text) : -1;
    if (text !== '' && (number < 0 || number > mostOf[what])) errors[fieldOf[what]] = 'least';
    else if (number > 0) series[what] = number;
  }
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  if (Object.keys(series).length === 0 && typed.mark !== 'yes') {
    return { ok: false, errors: { seriesEvents: 'something' } };
  }
  return { ok: true, required: { series } };
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
