import type { providerKinds } from '../../../functions/accounts/provider.ts';
import { Choice, Field, type Filled } from '../../parts/field.tsx';
import type { View } from '../../view.ts';

type Props = {
  view: View;
  /** To choose from, of a new server; one that is kept stays what it is. */
  kinds?: typeof providerKinds;
} & Filled;

/** What a server is called, where it is, and how it knows us. A secret that is kept is never in the page. */
export function ServerFields({ view, kinds, errors, typed }: Props) {
  const t = view.t;
  const at = (name: string) => ({ view, name, value: typed?.[name], error: errors?.[name] });
  const isJitsi = typed?.serverKind === 'jitsi';
  return (
    <>
      {kinds ? (
        <div class="picks">
          <Choice
            {...at('serverKind')}
            value={typed?.serverKind ?? 'bigbluebutton'}
            label={t('rooms.server.kind')}
            options={kinds.map(value => ({ value, label: t(`rooms.server.kind.${value}`) }))}
          />
        </div>
      ) : (
        <input type="hidden" name="serverKind" value={typed?.serverKind} />
      )}
      <Field {...at('serverName')} label={t('rooms.server.name')} hint={t('rooms.server.name.hint')} />
      <Field
        {...at('serverUrl')}
        type="url"
        inputmode="url"
        spellcheck={false}
        autocomplete="off"
        label={t('rooms.server.url')}
        hint={t('rooms.server.url.hint')}
      />
      {(kinds || isJitsi) && (
        <div class={kinds ? 'only-jitsi' : undefined}>
          <Field
            {...at('appId')}
            spellcheck={false}
            autocomplete="off"
            label={t('rooms.server.app-id')}
            hint={t('rooms.server.app-id.hint')}
          />
        </div>
      )}
      <Field
        {...at('secret')}
        value=""
        type="password"
        spellcheck={false}
        autocomplete="off"
        label={t('rooms.server.secret')}
        hint={t(kinds ? 'rooms.server.secret.hint' : 'rooms.server.secret.kept')}
      />
    </>
  );
}
