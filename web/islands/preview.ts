/** Draws what a form would do anew while it is filled in; without this, a button does it. */
const form = document.querySelector<HTMLFormElement>('form[data-preview-form]');
const button = form?.querySelector<HTMLButtonElement>('[data-preview-button]');
const shown = document.querySelector<HTMLElement>('[data-preview]');
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
    const answer = await ask().catch(() => undefined);
    if (!answer?.headers.has('x-part')) return;
    const drawn = await answer.text();
    if (mine === latest) shown.innerHTML = drawn;
  }

  /** Asks as the button would: by the method that it, or else the form, is sent with. */
  function ask(): Promise<Response> {
    const typed = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
    const headers = { 'x-part': 'preview' };
    return (button.formMethod || form.method) === 'get'
      ? fetch(`${button.formAction}?${typed}`, { headers })
      : fetch(button.formAction, { method: 'POST', body: typed, headers });
  }
}

export {};
