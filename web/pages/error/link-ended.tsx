import type { Hub } from '../../../functions/accounts/hub.ts';
import type { Event } from '../../../functions/events/event.ts';
import { Layout } from '../../layout.tsx';
import type { View } from '../../view.ts';

/** A personal link that opens nothing any more: with its event, a form that mails a new one. */
export const LinkEndedPage = ({ view }: { view: View; event?: Event; hub?: Hub }) => (
  <Layout view={view} title={view.t('common.help')} noindex narrow>
    <h1>{view.t('common.help')}</h1>
  </Layout>
);
