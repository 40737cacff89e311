import type { HoursRule, Rounding } from './achievement.ts';

/** An academic hour, minutes. */
const academic = 45;

/** As a hub rounds that has not said otherwise. */
export const usualRounding: Rounding = { step: 0.5, way: 'nearest' };

export const roundingSteps = [0.1, 0.25, 0.5, 1] as const satisfies Rounding['step'][];
export const roundingWays = ['down', 'nearest', 'up'] as const satisfies Rounding['way'][];

/** Minutes as academic hours, in whole steps. Counted in whole numbers, so that 45 minutes are one hour by any step. */
export function academicHours(minutes: number, { step, way }: Rounding): number {
  const stepsPerHour = Math.round(1 / step);
  const parts = minutes * stepsPerHour;
  const steps = {
    down: Math.floor(parts / academic),
    nearest: Math.floor((2 * parts + academic) / (2 * academic)),
    up: Math.ceil(parts / academic),
  };
  return steps[way] / stepsPerHour;
}

/**
 * The academic hours that somebody is given, by the time of the sessions they attended (`length`) and the time that
 * they were there (`minutes`), both in minutes. Undefined where none are told: a certificate of no hours says nothing
 * of them.
 */
export function hoursOf(
  rule: HoursRule,
  { length, minutes }: { length: number; minutes: number },
  rounding: Rounding,
): number | undefined {
  switch (rule.kind) {
    case 'none':
      return undefined;
    case 'fixed':
      return rule.hours;
    case 'sessions':
      return academicHours(length, rounding) || undefined;
    case 'minutes':
      return academicHours(minutes, rounding) || undefined;
  }
}
