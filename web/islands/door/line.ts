import { isPass, type Turn } from '../../../functions/attendance/door/scan.ts';
import type { Held, ScanAnswer, ScanOnWire } from '../../../functions/attendance/door/wire.ts';
import type { DoorData } from '../../pages/door/data.tsx';
import type { HeldState } from './held.ts';

/** How the device stands to the server; `no-entry`: whoever is signed in does not work at this door. */
export type Standing = 'connected' | 'offline' | 'signed-out' | 'no-entry';

const everyMs = 4_000;
const listEveryMs = 5 * 60_000;
const patienceMs = 10_000;
const batch = 50;

type Hearing = {
  /** Something is to be drawn anew. */
  changed: () => void;
  /** Whoever is signed in has no business with these people any more. */
  left: () => Promise<void>;
  /** Whether nobody comes any more: people are left, and nothing new is asked. */
  isOver: () => boolean;
};

export type Line = ReturnType<typeof makeLine>;

/** The line to the server: sends what is kept, asks what is new, and goes on trying. */
export function makeLine(data: DoorData, held: HeldState, { changed, left, isOver }: Hearing) {
  let standing: Standing = navigator.onLine ? 'connected' : 'offline';
  let listed = 0;
  let sending = false;
  let timer = 0;

  function stands(as: Standing): void {
    if (as === standing) return;
    standing = as;
    changed();
  }

  /** Throws when there is no answer of ours. */
  async function ask<T extends { now: string }>(href: string, init: RequestInit, ms: number): Promise<T> {
    const asked = Date.now();
    const response = await fetch(href, {
      ...init,
      redirect: 'manual',
      signal: AbortSignal.timeout(ms),
    }).catch(() => undefined);
    const refused = whyRefused(response);
    if (refused) stands(refused);
    if (refused === 'no-entry') await left();
    if (refused || !response?.ok) throw new Refused(refused ? undefined : response?.status);
    const answer = (await response.json()) as T;
    await held.heardTime(answer.now, asked, Date.now());
    stands('connected');
    return answer;
  }

  const send = (scans: ScanOnWire[], ms: number) =>
    ask<{ now: string; answers: ScanAnswer[] }>(
      data.hrefs.scans,
      { method: 'POST', body: JSON.stringify({ scans }), headers: { 'content-type': 'application/json' } },
      ms,
    );

  /** What the server said of scans becomes what is known; those are sent. */
  async function learn(answers: readonly ScanAnswer[]): Promise<void> {
    for (const { nonce, said, person, scan } of answers) {
      if (person) held.meet(person);
      const own = held.scans.get(nonce);
      // Undone or sent again since: that is still to be told.
      if (scan)
        await held.add(own?.undone && !scan.undone ? { ...scan, undone: own.undone, wire: own.wire } : scan);
      else if (own) await held.add({ ...own, wire: undefined, refused: isTurn(said) ? said : 'unknown' });
    }
    if (answers.length > 0) changed();
  }

  /** Sends all that is kept. One that cannot be taken as it is does not hold up the others. */
  async function flush(): Promise<void> {
    if (sending) return;
    sending = true;
    try {
      const left = held.unsent().map(({ wire }) => wire as ScanOnWire);
      for (let start = 0; start < left.length; start += batch) {
        await sendOrSplit(left.slice(start, start + batch));
      }
    } finally {
      sending = false;
    }
  }

  async function sendOrSplit(scans: ScanOnWire[]): Promise<void> {
    try {
      await learn((await send(scans, patienceMs)).answers);
    } catch (error) {
      if (!(error instanceof Refused) || error.status !== 422) throw error;
      if (scans.length > 1) for (const scan of scans) await sendOrSplit([scan]);
    }
  }

  async function list(): Promise<void> {
    const kept = await ask<Held>(data.hrefs.list, {}, 30_000);
    await held.replace(kept);
    listed = Date.now();
    changed();
  }

  async function hear(): Promise<void> {
    const after = held.next();
    if (!after || Date.now() - listed > listEveryMs) return list();
    const href = `${data.hrefs.news}?after=${encodeURIComponent(after)}`;
    const news = await ask<Omit<Held, 'people'>>(href, {}, patienceMs);
    if (await held.hear(news.scans, news.next)) changed();
    if (news.scans.some(scan => !held.people.has(scan.registrationId))) await list();
  }

  async function leave(): Promise<void> {
    if (held.people.size > 0) await left();
  }

  /** Again and again while somebody looks; at once when the network is back. */
  async function turn(): Promise<void> {
    clearTimeout(timer);
    try {
      await flush();
      if (isOver()) await leave();
      else if (!document.hidden) await hear();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
    } finally {
      clearTimeout(timer);
      timer = window.setTimeout(() => void turn(), everyMs);
    }
  }

  return {
    standing: () => standing,
    turn,
    /** One scan, to be answered while the person stands there; undefined when there is no answer in time. */
    async askNow(scan: ScanOnWire, ms: number): Promise<ScanAnswer | undefined> {
      if (standing !== 'connected') return undefined;
      try {
        const { answers } = await send([scan], ms);
        await learn(answers);
        return answers[0];
      } catch {
        return undefined;
      }
    },
    offline: () => stands('offline'),
  };

  function whyRefused(response: Response | undefined): Exclude<Standing, 'connected'> | undefined {
    if (!response) return 'offline';
    if (response.type === 'opaqueredirect' || response.status === 401) return 'signed-out';
    if (response.status === 403 || response.status === 404) return 'no-entry';
    const isOurs = response.headers.get('content-type')?.startsWith('application/json');
    return response.status >= 500 || !isOurs ? 'offline' : undefined;
  }
}

const isTurn = (said: ScanAnswer['said']): said is Turn => !isPass(said);

class Refused extends Error {
  readonly status: number | undefined;
  constructor(status: number | undefined) {
    super('The server gave no answer');
    this.status = status;
  }
}
