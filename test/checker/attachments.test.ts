import { readFile } from 'node:fs/promises';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { mostFileBytes, takeCredentials } from '../../web/checking/file.ts';
import { pdfWith } from './house.ts';

const credential = { type: ['VerifiableCredential'], name: 'Õnne — მზია' };
const bytesOf = (text: string) => new TextEncoder().encode(text);
const fileOf = (name: string) => readFile(new URL(`files/${name}.pdf`, import.meta.url));

/** What pdf.js finds attached: nobody's program but its own. */
async function attachedAsOthersRead(bytes: Uint8Array): Promise<string[]> {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await loading.promise;
  const names = [...((await document.getAttachments()) ?? new Map()).keys()];
  const contents = await Promise.all(names.map(name => document.getAttachmentContent(name)));
  await loading.destroy();
  return contents.map(content => Buffer.from(content ?? []).toString());
}

/** The files were written by qpdf 12 (through pikepdf 10), pypdf 7 and ReportLab 5. */
describe('a credential in a PDF', () => {
  it.each(['qpdf-plain', 'qpdf-object-streams', 'qpdf-linearized', 'pypdf'])(
    'of another program is found: %s',
    async name => {
      const bytes = await fileOf(name);
      const taken = await takeCredentials(bytes);
      expect(taken).toEqual({ ok: true, from: 'pdf', credentials: [credential] });
      expect((await attachedAsOthersRead(bytes)).map(text => JSON.parse(text))).toEqual([credential]);
    },
  );

  it('of our own is found, among files that are none, the last first', async () => {
    const second = { ...credential, name: 'Second' };
    const bytes = await pdfWith(
      '{"no": "credential"}',
      JSON.stringify(credential),
      'plain',
      JSON.stringify(second),
    );
    expect(await takeCredentials(bytes)).toEqual({
      ok: true,
      from: 'pdf',
      credentials: [second, credential],
    });
  });

  it('is found when the end of the file is missing', async () => {
    const bytes = await pdfWith(JSON.stringify(credential));
    const cut = bytes.subarray(0, bytes.lastIndexOf('xref\n'));
    expect(await takeCredentials(cut)).toMatchObject({ ok: true });
  });

  it('that was replaced later is not taken for the one that counts', async () => {
    const text = (await fileOf('qpdf-plain')).toString('latin1');
    const number = /(\d+) 0 obj\s*<< \/Params.*\/Type \/EmbeddedFile /.exec(text)?.[1];
    const newer = JSON.stringify({ ...credential, name: 'Newer' });
    const added = `${text}\n${number} 0 obj\n<</Type/EmbeddedFile/Length ${newer.length}>>\nstream\n${newer}\nendstream\nendobj\n`;
    const taken = await takeCredentials(Buffer.from(added, 'latin1'));
    expect(taken).toMatchObject({ ok: true, credentials: [{ name: 'Newer' }] });
  });

  it.each([
    ['is protected', () => fileOf('qpdf-encrypted'), 'encrypted'],
    ['has nothing attached', () => fileOf('reportlab-nothing-attached'), 'nothing'],
    ['has something else attached', () => pdfWith('{}', 'a letter'), 'no-credential'],
    ['is only called one', async () => bytesOf('%PDF-1.7\nand nothing else'), 'nothing'],
  ])('that %s is not found, and it is said why', async (_which, pdf, why) => {
    expect(await takeCredentials(await pdf())).toEqual({ ok: false, why });
  });
});

describe('a file that is no PDF', () => {
  it.each<[string, Uint8Array, string]>([
    ['empty', new Uint8Array(), 'empty'],
    ['too large', new Uint8Array(20 * 1024 * 1024), 'too-large'],
    ['one byte too large', new Uint8Array(mostFileBytes + 1), 'too-large'],
    ['a web token', bytesOf('eyJhbGciOiJSUzI1NiJ9.eyJ2YyI6e319.c2ln\n'), 'token'],
    ['other JSON', bytesOf('{"name": "no credential"}'), 'no-credential'],
    ['broken JSON', bytesOf('{"type": ["VerifiableCredential"'), 'no-credential'],
    ['a list', bytesOf('[1, 2]'), 'other'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'other'],
    ['a text', bytesOf('Certificate of attendance'), 'other'],
  ])('is said to be %s', async (_what, bytes, why) => {
    expect(await takeCredentials(bytes)).toEqual({ ok: false, why });
  });

  it('may be the credential itself, with a byte order mark or not', async () => {
    const text = JSON.stringify(credential);
    for (const each of [text, `\ufeff${text}`, `  ${text}\n`]) {
      expect(await takeCredentials(bytesOf(each))).toEqual({
        ok: true,
        from: 'json',
        credentials: [credential],
      });
    }
  });
});

describe('a file made to do harm', () => {
  it('is not unpacked beyond what there is room for', async () => {
    const packed = deflateSync(Buffer.alloc(1024 * 1024 * 1024 - 1, ' '), { level: 1 }).toString('latin1');
    const object = (number: number) =>
      `${number} 0 obj\n<</Type/EmbeddedFile/Filter/FlateDecode/Length ${packed.length}>>\nstream\n${packed}\nendstream\nendobj\n`;
    const bomb = Buffer.from(`%PDF-1.7\n${object(1).slice(0, mostFileBytes - 100)}`, 'latin1');
    const before = process.memoryUsage().rss;
    await takeCredentials(bomb);
    expect(process.memoryUsage().rss - before).toBeLessThan(400 * 1024 * 1024);
  });

  it.each([
    ['strings that never end', '1 0 obj (('],
    ['dictionaries that never end', '1 0 obj <</A'],
    ['arrays in arrays', '[['],
    ['streams that never end', '1 0 obj <<>> stream '],
    ['numbers', '1 0 '],
    ['comments', '1 0 obj %'],
  ])('is read once, and not again from each place in it: %s', async (_what, part) => {
    // By the square of its length it would take longer than any test may.
    const bytes = bytesOf(`%PDF-1.7\n${part.repeat(4_000_000 / part.length)}`);
    expect(await takeCredentials(bytes)).toEqual({ ok: false, why: 'nothing' });
  });

  it('gives an answer, whatever is wrong in it', async () => {
    const files = await Promise.all(['qpdf-object-streams', 'qpdf-plain', 'pypdf'].map(fileOf));
    const mangled = fc
      .tuple(
        fc.constantFrom(...files),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 30 }),
        fc.nat(),
      )
      .map(([file, changes, cut]) => {
        const copy = new Uint8Array(file);
        for (const [place, byte] of changes) copy[place % copy.length] = byte;
        return copy.subarray(0, Math.max(1, copy.length - (cut % 400)));
      });
    await fc.assert(
      fc.asyncProperty(mangled, async bytes => {
        expect(await takeCredentials(bytes)).toHaveProperty('ok');
      }),
      { numRuns: 300 },
    );
  });
});
