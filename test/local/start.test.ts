import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePort } from '../../infra/local/port.ts';
import { type Running, running, runStart } from '../support/start.ts';

const folder = mkdtempSync(join(tmpdir(), 'foyer-start-'));
const data = join(folder, 'data');
afterAll(() => rmSync(folder, { recursive: true }));

const open = /Foyer is open/;

describe('npm start', () => {
  let PORT: string;
  let MAIL_PORT: string;
  let foyer: Running;
  const start = () => runStart({ PORT, MAIL_PORT, DATA_DIR: data });
  const log = () =>
    existsSync(join(data, 'foyer.log')) ? readFileSync(join(data, 'foyer.log'), 'utf8') : '';
  const page = async (path: string, init?: RequestInit) =>
    fetch(`http://localhost:${PORT}${path}`, { redirect: 'manual', ...init });
  const links = async () => (await (await page('/')).text()).match(/href="\/e\/[^"]+"/g) ?? [];
  const mailTo = async (address: string) => {
    const { emails } = (await (await fetch(`http://localhost:${MAIL_PORT}/store`)).json()) as {
      emails: { destination: { to: string[] }; body: { text: string } }[];
    };
    return emails.find(mail => mail.destination.to.includes(address));
  };

  beforeAll(async () => {
    PORT = String(await freePort());
    MAIL_PORT = String(await freePort());
    foyer = start();
  });

  test('killed while it brings the demonstration, it begins anew', { timeout: 120_000 }, async () => {
    await expect.poll(() => log().includes('certificates.issued'), { timeout: 60_000 }).toBe(true);
    foyer.kill('SIGKILL');
    await expect.poll(() => running(data), { timeout: 10_000 }).toEqual([]);
    expect(foyer.stdout()).toBe('');
    foyer = start();
    await foyer.said(open);
    expect(log().match(/hub-created/g)).toHaveLength(2);
    expect(new Set(await links()).size).toBe(4);
  });

  test('brings the demonstration, and says which addresses to open', async () => {
    expect(foyer.stdout()).toContain(`http://localhost:${PORT}/`);
    expect(foyer.stdout()).toContain(`http://localhost:${PORT}/console`);
    expect(foyer.stdout()).toContain(`http://localhost:${MAIL_PORT}`);
    expect((await links()).length).toBeGreaterThanOrEqual(3);
    expect(log()).toContain('series-created');
    expect(await (await fetch(`http://localhost:${MAIL_PORT}/`)).text()).toContain('<html');
  });

  test('listens on this machine only', async () => {
    expect(await isListening(Number(PORT), '127.0.0.2')).toBe(false);
  });

  test('Ctrl-C stops all that it started, and the next start has all that there was', {
    timeout: 120_000,
  }, async () => {
    const before = await links();
    const organiser = /sign in as (\S+@[\w.]+)/.exec(foyer.stdout())?.[1] ?? '';
    await page('/sign-in', {
      method: 'POST',
      body: new URLSearchParams({ email: organiser }),
      headers: { origin: `http://localhost:${PORT}` },
    });
    await expect.poll(() => mailTo(organiser), { timeout: 20_000 }).toBeDefined();

    foyer.kill('SIGINT');
    expect(await foyer.ended()).toBe(0);
    expect(running(data)).toEqual([]);

    foyer = start();
    await foyer.said(open);
    expect(await links()).toEqual(before);
    const link = /http:\/\/\S+\/sign-in\/\S+/.exec((await mailTo(organiser))?.body.text ?? '')?.[0] ?? '';
    expect((await page(new URL(link).pathname)).status).toBe(200);
  });

  test('killed without warning, it leaves nothing running and loses nothing', {
    timeout: 120_000,
  }, async () => {
    const before = await links();
    foyer.kill('SIGKILL');
    await expect.poll(() => running(data), { timeout: 10_000 }).toEqual([]);
    foyer = start();
    await foyer.said(open);
    expect(await links()).toEqual(before);
  });

  test('when npm is killed above it, it stops too', { timeout: 120_000 }, async () => {
    foyer.kill('SIGINT');
    await foyer.ended();
    foyer = runStart({ PORT, MAIL_PORT, DATA_DIR: data }, true);
    await foyer.said(open);
    foyer.kill('SIGKILL');
    await expect.poll(() => running(data), { timeout: 10_000 }).toEqual([]);
    foyer = start();
    await foyer.said(open);
  });

  test('says so and ends when its database does', { timeout: 120_000 }, async () => {
    for (const pid of running(data)) process.kill(pid, 'SIGKILL');
    expect(await foyer.ended()).toBe(1);
    expect(foyer.stderr()).toBe('The embedded DynamoDB ended by itself: start again, all data is kept.\n');
    foyer = start();
    await foyer.said(open);
  });

  test('a second one on the same data folder says that there is one already', async () => {
    const other = runStart({ PORT: String(await freePort()), DATA_DIR: data });
    expect(await other.ended()).toBe(1);
    expect(other.stderr()).toBe(
      `Another Foyer is running with the data folder ${data}: stop it, or set DATA_DIR.\n`,
    );
  });
});

describe('what cannot start says so in one sentence', () => {
  const refused = async (environment: Record<string, string>): Promise<string> => {
    const PORT = String(await freePort());
    const foyer = runStart({ PORT, DATA_DIR: join(folder, 'other'), ...environment });
    expect(await foyer.ended()).toBe(1);
    return foyer.stderr();
  };

  test('a port in use', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise(resolve => server.once('listening', resolve));
    const { port } = server.address() as { port: number };
    expect(await refused({ PORT: String(port) })).toBe(`Port ${port} is in use: set PORT to another.\n`);
    expect(await refused({ MAIL_PORT: String(port) })).toBe(
      `Port ${port}, where the inbox would be, is in use: set MAIL_PORT to another.\n`,
    );
    server.close();
  });

  test('a port that is none', async () => {
    expect(await refused({ PORT: 'three' })).toMatch(/^PORT is "three": [^\n]+\.\n$/);
  });

  test('a data folder that is none', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    expect(await refused({ DATA_DIR: join(file, 'data') })).toBe(
      `The data folder ${join(file, 'data')} cannot be read and written (ENOTDIR): set DATA_DIR.\n`,
    );
  });

  test('a database file that is none', async () => {
    const broken = mkdtempSync(join(folder, 'broken-'));
    writeFileSync(join(broken, 'foyer.db'), 'This is a letter, not a database. '.repeat(200));
    expect(await refused({ DATA_DIR: broken })).toMatch(/^The embedded DynamoDB does not start: [^\n]+\.\n$/);
  });

  test('a missing DynamoDB binary', async () => {
    expect(await refused({ DYNOXIDE: '/nowhere/dynoxide' })).toBe(
      'There is no program at /nowhere/dynoxide, which DYNOXIDE names.\n',
    );
  });

  test('a DynamoDB that is not there', async () => {
    const nowhere = `http://127.0.0.1:${await freePort()}`;
    expect(await refused({ DYNAMODB_ENDPOINT: nowhere })).toMatch(
      new RegExp(`^DynamoDB at ${nowhere} cannot be used: [^\\n]+\\.\\n$`),
    );
  });
});

async function isListening(port: number, host: string): Promise<boolean> {
  return fetch(`http://${host}:${port}/`).then(
    () => true,
    () => false,
  );
}
