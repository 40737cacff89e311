import type { Hub } from '../../../functions/accounts/hub.ts';
import type { NamedProvider, providerKinds } from '../../../functions/accounts/provider.ts';
import { Banner } from '../../parts/banner.tsx';
import { Button } from '../../parts/button.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import type { Filled } from '../../parts/field.tsx';
import { paths } from '../../paths.ts';
import type { TextKey } from '../../text/translate.ts';
import type { View } from '../../view.ts';
import { ConsoleFrame } from '../console/frame.tsx';
import { ServerFields } from './server-fields.tsx';

/** What the last act came to, and what a server said that was asked whether it knows us. */
export type ServersOutcome = { said: TextKey; name?: string; answer?: TextKey; isWell: boolean };

type Props = {
  view: View;
  hub: Hub;
  servers: readonly NamedProvider[];
  kinds: typeof providerKinds;
  outcome?: ServersOutcome;
} & Filled;

/** The servers on which a hub opens rooms online: each with what it is, and a form for another. */
export function ServersPage(props: Props) {
  const { view, hub, servers, errors, outcome } = props;
  const t = view.t;
  return (
    <ConsoleFrame
      view={view}
      hub={hub}
      heading={t('rooms.servers')}
      error={Boolean(errors)}
      before={
        <>
          <ErrorSummary view={view} errors={errors} />
          {outcome && <Outcome view={view} outcome={outcome} />}
        </>
      }
    >
      <p class="soft servers">{t('rooms.servers.text')}</p>
      {servers.length === 0 ? (
        <EmptyState title={t('rooms.servers.none')}>
          <p>{t('rooms.servers.none.text')}</p>
        </EmptyState>
      ) : (
        <ul class="list">
          {servers.map(server => (
            <Server view={view} server={server} />
          ))}
        </ul>
      )}
      <form class="form group" method="post" action={paths.servers(hub.id)} novalidate>
        <h2>{t('rooms.server.add')}</h2>
        <ServerFields {...props} />
        <Button>{t('rooms.server.add')}</Button>
      </form>
    </ConsoleFrame>
  );
}

const Outcome = ({ view, outcome }: { view: View; outcome: ServersOutcome }) => (
  <Banner meaning={outcome.isWell ? 'confirmed' : 'warning'}>
    {view.t(outcome.said, { name: outcome.name ?? '' })}
    {outcome.answer && ` ${view.t(outcome.answer)}`}
  </Banner>
);

const Server = ({ view, server }: { view: View; server: NamedProvider }) => (
  <li class="entry server">
    <span class="soft">{view.t(`rooms.server.kind.${server.kind}`)}</span>
    <span class="name">
      <a href={paths.server(server.hubId, server.id)}>{server.name}</a>
    </span>
    <span class="soft small">{new URL(server.url).host}</span>
  </li>
);
