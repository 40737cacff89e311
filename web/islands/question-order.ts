/** Questions are put in order by dragging them at their handles; the order is sent as the buttons' form sends it. */
const form = document.querySelector<HTMLFormElement>('form[data-question-order]');
const list = form?.querySelector('ol');
if (form && list) run(form, list);

function run(form: HTMLFormElement, list: HTMLOListElement): void {
  const order = () => [...list.children].map(each => (each as HTMLElement).dataset.question).join(' ');
  let dragged: HTMLElement | undefined;
  let before = '';

  for (const handle of list.querySelectorAll<HTMLElement>('[data-handle]')) {
    handle.hidden = false;
    handle.addEventListener('pointerdown', event => {
      if (event.button !== 0) return;
      event.preventDefault();
      dragged = handle.closest('li') ?? undefined;
      dragged?.classList.add('dragged');
      before = order();
    });
  }
  // A handle that moves in the document loses the pointer: the document keeps it.
  document.addEventListener('pointermove', event => {
    if (dragged) bringTo(dragged, event.clientY);
  });
  document.addEventListener('pointerup', drop);
  document.addEventListener('pointercancel', drop);

  /** Among the others, by the middle of each. */
  function bringTo(item: HTMLElement, y: number): void {
    const others = [...list.children].filter(each => each !== item);
    const next = others.find(each => {
      const { top, height } = each.getBoundingClientRect();
      return y < top + height / 2;
    });
    if (next !== item.nextElementSibling) list.insertBefore(item, next ?? null);
    const edge = 60;
    if (y < edge) scrollBy(0, -12);
    else if (y > innerHeight - edge) scrollBy(0, 12);
  }

  function drop(): void {
    if (!dragged) return;
    dragged.classList.remove('dragged');
    dragged = undefined;
    if (order() === before) return;
    const field = document.createElement('input');
    field.type = 'hidden';
    field.name = 'order';
    field.value = order();
    form.append(field);
    form.submit();
  }
}

export {};
