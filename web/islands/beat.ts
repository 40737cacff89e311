/** Says each minute that the page is open, and whether others are in front of it; without a line it says so. */
const part = document.querySelector<HTMLElement>('[data-beat]');
const every = 60_000;
/** Nothing that was heard is lost sooner than this. */
const quietFor = 130_000;

if (part) run(part, part.dataset.beatTo ?? '');

function run(part: HTMLElement, address: string): void {
  let token = part.dataset.beat ?? '';
  let behind = document.hidden;
  let heardAt = Date.now();
  let waiting = 0;
  let sending = Promise.resolve();
  let over = false;

  const body = (end: boolean) =>
    new URLSearchParams({ beat: token, behind: behind ? '1' : '0', end: end ? '1' : '0' });
  const show = (state: 'noted' | 'lost' | 'over') => {
    for (const each of part.querySelectorAll<HTMLElement>('[data-beat-state]')) {
      each.hidden = each.dataset.beatState !== state;
    }
  };

  async function send(): Promise<void> {
    if (over) return;
    const sent = { method: 'POST', body: body(false), keepalive: true };
    const answer = await fetch(address, sent).catch(() => undefined);
    if (answer?.ok) {
      ({ beat: token, over } = (await answer.json()) as { beat: string; over: boolean });
      heardAt = Date.now();
    } else if (answer?.status === 404) over = true;
    show(over ? 'over' : Date.now() - heardAt > quietFor ? 'lost' : 'noted');
  }

  /** One after the other, for each carries what the one before came to. */
  function beat(): Promise<void> {
    clearTimeout(waiting);
    waiting = window.setTimeout(beat, every);
    sending = sending.then(send, send);
    return sending;
  }

  show('noted');
  waiting = window.setTimeout(beat, every);
  // What was in front until now, or behind, is told as what it was.
  document.addEventListener('visibilitychange', () => {
    const beaten = beat();
    const { hidden } = document;
    void beaten.finally(() => {
      behind = hidden;
    });
  });
  addEventListener('online', () => void beat());
  addEventListener('pagehide', () => {
    if (!over) navigator.sendBeacon(address, body(true));
  });
}

export {};
