import type { DoorData } from '../../pages/door/data.tsx';
import { setFields } from './draw.ts';
import type { Chosen, HeldState } from './held.ts';

/**
 * What is chosen on this device: the list, the direction and the gate, over reloads. The address says it first, when
 * somebody was led here by one. Answers what is chosen now.
 */
export function makeSetup(data: DoorData, held: HeldState, changed: () => void): () => Chosen {
  const form = document.querySelector<HTMLFormElement>('form[data-setup]') as HTMLFormElement;
  const [list, gate] = [form.elements.namedItem('session'), form.elements.namedItem('gate')] as [
    HTMLSelectElement,
    HTMLInputElement,
  ];
  const way = form.elements.namedItem('way') as RadioNodeList;

  const kept = held.chosen();
  const asked = new URLSearchParams(location.search);
  if (kept && !asked.has('session') && data.lists.some(({ id }) => id === kept.list)) list.value = kept.list;
  if (kept && !asked.has('way')) way.value = kept.way;
  if (kept && !asked.has('gate')) gate.value = kept.gate;

  const chosen = (): Chosen => ({
    list: list.value,
    way: way.value === 'out' ? 'out' : 'in',
    gate: gate.value
      .replace(/\p{Cc}/gu, ' ')
      .trim()
      .slice(0, 40),
  });

  function choose(): void {
    const now = chosen();
    for (const own of document.querySelectorAll('.desk form, .answer form'))
      setFields(own, { session: now.list, way: now.way, gate: now.gate });
    void held.choose(now);
    changed();
  }

  form.querySelector<HTMLElement>('[data-show]')?.setAttribute('hidden', '');
  form.addEventListener('submit', event => event.preventDefault());
  form.addEventListener('change', choose);
  choose();
  return chosen;
}
