import { beforeEach, describe, expect, it } from 'vitest';
import type { Certificate } from '../../functions/certificates/certificate.ts';
import { correct } from '../../functions/certificates/correct.ts';
import { hideName } from '../../functions/certificates/hide-name.ts';
import { ownPdf } from '../../functions/certificates/pdf-link.ts';
import { certificateOf } from '../../functions/certificates/read.ts';
import { revoke } from '../../functions/certificates/revoke.ts';
import { signCredential } from '../../functions/credentials/sign.ts';
import { statusParts } from '../../functions/credentials/status.ts';
import type { Event } from '../../functions/events/event.ts';
import { takeCredentials } from '../../web/checking/file.ts';
import { paths } from '../../web/paths.ts';
import { type Foyer, foyer } from '../support/app.ts';
import { axe, openBrowser, openPage } from '../support/browser.ts';
import { anEvent } from '../support/events.ts';
import { maarja, organiser } from '../support/people.ts';
import { attends, certificateMailedTo, issuesAll } from './certified.ts';

let app: Foyer;
let event: Event;
let page: string;

beforeEach(async () => {
  app = await foyer();
  event = await anEvent(app.ctx);
  await attends(app, event, maarja);
  await issuesAll(app, event);
  page = await certificateMailedTo(app, maarja);
});

const id = () => page.split('/').at(-1) as Certificate['id'];
const read = async (path = page) => (await app.get(path)).text();
const heading = (html: string) => /<h1>([^<]*)/.exec(html)?.[1];
const stored = async () => {
  const certificate = await certificateOf(app.ctx, id());
  if (!certificate) throw new Error('No certificate');
  return certificate;
};

/** Somebody who is inside the table writes what they want. */
const tampers = (change: Partial<Certificate>) =>
  stored().then(certificate =>
    app.ctx.db.write([
      {
        change: { pk: `CRT#${id()}`, sk: 'CRT' },
        set: { certificate: { ...certificate, ...change } },
        if: 'present',
      },
    ]),
  );

const record = 'Stands in the issuer’s records, not revoked and not replaced.';
const signature = 'Holds. It was signed with a key of this site, and nothing was changed since.';
const list = 'Not revoked: the issuer’s list of today says so.';

describe('the page of a certificate says what was checked', () => {
  it('the record, the signature and the list, each by itself', async () => {
    const html = await read();
    expect(heading(html)).toBe('Valid');
    for (const check of [record, signature, list]) expect(html).toContain(check);
    const revoking = { certificateId: id(), reason: 'By mistake', staff: organiser };
    await revoke(app.ctx, revoking);
    const revoked = await read();
    expect(heading(revoked)).toBe('Revoked');
    expect(revoked).toContain('The issuer’s records say that it was revoked.');
    expect(revoked).toContain(signature);
    expect(revoked).toContain('The issuer’s list of today names it as no longer valid.');
    expect(revoked).not.toContain('By mistake');
  });

  it('what the list alone calls revoked is not valid by any path', async () => {
    const { hubId, status } = await stored();
    await app.ctx.db.write(await statusParts(app.ctx, hubId, [status]));
    expect(heading(await read())).toBe('Revoked');
    for (const path of [
      paths.certificatePdf(id()),
      paths.certificateCredential(id()),
      ownPdf(app.ctx, id()),
    ]) {
      const answer = await app.get(path);
      expect([answer.status, heading(await answer.text())]).toEqual([410, 'Revoked']);
    }
  });

  it.each<[string, Partial<Certificate>]>([
    ['another name', { name: 'Somebody Else' }],
    ['another title', { title: 'A doctorate' }],
    ['another day', { startsAt: '2020-01-01T08:00:00Z' }],
  ])('a record into which somebody wrote %s is not confirmed', async (_what, change) => {
    await tampers(change);
    const html = await read();
    expect(heading(html)).toBe('Cannot be confirmed');
    expect(html).toContain('The signed credential says something else than the record.');
    expect((await app.get(paths.certificatePdf(id()))).status).toBe(410);
  });

  it('a credential of which somebody changed a letter, or that is of another certificate, is not confirmed', async () => {
    const { credential } = await stored();
    await tampers({ name: 'Maarja Muu', credential: credential.replace(maarja.name, 'Maarja Muu') });
    expect(heading(await read())).toBe('Cannot be confirmed');
    expect(await read()).toContain('Broken: something in it was changed');

    const { proof: _, ...own } = JSON.parse(credential);
    const other = { ...own, id: `${app.url}${paths.certificate('crt_00000000000000000000000000')}` };
    await tampers({ name: maarja.name, credential: await signCredential(app.ctx, other) });
    const html = await read();
    expect(heading(html)).toBe('Cannot be confirmed');
    expect(html).toContain(signature);
  });
});

