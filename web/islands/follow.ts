/** Looks again, every few seconds, at what this page waits for, and shows it once it is there. */
const waiting = document.querySelector<HTMLElement>('[data-follow]');
const href = waiting?.dataset.follow;
const pause = Number(waiting?.dataset.every ?? 5) * 1_000;

async function look(address: string): Promise<void> {
  const answer = await fetch(address).catch(() => undefined);
  if (answer?.ok && !(await answer.text()).includes('data-follow=')) location.replace(address);
  else setTimeout(look, pause, address);
}

if (href) setTimeout(look, pause, href);

export {};
