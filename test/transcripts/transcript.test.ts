import { beforeEach, describe, expect, it } from 'vitest';
import { hubOf } from '../../functions/accounts/read.ts';
import { homeOf } from '../../functions/certificates/check-file.ts';
import { certificatesOf } from '../../functions/certificates/read.ts';
import { revoke } from '../../functions/certificates/revoke.ts';
import type { Event } from '../../functions/events/event.ts';
import type { Ctx } from '../../functions/shared/ctx.ts';
import { makeTranscript } from '../../functions/transcripts/make.ts';
import { transcriptOf } from '../../functions/transcripts/verify.ts';
import { check } from '../../web/checking/check.ts';
import type { Read } from '../../web/checking/issuer.ts';
import { paths } from '../../web/paths.ts';
import { attends, issuesAll } from '../certificates/certified.ts';
import { readCode, readPdf } from '../certificates/pdf.ts';
import { type Foyer, foyer } from '../support/app.ts';
import type { Browsing } from '../support/browsing.ts';
import { anEvent } from '../support/events.ts';
import { maarja, nino, organiser, paivi } from '../support/people.ts';
import { asksForLink } from './holds.ts';

let app: Foyer;
let event: Event;
let staff: Browsing;

beforeEach(async () => {
  app = await foyer();
  event = await anEvent(app.ctx);
  await attends(app, event, maarja);
  await attends(app, event, paivi);
  ({ console: staff } = await issuesAll(app, event));
});

const text = async (answer: Promise<Response>) => (await app.follow(answer)).text();
const link = async (of: { email: string }) => (await asksForLink(app, event.hubId, of.email)) ?? '';
const certificate = async (of: { name: string }) =>
  (await certificatesOf(app.ctx, event.id)).find(({ name }) => name === of.name)?.id ?? '';

const download = async (id: string) => (await app.get(paths.transcriptCredential(id))).text();

/** What the checker in a browser says of a file, from what this site publishes to everybody. */
async function verdictInBrowser(file: string) {
  const read: Read = async address => ({ ok: true, json: await (await app.get(address)).json() });
  const { verdict } = await check(JSON.parse(file), {
    home: await homeOf(app.ctx),
    read,
    at: app.clock.now(),
  });
  return verdict;
}

/** The same house, where something happens once, just before something under such a key is written. */
function whileWriting(pk: string, happens: () => Promise<unknown>): Ctx {
  let isDone = false;
  const write: Ctx['db']['write'] = async (parts, patienceMs) => {
    const isIt = parts.some(part =>
      ('put' in part ? part.put : ('change' in part && part.change) || { pk: '' }).pk.startsWith(pk),
    );
    if (isIt && !isDone) {
      isDone = true;
      await happens();
    }
    return app.ctx.db.write(parts, patienceMs);
  };
  return { ...app.ctx, db: { ...app.ctx.db, write } };
}

/** Makes one, and answers its id and the page of the holder. */
async function makes(of: { email: string }) {
  const path = await link(of);
  const page = await text(app.post(`${path}/transcripts`));
  const [id = ''] = /trs_\w{26}/.exec(page) ?? [];
  return { id: id as `trs_${string}`, path, page };
}

