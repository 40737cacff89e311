import type { Hub } from '../../../functions/accounts/hub.ts';
import type { Event } from '../../../functions/events/event.ts';
import type { Registration } from '../../../functions/registration/registration.ts';
import { inLanguage } from '../../../functions/shared/language.ts';
import { Layout } from '../../layout.tsx';
import type { View } from '../../view.ts';

/** `given` is what the form said, never what is stored: nobody learns from this page who is registered. */
export type RegisteredPageProps = {
  view: View;
  event: Event;
  hub: Hub;
  /** Only right after the form was sent; the page that is followed later knows no person. */
  given?: Pick<Registration, 'name' | 'email' | 'mode'>;
  /** Where a pending page looks again, by itself. */
  followHref: string;
  answer: { state: 'pending' | 'confirmed' | 'waiting'; place?: number };
};

/** What became of a registration; while it is pending the page follows it by itself. */
export const RegisteredPage = ({ view, event, hub }: RegisteredPageProps) => (
  <Layout view={view} title={inLanguage(event.title, view.language)} hue={hub.hue} noindex>
    <h1>{inLanguage(event.title, view.language)}</h1>
  </Layout>
);
