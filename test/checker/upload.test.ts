import { readFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { paths } from '../../web/paths.ts';
import { type Foyer, foyer } from '../support/app.ts';
import { aHub, pdfWith } from './house.ts';
import { anIssuer } from './issuer.ts';

let app: Foyer;
let hub: Awaited<ReturnType<typeof aHub>>;

beforeAll(async () => {
  app = await foyer();
  hub = await aHub(app);
});

/** Nobody sends so many that they are slowed down. */
beforeEach(() => {
  app.clock.advance({ minutes: 1 });
});

/** Sends a file as a browser without scripts does. */
async function sends(file: Uint8Array | string, name = 'certificate.pdf') {
  const body = new FormData();
  body.set('certificate', new File([file as BlobPart], name));
  const answer = await app.request(paths.checker, { method: 'POST', body });
  const html = await answer.text();
  return { status: answer.status, html, heading: /class="verdict \w+">.*?<h2[^>]*>([^<]+)/s.exec(html)?.[1] };
}

const without = (html: string) => html.slice(0, html.indexOf('data-checker-data'));

describe('without scripts, the server checks a file that is sent', () => {
  it('the credential of a hub of ours is valid, as JSON and inside a PDF', async () => {
    const { text } = await hub.gives();
    for (const file of [text, await pdfWith(text)]) {
      const { status, heading, html } = await sends(file);
      expect([status, heading]).toEqual([200, 'Valid']);
      expect(html).toContain('Maarja Näidis');
      expect(html).toContain('Not revoked: the issuer’s list of today says so.');
    }
  });

  it('of a transcript it is said what it lists', async () => {
    const { heading, html } = await sends(await hub.givesTranscript());
    expect(heading).toBe('Valid');
    expect(html).toContain('Conference of Innovative Education; Robots in the classroom');
  });

  it('of a PDF it is said that its page was not checked', async () => {
    const { text } = await hub.gives();
    const note = 'What is printed on the page of the PDF was not checked.';
    expect(without((await sends(await pdfWith(text))).html)).toContain(note);
    expect(without((await sends(text)).html)).not.toContain(note);
  });

  it('one that is revoked is never shown as valid', async () => {
    const { text, status } = await hub.gives();
    expect((await sends(text)).heading).toBe('Valid');
    await hub.revokes(status);
    const { heading, html } = await sends(text);
    expect(heading).toBe('Revoked');
    expect(without(html)).not.toContain('>Valid<');
  });

  it('one that was changed is not genuine, and what it says is not repeated', async () => {
    const { text } = await hub.gives();
    const { heading, html } = await sends(await pdfWith(text.replaceAll('Maarja', 'Someone')));
    expect(heading).toBe('Not genuine');
    expect(html).not.toContain('Someone');
  });

  it('one that somebody else signed in the name of a hub of ours is not genuine', async () => {
    const { json } = await hub.gives();
    const thief = anIssuer((json.issuer as { id: string }).id);
    expect((await sends(JSON.stringify(await thief.gives()))).heading).toBe('Not genuine');
  });

  it('of several in one PDF each has its answer', async () => {
    const [first, second] = [await hub.gives(), await hub.gives()];
    await hub.revokes(first.status);
    const { html } = await sends(await pdfWith(first.text, second.text));
    expect(html).toContain('Certificate 1 of 2 in this file');
    expect([...html.matchAll(/<h2 id="answer-\d"[^>]*>([^<]+)/g)].map(([, found]) => found)).toEqual([
      'Valid',
      'Revoked',
    ]);
  });

  it('others are not asked by the server, whatever a file says', async () => {
    let asked = 0;
    const inside = createServer(socket => {
      asked += 1;
      socket.destroy();
    });
    await new Promise<void>(resolve => inside.listen(0, 'localhost', resolve));
    const { port } = inside.address() as AddressInfo;
    const issuer = anIssuer(`did:web:localhost%3A${port}`);
    const { heading, html } = await sends(JSON.stringify(await issuer.gives()), 'credential.json');
    inside.close();
    expect(heading).toBe('It could not be checked');
    expect(html).toContain('this site asks no other');
    expect(asked).toBe(0);
  });

  it.each([
    ['no file', undefined, 422, undefined],
    ['20 MB', new Uint8Array(20 * 1024 * 1024), 413, 'Nothing to check'],
    ['just too much', new Uint8Array(4 * 1024 * 1024 + 1), 200, 'Nothing to check'],
    ['nothing', new Uint8Array(), 200, 'Nothing to check'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47]), 200, 'Nothing to check'],
  ])('whoever sends %s is told what is wrong', async (_what, file, expected, said) => {
    const { status, heading } = file ? await sends(file) : await sendsNothing();
    expect([status, heading]).toEqual([expected, said]);
  });

  async function sendsNothing() {
    const body = new FormData();
    body.set('certificate', new File([], ''));
    const answer = await app.request(paths.checker, { method: 'POST', body });
    const html = await answer.text();
    expect(html).toContain('<title>Error: Check a certificate');
    expect(html).toContain('Choose a file');
    return { status: answer.status, heading: undefined };
  }

  it('a PDF without a credential says nothing for or against it', async () => {
    const file = await readFile(new URL('files/reportlab-nothing-attached.pdf', import.meta.url));
    expect((await sends(file)).html).toContain('That proves nothing for or against it');
  });

  it('whoever sends one after another is slowed down, and not for long', async () => {
    const status = async () => (await sends('nothing', 'nothing.txt')).status;
    for (let times = 0; times < 20; times++) expect(await status()).toBe(200);
    expect(await status()).toBe(429);
    app.clock.advance({ seconds: 4 });
    expect(await status()).toBe(200);
  });

  it('nothing of it is kept', async () => {
    const { text } = await hub.gives();
    const before = app.log.length;
    const { tally } = await app.tap.count(async () => sends(await pdfWith(text)));
    expect(Object.keys(tally.calls).filter(name => !/^(Get|Query|BatchGet)/.test(name))).toEqual([]);
    expect(app.log.length).toBe(before);
  });
});
