import { beforeAll, describe, expect, test } from 'vitest';
import type { Event } from '../../functions/events/event.ts';
import { programmeOf } from '../../functions/events/read.ts';
import { answersOf } from '../../functions/feedback/read.ts';
import { linkTo, registrationOf } from '../../functions/registration/read.ts';
import { registrationId } from '../../functions/registration/registration.ts';
import type { Item } from '../../functions/shared/db.ts';
import { paths } from '../../web/paths.ts';
import { en } from '../../web/text/en/index.ts';
import { type Foyer, foyer } from '../support/app.ts';
import { maarja, organiser, tonu } from '../support/people.ts';
import { signsIn } from '../support/sign-in.ts';
import { kindsOf, tracesOf, wholeLife } from './life.ts';

let house: Foyer;
let event: Event;
let before: Item[];
let certificates: string[];
let pages: { status: number; text: string }[];
let mine: string;

const idOf = ({ email }: { email: string }) => registrationId(event.id, email);
const opened = async (path: string) => {
  const page = await house.browser().get(path);
  return { status: page.status, text: (await page.text()).replace(/nonce="[^"]*"|<time.*?<\/time>/g, '') };
};

/** Maarja asks to be forgotten, on her page; Tõnu, of whom as much is known, does not. */
beforeAll(async () => {
  house = await foyer();
  ({ event, certificates } = await wholeLife(house));
  before = await house.records();
  pages = await Promise.all(certificates.map(opened));
  const registration = await registrationOf(house.ctx, event.id, idOf(maarja));
  if (!registration) throw new Error('Maarja is not registered');
  mine = new URL(linkTo(house.ctx, 'my', registration)).pathname;
}, 60_000);

const lasting = ['certificate', 'certificate-of'];

describe('somebody who has been at an event', () => {
  test('has left traces everywhere: what follows looks for all of them', () => {
    expect(kindsOf(tracesOf(before, event, maarja))).toEqual([
      'answered',
      'attendance',
      'candidate',
      'certificate',
      'certificate-of',
      'crew',
      'group',
      'invitation',
      'message',
      'news',
      'place',
      'registration',
      'scan',
      'seen',
      'sensitive',
      'visit',
    ]);
  });

  test('is shown what would go and what would stay, and nothing is done by that', async () => {
    const { text } = await opened(`${mine}/erasure`);
    expect(text).toContain(en['erasure.mine-title']);
    expect(text).toContain('Your line on the list of Näidiskool');
    expect(text).toContain('Your link as a speaker');
    expect(text).toContain('The certificate that you have');
    expect((await opened(mine)).text).toContain(`href="${mine}/erasure"`);
    expect(await house.records()).toHaveLength(before.length);
  });

  test('is forgotten when they press the button, once and for all', async () => {
    const answers = await Promise.all([1, 2].map(() => house.browser().post(`${mine}/erasure`)));
    const again = await house.browser().post(`${mine}/erasure`);
    for (const answer of [...answers, again]) {
      expect(answer.status).toBe(303);
      expect(answer.headers.get('location')).toBe(paths.erased(event.slug));
    }
    expect((await opened(paths.erased(event.slug))).text).toContain(en['erasure.erased']);
    await house.pump();
    const left = tracesOf(await house.records(), event, maarja);
    expect(kindsOf(left)).toEqual([...lasting, 'erasure', 'message']);
    // The clock's record has no more than the id, and the last mail is nobody's but its own.
    const [record] = left.filter(({ kind }) => kind === 'erasure');
    expect(JSON.stringify(record)).not.toContain(maarja.email);
    const mails = left.filter(({ kind }) => kind === 'message');
    expect(mails.map(({ template, params, text }) => [template, params, text])).toEqual([
      ['erased', {}, undefined],
    ]);
    const days = (Number(mails[0]?.expiresAt) * 1_000 - house.ctx.now().getTime()) / 86_400_000;
    expect(days).toBeLessThanOrEqual(1);
    expect((await opened(mine)).status).toBe(404);
  });

  test('gets one last mail that says so', async () => {
    const mails = (await house.inbox.mails(maarja.email)).filter(({ subject }) =>
      subject.startsWith('Your data is erased'),
    );
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).toContain('Certificates that were issued to you stay valid');
    expect(mails[0]?.text).not.toContain('/my/');
  });

  test('leaves nothing but certificates when somebody looked once more', async () => {
    house.clock.advance({ minutes: 20 });
    expect(await house.tick()).toBe(0);
    const left = tracesOf(await house.records(), event, maarja);
    expect(kindsOf(left)).toEqual([...lasting, 'message']);
    expect(kindsOf(await house.records())).not.toContain('erasure');
  });

  test('keeps their certificate, whose page says the same as before', async () => {
    expect(certificates).toHaveLength(2);
    expect(await Promise.all(certificates.map(opened))).toEqual(pages);
    for (const path of certificates) {
      const pdf = await house.get(`${path}/certificate.pdf`);
      expect(pdf.headers.get('content-type')).toBe('application/pdf');
    }
  });

  test('leaves what they thought, of which nobody can tell whose it is', async () => {
    expect(await answersOf(house.ctx, event.id)).toHaveLength(2);
  });

  test('takes nothing of anybody else along', async () => {
    const now = await house.records();
    const still = new Map(now.map(record => [`${record.pk} ${record.sk}`, record]));
    for (const record of tracesOf(before, event, tonu)) {
      if (record.kind !== 'seen') expect(still.get(`${record.pk} ${record.sk}`)).toEqual(record);
    }
    const [seen] = now.filter(({ kind }) => kind === 'seen');
    expect(Object.keys(seen?.stays as object)).toEqual([idOf(tonu)]);
  });

  test('frees the place that they had', async () => {
    const pool = (await programmeOf(house.ctx, event.id))?.pool;
    expect(pool?.taken['on-site']).toBe(2);
    expect(Object.values(pool?.waiting ?? {}).every(count => count === 0)).toBe(true);
  });

  test('is named by nobody in the log, which says that it was done, and once', () => {
    const lines = house.log.filter(({ event: what }) => what === 'registration.erased');
    expect(lines).toEqual([{ event: 'registration.erased', facts: { event: event.id, by: 'person' } }]);
    for (const trace of [maarja.email, maarja.name, idOf(maarja)]) {
      expect(JSON.stringify(house.log)).not.toContain(trace);
    }
  });
});

