import type { Read, Reading } from '../../checking/issuer.ts';

const patienceMs = 8_000;
const mostBytes = 4 * 1024 * 1024;

/**
 * Asks an issuer's site for what it publishes, and tells it nothing of whom or what it is about. Sites on the network of
 * whoever checks are not asked, whatever a file says: only the one that the checker is from may stand there.
 */
export function ask(origin: string): Read {
  return async address => {
    if (!URL.canParse(address)) return { ok: false, why: 'unreadable' };
    const url = new URL(address);
    if (url.origin !== origin && !isPublic(url)) return { ok: false, why: 'unreachable' };
    try {
      const answer = await fetch(url, {
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        cache: 'no-cache',
        signal: AbortSignal.timeout(patienceMs),
      });
      return answer.ok ? await readJson(answer) : { ok: false, why: 'unreachable' };
    } catch {
      // No network, no permission for pages of others, no answer in time: a browser does not tell which.
      return { ok: false, why: 'unreachable' };
    }
  };
}

/** A name in the public network's names, and not a number. */
const isPublic = ({ protocol, hostname }: URL): boolean =>
  protocol === 'https:' &&
  /\.[a-z][a-z\d-]*$/i.test(hostname) &&
  !/\.(local|internal|home|lan)$/i.test(hostname);

async function readJson(answer: Response): Promise<Reading> {
  const bytes = await answer.arrayBuffer();
  if (bytes.byteLength > mostBytes) return { ok: false, why: 'unreadable' };
  try {
    return { ok: true, json: JSON.parse(new TextDecoder().decode(bytes)) };
  } catch {
    return { ok: false, why: 'unreadable' };
  }
}
