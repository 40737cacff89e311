/** Draws what a form would do anew while it is filled in; without this, a button does it. */
const form = document.querySelector<HTMLFormElement>('form[data-preview-form]');
const button = form?.querySelector<HTMLButtonElement>('[data-preview-button]');
const shown = form?.querySelector<HTMLElement>('[data-preview]');
if (form && button && shown) run(form, button, shown);

function run(form: HTMLFormElement, button: HTMLButtonElement, shown: HTMLElement): void {
  let waiting = 0;
  let latest = 0;
  button.hidden = true;
  form.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = window.setTimeout(() => void draw(), 250);
  });

  /** An answer that was overtaken by a newer one is not shown. */
  async function draw(): Promise<void> {
    const mine = ++latest;
    const asked = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
    const sent = { headers: { 'x-part': 'preview' } };
    const answer = await fetch(`${button.formAction}?${asked}`, sent).catch(() => undefined);
    if (!answer?.headers.has('x-part')) return;
    const drawn = await answer.text();
    if (mine === latest) shown.innerHTML = drawn;
  }
}

export {};
