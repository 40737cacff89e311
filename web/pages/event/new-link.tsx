import type { Hub } from '../../../functions/accounts/hub.ts';
import type { Event } from '../../../functions/events/event.ts';
import { Layout } from '../../layout.tsx';
import type { Filled } from '../../parts/field.tsx';
import { paths } from '../../paths.ts';
import type { View } from '../../view.ts';

type Base = { view: View; event: Event; hub: Hub };

/** Asks for the address that the personal link is mailed to again: field `email`. */
export const NewLinkPage = ({ view, event, hub }: Base & Filled) => (
  <Layout view={view} title={view.t('common.help')} hue={hub.hue}>
    <h1>{view.t('common.help')}</h1>
    <form method="post" action={paths.newLink(event.slug)} />
  </Layout>
);

/** The same whether the address is registered or not. */
export const NewLinkSentPage = ({ view, hub, email }: Base & { email: string }) => (
  <Layout view={view} title={view.t('common.help')} hue={hub.hue}>
    <h1>{email}</h1>
  </Layout>
);
