/**
 * Opens the door's page without a network. Answers for that page and its files only: the page comes from the network
 * while there is one, and is kept; files have their version in their address, and are asked for once.
 */

type Extended = Event & { waitUntil(done: Promise<unknown>): void };
type Asked = Extended & { request: Request; respondWith(answer: Promise<Response>): void };
type Told = Extended & { data: { page: string; files: string[] } };
type Scope = {
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
  registration: { scope: string };
  addEventListener(type: 'install' | 'activate', hear: (event: Extended) => void): void;
  addEventListener(type: 'fetch', hear: (event: Asked) => void): void;
  addEventListener(type: 'message', hear: (event: Told) => void): void;
};

const worker = self as unknown as Scope;
const page = new URL(worker.registration.scope).pathname;
const store = `foyer-door ${page}`;
/** So long the network may take before the kept page is shown. */
const patienceMs = 4_000;

worker.addEventListener('install', event => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', event => event.waitUntil(worker.clients.claim()));
worker.addEventListener('message', event => event.waitUntil(keepAll(event.data.files)));

worker.addEventListener('fetch', event => {
  const { request } = event;
  const { pathname, origin } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (request.mode === 'navigate' && isOwn(pathname)) event.respondWith(openPage(request));
  else if (pathname.startsWith('/assets/')) event.respondWith(openFile(request));
});

const isOwn = (pathname: string) => pathname === page || pathname === `${page}/search`;

async function openPage(request: Request): Promise<Response> {
  const cache = await caches.open(store);
  const kept = await cache.match(page);
  const signal = kept ? AbortSignal.timeout(patienceMs) : undefined;
  try {
    const answer = await fetch(request, { signal });
    const isPage = answer.ok && answer.headers.get('content-type')?.startsWith('text/html');
    if (isPage && new URL(request.url).pathname === page) await cache.put(page, answer.clone());
    // A network that is there and does not lead to us.
    return answer.status >= 500 && kept ? kept : answer;
  } catch {
    return kept ?? Response.error();
  }
}

async function openFile(request: Request): Promise<Response> {
  const cache = await caches.open(store);
  const kept = await cache.match(request.url);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(request.url, answer.clone());
  return answer;
}

/** The page, for it came before there was a worker, and its files; those of older versions go. */
async function keepAll(files: string[]): Promise<void> {
  const cache = await caches.open(store);
  const wanted = new Set([...files, new URL(page, location.origin).href]);
  for (const { url } of await cache.keys()) if (!wanted.has(url)) await cache.delete(url);
  const have = new Set((await cache.keys()).map(({ url }) => url));
  const missing = [...wanted].filter(url => !have.has(url));
  await Promise.all(missing.map(url => keep(cache, url)));
}

async function keep(cache: Cache, url: string): Promise<void> {
  const answer = await fetch(url, { redirect: 'manual' }).catch(() => undefined);
  if (answer?.ok) await cache.put(url, answer);
}
