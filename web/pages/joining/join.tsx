import type { Hub } from '../../../functions/accounts/hub.ts';
import type { Event, Session } from '../../../functions/events/event.ts';
import type { JoinRefusal } from '../../../functions/joining/joining.ts';
import type { Registration } from '../../../functions/registration/registration.ts';
import { inLanguage } from '../../../functions/shared/language.ts';
import { Layout } from '../../layout.tsx';
import type { View } from '../../view.ts';

export type JoinPageProps = {
  view: View;
  event: Event;
  hub: Hub;
  registration: Registration;
  token: string;
  state: 'open' | JoinRefusal;
  opensAt: string;
  /** What runs now or comes next, to name it beside the button. */
  sessions?: { running: Session[]; next: Session[] };
  myHref: string;
  feedbackHref?: string;
  certificateHref?: string;
};

/** One thing: when the door opens, then the button that leads through it. */
export const JoinPage = ({ view, event, hub }: JoinPageProps) => (
  <Layout view={view} title={inLanguage(event.title, view.language)} hue={hub.hue} noindex>
    <h1>{inLanguage(event.title, view.language)}</h1>
  </Layout>
);
