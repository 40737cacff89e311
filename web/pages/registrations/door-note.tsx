import type { Admitted } from '../../../functions/accounts/hub.ts';
import type { Event } from '../../../functions/events/event.ts';
import type { Registration } from '../../../functions/registration/registration.ts';
import { Field, type Filled } from '../../parts/field.tsx';
import { paths } from '../../paths.ts';
import type { View } from '../../view.ts';

type Props = {
  view: View;
  event: Event;
  staff: Admitted;
  registration: Registration;
  note?: Filled;
};

/** What those at the door are told when this person comes; whoever may not write it reads it. */
export function DoorNote({ view, event, staff, registration, note }: Props) {
  const { id, doorNote } = registration;
  if (!staff.may.includes('let-people-in')) {
    return doorNote ? (
      <section class="group" aria-labelledby="door-note">
        <h2 id="door-note">{view.t('door.note')}</h2>
        <p>{doorNote}</p>
      </section>
    ) : null;
  }
  return (
    <form class="form" action={paths.doorNote(event.id, id)} method="post" novalidate>
      <Field
        view={view}
        name="doorNote"
        label={view.t('door.note')}
        hint={view.t('door.note.hint')}
        optional
        value={note?.typed?.doorNote ?? doorNote}
        error={note?.errors?.doorNote}
        autocomplete="off"
      />
      <button class="button quiet" type="submit">
        {view.t('door.note.save')}
      </button>
    </form>
  );
}
