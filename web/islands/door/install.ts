import QrScanner from 'qr-scanner';
import type { DoorData } from '../../pages/door/data.tsx';

/** Makes the page one that opens without a network: a worker keeps it, with all that it has loaded. */
export async function install({ hrefs }: DoorData): Promise<void> {
  void navigator.storage?.persist?.();
  if (!navigator.serviceWorker) return;
  const registration = await navigator.serviceWorker
    .register(hrefs.worker, { scope: hrefs.page })
    .catch(() => undefined);
  if (!registration) return;
  await navigator.serviceWorker.ready;
  document.querySelector('[data-install]')?.removeAttribute('hidden');
  // What reads codes is loaded only when a camera opens: it must be here before the network goes.
  await QrScanner.createQrEngine()
    .then(engine => ('terminate' in engine ? engine.terminate() : undefined))
    .catch(() => undefined);
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  const files = loaded.filter(name => new URL(name).pathname.startsWith('/assets/'));
  registration.active?.postMessage({ page: hrefs.page, files: [...new Set(files)] });
}

/** The page names people too: it goes from the device when they do. */
export async function uninstall({ hrefs }: DoorData): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration(hrefs.page);
  await registration?.unregister();
  for (const name of (await globalThis.caches?.keys()) ?? []) {
    if (name.endsWith(` ${hrefs.page}`)) await caches.delete(name);
  }
}
