import { beforeEach, describe, expect, it } from 'vitest';
import { continueIssuance, startIssuance } from '../../functions/certificates/issue.ts';
import { certificatesOf, certificatesOfHolder } from '../../functions/certificates/read.ts';
import { revoke } from '../../functions/certificates/revoke.ts';
import type { Event } from '../../functions/events/event.ts';
import type { Id } from '../../functions/shared/ids.ts';
import { paths } from '../../web/paths.ts';
import { type Foyer, foyer } from '../support/app.ts';
import { anEvent } from '../support/events.ts';
import { doorKeeper, maarja, nino, organiser, owner, viewer } from '../support/people.ts';
import { signsIn } from '../support/sign-in.ts';
import { attends, certificateMailedTo, issuesAll } from './certified.ts';

let app: Foyer;
let event: Event;
let registrationId: Id<'reg'>;
let page: string;

beforeEach(async () => {
  app = await foyer();
  event = await anEvent(app.ctx);
  registrationId = await attends(app, event, maarja);
  await issuesAll(app, event);
  page = await certificateMailedTo(app, maarja);
});

const certificateId = () => page.split('/').at(-1) ?? '';
const revocation = () => paths.hubRevocation(event.hubId, certificateId());

describe('anyone can check a certificate by its address', () => {
  it('its page names the person and is not for search engines', async () => {
    const answer = await app.get(page);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('x-robots-tag')).toBe('noindex');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await answer.text()).toContain(maarja.name);
  });

  it('its PDF opens under the name of the person, and no cache on the way keeps it', async () => {
    const answer = await app.get(`${page}/certificate.pdf`);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('cache-control')).toBe('private, no-cache');
    expect(answer.headers.get('content-disposition')).toBe(
      `inline; filename="Certificate of attendance - Maarja Naidis.pdf"; filename*=UTF-8''Certificate%20of%20attendance%20-%20Maarja%20N%C3%A4idis.pdf`,
    );
  });

  it.each([
    ['an unknown one', 'crt_00000000000000000000000000'],
    ['one letter off', 'other'],
    ['something else', '..%2f..%2fetc'],
    ['too long', `crt_${'a'.repeat(3000)}`],
    ['no id', '%00'],
  ])('%s is unknown, with the same page for all', async (_what, id) => {
    const wrong =
      id === 'other' ? `${certificateId().slice(0, -1)}${certificateId().endsWith('0') ? 1 : 0}` : id;
    const known = await (await app.get(paths.certificate('crt_00000000000000000000000000'))).text();
    for (const path of [paths.certificate(wrong), paths.certificatePdf(wrong)]) {
      const answer = await app.get(path);
      expect(answer.status).toBe(404);
      if (path === paths.certificate(wrong)) expect(plain(await answer.text())).toBe(plain(known));
    }
  });

  it('there is no list of them', async () => {
    for (const path of ['/certificates', '/certificates/']) expect((await app.get(path)).status).toBe(404);
  });
});

const heading = (html: string) => /<h1>([^<]*)/.exec(html)?.[1];

/** Without what differs between two answers to the same question. */
const plain = (html: string) => html.replace(/nonce="[^"]*"/g, '').replace(/href="[^"]*\?lang=[^"]*"/g, '');

describe('staff revoke a certificate', () => {
  it('a reason is asked for', async () => {
    const console = await signsIn(app, organiser, app.browser());
    expect(await (await console.get(paths.hubCertificate(event.hubId, certificateId()))).text()).toContain(
      maarja.name,
    );
    const answer = await console.post(revocation(), { reason: '  ' });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain('<title>Error: ');
    expect(html).toContain('Say why the certificate is revoked');
    expect((await app.get(`${page}/certificate.pdf`)).status).toBe(200);
  });

  it('from then on no way shows it as valid, and its reason stays with the hub', async () => {
    const valid = await (await app.get(page)).text();
    const console = await signsIn(app, organiser, app.browser());
    const answer = await console.post(revocation(), { reason: 'Issued by mistake' });
    expect(await (await console.follow(answer)).text()).toContain('Issued by mistake');

    const verified = await app.get(page);
    const html = await verified.text();
    expect(verified.status).toBe(200);
    expect(heading(valid)).toBe('Valid');
    expect(heading(html)).toBe('Revoked');
    expect(html).not.toContain('Issued by mistake');
    expect(html).not.toContain(`${page}/certificate.pdf`);
    const pdf = await app.get(`${page}/certificate.pdf`);
    expect(pdf.status).toBe(410);
    expect(heading(await pdf.text())).toBe('Revoked');

    expect((await certificatesOfHolder(app.ctx, event.id, registrationId))[0]?.revoked).toBeDefined();
    await issuesAll(app, event);
    const still = await certificatesOf(app.ctx, event.id);
    expect(still.map(each => [each.id, Boolean(each.revoked)])).toEqual([[certificateId(), true]]);
  });

  it('the first reason stays when it is sent again', async () => {
    const console = await signsIn(app, owner, app.browser());
    await console.post(revocation(), { reason: 'First' });
    await console.post(revocation(), { reason: 'Second' });
    expect((await certificatesOfHolder(app.ctx, event.id, registrationId))[0]?.revoked).toMatchObject({
      reason: 'First',
      by: owner.email,
    });
  });

  it('a letter that has not gone out when it is revoked never goes', async () => {
    await attends(app, event, nino);
    app.inbox.clear();
    const started = await startIssuance(app.ctx, { about: event.id, kind: 'attendance' }, organiser);
    if (!started.ok) throw new Error(started.why);
    await continueIssuance(app.ctx, started.key);
    const hers = (await certificatesOf(app.ctx, event.id)).find(each => each.name === nino.name);
    const input = { certificateId: hers?.id ?? '', reason: 'Too early' };
    await revoke(app.ctx, { ...input, staff: organiser });
    await app.pump();
    const mailed = (await app.inbox.mails(nino.email)).map(mail => mail.subject);
    expect(mailed.filter(subject => subject.includes('certificate'))).toEqual([]);
    expect(mailed).not.toEqual([]);
  });

  it.each([
    ['door staff', doorKeeper],
    ['a viewer', viewer],
  ])('%s cannot', async (_who, person) => {
    const console = await signsIn(app, person, app.browser());
    expect((await console.get(paths.hubCertificate(event.hubId, certificateId()))).status).toBe(403);
    expect((await console.post(revocation(), { reason: 'x' })).status).toBe(403);
    expect((await app.get(`${page}/certificate.pdf`)).status).toBe(200);
  });
});
