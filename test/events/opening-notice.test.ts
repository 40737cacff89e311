import { beforeEach, describe, expect, it } from 'vitest';
import { editEvent } from '../../functions/events/edit.ts';
import type { Event } from '../../functions/events/event.ts';
import { fireOpens } from '../../functions/events/opening.ts';
import { leaveNotice } from '../../functions/events/opening-notice.ts';
import { publish, unpublish } from '../../functions/events/publish.ts';
import { programmeOf } from '../../functions/events/read.ts';
import { messagesOf } from '../../functions/mail/outbox.ts';
import { formToken } from '../../functions/registration/form/form-token.ts';
import { isAnybodyThere } from '../../functions/registration/read.ts';
import { shards } from '../../functions/shared/ids.ts';
import { paths } from '../../web/paths.ts';
import { en } from '../../web/text/en/index.ts';
import { et } from '../../web/text/et/index.ts';
import { type Foyer, foyer } from '../support/app.ts';
import { dueBy } from '../support/due.ts';
import { anEvent } from '../support/events.ts';
import { formFields } from '../support/form.ts';
import { crowd, maarja, nino, organiser, paivi, tonu } from '../support/people.ts';
import { signsIn } from '../support/sign-in.ts';

/** It is 2 November; registration opens on the 10th. */
const opensAt = '2026-11-10T07:00:00Z';
let app: Foyer;
let event: Event;

beforeEach(async () => {
  app = await foyer();
  const { id } = await anEvent(app.ctx, { registration: { opensAt } });
  event = (await programmeOf(app.ctx, id))?.event as Event;
});

const leaves = (email: string, language = 'en') =>
  app.browser().post(
    paths.openingNotice(event.slug),
    { noticeEmail: email, website: '', form: formToken(app.ctx) },
    {
      headers: { 'accept-language': language },
    },
  );
const comes = async (instant: string) => {
  app.clock.set(instant);
  await app.tick();
};
const told = async () => (await app.inbox.mails()).map(mail => mail.to).sort();

/** All addresses that are kept for an opening. */
async function kept(): Promise<string[]> {
  const of = (shard: string) =>
    app.ctx.db.query<{ notice: { email: string } }>({ pk: `${event.id}#N${shard}` });
  return (await Promise.all(shards.map(of))).flat().map(item => item.notice.email);
}

async function changes(registration: Event['registration']) {
  const programme = await programmeOf(app.ctx, event.id);
  if (!programme) throw new Error('No such event');
  const { version, ...content } = programme.event;
  const { capacity } = programme.pool;
  expect(await editEvent(app.ctx, event.id, version, { ...content, capacity, registration })).toMatchObject({
    ok: true,
  });
  await app.pump();
}

