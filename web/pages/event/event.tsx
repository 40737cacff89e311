import type { Hub } from '../../../functions/accounts/hub.ts';
import type { Programme, Standing } from '../../../functions/events/event.ts';
import { inLanguage } from '../../../functions/shared/language.ts';
import { Layout } from '../../layout.tsx';
import type { View } from '../../view.ts';

export type EventPageProps = { view: View; programme: Programme; hub: Hub; standing: Standing };

/** What an event is, when and where, whether there are places, and the way in. */
export const EventPage = ({ view, programme, hub }: EventPageProps) => (
  <Layout view={view} title={inLanguage(programme.event.title, view.language)} hue={hub.hue}>
    <h1>{inLanguage(programme.event.title, view.language)}</h1>
  </Layout>
);
