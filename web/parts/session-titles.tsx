import type { Language } from '../../functions/shared/language.ts';
import type { View } from '../view.ts';

type Props = { view: View; sessions?: readonly string[]; language: Language };

/** How many sessions something counts, and on opening which; titles are in `language`. */
export const SessionTitles = ({ view, sessions = [], language }: Props) =>
  sessions.length === 0 ? null : (
    <details>
      <summary>{view.t('holder.sessions', { sessions: sessions.length })}</summary>
      <ul class="few" lang={language === view.language ? undefined : language}>
        {sessions.map(title => (
          <li>{title}</li>
        ))}
      </ul>
    </details>
  );