describe('the credential of a certificate', () => {
  it('is downloaded from its page, and is the one inside its PDF', async () => {
    expect(await read()).toContain(`href="${paths.certificateCredential(id())}"`);
    const answer = await app.get(paths.certificateCredential(id()));
    expect(answer.headers.get('content-type')).toBe('application/vc+ld+json');
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="${id()}.json"`);
    expect(answer.headers.get('x-robots-tag')).toBe('noindex');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const credential = await answer.json();
    const pdf = await app.get(paths.certificatePdf(id()));
    const inside = await takeCredentials(new Uint8Array(await pdf.arrayBuffer()));
    expect(inside).toEqual({ ok: true, from: 'pdf', credentials: [credential] });
  });

  it('of nothing is not there, like everything under an address that nobody got', async () => {
    const none = 'crt_00000000000000000000000000';
    const answer = await app.get(paths.certificateCredential(none));
    expect([answer.status, heading(await answer.text())]).toEqual([404, 'No such certificate']);
  });
});

describe('a certificate that was corrected', () => {
  it('leads from every edition to the one that is valid', async () => {
    const staff = organiser;
    const second = await correct(app.ctx, { certificateId: id(), name: 'Maarja Kask', staff });
    const secondId = second.ok ? second.certificate.id : '';
    const third = await correct(app.ctx, { certificateId: secondId, name: 'Maarja Kask-Tamm', staff });
    const thirdId = third.ok ? third.certificate.id : '';
    for (const each of [id(), secondId]) {
      const html = await read(paths.certificate(each));
      expect(heading(html)).toBe('Replaced');
      expect(html).toContain(`href="${paths.certificate(thirdId)}"`);
      expect(html).toContain('The issuer’s records say that another was issued in its place.');
      expect((await app.get(paths.certificateCredential(each))).status).toBe(410);
    }
    const html = await read(paths.certificate(thirdId));
    expect(heading(html)).toBe('Valid');
    expect(html).toContain('(edition 3)');
  });

  it('tells no name on any edition when its holder hides it on the one that is valid', async () => {
    const after = await correct(app.ctx, { certificateId: id(), name: 'Maarja Kask', staff: organiser });
    if (!after.ok) throw new Error(after.why);
    expect(await read()).toContain(maarja.name);
    await hideName(app.ctx, after.certificate, true);
    expect(await read()).not.toContain(maarja.name);
  });

  it('tells no name either when its holder hides it on an edition that was replaced meanwhile', async () => {
    const seen = await stored();
    const after = await correct(app.ctx, { certificateId: id(), name: 'Maarja Kask', staff: organiser });
    if (!after.ok) throw new Error(after.why);
    await hideName(app.ctx, seen, true);
    expect(await read(paths.certificate(after.certificate.id))).not.toContain('Maarja Kask');
    expect(await read()).not.toContain(maarja.name);
  });

  it('keeps the name hidden that its holder hides just while it is corrected', async () => {
    const seen = await stored();
    let isHidden = false;
    const write: typeof app.ctx.db.write = async (parts, patienceMs) => {
      if (!isHidden && parts.some(part => 'change' in part && part.change.pk === `CRT#${seen.id}`)) {
        isHidden = true;
        await hideName(app.ctx, seen, true);
      }
      return app.ctx.db.write(parts, patienceMs);
    };
    const ctx = { ...app.ctx, db: { ...app.ctx.db, write } };
    const after = await correct(ctx, { certificateId: seen.id, name: 'Maarja Kask', staff: organiser });
    if (!after.ok) throw new Error(after.why);
    expect(await read(paths.certificate(after.certificate.id))).not.toContain('Maarja Kask');
  });
});

describe('a holder who hides their name', () => {
  it('is not named on the page, in the credential or in the PDF, but to themselves', async () => {
    const mailed = (await app.inbox.last(maarja.email)).links.find(link => link.includes('certificate.pdf'));
    const { pathname, search } = new URL(mailed ?? '');
    await hideName(app.ctx, await stored(), true);
    const html = await read();
    expect(heading(html)).toBe('Valid');
    expect(html).not.toContain(maarja.name);
    expect(html).not.toContain('credential.json');
    expect(html).not.toContain('certificate.pdf');
    const credential = await app.get(paths.certificateCredential(id()));
    expect(credential.status).toBe(403);
    const told = await credential.text();
    expect(heading(told)).toBe('Valid');
    expect(told).not.toContain(maarja.name);
    for (const key of ['', '?own=', '?own=00000000000000000000000000', `?own=${id()}`]) {
      const pdf = await app.get(paths.certificatePdf(id()) + key);
      expect(pdf.status).toBe(403);
      expect(await pdf.text()).not.toContain(maarja.name);
    }
    expect((await app.get(pathname + search)).headers.get('content-type')).toBe('application/pdf');

    await hideName(app.ctx, await stored(), false);
    expect(await read()).toContain(maarja.name);
    expect((await app.get(paths.certificatePdf(id()))).status).toBe(200);
  });
});

it('every state of the page is for everybody: on a phone, in the dark, on paper', async () => {
  const own = await foyer({ listen: true });
  const there = await anEvent(own.ctx);
  await attends(own, there, maarja);
  await issuesAll(own, there);
  const path = await certificateMailedTo(own, maarja);
  const certificate = await certificateOf(own.ctx, path.split('/').at(-1) ?? '');
  if (!certificate) throw new Error('No certificate');
  const screen = await openPage(await openBrowser(), {
    viewport: { width: 320, height: 800 },
    colorScheme: 'dark',
  });
  const look = async (expected: string) => {
    await screen.goto(own.url + path);
    await screen.getByRole('heading', { level: 1, name: expected }).waitFor();
    expect(await screen.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await axe(screen)).toEqual([]);
  };
  await look('Valid');
  await screen.emulateMedia({ media: 'print' });
  expect(await screen.getByRole('link', { name: 'Download the credential' }).isVisible()).toBe(false);
  await screen.emulateMedia({ media: 'screen' });
  await hideName(own.ctx, certificate, true);
  await look('Valid');
  await correct(own.ctx, { certificateId: certificate.id, name: 'Maarja Kask', staff: organiser });
  await look('Replaced');
});
