import type { Hub } from '../../../functions/accounts/hub.ts';
import type { NamedProvider } from '../../../functions/accounts/provider.ts';
import type { Event } from '../../../functions/events/event.ts';
import { Banner } from '../../parts/banner.tsx';
import { Button } from '../../parts/button.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import type { Filled } from '../../parts/field.tsx';
import { Words } from '../../parts/words.tsx';
import { paths } from '../../paths.ts';
import type { View } from '../../view.ts';
import { ConsoleFrame } from '../console/frame.tsx';
import { ServerFields } from './server-fields.tsx';

/** One server: change it, or remove it, unless events meet on it (`usedBy`). */
export function ServerPage(
  props: { view: View; hub: Hub; server: NamedProvider; usedBy?: Event[] } & Filled,
) {
  const { view, hub, server, errors, usedBy } = props;
  const t = view.t;
  return (
    <ConsoleFrame
      view={view}
      hub={hub}
      heading={t('rooms.server.edit')}
      error={Boolean(errors ?? usedBy)}
      before={
        <>
          <ErrorSummary view={view} errors={errors} />
          {usedBy && <Used view={view} events={usedBy} />}
        </>
      }
    >
      <p class="soft servers">
        <a href={paths.servers(hub.id)}>{t('rooms.servers')}</a> · {t(`rooms.server.kind.${server.kind}`)}
      </p>
      <form class="form" method="post" action={paths.server(hub.id, server.id)} novalidate>
        <ServerFields view={view} errors={errors} typed={props.typed} />
        <Button>{t('common.save')}</Button>
      </form>
      <form class="removal" method="post" action={paths.serverRemoval(hub.id, server.id)}>
        <Button danger>{t('rooms.server.remove')}</Button>
      </form>
    </ConsoleFrame>
  );
}

const Used = ({ view, events }: { view: View; events: Event[] }) => (
  <Banner meaning="wrong">
    <p>{view.t('rooms.server.used')}</p>
    <ul>
      {events.map(event => (
        <li>
          <a href={paths.editEvent(event.id)}>
            <Words texts={event.title} view={view} />
          </a>
        </li>
      ))}
    </ul>
  </Banner>
);
