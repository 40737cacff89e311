/** What a device keeps of one door, over reloads and without a network: a little order over IndexedDB. */

export type Keep = {
  get<T>(key: string): Promise<T | undefined>;
  set(key: string, value: unknown): Promise<void>;
  /** All scans, each under its nonce. */
  scans<T>(): Promise<T[]>;
  putScans(scans: readonly { nonce: string }[]): Promise<void>;
  /** A new list in the place of the old one: what is kept beside it, and exactly these scans. */
  replace(kept: Record<string, unknown>, scans: readonly { nonce: string }[]): Promise<void>;
  /** Forgets everybody. */
  clear(): Promise<void>;
};

const stores = { kept: 'kept', scans: 'scans' } as const;

export async function openKeep(event: string): Promise<Keep> {
  const db = await opened(event);

  /** Done when it is on the disk. */
  const change = (work: (kept: IDBObjectStore, scans: IDBObjectStore) => void): Promise<void> =>
    new Promise((resolve, reject) => {
      const transaction = db.transaction([stores.kept, stores.scans], 'readwrite', { durability: 'strict' });
      work(transaction.objectStore(stores.kept), transaction.objectStore(stores.scans));
      transaction.oncomplete = () => resolve();
      transaction.onerror = () => reject(transaction.error);
      transaction.onabort = () => reject(transaction.error);
    });
  const read = <T>(store: keyof typeof stores, ask: (from: IDBObjectStore) => IDBRequest): Promise<T> =>
    answerOf(ask(db.transaction(store).objectStore(store)));

  return {
    get: key => read('kept', from => from.get(key)),
    set: (key, value) => change(kept => kept.put(value, key)),
    scans: () => read('scans', from => from.getAll()),
    putScans: given =>
      change((_, scans) => {
        for (const scan of given) scans.put(scan, scan.nonce);
      }),
    replace: (values, given) =>
      change((kept, scans) => {
        for (const [key, value] of Object.entries(values)) kept.put(value, key);
        scans.clear();
        for (const scan of given) scans.put(scan, scan.nonce);
      }),
    clear: () =>
      change((kept, scans) => {
        kept.clear();
        scans.clear();
      }),
  };
}

function opened(event: string): Promise<IDBDatabase> {
  const request = indexedDB.open(`foyer-door-${event}`, 1);
  request.onupgradeneeded = () => {
    for (const store of Object.values(stores)) request.result.createObjectStore(store);
  };
  return answerOf(request);
}

const answerOf = <T>(request: IDBRequest): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
