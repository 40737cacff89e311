import type {
  Achievement,
  Candidate,
  Miss,
} from '../../../functions/certificates/achievements/achievement.ts';
import type { Giving } from '../../../functions/certificates/giving.ts';
import type { Session } from '../../../functions/events/event.ts';
import { inLanguage } from '../../../functions/shared/language.ts';
import { attendedRuleText } from '../../parts/attended-rule.tsx';
import type { View } from '../../view.ts';

type Of = { view: View; giving: Giving; achievement: Achievement };

/** "by the rule of the event: 2 sessions or more · gave feedback". */
export function requirementText({ view, giving, achievement }: Of): string {
  const { t } = view;
  const { attendance, sessions = [], series, feedback, mark } = achievement.requirement;
  const event = giving.series ? undefined : giving.programmes[0]?.event;
  const parts = [
    event &&
      attendance === undefined &&
      t('achievements.who.event', { rule: attendedRuleText(view, event.attendedBy) }),
    ...(['events', 'sessions', 'hours'] as const).map(
      what => series?.[what] && t(`series.least.${what}`, { number: series[what] }),
    ),
    attendance && attendance.kind !== 'none' && attendedRuleText(view, attendance),
    sessions.length > 0 && t('achievements.who.sessions', { count: sessions.length }),
    feedback && t('achievements.who.feedback'),
    mark && t('achievements.who.mark'),
  ].filter(part => typeof part === 'string');
  if (parts.length > 0) return parts.join(' · ');
  return whoever(view, achievement, giving.series !== undefined);
}

/** Nobody holds a session of a series. */
function whoever({ t }: View, { kind }: Achievement, isSeries: boolean): string {
  if (kind === 'attendance' || kind === 'completion') return t('achievements.who.seat');
  return t(`achievements.who.${isSeries ? 'mentor' : kind}`);
}

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
