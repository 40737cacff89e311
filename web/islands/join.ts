/**
 * What one joins elsewhere opens in a tab of its own, and this one goes on beside it: it notes the time, and leads on
 * to what comes next.
 */
const recordedMs = 1_500;

document.addEventListener('submit', event => {
  const form = event.target as HTMLFormElement;
  const beside = (event.submitter as HTMLElement | null)?.dataset.beside;
  form.target = beside ? '_blank' : '';
  form.rel = beside ? 'noopener' : '';
  if (beside) setTimeout(() => location.assign(beside), recordedMs);
});

export {};
