import { beforeEach, describe, expect, test } from 'vitest';
import type { Access, Event } from '../../functions/events/event.ts';
import { accessRefusal } from '../../functions/registration/access.ts';
import { formToken } from '../../functions/registration/form/form-token.ts';
import { registrationsOf } from '../../functions/registration/read.ts';
import { paths } from '../../web/paths.ts';
import { errorsOf } from '../events/forms.ts';
import { type Foyer, foyer } from '../support/app.ts';
import type { Fields } from '../support/browsing.ts';
import { anEvent } from '../support/events.ts';
import { maarja, tonu } from '../support/people.ts';

let app: Foyer;
beforeEach(async () => {
  app = await foyer();
});

const eventWith = (access: Access, registration = {}) => anEvent(app.ctx, { access, registration });
const filled = (fields: Fields = {}): Fields => ({
  ...maarja,
  mode: 'on-site',
  consent: 'yes',
  form: formToken(app.ctx),
  ...fields,
});
const sends = (event: Event, fields: Fields = {}) =>
  app.browser().post(paths.register(event.slug), filled(fields));
const opens = async (event: Event) => (await app.get(paths.register(event.slug))).text();
const seesEvent = async (event: Event) => (await app.get(paths.event(event.slug))).text();
const count = async (event: Event) => (await registrationsOf(app.ctx, event.id)).length;

describe('where an address of some domain is needed', () => {
  const access: Access = { kind: 'domain', domains: ['tlu.ee', 'xn--phikool-10a.ee'] };

  test.each([
    'maarja@tlu.ee',
    'Maarja@TLU.EE',
    'maarja@mail.tlu.ee',
    'maarja@põhikool.ee',
    'maarja@XN--phikool-10a.ee',
    'maarja@juku.PÕHIKOOL.ee',
  ])('%s gets in', async email => {
    const event = await eventWith(access);
    const answer = await sends(event, { email });
    expect(answer.status).toBe(200);
    expect(await answer.text()).not.toContain('xn--');
    expect(await count(event)).toBe(1);
  });

  test.each(['maarja@example.org', 'maarja@nottlu.ee', 'maarja@tlu.ee.example.org', 'tlu.ee@example.org'])(
    '%s does not, and is told which would, as people read them',
    async email => {
      const event = await eventWith(access);
      const answer = await sends(event, { email });
      expect(answer.status).toBe(422);
      const page = await answer.text();
      expect(errorsOf(page)).toEqual({
        email: 'Registration is for addresses of tlu.ee or põhikool.ee. Enter yours',
      });
      expect(page).toContain(`value="${email}"`);
      expect(await count(event)).toBe(0);
    },
  );

  test('the event’s page and the form say so before anybody types', async () => {
    const event = await eventWith(access);
    for (const page of [await seesEvent(event), await opens(event)]) {
      expect(page).toContain('Only with an e-mail address of tlu.ee or põhikool.ee.');
    }
  });

  test('a long list of domains is told in short', async () => {
    const domains = Array.from({ length: 9 }, (_, index) => `kool${index}.ee`);
    const event = await eventWith({ kind: 'domain', domains });
    expect(await opens(event)).toContain('kool5.ee or 3 more domains');
  });

  test('the answer to a strange address is the same whether it is registered or not', async () => {
    const event = await eventWith({ kind: 'open' });
    await sends(event, { email: 'maarja@example.org' });
    const later = { ...event, access };
    expect(accessRefusal(later, 'maarja@example.org')).toBe('domain');
    expect(accessRefusal(later, 'somebody@example.org')).toBe('domain');
  });
});

describe('where one needs an invitation', () => {
  test('there is no form without one, and the pages say what to do', async () => {
    const event = await eventWith({ kind: 'invitation' });
    const page = await opens(event);
    expect(page).not.toContain('name="email"');
    expect(page).toContain('This event is by invitation');
    expect(page).toContain('mailto:');
    const own = await seesEvent(event);
    expect(own).toContain('By invitation');
    expect(own).not.toContain(`href="${paths.register(event.slug)}"`);
  });

  test('a form that was sent all the same registers nobody, whoever they are', async () => {
    const event = await eventWith({ kind: 'invitation' });
    const answer = await sends(event);
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('This event is by invitation');
    expect(await count(event)).toBe(0);
  });

  test('nobody is offered to be told of its opening', async () => {
    const event = await eventWith({ kind: 'invitation' }, { opensAt: '2026-11-10T08:00:00Z' });
    expect(await seesEvent(event)).not.toContain('Tell me when it opens');
  });
});

describe('where registration is closed to all', () => {
  test('the event’s page offers none, and a form registers nobody', async () => {
    const event = await eventWith({ kind: 'closed' });
    expect(await seesEvent(event)).toContain('Registration is closed');
    expect(await seesEvent(event)).not.toContain('places left');
    expect(await seesEvent(event)).not.toContain(`href="${paths.register(event.slug)}"`);
    expect(await opens(event)).toContain('Registration is closed');
    const answer = await sends(event, tonu);
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('Registration is closed');
    expect(await count(event)).toBe(0);
  });
});

describe('a way in opens and closes at its times', () => {
  test('whatever it is', async () => {
    const registration = { opensAt: '2026-11-10T08:00:00Z', closesAt: '2026-11-20T08:00:00Z' };
    const event = await eventWith({ kind: 'domain', domains: ['tlu.ee'] }, registration);
    const email = 'maarja@tlu.ee';
    expect((await sends(event, { email })).status).toBe(409);
    app.clock.set('2026-11-10T08:00:00Z');
    expect((await sends(event, { email })).status).toBe(200);
    app.clock.set('2026-11-20T08:00:00Z');
    expect((await sends(event, { email: 'tonu@tlu.ee' })).status).toBe(409);
    expect(await count(event)).toBe(1);
  });
});
