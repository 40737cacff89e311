/** A hand scanner types as nobody can: so many milliseconds between two keys at most. */
const fastMs = 80;
const mark = 'FOYER';

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
      const fast = event.timeStamp - last < fastMs;
      last = event.timeStamp;
      if (event.key.length === 1) typed = fast ? typed + event.key : event.key;
      if (event.key !== 'Enter') return;
      const at = typed.toUpperCase().indexOf(mark);
      const code = fast && at >= 0 ? typed.slice(at) : '';
      typed = '';
      if (!code) return;
      event.preventDefault();
      event.stopPropagation();
      const field = document.activeElement;
      if (field instanceof HTMLInputElement && field.value.endsWith(code)) {
        field.value = field.value.slice(0, -code.length);
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }
      scanned(code);
    },
    { capture: true },
  );
}
