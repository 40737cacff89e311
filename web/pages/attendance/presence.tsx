import type { WasThere } from '../../../functions/attendance/attendees.ts';
import type { Doubt } from '../../../functions/attendance/door/scan.ts';
import type { Meaning } from '../../parts/shape.tsx';
import { Status } from '../../parts/status.tsx';
import type { View } from '../../view.ts';

type Props = { view: View; presence: WasThere; doubts?: Doubt[] };

/** Whether they were there, in which mode, for how long, and what staff should look at. */
export function PresenceLine({ view, presence, doubts }: Props) {
  const { seat, there, awaits, around, modes, minutes, possible, inferred } = presence;
  const t = view.t;
  const word = !seat
    ? 'attendance.no-seat'
    : there
      ? 'attendance.yes'
      : awaits
        ? 'attendance.maybe'
        : 'attendance.no';
  const meaning: Meaning = !seat ? 'wrong' : there ? 'confirmed' : awaits ? 'waiting' : 'note';
  const facts = [
    modes.map(mode => t(`attendance.mode.${mode}`)).join(' + '),
    modes.length > 0 && t('attendance.minutes', { minutes, possible }),
    inferred && t('attendance.flag.inferred').toLocaleLowerCase(view.language),
  ].filter(Boolean);
  return (
    <div class="presence">
      <Status meaning={meaning}>{t(word)}</Status>
      {facts.length > 0 ? (
        <span class="how-long">{facts.join(' · ')}</span>
      ) : (
        !awaits && <span class="soft">{t(around ? 'attendance.around' : 'attendance.not-seen')}</span>
      )}
      <Flags view={view} presence={presence} doubts={doubts} />
    </div>
  );
}

const Flags = ({ view, presence: { twice }, doubts = [] }: Props) => (
  <>
    {twice.length > 0 && <Status meaning="warning">{view.t('attendance.flag.twice')}</Status>}
    {[...new Set(doubts.map(({ kind }) => kind))].map(kind => (
      <Status meaning="warning">{view.t(`attendance.flag.${kind}`)}</Status>
    ))}
  </>
);
