/** Draws a part of the page anew every few seconds, while somebody looks at it. What is unfolded stays unfolded. */
const part = document.querySelector<HTMLElement>('[data-live]');
if (part?.dataset.live) run(part, part.dataset.live);

function run(part: HTMLElement, href: string): void {
  const pause = Number(part.dataset.every ?? 10) * 1_000;
  const lost = document.querySelector<HTMLElement>('[data-live-lost]');
  for (const one of document.querySelectorAll<HTMLElement>('[data-live-without]')) one.hidden = true;
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) void draw();
  });
  setTimeout(look, pause);

  /** A server that takes its time is asked less often. */
  async function look(): Promise<void> {
    const began = performance.now();
    if (!document.hidden) await draw();
    setTimeout(look, Math.max(pause, 5 * (performance.now() - began)));
  }

  async function draw(): Promise<void> {
    const answer = await fetch(href, { headers: { 'x-part': 'board' } }).catch(() => undefined);
    const isPart = answer?.ok && answer.headers.has('x-part');
    if (lost) lost.hidden = Boolean(isPart);
    if (!isPart) return;
    const drawn = await answer.text();
    const open = [...part.querySelectorAll('details')].map(each => each.open);
    part.innerHTML = drawn;
    part.querySelectorAll('details').forEach((each, index) => {
      each.open = open[index] ?? false;
    });
  }
}

export {};
