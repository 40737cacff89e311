import { type LookupAddress, lookup } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import type { Settings } from '../../shared/settings.ts';

export type Answer = { ok: true; status: number; body: string } | { ok: false; why: AskRefusal };
/** `forbidden`: not https, or on a network that is nobody's business; the rest is what went wrong on the way. */
export type AskRefusal = 'forbidden' | 'time-out' | 'no-connection' | 'too-large';

const patienceMs = 5_000;
/** Who is in a meeting of a thousand, twice. */
const mostBytes = 2_000_000;

/**
 * Asks a server that staff named. Only https, no redirects, and no address of a private network: names are resolved
 * once, all that they lead to is looked at, and the connection goes to what was looked at. `settings.localRooms` allows
 * the rest.
 */
export function ask(settings: Pick<Settings, 'localRooms'>, url: URL): Promise<Answer> {
  const local = settings.localRooms === true;
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (!local && (url.protocol !== 'https:' || (isIP(host) && !isPublic(host)))) return refused('forbidden');
  const { request } = url.protocol === 'https:' ? https : http;
  const signal = AbortSignal.timeout(patienceMs);
  return new Promise(resolve => {
    const fail = (error: Error & { code?: string }) => {
      const why = error.code === forbidden ? 'forbidden' : signal.aborted ? 'time-out' : 'no-connection';
      resolve({ ok: false, why });
    };
    const asked = request(url, { signal, agent: false, ...(local ? {} : { lookup: publicOnly }) }, answer => {
      const chunks: Buffer[] = [];
      let bytes = 0;
      answer.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        chunks.push(chunk);
        if (bytes <= mostBytes) return;
        resolve({ ok: false, why: 'too-large' });
        asked.destroy();
      });
      answer.once('error', fail);
      answer.once('end', () =>
        resolve({ ok: true, status: answer.statusCode ?? 0, body: Buffer.concat(chunks).toString() }),
      );
    });
    asked.once('error', fail).end();
  });
}

const refused = async (why: AskRefusal): Promise<Answer> => ({ ok: false, why });

const forbidden = 'EFORBIDDEN';

/** As `dns.lookup`, but a name that leads to any address which is not public leads nowhere. */
const publicOnly: LookupFunction = (host, options, answer) => {
  lookup(host, { ...options, all: true }, (error, found: LookupAddress[] = []) => {
    const [first] = found;
    if (error || !first) return answer(error ?? named('ENOTFOUND'), '', 0);
    if (!found.every(({ address }) => isPublic(address))) return answer(named(forbidden), '', 0);
    return options.all ? answer(null, found) : answer(null, first.address, first.family);
  });
};

const named = (code: string) => Object.assign(new Error(code), { code });

/** What is not for the public among IPv4 addresses (IANA's special-purpose registry). */
const closed = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const) {
  closed.addSubnet(network, prefix);
}
/** Of IPv6 only what is given out is public, without documentation and what carries another address in it. */
const given = new BlockList();
given.addSubnet('2000::', 3, 'ipv6');
for (const [network, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const) {
  closed.addSubnet(network, prefix, 'ipv6');
}

/** Whether an IP address is one of the public Internet. */
export const isPublic = (address: string): boolean =>
  isIP(address) === 4
    ? !closed.check(address)
    : given.check(address, 'ipv6') && !closed.check(address, 'ipv6');
