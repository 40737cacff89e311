/** A hand scanner does not stop to think: so many milliseconds between two keys at most. */
const pauseMs = 500;
const code = /FOYER\..{100,}$/;

/**
 * Listens for hand scanners, which press the keys of a code and then Enter, wherever the cursor is. What they typed
 * into a field is taken out of it again.
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
      if (event.key !== 'Enter') return;
      const found = code.exec(typed)?.[0];
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

function takeOut(code: string): void {
  const field = document.activeElement;
  if (!(field instanceof HTMLInputElement) || !field.value.endsWith(code)) return;
  field.value = field.value.slice(0, -code.length);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
