import type { DoorPerson } from '../../../functions/attendance/door/scan.ts';
import type { DoorData } from '../../pages/door/data.tsx';
import { filled, setFields } from './draw.ts';
import type { Chosen } from './held.ts';
import { makeVoice, type Tone } from './sound.ts';

/** What is shown, and what an undo of it takes back. */
export type Shown = { said: string; person?: DoorPerson; since?: string; nonce?: string };

type Answering = {
  data: DoorData;
  chosen: () => Chosen;
  clock: (instant: string) => string;
  /** Whether the camera's picture lies under the answer. */
  covers: () => boolean;
};

/** The place of the answer: what is put there is seen, heard and felt, and makes room for the next person. */
export function makeAnswer({ data, chosen, clock, covers }: Answering) {
  const place = document.querySelector<HTMLElement>('[data-answer]') as HTMLElement;
  const tell = makeVoice();
  let fading = 0;

  function put(result: HTMLElement): void {
    place.replaceChildren(result);
    place.classList.remove('past');
    clearTimeout(fading);
    const tone = result.dataset.tone as Tone;
    if (covers()) {
      fading = window.setTimeout(() => place.classList.add('past'), tone === 'welcome' ? 2_000 : 4_000);
    }
    place.scrollIntoView({ block: 'nearest' });
    tell(tone);
  }

  /** In the order of the programme. */
  const placesOf = ({ places }: DoorPerson): string =>
    Object.entries(data.titles)
      .filter(([id]) => places.some(each => each === id))
      .map(([, title]) => title)
      .join(' · ');

  function show({ said, person, since, nonce }: Shown): void {
    const { list, way, gate } = chosen();
    const result = filled(`[data-result="${said}"]`, {
      name: person?.name,
      organisation: person?.organisation,
      note: person?.doorNote,
      places: person && placesOf(person),
      time: since && clock(since),
      date: data.lists.find(({ id }) => id === list)?.date,
    });
    setFields(result, { session: list, way, gate, registration: person?.id, nonce });
    if (!nonce) result.querySelector('[data-undo]')?.remove();
    put(result);
  }

  return { show, put, focus: () => place.focus({ preventScroll: true }) };
}
