import type { AttendedRule, Event } from '../../functions/events/event.ts';
import { paths } from '../paths.ts';
import type { View } from '../view.ts';

/** "85 % of the time of the sessions or more", and for those who may, where to change it. */
export const AttendedRuleText = ({
  view,
  event,
  mayEdit,
}: {
  view: View;
  event: Event;
  mayEdit: boolean;
}) => (
  <>
    {attendedRuleText(view, event.attendedBy)}
    {mayEdit && (
      <>
        {' · '}
        <a href={paths.attendedRule(event.id)}>{view.t('attended.change')}</a>
      </>
    )}
  </>
);

/** "85 % of the time of the sessions or more". */
export function attendedRuleText(view: View, rule: AttendedRule = { kind: 'any' }): string {
  if (rule.kind === 'any') return view.t('attended.says.any');
  const number = 'least' in rule ? rule.least : rule.percent;
  return view.t(`attended.says.${rule.kind}`, { number });
}
