import type { Words } from '../../checking/saying.ts';
import type { CheckerData } from '../../pages/certificate/check.tsx';

/** Offers the page and its program as one file; in that file, says where it is from. */
export function keepable(root: HTMLElement, { home }: CheckerData, words: Words): void {
  const part = root.querySelector('[data-keep]') as HTMLElement;
  const said = part.querySelector('[data-keep-said]') as HTMLElement;
  const button = part.querySelector('button') as HTMLButtonElement;
  part.hidden = false;
  const { kept } = root.dataset;
  if (kept) {
    part.replaceChildren(words.t('checker.kept', { origin: home.origin, date: words.day(kept) }));
    return;
  }
  // As it is before anything was checked on it.
  const untouched = root.cloneNode(true) as HTMLElement;
  button.addEventListener('click', async () => {
    said.textContent = '';
    const file = await wholeFile(untouched, home.origin).catch(() => undefined);
    if (file) save(file, `${document.title}.html`);
    else said.textContent = words.t('checker.keep.failed');
  });
}

async function wholeFile(root: HTMLElement, origin: string): Promise<string> {
  const answer = await fetch(import.meta.url);
  if (!answer.ok) throw new Error(`The program is not there: ${answer.status}`);
  const program = await answer.text();
  root.dataset.kept = new Date().toISOString();
  root.querySelector('[data-answers]')?.replaceChildren();
  const style = document.querySelector('head style')?.textContent ?? '';
  // It asks issuers, and nobody else brings anything into it.
  const policy = `default-src 'none';style-src 'unsafe-inline';script-src 'unsafe-inline';connect-src https: ${origin}`;
  return [
    `<!doctype html><html lang="${document.documentElement.lang}"><head><meta charset="utf-8">`,
    `<meta http-equiv="content-security-policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    `<meta name="color-scheme" content="light dark"><title>${escaped(document.title)}</title>`,
    `<style>${style}</style></head><body class="public"><main id="main" class="narrow">${root.outerHTML}</main>`,
    `<script type="module">${program.replaceAll('</script', '<\\/script')}</script></body></html>`,
  ].join('\n');
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function save(text: string, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/html' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
