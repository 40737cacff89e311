import { beforeEach, describe, expect, it } from 'vitest';
import { correct } from '../../functions/certificates/correct.ts';
import { certificateOf, certificatesOf, certificatesOfPerson } from '../../functions/certificates/read.ts';
import { askCorrection } from '../../functions/certificates/requests/ask.ts';
import { statusOf } from '../../functions/credentials/status.ts';
import type { Event } from '../../functions/events/event.ts';
import { linkTo, registrationOf } from '../../functions/registration/read.ts';
import type { Id } from '../../functions/shared/ids.ts';
import { paths } from '../../web/paths.ts';
import { type Foyer, foyer } from '../support/app.ts';
import { anEvent } from '../support/events.ts';
import { doorKeeper, maarja, organiser, viewer } from '../support/people.ts';
import { signsIn } from '../support/sign-in.ts';
import { attends, certificateMailedTo, issuesAll } from './certified.ts';
import { readPdf } from './pdf.ts';

let app: Foyer;
let event: Event;
let console: Awaited<ReturnType<typeof signsIn>>;

beforeEach(async () => {
  app = await foyer();
  event = await anEvent(app.ctx);
  await attends(app, event, maarja);
  ({ console } = await issuesAll(app, event));
});

const current = async () => {
  const [issued] = await certificatesOf(app.ctx, event.id);
  const found = issued && (await certificateOf(app.ctx, issued.id));
  if (!found) throw new Error('No certificate');
  return found;
};

it('somebody who corrects their name at the event is told that the certificate stays, and where to ask', async () => {
  const { holder } = await current();
  const registration = await registrationOf(app.ctx, event.id, holder as Id<'reg'>);
  if (!registration) throw new Error('Nobody is registered');
  const { pathname } = new URL(linkTo(app.ctx, 'my', registration));
  expect(await (await app.get(pathname)).text()).toContain('A certificate that was issued stays as it is');
  const renamed = await app.follow(app.post(`${pathname}/name`, { name: 'Maarja Kask' }));
  const told = await renamed.text();
  expect(told).toContain('Your certificate stays as it was issued');
  const [, asks = ''] = /href="(\/holder\/[^"]+)"[^>]*>Ask for a corrected certificate/.exec(told) ?? [];
  expect(await (await app.get(asks)).text()).toContain('Ask for a corrected name');
});

describe('an organiser corrects the name on a certificate', () => {
  it('the person gets a new one by mail, and the one before says what replaced it', async () => {
    const before = await current();
    const answer = await console.post(paths.hubCorrection(event.hubId, before.id), {
      certName: 'Maarja Näidis-Kask',
    });
    expect(answer.status).toBe(303);
    await app.pump();
    const after = await current();
    expect(after).toMatchObject({ name: 'Maarja Näidis-Kask', edition: 2, replaces: before.id });
    expect(after.id).not.toBe(before.id);
    expect(await certificateMailedTo(app, maarja)).toBe(paths.certificate(after.id));
    const again = await (await console.get(paths.hubCertificate(event.hubId, after.id))).text();
    expect(again).toContain('value="Maarja Näidis-Kask"');
    expect((await app.inbox.last(maarja.email)).subject).toContain('Your corrected certificate');
    const pdf = await app.get(paths.certificatePdf(after.id));
    expect((await readPdf(new Uint8Array(await pdf.arrayBuffer()))).text).toContain('Maarja Näidis-Kask');

    expect((await app.get(paths.certificatePdf(before.id))).status).toBe(410);
    expect(await statusOf(app.ctx, before.hubId, before.status)).toBe(true);
    expect(await statusOf(app.ctx, after.hubId, after.status)).toBe(false);
  });

  it('both editions are found with the person, and neither says less than it did', async () => {
    const before = await current();
    await console.post(paths.hubCorrection(event.hubId, before.id), { certName: 'Maarja Kask' });
    const editions = await certificatesOfPerson(app.ctx, before);
    expect(editions.map(each => [each.edition, each.name])).toEqual([
      [1, maarja.name],
      [2, 'Maarja Kask'],
    ]);
    expect(editions[0]).toMatchObject({ ...before, replaced: { by: editions[1]?.id } });
  });

  it('the form begins with the name as the registration has it now', async () => {
    const page = await (await console.get(paths.hubCertificate(event.hubId, (await current()).id))).text();
    expect(page).toContain(`value="${maarja.name}"`);
    expect(page).toContain('The person gets the new one by mail.');
  });

  it('or as its holder wishes it', async () => {
    const wished = { wish: 'Maarja Kask', note: '', email: maarja.email };
    expect(await askCorrection(app.ctx, await current(), wished)).toEqual({ ok: true });
    const page = await (await console.get(paths.hubCertificate(event.hubId, (await current()).id))).text();
    expect(page).toContain('value="Maarja Kask"');
  });

  it.each([
    ['', 'Enter the name'],
    [maarja.name, 'This is the name that the certificate has already'],
    ['Maarja 李', 'this name has others'],
    ['N'.repeat(201), '200 characters or less'],
  ])('“%s” is asked again', async (certName, says) => {
    const { id } = await current();
    const answer = await console.post(paths.hubCorrection(event.hubId, id), { certName });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(says);
    expect((await current()).id).toBe(id);
  });

  it('two at once make one new edition', async () => {
    const { id } = await current();
    const made = await Promise.all(
      ['Maarja Kask', 'Maarja Tamm'].map(name =>
        correct(app.ctx, { certificateId: id, name, staff: organiser, email: maarja.email }),
      ),
    );
    expect(made.map(each => (each.ok ? 'made' : each.why)).sort()).toEqual(['made', 'not-valid']);
    expect(await certificatesOfPerson(app.ctx, await current())).toHaveLength(2);
  });

  it('a revoked one is not corrected, and a corrected one is not revoked', async () => {
    const { id } = await current();
    await console.post(paths.hubCorrection(event.hubId, id), { certName: 'Maarja Kask' });
    await console.post(paths.hubRevocation(event.hubId, id), { reason: 'Never came' });
    expect((await certificateOf(app.ctx, id))?.revoked).toBeUndefined();
    const second = await current();
    await console.post(paths.hubRevocation(event.hubId, second.id), { reason: 'Never came' });
    const refused = await correct(app.ctx, { certificateId: second.id, name: 'Maarja', staff: organiser });
    expect(refused).toEqual({ ok: false, why: 'not-valid' });
    expect(await statusOf(app.ctx, second.hubId, second.status)).toBe(true);
  });

  it.each([
    ['door staff', doorKeeper],
    ['a viewer', viewer],
  ])('%s cannot', async (_who, person) => {
    const browser = await signsIn(app, person, app.browser());
    const { id } = await current();
    expect((await browser.post(paths.hubCorrection(event.hubId, id), { certName: 'X' })).status).toBe(403);
    expect((await current()).id).toBe(id);
  });
});
