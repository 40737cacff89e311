/** A hand scanner does not stop to think: so many milliseconds between two keys at most. */
const pauseMs = 500;
const code = /FOYER\..{100,}$/;
/** Outside a field nobody types: so many keys and Enter are a code too, though none of ours. */
const fewest = 6;

/**
 * Listens for hand scanners, which press the keys of a code and then Enter, wherever the cursor is. What they typed
 * into a field is taken out of it again. Another system's code is told too, lest the last answer seem to be its own.
 */
export function listenForWedge(scanned: (code: string) => void): void {
  let typed = '';
  let last = 0;
  document.addEventListener(
    'keydown',
    event => {
      if (event.timeStamp - last > pauseMs) typed = '';
      last = event.timeStamp;
      if (event.key.length === 1) typed += event.key;
      // A list that has the focus would jump to what begins with the letters of a code.
      if (event.key.length === 1 && event.target instanceof HTMLSelectElement) event.preventDefault();
      if (event.key !== 'Enter') return;
      const found = code.exec(typed)?.[0] ?? (typed.length < fewest || isInField() ? undefined : typed);
      typed = '';
      if (!found) return;
      event.preventDefault();
      event.stopPropagation();
      takeOut(found);
      scanned(found);
    },
    { capture: true },
  );
}

const isInField = (): boolean =>
  Boolean(document.activeElement?.matches('input:not([type=radio], [type=checkbox]), textarea'));

function takeOut(code: string): void {
  const field = document.activeElement;
  if (!(field instanceof HTMLInputElement) || !field.value.endsWith(code)) return;
  field.value = field.value.slice(0, -code.length);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
