import { Checkbox, Field } from '../../parts/field.tsx';
import { paths } from '../../paths.ts';
import type { DoorProps } from './props.ts';
import { Kept } from './result.tsx';

/** Somebody who has not registered: a name and an address are enough. */
export function WalkIn(props: DoorProps) {
  const { view, event, walkIn } = props;
  const { errors, typed } = walkIn ?? {};
  return (
    <details class="walk-in" open={walkIn !== undefined}>
      <summary>{view.t('door.walk-in')}</summary>
      <form class="form" action={`${paths.walkIns(event.id)}`} method="post" novalidate data-walk-in>
        <Kept {...props} />
        <p class="hint">{view.t('door.walk-in.hint')}</p>
        <p class="hint" data-needs-network hidden>
          {view.t('door.walk-in.offline')}
        </p>
        <Field
          view={view}
          name="name"
          label={view.t('registration.name')}
          value={typed?.name}
          error={errors?.name}
          autocomplete="off"
        />
        <Field
          view={view}
          name="email"
          type="email"
          label={view.t('common.email')}
          value={typed?.email}
          error={errors?.email}
          autocomplete="off"
          spellcheck={false}
        />
        <Field
          view={view}
          name="organisation"
          label={view.t('registration.organisation')}
          optional
          value={typed?.organisation}
          error={errors?.organisation}
          autocomplete="off"
        />
        <Checkbox view={view} name="consent" error={errors?.consent} checked={typed?.consent === 'yes'}>
          {view.t('door.walk-in.consent')}
        </Checkbox>
        <button class="button" type="submit">
          {view.t('door.walk-in.submit')}
        </button>
      </form>
    </details>
  );
}