describe('before registration opens', () => {
  it('people find where to leave their address, on the event’s page and where the form will be', async () => {
    for (const path of [paths.event(event.slug), paths.register(event.slug)]) {
      const page = await (await app.get(path)).text();
      expect(page).toContain(`action="${paths.openingNotice(event.slug)}"`);
      expect(page).toContain(en['event.notice-consent']);
    }
    await comes(opensAt);
    const page = await (await app.get(paths.event(event.slug))).text();
    expect(page).not.toContain(paths.openingNotice(event.slug));
  });

  it('looking at an address changes nothing, and leads back to where the form is', async () => {
    const answer = await app.get(`${paths.openingNotice(event.slug)}?noticeEmail=${maarja.email}`);
    expect(answer.headers.get('location')).toBe(paths.register(event.slug));
    expect(await kept()).toEqual([]);
  });

  it('nobody is written to', async () => {
    await leaves(maarja.email);
    await app.pump();
    await comes('2026-11-10T06:59:59Z');
    expect(await told()).toEqual([]);
    expect(await kept()).toEqual([maarja.email]);
  });

  it('the answer is the same for an address that is known, and takes no less time', async () => {
    const seen = async (email: string) => {
      const start = performance.now();
      const page = await (await leaves(email)).text();
      expect(performance.now() - start).toBeGreaterThan(198);
      return page.replaceAll(email, 'E').replace(/nonce="[^"]+"/g, '');
    };
    const first = await seen(maarja.email);
    expect(first).toContain(en['event.notice-left']);
    expect(await seen(maarja.email)).toBe(first);
    expect(await seen(tonu.email)).toBe(first);
  });

  it('what is no address is shown again with what is wrong, and a program is not noted', async () => {
    const answer = await leaves('maarja at example');
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('href="#noticeEmail"');
    expect(page).toContain('value="maarja at example"');
    const filled = { noticeEmail: maarja.email, website: 'https://example.org', form: formToken(app.ctx) };
    expect((await app.post(paths.openingNotice(event.slug), filled)).status).toBe(422);
    expect(await kept()).toEqual([]);
  });

  it('a form that is none of ours, or was open for more than a day, is sent again with what was typed', async () => {
    const old = formToken(app.ctx);
    app.clock.advance({ hours: 25 });
    for (const form of ['', 'made up', old]) {
      const answer = await app.post(paths.openingNotice(event.slug), { noticeEmail: maarja.email, form });
      expect(answer.status).toBe(422);
      const page = await answer.text();
      expect(page).toContain(en['error.form.form']);
      expect(formFields(page).noticeEmail).toBe(maarja.email);
      expect((await app.post(paths.openingNotice(event.slug), formFields(page))).status).toBe(200);
    }
  });

  it('a script that goes on and on is slowed down', async () => {
    const statuses = new Set<number>();
    let last: Response | undefined;
    for (let count = 0; count < 301; count++) {
      last = await app.post(paths.openingNotice(event.slug), { noticeEmail: 'x' });
      statuses.add(last.status);
    }
    expect([...statuses]).toEqual([422, 429]);
    expect(last?.headers.get('retry-after')).toBe('1');
    expect(await last?.text()).toContain('Wait a few seconds.');
  });
});

describe('at the moment when registration opens', () => {
  it('an address that was left three times gets one mail, which leads to the form', async () => {
    for (let times = 0; times < 3; times++) expect((await leaves(maarja.email)).status).toBe(200);
    await comes(opensAt);
    await comes('2026-11-10T08:00:00Z');
    expect(await told()).toEqual([maarja.email]);
    const mail = await app.inbox.last(maarja.email);
    expect(mail.subject).toBe('Registration is open: Conference of Innovative Education');
    expect(mail.text).toContain('Tallinn University, A-002, Tallinn');
    expect(mail.links).toContain(app.url + paths.register(event.slug));
    expect(await (await app.get(paths.register(event.slug))).text()).toContain('name="consent"');
  });

  it('each is written to in the language in which they asked', async () => {
    await leaves(maarja.email, 'et');
    await leaves(tonu.email, 'en');
    await comes(opensAt);
    expect((await app.inbox.last(maarja.email)).subject).toBe(
      'Registreerimine on avatud: Uueneva hariduse konverents',
    );
    expect((await app.inbox.last(maarja.email)).text).toContain(et['mail.registration-open.more']);
    expect((await app.inbox.last(tonu.email)).text).toContain(en['mail.registration-open.more']);
  });

  it('the addresses are gone, nothing is due any more, and the mails’ records end in time to be gone within a week', async () => {
    await leaves(maarja.email);
    await leaves(tonu.email);
    await comes(opensAt);
    expect(await kept()).toEqual([]);
    const due = (await dueBy(app.ctx.db, '2026-11-20')).flat();
    expect(due.filter(key => key.pk.startsWith(event.id))).toEqual([]);
    const pages = shards.map(shard =>
      app.ctx.db.query<{ expiresAt: number }>({ pk: `${event.id}#M${shard}` }),
    );
    const fiveDays = Date.parse('2026-11-15T07:00:00Z') / 1000;
    expect((await Promise.all(pages)).flat().map(item => item.expiresAt)).toEqual([fiveDays, fiveDays]);
  });

  it('a crash half-way leaves nobody out and writes to nobody twice', async () => {
    const people = crowd(24);
    for (const { email } of people) await leaveNotice(app.ctx, event, email, 'en');
    app.clock.set(opensAt);
    const moment = { pk: event.id, sk: 'MOMENT#opens' };
    let writes = 0;
    // From the sixth write on all are lost: as if the process had died there.
    app.tap.break('timed-out-before', {
      times: Number.POSITIVE_INFINITY,
      when: ({ name }) => /Write|Put|Update|Delete/.test(name) && ++writes > 5,
    });
    await expect(fireOpens(app.ctx, moment)).rejects.toThrow();
    const before = (await kept()).length;
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThan(24);
    app.tap.mend();
    await Promise.all([fireOpens(app.ctx, moment), fireOpens(app.ctx, moment)]);
    await app.tick();
    expect(await told()).toEqual(people.map(person => person.email).sort());
    expect(await kept()).toEqual([]);
  });

  it('whoever leaves an address while it opens is told too', async () => {
    let opening: Promise<void> | undefined;
    const now = app.ctx.now;
    // The clock strikes between the reading of the event and the writing of the address.
    const late = {
      ...app.ctx,
      now: () => {
        const before = now();
        if (!opening) {
          app.clock.set(opensAt);
          opening = fireOpens(app.ctx, { pk: event.id, sk: 'MOMENT#opens' });
        }
        return before;
      },
    };
    const answer = await leaveNotice(late, event, maarja.email, 'en');
    await opening;
    expect(answer).toEqual({ ok: false, why: 'open' });
    await app.tick();
    expect(await told()).toEqual([maarja.email]);
    expect(await kept()).toEqual([]);
  });

  it('whoever asks later is led to the form, and when it has closed is told so', async () => {
    await comes(opensAt);
    const open = await leaves(maarja.email);
    expect(open.status).toBe(409);
    const page = await open.text();
    expect(page).toContain(en['event.notice-open']);
    expect(page).toContain(`href="${paths.register(event.slug)}"`);
    expect((await leaves('no address')).status).toBe(409);
    await comes('2026-11-24T07:00:00Z');
    const closed = await leaves(maarja.email);
    expect(closed.status).toBe(409);
    expect(await closed.text()).toContain(en['registration.closed']);
    expect(await kept()).toEqual([]);
    expect(await told()).toEqual([]);
  });
});