describe('a holder makes a transcript', () => {
  it('and whoever they show it to finds it valid, in three ways, with what it tells', async () => {
    const { id, page } = await makes(maarja);
    expect(page).toContain('The transcript is made');
    const answer = await app.get(paths.transcript(id));
    const shown = await answer.text();
    expect(answer.status).toBe(200);
    expect(answer.headers.get('x-robots-tag')).toBe('noindex');
    expect(shown).toMatch(/<h1>Valid/);
    expect(shown).toContain(maarja.name);
    expect(shown).toContain('Conference of Innovative Education');
    expect(shown).toContain(paths.certificate(await certificate(maarja)));
    expect(shown).not.toContain(maarja.email);
    expect(shown).not.toContain(paivi.name);
  });

  it('whose PDF says the same, carries the credential, and leads back by its code', async () => {
    const { id } = await makes(maarja);
    const answer = await app.get(paths.transcriptPdf(id));
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const pdf = await readPdf(bytes);
    for (const said of ['Transcript of learning', maarja.name, 'Conference of Innovative Education'])
      expect(pdf.text).toContain(said);
    expect(await readCode(bytes)).toBe(app.url + paths.transcript(id));
    const form = new FormData();
    form.set('certificate', new File([bytes], 'transcript.pdf'));
    const checked = await app.request(paths.checker, { method: 'POST', body: form });
    const said = await checked.text();
    expect(checked.status).toBe(200);
    expect(said).toContain(maarja.name);
    expect(said).toContain('verdict confirmed');
  });

  it('and one that was tampered with does not pass', async () => {
    const { id } = await makes(maarja);
    const credential = await (await app.get(paths.transcriptCredential(id))).text();
    const check = async (json: string) => {
      const form = new FormData();
      form.set('certificate', new File([json], 'transcript.json'));
      return (await app.request(paths.checker, { method: 'POST', body: form })).text();
    };
    expect(await check(credential)).toContain('verdict confirmed');
    expect(await check(credential.replace(maarja.name, paivi.name))).not.toContain('verdict confirmed');
  });

  it('and takes it back: then no page shows it as valid, and none gives it away', async () => {
    const { id, path } = await makes(maarja);
    const credential = await (await app.get(paths.transcriptCredential(id))).text();
    const other = await link(paivi);
    expect((await app.post(`${other}/transcripts/${id}/withdrawal`)).status).toBe(404);
    expect((await transcriptOf(app.ctx, id))?.withdrawnAt).toBeUndefined();
    expect(await text(app.post(`${path}/transcripts/${id}/withdrawal`))).toContain('is taken back');
    await app.post(`${path}/transcripts/${id}/withdrawal`);
    expect(await (await app.get(paths.transcript(id))).text()).toMatch(/<h1>Revoked/);
    expect((await app.get(paths.transcriptPdf(id))).status).toBe(410);
    expect((await app.get(paths.transcriptCredential(id))).status).toBe(410);
    const form = new FormData();
    form.set('certificate', new File([credential], 'transcript.json'));
    const checked = await (await app.request(paths.checker, { method: 'POST', body: form })).text();
    expect(checked).not.toContain('verdict confirmed');
  });

  it('is no longer valid, by any way, when a certificate in it is revoked later', async () => {
    const { id, path } = await makes(maarja);
    const other = await makes(paivi);
    const [file, theirs] = [await download(id), await download(other.id)];
    expect(await verdictInBrowser(file)).toBe('valid');
    await staff.post(paths.hubRevocation(event.hubId, await certificate(maarja)), { reason: 'By mistake' });
    expect(await verdictInBrowser(file)).toBe('revoked');
    expect(await verdictInBrowser(theirs)).toBe('valid');
    const shown = await (await app.get(paths.transcript(id))).text();
    expect(shown).toContain('1 certificate in it was revoked since');
    expect(shown).toContain('<h1>Revoked</h1>');
    expect(shown).not.toContain('By mistake');
    expect((await app.get(paths.transcriptPdf(id))).status).toBe(410);
    expect((await app.get(paths.transcriptCredential(id))).status).toBe(410);
    const held = await text(app.get(path));
    expect(held).toContain('Not valid any more');
    expect(held).not.toContain(paths.transcriptPdf(id));
    expect(await text(app.post(`${path}/transcripts`))).toContain('no valid certificate to tell of');
  });

  it('nor when it is the corrected edition that is revoked; the correction alone ends nothing', async () => {
    const { id } = await makes(maarja);
    const file = await download(id);
    await staff.post(paths.hubCorrection(event.hubId, await certificate(maarja)), {
      certName: 'Maarja Kask',
    });
    expect(await verdictInBrowser(file)).toBe('valid');
    const corrected = await (await app.get(paths.transcript(id))).text();
    expect(corrected).toContain('<h1>Valid</h1>');
    expect(corrected).toContain('Corrected since');
    const reason = 'By mistake';
    await staff.post(paths.hubRevocation(event.hubId, await certificate({ name: 'Maarja Kask' })), {
      reason,
    });
    expect(await verdictInBrowser(file)).toBe('revoked');
    expect(await (await app.get(paths.transcript(id))).text()).toContain('<h1>Revoked</h1>');
  });

  it('and of what is revoked at the same moment none is made, nor is one overlooked', async () => {
    const hub = await hubOf(app.ctx, event.hubId);
    if (!hub) throw new Error('No hub');
    const takes = async (of: { name: string }) => {
      const input = { about: event.id, certificateId: await certificate(of), reason: 'Never came' };
      return () => revoke(app.ctx, { ...input, staff: organiser });
    };
    const make = (ctx: Ctx, { email }: { email: string }) =>
      makeTranscript(ctx, { hub, email, language: 'en' });
    // Staff revoke it when it was read for the transcript, and the transcript is about to be written.
    const revoked = await make(whileWriting('TRS#', await takes(maarja)), maarja);
    expect(revoked).toEqual({ ok: false, why: 'nothing' });
    // The holder makes it when staff asked what there is, and are about to write the revocation.
    let made: Awaited<ReturnType<typeof make>> | undefined;
    const late = whileWriting(`CRT#${await certificate(paivi)}`, async () => {
      made = await make(app.ctx, paivi);
    });
    const input = { about: event.id, certificateId: await certificate(paivi), reason: 'Never came' };
    await revoke(late, { ...input, staff: organiser });
    if (!made?.ok) throw new Error('None was made');
    expect(await verdictInBrowser(made.transcript.credential)).toBe('revoked');
  });
});

