import type { WalkInOnWire } from '../../../functions/attendance/door/wire.ts';
import type { DoorData } from '../../pages/door/data.tsx';
import type { makeAnswer } from './answer.ts';
import type { Line } from './line.ts';
import { newNonce } from './nonce.ts';

const patienceMs = 10_000;

type WalkingIn = {
  data: DoorData;
  line: Line;
  answer: ReturnType<typeof makeAnswer>;
  /** Lets somebody in by this device alone; false when it sends them away. */
  letIn: (walkIn: WalkInOnWire, nonce: string) => Promise<boolean>;
};

/**
 * Somebody is registered on the spot: the server's page answers, and what it says is put in place here. Without a
 * network this device lets them in, and they are registered when what it keeps is sent.
 */
export function makeWalkIn({ data, line, answer, letIn }: WalkingIn): () => void {
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
    try {
      // Whether or not its answer arrives, what is sent by this nonce is one person at one gate.
      const nonce = newNonce();
      const page = await ask(form, nonce);
      if (page) put(form, page);
      else if (line.standing() !== 'no-entry') await keep(form, nonce);
    } finally {
      button.disabled = false;
    }
  }

  /** The server's answer; undefined without one of ours. */
  async function ask(form: HTMLFormElement, nonce: string): Promise<Document | undefined> {
    if (line.standing() !== 'connected') return undefined;
    const body = new FormData(form);
    body.set('nonce', nonce);
    const signal = AbortSignal.timeout(patienceMs);
    const sent = fetch(form.action, { method: 'POST', body, redirect: 'manual', signal });
    const answered = await sent.catch(() => undefined);
    if (!answered || !(answered.ok || answered.status === 422)) {
      line.offline();
      return undefined;
    }
    // Its styles are here already, and this page's policy would refuse them.
    const html = (await answered.text()).replace(/<style[\s\S]*?<\/style>/g, '');
    return new DOMParser().parseFromString(html, 'text/html');
  }

  function put(form: HTMLFormElement, page: Document): void {
    const result = page.querySelector<HTMLElement>('[data-answer] .result:not(.ready)');
    if (!result) {
      own().replaceWith(page.querySelector('details.walk-in') as Element);
      own().querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
      return;
    }
    answer.put(result);
    if (result.dataset.tone === 'welcome' || result.dataset.tone === 'already') done(form);
    void line.turn();
  }

  async function keep(form: HTMLFormElement, nonce: string): Promise<void> {
    if (data.noWalkIns) return answer.show({ said: data.noWalkIns });
    const typed = new FormData(form);
    const text = (name: string) => String(typed.get(name) ?? '').trim();
    const wrong = {
      name: text('name') ? undefined : data.words.noName,
      email: /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text('email')) ? undefined : data.words.noEmail,
      consent: text('consent') ? undefined : data.words.noConsent,
    };
    markErrors(form, wrong, data.words.error);
    if (Object.values(wrong).some(Boolean)) return;
    const asked = [...typed].filter(([name, value]) => name.startsWith('q-') && value !== '');
    const walkIn: WalkInOnWire = {
      name: text('name'),
      email: text('email'),
      organisation: text('organisation') || undefined,
      language: text('language') as WalkInOnWire['language'],
      answers: Object.fromEntries(asked.map(([name, value]) => [name, String(value)])),
    };
    if (await letIn(walkIn, nonce)) done(form);
  }

  function done(form: HTMLFormElement): void {
    form.reset();
    own().open = false;
  }

  return () => {
    const isAway = line.standing() !== 'connected' && !data.noWalkIns;
    const hint = own().querySelector<HTMLElement>('[data-without-network]') as HTMLElement;
    hint.hidden = !isAway;
  };
}

/** As the server would mark them; the first is focused. */
function markErrors(form: HTMLFormElement, wrong: Record<string, string | undefined>, prefix: string): void {
  for (const [name, words] of Object.entries(wrong)) {
    const input = form.elements.namedItem(name) as HTMLInputElement;
    const field = input.closest('.field') as HTMLElement;
    field.querySelector('.field-error')?.remove();
    field.classList.toggle('has-error', words !== undefined);
    input.toggleAttribute('aria-invalid', false);
    input.removeAttribute('aria-describedby');
    if (!words) continue;
    const note = document.createElement('div');
    note.className = 'field-error';
    note.id = `${name}-error`;
    note.textContent = words;
    const unseen = document.createElement('span');
    unseen.className = 'unseen';
    unseen.textContent = prefix;
    note.prepend(unseen);
    (input.closest('label') ?? input).before(note);
    input.setAttribute('aria-invalid', 'true');
    input.setAttribute('aria-describedby', note.id);
  }
  form.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
}
