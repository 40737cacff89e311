import { beforeEach, describe, expect, test } from 'vitest';
import { addPresence } from '../../functions/attendance/presence.ts';
import { erase } from '../../functions/erasure/erase.ts';
import type { Event, EventInput } from '../../functions/events/event.ts';
import { leaveNotice } from '../../functions/events/opening-notice.ts';
import { formToken } from '../../functions/registration/form/form-token.ts';
import { groupOf } from '../../functions/registration/groups/read.ts';
import { readInvitations } from '../../functions/registration/invitations/store.ts';
import { registrationOf, registrationsOf } from '../../functions/registration/read.ts';
import { type Registration, registrationId } from '../../functions/registration/registration.ts';
import { readGroups } from '../../functions/registration/store.ts';
import { tellPart } from '../../functions/registration/tell.ts';
import { paths } from '../../web/paths.ts';
import { en } from '../../web/text/en/index.ts';
import { contact, poolOf, pupils, raiseTo, registersGroup, rowsOf, sends, states } from '../groups/group.ts';
import { type Foyer, foyer } from '../support/app.ts';
import { anEvent, registers } from '../support/events.ts';
import { formFields } from '../support/form.ts';
import { maarja, organiser, paivi, tonu } from '../support/people.ts';
import { signsIn } from '../support/sign-in.ts';
import { brokenIn, unbroken } from '../support/sound.ts';
import { kindsOf, tracesOf } from './life.ts';

let house: Foyer;
let event: Event;

const begins = async (input: Partial<EventInput> = {}) => {
  event = await anEvent(house.ctx, input);
};
const idOf = ({ email }: { email: string }) => registrationId(event.id, email);
const forgets = (person: { email: string }) =>
  erase(house.ctx, { eventId: event.id, id: idOf(person) }, 'person');
const namesMaarja = async () => JSON.stringify(await house.records()).includes(maarja.name);

beforeEach(async () => {
  house = await foyer();
});

describe('somebody who asked to be forgotten', () => {
  beforeEach(async () => {
    await begins();
    await registers(house.ctx, event.id, maarja);
    await forgets(maarja);
    await house.pump();
  });

  test('is invited by no list again, whatever the case of its letters; its check says why', async () => {
    const console = await signsIn(house, organiser);
    const list = `${maarja.name} <MAARJA@example.org>\n${paivi.email}`;
    const checked = await console.post(paths.newInvitations(event.id), { list, language: 'en', words: '' });
    const page = await checked.text();
    expect(page).toContain(`MAARJA@example.org: ${en['invitations.left.erased']}`);
    expect(page).toContain('1 person gets an invitation');
    await console.post(paths.invitations(event.id), { list, language: 'en', words: '' });
    expect((await readInvitations(house.ctx, event.id)).map(({ email }) => email)).toEqual([paivi.email]);
  });

  test('is registered by no list of a school, which says of the row that they come by themselves', async () => {
    const rows = rowsOf([{ ...maarja, email: 'MAARJA@example.org' }, ...pupils(1)]);
    const refused = await sends(house, event, { ...rows, agreed: 'yes', step: 'register' });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain(en['groups.error.email.erased']);
    const page = await registersGroup(house, event, pupils(2));
    const more = await house.post(`${page}/people`, { ...rows, agreed: 'yes', form: formToken(house.ctx) });
    expect(await more.text()).toContain(en['groups.error.email.erased']);
    const [group] = await readGroups(house.ctx, event.id);
    const member = group?.rows[0]?.regId ?? '';
    const { name, email } = maarja;
    const fields = { member, name, email, form: formToken(house.ctx) };
    const exchanged = await house.post(`${page}/member/exchange`, fields);
    expect(await exchanged.text()).toContain(en['groups.error.email.erased']);
    expect(await registrationOf(house.ctx, event.id, idOf(maarja))).toBeUndefined();
  });

  test('registers by themselves as anybody does, and is forgotten again if they ask again', async () => {
    const answer = await house.post(paths.register(event.slug), {
      ...maarja,
      mode: 'on-site',
      consent: 'yes',
      form: formToken(house.ctx),
    });
    expect(await answer.text()).toContain(en['registration.confirmed']);
    await house.pump();
    expect((await house.inbox.last(maarja.email)).subject).toContain('You are registered');
    // What is due of the first time leaves the new registration alone.
    house.clock.advance({ minutes: 20 });
    await house.tick();
    expect((await registrationOf(house.ctx, event.id, idOf(maarja)))?.state).toBe('confirmed');
    expect(await forgets(maarja)).toEqual({ ok: true });
    await house.pump();
    expect(await registrationOf(house.ctx, event.id, idOf(maarja))).toBeUndefined();
    expect(await namesMaarja()).toBe(false);
  });

  test('loses in the end what was being written about them while they were forgotten', async () => {
    const id = idOf(maarja);
    const gone = {
      ...maarja,
      eventId: event.id,
      id,
      createdAt: '',
      language: 'en',
      version: 1,
    } as Registration;
    await house.ctx.db.write([tellPart(house.ctx, gone, 'reminder', { cause: 'just then' })]);
    await addPresence(house.ctx, event, [
      {
        registrationId: id,
        sessionId: 'event',
        mode: 'online',
        source: 'provider',
        intervals: [{ from: '2026-11-02T07:00:00Z', to: '2026-11-02T07:30:00Z' }],
        at: '2026-11-02T07:00:00Z',
      },
    ]);
    expect(kindsOf(tracesOf(await house.records(), event, maarja))).toEqual([
      'attendance',
      'erasure',
      'message',
    ]);
    house.clock.advance({ minutes: 20 });
    expect(await house.tick()).toBe(0);
    const left = tracesOf(await house.records(), event, maarja);
    expect(left.map(({ kind, template }) => [kind, template])).toEqual([['message', 'erased']]);
  });

  test('takes no seat any more', async () => {
    expect(await registrationsOf(house.ctx, event.id)).toEqual([]);
    expect((await poolOf(house, event)).taken['on-site']).toBe(0);
  });
});

