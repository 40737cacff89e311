/** Draws what a form would do anew while it is filled in; without this, a button does it. */
const form = document.querySelector<HTMLFormElement>('form[data-preview-form]');
const button = form?.querySelector<HTMLButtonElement>('[data-preview-button]');
const shown = document.querySelector<HTMLElement>('[data-preview]');
if (form && button && shown) run(form, button, shown);

function run(form: HTMLFormElement, button: HTMLButtonElement, shown: HTMLElement): void {
  let waiting = 0;
  let latest = 0;
  button.hidden = true;
  form.addEventListener('input', ({ target }) => {
    clearTimeout(waiting);
    const part = target instanceof HTMLInputElement && target.files?.length && partOf(target);
    if (part) void send(target, part);
    else waiting = window.setTimeout(() => void draw(), 250);
  });

  /** An answer that was overtaken by a newer one is not shown. */
  async function draw(): Promise<void> {
    const mine = ++latest;
    const answer = await ask().catch(() => undefined);
    if (!answer?.headers.has('x-part')) return;
    const drawn = await answer.text();
    if (mine === latest) shown.innerHTML = drawn;
  }

  /** Asks as the button would: by the method that it, or else the form, is sent with. A file is not sent again. */
  function ask(): Promise<Response> {
    const typed = new URLSearchParams(
      [...new FormData(form)].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
    );
    const headers = { 'x-part': 'preview' };
    return (button.formMethod || form.method) === 'get'
      ? fetch(`${button.formAction}?${typed}`, { headers })
      : fetch(button.formAction, { method: 'POST', body: typed, headers });
  }

  /** A file is sent once, when it is chosen. The answer is its field, which names what is kept, and the drawing. */
  async function send(input: HTMLInputElement, part: HTMLElement): Promise<void> {
    const mine = ++latest;
    const asked = { method: 'POST', body: new FormData(form), headers: { 'x-sends': input.name } };
    const answer = await fetch(button.formAction, asked).catch(() => undefined);
    if (!answer?.headers.has('x-part')) return;
    const parts = document.createElement('template');
    parts.innerHTML = await answer.text();
    const now = parts.content.getElementById(part.id);
    const drawn = parts.content.querySelector('[data-preview]');
    if (mine === latest && drawn) shown.innerHTML = drawn.innerHTML;
    if (!now) return;
    part.replaceWith(now);
    now.querySelector<HTMLElement>('input[type=file]')?.focus();
  }
}

const partOf = (input: HTMLInputElement) => input.closest<HTMLElement>('[data-file-part]');

export {};
