import type { Translate } from '../../web/text/translate.ts';
import type { AttendedRule } from '../events/event.ts';
import type { Achievement } from './achievements/achievement.ts';

/** What had to be done for a certificate, in sentences. `attendedBy`: the event's own rule of who attended. */
export function criteriaOf(
  t: Translate,
  { requirement: { attendance, sessions, series, feedback, mark } }: Pick<Achievement, 'requirement'>,
  attendedBy: AttendedRule | undefined,
): string {
  const rule = attendance ?? attendedBy ?? { kind: 'any' };
  const number = (of: 'events' | 'sessions' | 'hours') =>
    series?.[of] ? [t(`criteria.series.${of}`, { number: series[of] })] : [];
  const said = [
    ...(rule.kind === 'none' || series ? [] : [t('criteria.attended', { rule: ruleText(t, rule) })]),
    ...(sessions?.length ? [t('criteria.sessions')] : []),
    ...number('events'),
    ...number('sessions'),
    ...number('hours'),
    ...(feedback ? [t('criteria.feedback')] : []),
    ...(mark ? [t('criteria.mark')] : []),
  ];
  return said.join(' ') || t('criteria.named');
}

function ruleText(t: Translate, rule: AttendedRule): string {
  if (rule.kind === 'any') return t('attended.says.any');
  return t(`attended.says.${rule.kind}`, { number: 'least' in rule ? rule.least : rule.percent });
}
