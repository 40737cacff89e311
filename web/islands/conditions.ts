/** Shows of an event's own questions only those that are asked of whoever fills in the form, as they fill it in. */
const parts = [...document.querySelectorAll<HTMLElement>('.asked')];
const form = parts[0]?.closest('form');

function show(): void {
  const given = new FormData(form ?? undefined);
  for (const part of parts) {
    const { asks, when, is = '' } = part.dataset;
    const answers = when ? given.getAll(when) : [];
    const met = !when || answers.some(answer => is.split(' ').includes(String(answer)));
    part.hidden = !met || (asks !== undefined && given.get('mode') !== asks);
    // What is hidden is not asked, and so are those that depend on it.
    if (part.hidden)
      for (const { name } of part.querySelectorAll<HTMLInputElement>('[name]')) given.delete(name);
  }
}

if (form) {
  for (const note of form.querySelectorAll('.only-if')) note.remove();
  form.addEventListener('input', show);
  // A page that comes back keeps what was typed.
  addEventListener('pageshow', show);
  show();
}

export {};
