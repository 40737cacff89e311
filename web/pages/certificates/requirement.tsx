import type {
  Achievement,
  Candidate,
  Miss,
} from '../../../functions/certificates/achievements/achievement.ts';
import type { Event, Session } from '../../../functions/events/event.ts';
import { inLanguage } from '../../../functions/shared/language.ts';
import { attendedRuleText } from '../../parts/attended-rule.tsx';
import type { View } from '../../view.ts';

type Of = { view: View; event: Event; achievement: Achievement };

/** "by the rule of the event: 2 sessions or more · gave feedback". */
export function requirementText({ view, event, achievement }: Of): string {
  const { t } = view;
  const { attendance, sessions = [], feedback, mark } = achievement.requirement;
  const parts = [
    attendance === undefined &&
      t('achievements.who.event', { rule: attendedRuleText(view, event.attendedBy) }),
    attendance && attendance.kind !== 'none' && attendedRuleText(view, attendance),
    sessions.length > 0 && t('achievements.who.sessions', { count: sessions.length }),
    feedback && t('achievements.who.feedback'),
    mark && t('achievements.who.mark'),
  ].filter(part => typeof part === 'string');
  return parts.length > 0 ? parts.join(' · ') : whoever(view, achievement);
}

const whoever = ({ t }: View, { kind }: Achievement): string =>
  kind === 'attendance' || kind === 'completion' ? t('achievements.who.seat') : t(`achievements.who.${kind}`);

export function hoursText({ t, language }: View, { hours }: Achievement): string {
  if (hours.kind !== 'fixed') return t(`achievements.hours.${hours.kind}`);
  return t('achievements.hours.fixed', { hours: numberText(language, hours.hours) });
}

export const numberText = (language: string, number: number): string =>
  new Intl.NumberFormat(language === 'en' ? 'en-GB' : language, { maximumFractionDigits: 2 }).format(number);

/** By what somebody misses a certificate. */
export const missTexts = (
  { t, language }: View,
  sessions: readonly Session[],
  misses: Candidate['misses'],
): string[] =>
  misses.map((miss: Miss) => {
    if (miss.what === 'session') {
      const session = sessions.find(({ id }) => id === miss.id);
      return t('achievements.miss.session', { title: inLanguage(session?.title, language) });
    }
    if (!('needs' in miss)) return t(`achievements.miss.${miss.what}`);
    const [has, needs] = [numberText(language, miss.has), numberText(language, miss.needs)];
    return t(`achievements.miss.${miss.what}`, { has, needs });
  });
