import { Agent, request } from 'node:http';
import { gunzipSync } from 'node:zlib';
import type { Mode } from '../../functions/events/event.ts';
import { paths } from '../../web/paths.ts';
import { en } from '../../web/text/en/index.ts';

type Person = { name: string; email: string; organisation?: string };
type Answer = { status: number; page: string };

/** A network from which people visit: kept connections, and an address of its own. */
export type Visitor = {
  get: (path: string) => Promise<Answer>;
  post: (path: string, fields: Record<string, string>) => Promise<Answer>;
  leave: () => void;
};

/** The `index`-th visitor of a server on this machine, the next one from the next network. All of 127.0.0.0/8 is this machine's (RFC 1122, 3.2.1.3). */
export function visitor(origin: string, index: number): Visitor {
  const { port } = new URL(origin);
  const localAddress = `127.${1 + (index >> 14)}.${index & 127}.${1 + ((index >> 7) & 127)}`;
  const agent = new Agent({ keepAlive: true });
  const send = (method: string, path: string, body?: string): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const form = { 'content-type': 'application/x-www-form-urlencoded', origin };
      const headers = {
        'accept-encoding': 'gzip',
        'accept-language': 'en',
        ...(body === undefined ? {} : { ...form, 'content-length': Buffer.byteLength(body) }),
      };
      const options = { host: '127.0.0.1', port, localAddress, agent, method, path, headers };
      const asked = request(options, answer => {
        const chunks: Buffer[] = [];
        answer.on('data', chunk => chunks.push(chunk));
        answer.once('error', reject);
        answer.once('end', () => {
          const bytes = Buffer.concat(chunks);
          const page = answer.headers['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes;
          resolve({ status: answer.statusCode ?? 0, page: page.toString() });
        });
      });
      // As browsers do when the server has meanwhile closed a connection that was kept.
      const again = (error: Error) =>
        asked.reusedSocket ? resolve(send(method, path, body)) : reject(error);
      asked.once('error', again).end(body);
    });
  return {
    get: path => send('GET', path),
    post: (path, fields) => send('POST', path, new URLSearchParams(fields).toString()),
    leave: () => agent.destroy(),
  };
}

/** Opens the registration form and fills it in. What is answered can be sent again: the same form. */
export async function fillIn(visitor: Visitor, slug: string, person: Person, mode: Mode) {
  const { page } = await visitor.get(paths.register(slug));
  const token = /name="form" value="([^"]+)"/.exec(page)?.[1];
  if (!token) throw new Error('A page without the form');
  const fields = { ...person, mode, consent: 'yes', form: token };
  return () => visitor.post(paths.register(slug), fields);
}

const headings = {
  pending: en['registration.pending'],
  confirmed: en['registration.confirmed'],
  waiting: en['registration.waiting'],
};

/** What the page after registering says, and where it can be followed. */
export function readAnswer(page: string) {
  const heading = /<h1[^>]*>([^<]+)/.exec(page)?.[1];
  const state = Object.entries(headings).find(([, words]) => words === heading)?.[0];
  return { state, followHref: /data-follow="([^"]+)"/.exec(page)?.[1] };
}
