/** Adds rows to the list of a group in place of asking the server for them, as long as it may grow. */
const list = document.querySelector<HTMLOListElement>('[data-rows]');
const more = document.querySelector<HTMLButtonElement>('[data-more-rows] button');
const [most, atOnce] = [100, 5];

function add(rows: HTMLOListElement): void {
  const last = rows.lastElementChild;
  if (!last || rows.children.length >= most) return;
  const [was, number] = [rows.children.length, rows.children.length + 1];
  const row = last.cloneNode(true) as HTMLElement;
  for (const gone of row.querySelectorAll('.field-error, .status')) gone.remove();
  for (const field of row.querySelectorAll('.field')) field.classList.remove('has-error');
  for (const control of row.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')) {
    control.id = control.name = control.name.replace(/\d+$/, String(number));
    control.value = '';
    control.removeAttribute('value');
    control.removeAttribute('aria-invalid');
    control.removeAttribute('aria-describedby');
  }
  for (const label of row.querySelectorAll('label')) {
    label.htmlFor = label.htmlFor.replace(/\d+$/, String(number));
  }
  for (const named of row.querySelectorAll('.number, label .unseen')) {
    named.textContent = named.textContent?.replace(String(was), String(number)) ?? '';
  }
  rows.append(row);
}

more?.addEventListener('click', event => {
  if (!list) return;
  event.preventDefault();
  const first = list.children.length + 1;
  for (let count = 0; count < atOnce; count++) add(list);
  list.querySelector<HTMLInputElement>(`#name-${first}`)?.focus();
});

export {};
