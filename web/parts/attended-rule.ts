import type { AttendedRule } from '../../functions/events/event.ts';
import type { View } from '../view.ts';

/** "85 % of the time of the sessions, or more": what makes somebody a participant. */
export function attendedRuleText(view: View, rule: AttendedRule = { kind: 'any' }): string {
  if (rule.kind === 'any') return view.t('attended.says.any');
  const number = 'least' in rule ? rule.least : rule.percent;
  return view.t(`attended.says.${rule.kind}`, { number });
}