describe('where somebody stood who is forgotten, the next one stands:', () => {
  test('their seat goes to the first in line', async () => {
    await begins({ capacity: { 'on-site': 1, online: 0 }, format: 'on-site', onlineRoom: undefined });
    await registers(house.ctx, event.id, maarja);
    await registers(house.ctx, event.id, tonu);
    await forgets(maarja);
    expect((await registrationOf(house.ctx, event.id, idOf(tonu)))?.state).toBe('confirmed');
    expect(await brokenIn(house.ctx, event.id, [tonu.email])).toEqual(unbroken);
  });

  test('a group that waits together waits for one seat less, and gets its seats', async () => {
    await begins({ capacity: { 'on-site': 3, online: null } });
    await registers(house.ctx, event.id, paivi);
    const group = [maarja, ...pupils(2)];
    await registersGroup(house, event, group);
    await house.pump();
    expect((await poolOf(house, event)).waiting['on-site']).toBe(3);
    expect(await forgets(maarja)).toEqual({ ok: true });
    expect((await poolOf(house, event)).waiting['on-site']).toBe(0);
    await house.pump();
    expect(await namesMaarja()).toBe(false);
    await house.pump();
    expect(await states(house, event)).toEqual({ confirmed: 3 });
    expect(await brokenIn(house.ctx, event.id, [])).toEqual(unbroken);
  });

  test('a person alone in a group that waits leaves nothing of it in the line', async () => {
    await begins({ capacity: { 'on-site': 1, online: null } });
    await registers(house.ctx, event.id, paivi);
    await registersGroup(house, event, [maarja]);
    await forgets(maarja);
    expect((await poolOf(house, event)).waiting['on-site']).toBe(0);
    await raiseTo(house, event, 5);
    await house.pump();
    expect(await states(house, event)).toEqual({ confirmed: 1 });
  });
});

describe('the contact of a group who asks to be forgotten', () => {
  beforeEach(async () => {
    await begins();
    await registers(house.ctx, event.id, { name: contact.contact, email: contact.email });
  });

  test('leaves the group to its people and to whoever has its link, and gets no mail about it', async () => {
    const page = await registersGroup(house, event, pupils(2));
    await house.pump();
    await forgets(contact);
    await house.pump();
    house.inbox.clear();
    const [stored] = await readGroups(house.ctx, event.id);
    const group = await groupOf(house.ctx, event.id, stored?.id ?? 'grp_');
    expect(group?.contact).toEqual({ name: '', email: '' });
    expect(group?.rows).toHaveLength(2);
    expect((await house.get(page)).status).toBe(200);
    await house.post(paths.newLink(event.slug), { email: contact.email });
    await house.post(`${page}/cancellation`);
    await house.pump();
    expect(await house.inbox.mails(contact.email)).toEqual([]);
    expect(await states(house, event)).toEqual({ cancelled: 2 });
    const console = await signsIn(house, organiser);
    const shown = await console.get(paths.registeredGroup(event.id, group?.id ?? ''));
    expect(shown.status).toBe(200);
    expect(JSON.stringify(await house.records())).not.toContain(contact.contact);
  });
});

test('somebody who also waited to hear of the opening hears nothing any more', async () => {
  await begins({ registration: { opensAt: '2026-11-02T09:00:00Z' } });
  await leaveNotice(house.ctx, event, maarja.email, 'en');
  house.clock.set('2026-11-02T09:00:00Z');
  await registers(house.ctx, event.id, maarja);
  await forgets(maarja);
  await house.tick();
  const mails = await house.inbox.mails(maarja.email);
  expect(mails.map(({ subject }) => subject)).toEqual([expect.stringContaining('Your data is erased')]);
});

test('nobody is erased by opening a link, by a link of another kind, or by the wrong staff', async () => {
  await begins();
  await registers(house.ctx, event.id, maarja);
  await house.pump();
  const mine = (await house.inbox.last(maarja.email)).links.find(each => each.includes('/my/')) ?? '';
  const path = new URL(mine).pathname;
  for (const method of ['GET', 'HEAD']) await house.request(`${path}/erasure`, { method });
  const forged = await house.post(`/my/${'A'.repeat(67)}/erasure`, formFields(''));
  expect(forged.status).toBe(404);
  const elsewhere = await house.post(`${paths.registration(event.id, idOf(maarja))}/erasure`);
  expect(elsewhere.headers.get('location')).toContain(paths.signIn);
  expect((await registrationOf(house.ctx, event.id, idOf(maarja)))?.state).toBe('confirmed');
});
