import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Event } from '../../functions/events/event.ts';
import { registrationsOf } from '../../functions/registration/read.ts';
import { challengeOf, firstBits, isSolution } from '../../web/parts/proof-of-work.ts';
import { paths } from '../../web/paths.ts';
import { type Foyer, foyer } from '../support/app.ts';
import type { Fields } from '../support/browsing.ts';
import { anEvent } from '../support/events.ts';
import { formFields } from '../support/form.ts';
import { crowd, maarja, nino, ruta, tonu } from '../support/people.ts';

let house: Foyer;
let event: Event;
beforeEach(async () => {
  house = await foyer();
  event = await anEvent(house.ctx, { capacity: { 'on-site': null, online: null } });
});

type Person = { name: string; email: string };
let networks = 0;
/** Each from a network of their own, as CloudFront and the API tell of it. */
const sends = (fields: Fields) => {
  networks += 1;
  const from = `10.${networks >> 8}.${networks & 255}.1, 130.176.0.1`;
  return house.browser().post(paths.register(event.slug), fields, { headers: { 'x-forwarded-for': from } });
};
const opens = async () => (await house.get(paths.register(event.slug))).text();
const all = () => registrationsOf(house.ctx, event.id);
const withoutScript = (page: string) => page.replace(/<noscript>.*?<\/noscript>/gs, '');
const asks = (page: string) => page.includes('data-proof');
const filled = (page: string, person: Person, own: Fields = {}): Fields => ({
  ...formFields(withoutScript(page)),
  name: person.name,
  email: person.email,
  mode: 'on-site',
  consent: 'yes',
  ...own,
});

/** Programs send what no page of ours gave them. */
async function attacks(count = 25, person: Person = tonu) {
  for (let form = 0; form < count; form++) {
    await sends({ ...person, mode: 'on-site', consent: 'yes', form: 'made up' });
  }
}

/** What the page's own program finds. */
function solved(page: string): string {
  const [, bits] = /data-proof="(\d+)"/.exec(page) ?? [];
  const challenge = challengeOf(String(formFields(page).form));
  for (let tries = 0; ; tries++) if (isSolution(challenge, tries, Number(bits))) return String(tries);
}

describe('in quiet times', () => {
  test('a form asks for nothing, and stays small', async () => {
    const page = await opens();
    expect(asks(page)).toBe(false);
    expect(page).not.toContain('proof.js');
    expect(gzipSync(page).length).toBeLessThan(14_000);
  });

  test('a rush of people is none of programs: of sixty at once none sees a puzzle', async () => {
    const seen = await Promise.all(
      crowd(60).map(async person => {
        const page = await opens();
        const { status } = await sends(filled(page, person));
        return { asked: asks(page), status };
      }),
    );
    expect(new Set(seen.map(each => JSON.stringify(each)))).toEqual(
      new Set(['{"asked":false,"status":200}']),
    );
    expect(asks(await opens())).toBe(false);
  });

  test('people who mistype, one after the other, are no attack', async () => {
    for (const person of crowd(40)) await sends(filled(await opens(), person, { email: 'no address' }));
    expect(asks(await opens())).toBe(false);
  });
});

describe('while programs send forms', () => {
  test('the form asks for proof, and a person whose device has solved it is registered', async () => {
    await attacks();
    const page = await opens();
    expect(asks(page)).toBe(true);
    house.clock.advance({ seconds: 20 });
    expect((await sends(filled(page, maarja, { proof: solved(page) }))).status).toBe(200);
    expect(await all()).toMatchObject([{ email: maarja.email }]);
  });

  test('a program without proof is not registered, nor with one that fits another form', async () => {
    await attacks();
    const [page, other] = [await opens(), await opens()];
    house.clock.advance({ seconds: 20 });
    for (const proof of ['', '0', '-1', '1e9', 'x'.repeat(1_000), solved(other)]) {
      const answer = await sends(filled(page, maarja, { proof }));
      expect(answer.status).toBe(422);
    }
    expect(await all()).toEqual([]);
  });

  test('a form that comes back in the second that it was shown is asked to be sent again', async () => {
    await attacks();
    const page = await opens();
    expect((await sends(filled(page, maarja, { proof: solved(page) }))).status).toBe(422);
    expect(await all()).toEqual([]);
  });

  test('whoever had the form open before keeps what they wrote, and presses once more', async () => {
    const before = await opens();
    await attacks();
    const again = await sends(filled(before, maarja, { organisation: 'Näidiskool' }));
    const page = await again.text();
    expect(again.status).toBe(422);
    expect(page).toContain('press the button once more');
    expect(formFields(page)).toMatchObject({ ...maarja, organisation: 'Näidiskool', consent: 'yes' });
    house.clock.advance({ seconds: 3 });
    expect((await sends({ ...formFields(page), proof: solved(page), code: '' })).status).toBe(200);
  });

  test('another event asks for nothing', async () => {
    await attacks();
    const other = await anEvent(house.ctx);
    expect(asks(await (await house.get(paths.register(other.slug))).text())).toBe(false);
  });

  test('it asks for nothing any more ten minutes after the last of it', async () => {
    await attacks();
    house.clock.advance({ minutes: 9 });
    expect(asks(await opens())).toBe(true);
    house.clock.advance({ minutes: 2 });
    expect(asks(await opens())).toBe(false);
  });
});

