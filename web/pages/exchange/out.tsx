import type { Event } from '../../../functions/events/event.ts';
import { paths } from '../../paths.ts';
import type { View } from '../../view.ts';
import { TakeAlong } from '../event/take-along.tsx';

/** Below the programme in the console: how it leaves as a file, and how one comes in. */
export const ExchangePart = ({ view, event }: { view: View; event: Event }) => (
  <section class="group exchange" aria-labelledby="exchange">
    <h2 id="exchange">{view.t('exchange.out')}</h2>
    <p class="soft">{view.t('exchange.out.text')}</p>
    <TakeAlong view={view} event={event} />
    <p class="row">
      <a href={paths.programmeImport(event.id)}>{view.t('exchange.in')}</a>
    </p>
  </section>
);
