import type { AttendedRule } from '../events/event.ts';
import type { FieldErrors, Typed } from '../shared/form.ts';

/** The field of a rule's number, and the most that it may be. Each kind has its own, of which one is read. */
const numbers = {
  sessions: ['leastSessions', 300],
  'sessions-share': ['percentSessions', 100],
  minutes: ['leastMinutes', 20_000],
  'minutes-share': ['percentMinutes', 100],
} as const satisfies Record<Exclude<AttendedRule['kind'], 'any'>, readonly [string, number]>;

const counted = Object.keys(numbers) as (keyof typeof numbers)[];

/** What the fields of those that were not chosen stand at. */
const usual = { leastSessions: '2', percentSessions: '75', leastMinutes: '60', percentMinutes: '85' };

/** A rule as its form shows it; without one, that somebody was there at all. */
export function typedRule(rule: AttendedRule = { kind: 'any' }): Typed {
  if (rule.kind === 'any') return { ...usual, kind: rule.kind };
  const number = 'least' in rule ? rule.least : rule.percent;
  return { ...usual, kind: rule.kind, [numbers[rule.kind][0]]: String(number) };
}

/** The rule that a form says, or what is wrong with it. */
export function readRule(
  typed: Typed,
): { ok: true; rule: AttendedRule } | { ok: false; errors: FieldErrors } {
  if (typed.kind === 'any') return { ok: true, rule: { kind: 'any' } };
  const kind = counted.find(each => each === typed.kind);
  if (!kind) return { ok: false, errors: { kind: 'choice' } };
  const [field, most] = numbers[kind];
  const number = numberOf(typed[field], most);
  if (number === undefined) return { ok: false, errors: { [field]: 'whole' } };
  if (kind === 'sessions' || kind === 'minutes') return { ok: true, rule: { kind, least: number } };
  return { ok: true, rule: { kind, percent: number } };
}

/** A whole number from 1; a share may be typed with its sign. */
function numberOf(text: string | undefined, most: number): number | undefined {
  const typed = (text ?? '').trim().replace(/\s*%$/, '');
  if (!/^[1-9]\d{0,4}$/.test(typed)) return undefined;
  return Number(typed) <= most ? Number(typed) : undefined;
}
