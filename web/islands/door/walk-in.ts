import type { Line } from './line.ts';

/** Somebody is registered on the spot: the server's page answers, and what it says is put in place here. */
export function makeWalkIn(line: Line, put: (result: HTMLElement) => void): () => void {
  const own = () => document.querySelector<HTMLDetailsElement>('details.walk-in') as HTMLDetailsElement;

  document.addEventListener('submit', event => {
    const form = event.target as HTMLFormElement;
    if (!form.matches('[data-walk-in]')) return;
    event.preventDefault();
    void send(form);
  });

  async function send(form: HTMLFormElement): Promise<void> {
    const button = form.querySelector('button') as HTMLButtonElement;
    if (button.disabled) return;
    button.disabled = true;
    const body = new FormData(form);
    const answer = await fetch(form.action, { method: 'POST', body, redirect: 'manual' }).catch(
      () => undefined,
    );
    button.disabled = false;
    const isPage = answer && (answer.ok || answer.status === 422);
    if (!isPage) return line.offline();
    // Its styles are here already, and this page's policy would refuse them.
    const html = (await answer.text()).replace(/<style[\s\S]*?<\/style>/g, '');
    const page = new DOMParser().parseFromString(html, 'text/html');
    if (answer.status === 422) {
      own().replaceWith(page.querySelector('details.walk-in') as Element);
      own().querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
      return;
    }
    const result = page.querySelector<HTMLElement>('[data-answer] .result');
    if (!result) return line.offline();
    put(result);
    if (result.dataset.tone === 'welcome' || result.dataset.tone === 'already') {
      form.reset();
      own().open = false;
    }
    void line.turn();
  }

  /** Without a network nobody knows whether there is a seat. */
  return () => {
    const isAway = line.standing() !== 'connected';
    const hint = own().querySelector<HTMLElement>('[data-needs-network]') as HTMLElement;
    hint.hidden = !isAway;
  };
}
