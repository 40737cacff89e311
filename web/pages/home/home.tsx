import type { Hub } from '../../../functions/accounts/hub.ts';
import type { ListedEvent } from '../../../functions/events/event.ts';
import { Layout } from '../../layout.tsx';
import { Words } from '../../parts/words.tsx';
import { paths } from '../../paths.ts';
import type { View } from '../../view.ts';

export type Listed = { event: ListedEvent; hub: Pick<Hub, 'name' | 'hue'> };

/** Published events; those that are over come last. */
export const HomePage = ({ view, events }: { view: View; events: Listed[] }) => (
  <Layout view={view} title={view.t('common.product')}>
    <h1>{view.t('common.product-line')}</h1>
    <ul>
      {events.map(({ event }) => (
        <li>
          <a href={paths.event(event.slug)}>
            <Words texts={event.title} view={view} />
          </a>
        </li>
      ))}
    </ul>
  </Layout>
);
