import { check } from '../checking/check.ts';
import { mostFileBytes, takeCredentials } from '../checking/file.ts';
import { findingSaying, refusalSaying, type Words } from '../checking/saying.ts';
import type { CheckerData } from '../pages/certificate/check.tsx';
import { type Answered, Answers } from '../parts/answered.tsx';
import { ask } from './checker/ask.ts';
import { keepable } from './checker/keep.ts';
import { fill } from './door/draw.ts';

/** Checks certificates in the browser, on the page of the site and in the file that is kept of it. */
const root = document.querySelector<HTMLElement>('[data-checker]');
const data = root?.querySelector('[data-checker-data]')?.textContent;
// A browser that can neither unpack nor hash sends the file, as one without scripts does.
const isAble = Boolean(globalThis.DecompressionStream && globalThis.crypto?.subtle);
if (root && data && isAble) run(root, JSON.parse(data));

function run(root: HTMLElement, data: CheckerData): void {
  const words = wordsOf(data);
  const form = root.querySelector('form') as HTMLFormElement;
  const input = form.querySelector('input[type=file]') as HTMLInputElement;
  const working = root.querySelector('[data-working]') as HTMLElement;
  const answers = root.querySelector('[data-answers]') as HTMLElement;
  keepable(root, data, words);

  root.classList.add('ready');
  const [hint, sent] = [form.querySelector('.hint'), form.querySelector('p.hint')];
  if (hint) hint.textContent += ` ${words.t('checker.drop')}`;
  if (sent) sent.textContent = words.t('checker.stays');

  const chosen = (files: FileList | null | undefined) => {
    const file = files?.[0];
    if (file) void look(file);
    else input.focus();
  };
  input.addEventListener('change', () => chosen(input.files));
  form.addEventListener('submit', event => {
    event.preventDefault();
    chosen(input.files);
  });
  acceptDrops(root, chosen);

  let latest = 0;
  /** The answer to a file that another was chosen after is not shown. */
  async function look(file: File): Promise<void> {
    const mine = ++latest;
    working.textContent = words.t('checker.working');
    const answered = await answer(file, data, words).catch(error => {
      reportError(error);
      return none(words, 'unread');
    });
    if (mine !== latest) return;
    working.textContent = '';
    answers.innerHTML = String(Answers({ t: words.t, ...answered }));
    const heading = answers.querySelector<HTMLElement>('h2');
    heading?.focus({ preventScroll: true });
    answers.scrollIntoView();
  }
}

async function answer(file: File, { home }: CheckerData, words: Words): Promise<Answered> {
  // What is too large is not even read.
  if (file.size > mostFileBytes) return none(words, 'too-large');
  const bytes = await file.arrayBuffer().catch(() => undefined);
  if (!bytes) return none(words, 'unread');
  const taken = await takeCredentials(new Uint8Array(bytes));
  if (!taken.ok) return none(words, taken.why);
  const ways = { home, read: ask(home.origin), at: new Date() };
  const findings = await Promise.all(taken.credentials.map(each => check(each, ways)));
  return {
    sayings: findings.map(finding => findingSaying(words, finding)),
    fromPdf: taken.from === 'pdf',
  };
}

const none = (words: Words, why: Parameters<typeof refusalSaying>[1]): Answered => ({
  sayings: [refusalSaying(words, why)],
  fromPdf: false,
});

function wordsOf({ words, locale }: CheckerData): Words {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  return {
    t: (key, values = {}) => fill(words[key], values),
    day: instant => format.format(new Date(instant)),
    number: number => number.toLocaleString(locale),
  };
}

/** Anywhere on the page: who misses the field would leave the page for the file. */
function acceptDrops(root: HTMLElement, take: (files: FileList | undefined) => void): void {
  const over = (is: boolean) => root.classList.toggle('over', is);
  addEventListener('dragover', event => {
    event.preventDefault();
    over(true);
  });
  addEventListener('dragleave', event => over(event.relatedTarget !== null));
  addEventListener('drop', event => {
    event.preventDefault();
    over(false);
    take(event.dataTransfer?.files);
  });
}
