import type { Event } from '../../functions/events/event.ts';
import { readableDomain } from '../../functions/shared/email.ts';
import type { View } from '../view.ts';

/** So many domains are named; the rest are counted. */
const mostNamed = 6;

/** "tlu.ee, ut.ee or school.ee": the domains that may register, as people read them. */
export function domainWords(
  { t, language }: Pick<View, 't' | 'language'>,
  domains: readonly string[],
): string {
  const named = domains.slice(0, mostNamed).map(readableDomain);
  const more = domains.length - named.length;
  const words = more > 0 ? [...named, t('registration.way.more-domains', { more })] : named;
  return new Intl.ListFormat(language === 'en' ? 'en-GB' : language, { type: 'disjunction' }).format(words);
}

/** Whether nobody registers without an invitation. */
export const isByInvitation = ({ access }: Pick<Event, 'access'>): boolean =>
  access?.kind === 'invitation' || access?.kind === 'closed';

/** Who may register, before anybody types; nothing where all may. */
export function wayIn(view: View, { access }: Pick<Event, 'access'>): string | undefined {
  switch (access?.kind) {
    case 'approval':
      return view.t('registration.way.approval');
    case 'domain':
      return view.t('registration.way.domain', { domains: domainWords(view, access.domains ?? []) });
    case 'invitation':
      return view.t('registration.way.invitation');
    default:
      return undefined;
  }
}
