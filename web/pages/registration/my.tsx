import type { Hub } from '../../../functions/accounts/hub.ts';
import type { Programme, Standing } from '../../../functions/events/event.ts';
import type { Registration } from '../../../functions/registration/registration.ts';
import { inLanguage } from '../../../functions/shared/language.ts';
import { Layout } from '../../layout.tsx';
import type { Filled } from '../../parts/field.tsx';
import type { View } from '../../view.ts';

/** What the last act came to; said in the banner. */
export type MyOutcome = 'mode-changed' | 'mode-waits' | 'mode-stays' | 'renamed' | 'cancelled' | 'not-now';

/**
 * `errors` and `typed` are of the name form (field `name`). The mode form sends `mode`, the cancellation nothing.
 * Links are whole addresses; one that is left out does not apply.
 */
export type MyPageProps = Filled & {
  view: View;
  programme: Programme;
  hub: Hub;
  standing: Standing;
  registration: Registration;
  /** Of this page's own address. */
  token: string;
  /** In line for the mode that is waited for, from 1. */
  place?: number;
  /** An SVG of the ticket's code. */
  qr?: string;
  joinHref?: string;
  /** Present as long as feedback is taken and not given. */
  feedbackHref?: string;
  certificateHref?: string;
  outcome?: MyOutcome;
};

/** All that a person has of an event: what is next first, everything else one tap away. */
export const MyPage = ({ view, programme, hub }: MyPageProps) => (
  <Layout view={view} title={inLanguage(programme.event.title, view.language)} hue={hub.hue} noindex>
    <h1>{inLanguage(programme.event.title, view.language)}</h1>
  </Layout>
);