it('a look at the page makes none, and nothing is at other addresses', async () => {
  const path = await link(maarja);
  expect(await text(app.get(path))).not.toContain('/transcripts/trs_');
  expect((await app.get(`${path}/transcripts`)).status).toBe(404);
  for (const other of ['trs_00000000000000000000000000', 'trs_x', 'crt_x']) {
    for (const at of [paths.transcript, paths.transcriptPdf, paths.transcriptCredential])
      expect((await app.get(at(other))).status).toBe(404);
  }
});

it('names of other scripts, and more lines than a page has, are printed', async () => {
  const { renderTranscript } = await import('../../functions/transcripts/pdf/render.ts');
  const { id } = await makes(maarja);
  const made = await transcriptOf(app.ctx, id);
  const [line] = made?.lines ?? [];
  if (!made || !line) throw new Error('No transcript');
  const lines = Array.from({ length: 90 }, (_, index) => ({
    ...line,
    title: `${index % 7 === 0 ? 'Väga pikk pealkiri, mis ei mahu ühele reale kuidagi ära ' : 'Päev'} ${index + 1}.`,
  }));
  const record = { ...made, name: nino.name, lines };
  const bytes = new Uint8Array(await renderTranscript(record, app.url));
  const first = await readPdf(bytes);
  const pages = await Promise.all(
    Array.from({ length: first.pages }, (_, index) => readPdf(bytes, index + 1)),
  );
  expect(pages.length).toBeGreaterThan(3);
  expect(first.text).toContain(nino.name);
  const whole = pages.map(({ text }) => text).join(' ');
  for (const { title } of lines) expect(whole).toContain(title.replace(/\s+/g, ' '));
  expect(pages.at(-1)?.links.map(({ url }) => url)).toEqual([app.url + paths.transcript(id)]);
  for (const role of ['Table', 'TR', 'TH', 'TD']) expect(first.roles).toContain(role);
  expect(first.xmp).toContain('<pdfuaid:part>1</pdfuaid:part>');
  expect(Buffer.from(bytes)).toEqual(await renderTranscript(record, app.url));
});
