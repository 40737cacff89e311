import type { Hub } from '../../../functions/accounts/hub.ts';
import type { Event } from '../../../functions/events/event.ts';
import type { FeedbackRefusal } from '../../../functions/feedback/feedback.ts';
import { inLanguage } from '../../../functions/shared/language.ts';
import { Layout } from '../../layout.tsx';
import type { Filled } from '../../parts/field.tsx';
import type { View } from '../../view.ts';

type Base = { view: View; event: Event; hub: Hub };

/** Five ratings and two texts, named as in the noun. */
export const FeedbackFormPage = ({ view, event, hub }: Base & Filled & { token: string }) => (
  <Layout view={view} title={inLanguage(event.title, view.language)} hue={hub.hue} noindex>
    <h1>{inLanguage(event.title, view.language)}</h1>
  </Layout>
);

export const FeedbackThanksPage = ({ view, event, hub }: Base & { myHref?: string }) => (
  <Layout view={view} title={inLanguage(event.title, view.language)} hue={hub.hue} noindex>
    <h1>{inLanguage(event.title, view.language)}</h1>
  </Layout>
);

/** In place of the form: answered already, too early, over, or not there. */
export const FeedbackRefusedPage = ({
  view,
  event,
  hub,
}: Base & { why: FeedbackRefusal; myHref?: string }) => (
  <Layout view={view} title={inLanguage(event.title, view.language)} hue={hub.hue} noindex>
    <h1>{inLanguage(event.title, view.language)}</h1>
  </Layout>
);