describe('one form sent for many', () => {
  test('asks for proof at the third address, though all is quiet', async () => {
    const page = await opens();
    house.clock.advance({ seconds: 20 });
    expect((await sends(filled(page, maarja))).status).toBe(200);
    expect((await sends(filled(page, tonu))).status).toBe(200);
    const third = await sends(filled(page, nino));
    expect(third.status).toBe(422);
    expect(asks(await third.text())).toBe(true);
    expect(asks(await opens())).toBe(false);
  });
});

describe('where programs of a page do not run', () => {
  const codeIn = async (person: Person) => {
    await house.pump();
    return /\b[0-9a-z]{8}\b/.exec((await house.inbox.last(person.email)).subject)?.[0] ?? '';
  };

  test('a code that was mailed to the address registers, with what was written', async () => {
    await attacks();
    const asked = await sends(filled(await opens(), maarja, { by: 'mail' }));
    expect(asked.status).toBe(200);
    const page = await asked.text();
    expect(page).toContain('href="#code"');
    expect(await all()).toEqual([]);
    const code = await codeIn(maarja);
    const answer = await sends({ ...formFields(page), code: ` ${code.toUpperCase()} ` });
    expect(answer.status).toBe(200);
    expect(await all()).toMatchObject([{ email: maarja.email, name: maarja.name }]);
  });

  test('a code of somebody else, or of earlier, is refused with a word on the field', async () => {
    await attacks();
    await sends(filled(await opens(), maarja, { by: 'mail' }));
    const code = await codeIn(maarja);
    const others = await sends(filled(await opens(), ruta, { code }));
    expect(others.status).toBe(422);
    expect(await others.text()).toContain('does not fit the e-mail address');
    house.clock.advance({ minutes: 21 });
    await attacks();
    expect((await sends(filled(await opens(), maarja, { code }))).status).toBe(422);
    expect(await all()).toEqual([]);
  });

  test('it is mailed once in ten minutes, however often it is asked for', async () => {
    await attacks();
    const page = await opens();
    for (let time = 0; time < 3; time++) await sends(filled(page, maarja, { by: 'mail' }));
    await house.pump();
    expect(await house.inbox.mails(maarja.email)).toHaveLength(1);
  });
});

describe('the form that takes an address until registration opens', () => {
  beforeEach(async () => {
    event = await anEvent(house.ctx, { registration: { opensAt: '2026-11-10T07:00:00Z' } });
  });
  const leaves = (fields: Fields) => house.browser().post(paths.openingNotice(event.slug), fields);
  const attacksIt = async () => {
    for (let form = 0; form < 25; form++) await leaves({ noticeEmail: tonu.email, form: 'made up' });
  };

  test('asks for proof while programs send it, on both of its pages, and takes it', async () => {
    expect(asks(await opens())).toBe(false);
    await attacksIt();
    for (const path of [paths.event(event.slug), paths.register(event.slug)]) {
      const page = await (await house.get(path)).text();
      expect(asks(page), path).toBe(true);
      expect(page, path).toContain('proof.js');
      const fields = { ...formFields(withoutScript(page)), noticeEmail: maarja.email };
      house.clock.advance({ seconds: 20 });
      expect((await leaves(fields)).status).toBe(422);
      expect((await leaves({ ...fields, proof: solved(page) })).status).toBe(200);
    }
  });

  test('takes a code by mail in its place, which says what it is for', async () => {
    await attacksIt();
    const fields = { ...formFields(await opens()), noticeEmail: maarja.email };
    const page = await (await leaves({ ...fields, by: 'mail' })).text();
    expect(page).toContain('href="#code"');
    await house.pump();
    const { subject, text } = await house.inbox.last(maarja.email);
    expect(text).toContain('tell you when registration opens');
    const code = /\b[0-9a-z]{8}\b/.exec(subject)?.[0] ?? '';
    expect((await leaves({ ...formFields(page), code: '00000000' })).status).toBe(422);
    expect((await leaves({ ...formFields(page), code })).status).toBe(200);
  });

  test('asks for proof at the third address that one form is sent with', async () => {
    const fields = formFields(await opens());
    const statuses = [];
    for (const { email } of [maarja, tonu, nino]) {
      statuses.push((await leaves({ ...fields, noticeEmail: email })).status);
    }
    expect(statuses).toEqual([200, 200, 422]);
  });
});

test('the hash of the page is SHA-256', () => {
  for (const text of ['', 'abc', 'a'.repeat(55), 'Lh3V-challenge_ABC:12345678']) {
    const real = createHash('sha256').update(text).digest().readUInt32BE(0);
    expect(firstBits(text)).toBe(real);
  }
});
