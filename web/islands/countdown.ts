import { remaining } from '../parts/remaining.ts';

/** Counts down in place, by the server's clock, and shows the page anew when the time has come. */
const skew = Date.now() - Date.parse(document.querySelector<HTMLElement>('[data-now]')?.dataset.now ?? '');

for (const element of document.querySelectorAll<HTMLElement>('[data-countdown]')) {
  const until = Date.parse(element.dataset.countdown ?? '');
  const show = () => {
    const left = until - (Date.now() - (skew || 0));
    element.textContent = remaining(left, document.documentElement.lang);
    if (left > 0) setTimeout(show, left > 3_600_000 ? 20_000 : 1_000);
    else setTimeout(() => location.reload(), 1_500);
  };
  if (!Number.isNaN(until)) show();
}
