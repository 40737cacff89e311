/** Draws the question anew while it is typed; without this, a button does it. */
const form = document.querySelector<HTMLFormElement>('form[data-question-form]');
const button = form?.querySelector<HTMLButtonElement>('[data-sketch-button]');
const shown = document.querySelector<HTMLElement>('[data-sketch]');
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
    const sent = { method: 'POST', body: new FormData(form), headers: { 'x-part': 'sketch' } };
    const answer = await fetch(button.formAction, sent).catch(() => undefined);
    if (!answer?.headers.has('x-part')) return;
    const drawn = await answer.text();
    if (mine === latest) shown.innerHTML = drawn;
  }
}

export {};
