import type { NamedProvider } from '../../../functions/accounts/provider.ts';
import type { FieldErrors, Typed } from '../../../functions/shared/form.ts';
import { Choice, Field } from '../../parts/field.tsx';
import type { View } from '../../view.ts';

type Props = {
  view: View;
  errors?: FieldErrors;
  typed?: Typed;
  servers: readonly NamedProvider[];
  /** What having no room of one's own means, where that is a choice. */
  none?: { label: string; hint?: string };
};

/** Where people meet online: an address, a stream, or a room on a server of the hub. */
export function RoomPart({ view, errors, typed, servers, none }: Props) {
  const t = view.t;
  const at = (name: string) => ({ view, name, value: typed?.[name], error: errors?.[name] });
  const options = [
    ...(none ? [{ value: '', ...none }] : []),
    { value: 'address', label: t('rooms.kind.address'), hint: t('rooms.kind.address.hint') },
    { value: 'stream', label: t('rooms.kind.stream'), hint: t('rooms.kind.stream.hint') },
    ...servers.map(({ kind, id, name }) => ({
      value: `${kind}:${id}`,
      label: name,
      hint: t(`rooms.kind.${kind}.hint`),
    })),
  ];
  return (
    <>
      <div class="picks rooms">
        <Choice
          {...at('onlineRoom')}
          value={typed?.onlineRoom ?? (none ? '' : 'address')}
          label={t('rooms.online')}
          options={options}
        />
      </div>
      <div class="only-address">
        <Field
          {...at('onlineAddress')}
          type="url"
          inputmode="url"
          spellcheck={false}
          label={t('rooms.address')}
          hint={t('rooms.address.hint')}
        />
      </div>
    </>
  );
}