describe('an organiser whom somebody asks to be forgotten', () => {
  test('sees what it means, does it, and is told that it is done', async () => {
    const console = await signsIn(house, organiser, house.browser());
    const one = paths.registration(event.id, idOf(tonu));
    expect(await (await console.get(one)).text()).toContain(`href="${one}/erasure"`);
    const page = await (await console.get(`${one}/erasure`)).text();
    expect(page).toContain('Erase the data of Tõnu Proovitu');
    expect(page).toContain('The certificate that they have');
    for (const _ of [1, 2]) {
      const done = await console.post(`${one}/erasure`);
      expect(done.headers.get('location')).toBe(`${paths.registrations(event.id)}?said=erased`);
      const list = await (await console.follow(done)).text();
      expect(list).toContain(en['erasure.done']);
      expect(list).not.toContain(tonu.name);
    }
    expect(kindsOf(tracesOf(await house.records(), event, tonu))).toEqual([...lasting, 'erasure', 'message']);
    expect((await console.get(`${one}/erasure`)).status).toBe(404);
    const [line] = house.log.filter(
      ({ event: what, facts }) => what === 'registration.erased' && facts?.by === 'staff',
    );
    expect(line?.facts).toEqual({
      event: event.id,
      by: 'staff',
      person: expect.stringMatching(/^[0-9a-f]{16}$/),
    });
  });
});