describe('when the organiser moves the opening', () => {
  beforeEach(async () => {
    await leaves(maarja.email);
    await app.pump();
  });

  it('to later, people are told then and not before', async () => {
    await changes({ opensAt: '2026-11-12T07:00:00Z' });
    await comes('2026-11-11T07:00:00Z');
    expect(await told()).toEqual([]);
    await comes('2026-11-12T07:00:00Z');
    expect(await told()).toEqual([maarja.email]);
  });

  it('into the past, or takes it away, people are told at once', async () => {
    await changes({ opensAt: '2026-11-01T07:00:00Z' });
    expect(await told()).toEqual([maarja.email]);
    await changes({ opensAt });
    await leaves(paivi.email);
    await changes({});
    expect(await told()).toEqual([maarja.email, paivi.email]);
  });

  it('to later again after it was open, whoever asks again is told again', async () => {
    await comes(opensAt);
    await changes({ opensAt: '2026-11-12T07:00:00Z' });
    await leaves(maarja.email);
    await comes('2026-11-12T07:00:00Z');
    expect(await told()).toEqual([maarja.email, maarja.email]);
  });

  it('and nobody is told of what closed before it opened, nor kept', async () => {
    await changes({ opensAt, closesAt: '2026-11-11T07:00:00Z' });
    await comes('2026-11-12T07:00:00Z');
    expect(await told()).toEqual([]);
    expect(await kept()).toEqual([]);
  });

  it('while it is a draft, people are told when it is published again', async () => {
    expect(await unpublish(app.ctx, event.id, isAnybodyThere)).toEqual({ ok: true });
    await comes('2026-11-11T07:00:00Z');
    expect(await told()).toEqual([]);
    expect((await leaves(nino.email)).status).toBe(404);
    expect(await publish(app.ctx, event.id)).toEqual({ ok: true });
    await app.pump();
    expect(await told()).toEqual([maarja.email]);
  });
});

it('the organiser sees such a mail among the event’s mails', async () => {
  await leaves(maarja.email);
  await comes(opensAt);
  await signsIn(app, organiser);
  const page = await (await app.get(paths.mail(event.id))).text();
  expect(page).toContain(en['mail.template.registration-open']);
  expect(page).toContain(maarja.email);
  const [message] = await messagesOf(app.ctx, event.id);
  const one = await app.get(paths.message(event.id, message?.id ?? ''));
  expect(await one.text()).toContain(en['mail.registration-open.heading']);
});
