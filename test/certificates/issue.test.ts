import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createHub } from '../../functions/accounts/create-hub.ts';
import { continueIssuance, startIssuance } from '../../functions/certificates/issue.ts';
import { certificatesOf, lastIssuance } from '../../functions/certificates/read.ts';
import type { Event } from '../../functions/events/event.ts';
import { messagesOf } from '../../functions/mail/outbox.ts';
import { paths } from '../../web/paths.ts';
import { type Foyer, foyer } from '../support/app.ts';
import { anEvent, registers } from '../support/events.ts';
import { crowd, doorKeeper, maarja, nino, organiser, owner, paivi, tonu, viewer } from '../support/people.ts';
import { signsIn } from '../support/sign-in.ts';
import { after, attends, certificateMailedTo, during, issuesAll } from './certified.ts';
import { readCode, readPdf } from './pdf.ts';

let app: Foyer;
let event: Event;

beforeEach(async () => {
  app = await foyer();
  event = await anEvent(app.ctx);
});

const names = async () => (await certificatesOf(app.ctx, event.id)).map(each => each.name);
const mails = async () =>
  (await messagesOf(app.ctx, event.id)).filter(message => message.template === 'certificate');

describe('an organiser issues certificates after the event', () => {
  it('all who attended get one, by mail, and nobody who only registered', async () => {
    await attends(app, event, maarja);
    await attends(app, event, nino, 'et');
    await registers(app.ctx, event.id, tonu);
    const { answer } = await issuesAll(app, event);
    expect(answer.status).toBe(303);
    expect(await names()).toEqual([maarja.name, nino.name]);

    const mail = await app.inbox.last(maarja.email);
    expect(mail.subject).toContain('Conference of Innovative Education');
    const pdf = await app.get(`${await certificateMailedTo(app, maarja)}/certificate.pdf`);
    expect(pdf.status).toBe(200);
    const bytes = new Uint8Array(await pdf.arrayBuffer());
    expect((await readPdf(bytes)).text).toContain(maarja.name);
    expect(await readCode(bytes)).toBe(app.url + (await certificateMailedTo(app, maarja)));

    expect((await app.inbox.last(nino.email)).subject).toContain('Teie tõend');
    const mailedToTonu = (await mails()).filter(message => message.to === tonu.email);
    expect(mailedToTonu).toEqual([]);
  });

  it('pressing twice, or two organisers at once, issues nothing twice', async () => {
    await attends(app, event, maarja);
    await attends(app, event, paivi);
    app.clock.set(after);
    const browsers = [await signsIn(app, organiser, app.browser()), await signsIn(app, owner, app.browser())];
    await Promise.all(browsers.map(browser => browser.post(paths.issuance(event.id))));
    await app.pump();
    await issuesAll(app, event);
    expect(await names()).toEqual([maarja.name, paivi.name]);
    expect(await mails()).toHaveLength(2);
  });

  it('a second start answers with the run that is on', async () => {
    await attends(app, event, maarja);
    app.clock.set(after);
    const starts = await Promise.all(
      [1, 2, 3].map(() => startIssuance(app.ctx, { about: event.id, kind: 'attendance' }, organiser)),
    );
    expect(new Set(starts.map(start => start.ok && start.issuance.id)).size).toBe(1);
  });

  it('who is confirmed later gets theirs when it is pressed again, and only they', async () => {
    await attends(app, event, maarja);
    await issuesAll(app, event);
    await attends(app, event, paivi);
    await issuesAll(app, event);
    expect(await names()).toEqual([maarja.name, paivi.name]);
    expect(await mails()).toHaveLength(2);
  });

  it('a name that cannot be printed is named with the reason, and the others get theirs', async () => {
    await attends(app, event, { ...maarja, name: 'Maarja 李 Näidis' });
    await attends(app, event, paivi);
    const { console } = await issuesAll(app, event);
    expect(await names()).toEqual([paivi.name]);
    const page = await (await console.get(paths.certificates(event.id))).text();
    expect(page).toContain('1 person got no certificate');
    expect(page).toContain('characters that the certificate cannot print');
    expect(await lastIssuance(app.ctx, event.id)).toMatchObject({
      state: 'done',
      total: 2,
      issued: 1,
      failed: 1,
    });
  });

  it('it is refused before the event is over', async () => {
    await attends(app, event, maarja);
    app.clock.set(during);
    const console = await signsIn(app, organiser, app.browser());
    await console.post(paths.issuance(event.id));
    await app.pump();
    expect(await names()).toEqual([]);
    const page = await (await console.get(paths.certificates(event.id))).text();
    expect(page).toContain('Certificates can be issued when the event is over');
    expect(page).not.toContain(`action="${paths.issuance(event.id)}"`);
  });

  it('asking when nobody is left says so and starts nothing', async () => {
    await attends(app, event, maarja);
    await issuesAll(app, event);
    const { console, answer } = await issuesAll(app, event);
    const page = await (await console.follow(answer)).text();
    expect(page).toContain('Nobody who passes is without a certificate');
    expect(await mails()).toHaveLength(1);
  });
});

describe('whatever happens while certificates are issued', () => {
  const people = crowd(32);

  let attended: { app: Foyer; event: Event };
  let again: () => Promise<void>;

  beforeAll(async () => {
    app = await foyer();
    event = await anEvent(app.ctx);
    for (const person of people) await attends(app, event, person);
    app.clock.set(after);
    attended = { app, event };
    again = await app.keep();
  });

  beforeEach(async () => {
    ({ app, event } = attended);
    await again();
  });

  const whole = async () => {
    expect(new Set(await names()).size).toBe(people.length);
    expect(await names()).toHaveLength(people.length);
    expect(new Set((await mails()).map(mail => mail.to)).size).toBe(people.length);
    expect(await mails()).toHaveLength(people.length);
    expect(await lastIssuance(app.ctx, event.id)).toMatchObject({
      state: 'done',
      total: people.length,
      issued: people.length,
      failed: 0,
    });
  };

  it('a process that is killed anywhere leaves work that is done later, once', async () => {
    const started = await startIssuance(app.ctx, { about: event.id, kind: 'attendance' }, organiser);
    if (!started.ok) throw new Error(started.why);
    for (const writes of [0, 1, 4, 26]) {
      await killedAfter(writes, ctx => continueIssuance(ctx, started.key));
    }
    expect((await names()).length).toBeGreaterThan(0);
    expect((await names()).length).toBeLessThan(people.length);
    app.clock.advance({ minutes: 2 });
    expect(await app.tick()).toBe(0);
    await whole();
  });

  it('a run that is out of time says how far it is and goes on', async () => {
    const started = await startIssuance(app.ctx, { about: event.id, kind: 'attendance' }, organiser);
    if (!started.ok) throw new Error(started.why);
    await continueIssuance(app.ctx, started.key, 0);
    const { state, issued } = (await lastIssuance(app.ctx, event.id)) ?? {};
    expect(state).toBe('running');
    expect(issued).toBeLessThan(people.length);
    await app.pump();
    await whole();
  });

  it('while it runs, the page shows how far it is and follows, and asks of nobody', async () => {
    const viewing = await signsIn(app, viewer, app.browser());
    await startIssuance(app.ctx, { about: event.id, kind: 'attendance' }, organiser);
    const { result: running, tally } = await app.tap.count(() => viewing.get(paths.certificates(event.id)));
    // Each look at all the people asks dozens of partitions.
    expect(tally.calls.Query).toBeLessThan(10);
    expect(running.headers.get('refresh')).toBe('3');
    const html = await running.text();
    expect(html).toContain('0 of 32 have theirs');
    const [, list = ''] = /href="([^"]*)#list"/.exec(html) ?? [];
    const meanwhile = await viewing.get(list.replaceAll('&amp;', '&'));
    expect(meanwhile.headers.get('refresh')).toBeNull();
    expect(await meanwhile.text()).toContain('32 people of 32');
    await app.pump();
    const done = await viewing.get(paths.certificates(event.id));
    expect(done.headers.get('refresh')).toBeNull();
    expect(await done.text()).toContain('Every certificate has been issued');
  });

  it('a throttled and quarrelling database delays it and loses nothing', async () => {
    const started = await startIssuance(app.ctx, { about: event.id, kind: 'attendance' }, organiser);
    if (!started.ok) throw new Error(started.why);
    let calls = 0;
    const when = (call: { name: string }) => call.name === 'TransactWriteItems' && calls++ % 2 === 0;
    app.tap.break('throttled', { times: 5, when });
    app.tap.break('conflict', { times: 5, when });
    app.tap.break('timed-out-after', { times: 5, when });
    await continueIssuance(app.ctx, started.key);
    await whole();
  });

  it('two that run at once share the work', async () => {
    const started = await startIssuance(app.ctx, { about: event.id, kind: 'attendance' }, organiser);
    if (!started.ok) throw new Error(started.why);
    await Promise.all([1, 2].map(() => continueIssuance(app.ctx, started.key)));
    await app.pump();
    await whole();
  });

  /** The process dies at a write: what was sent before it happens, and nothing after it. */
  async function killedAfter(writes: number, work: (ctx: Foyer['ctx']) => Promise<unknown>) {
    let left = writes;
    const sent: Promise<unknown>[] = [];
    await new Promise<void>((dead, fails) => {
      const write: Foyer['ctx']['db']['write'] = parts => {
        if (left-- <= 0) {
          dead();
          return new Promise(() => undefined);
        }
        const written = app.ctx.db.write(parts);
        sent.push(written);
        return written;
      };
      work({ ...app.ctx, db: { ...app.ctx.db, write } }).then(() => fails(new Error('It lived')), fails);
    });
    await Promise.all(sent);
  }
});

describe('who may', () => {
  it('door staff and viewers cannot issue, and strangers learn nothing', async () => {
    await attends(app, event, maarja);
    app.clock.set(after);
    for (const [who, status] of [
      [doorKeeper, 403],
      [viewer, 403],
    ] as const) {
      const browser = await signsIn(app, who, app.browser());
      expect((await browser.post(paths.issuance(event.id))).status).toBe(status);
    }
    const nobody = await app.browser().post(paths.issuance(event.id));
    expect([302, 303, 401]).toContain(nobody.status);
    const other = await anotherHub();
    expect((await other.post(paths.issuance(event.id))).status).toBe(404);
    expect((await other.get(paths.certificates(event.id))).status).toBe(404);
    await app.pump();
    expect(await names()).toEqual([]);
  });

  async function anotherHub() {
    const stranger = { name: 'Vera Võõras', email: 'vera@example.org' };
    await createHub(app.ctx, { name: 'Teine võrgustik', hue: 20, owner: stranger });
    return signsIn(app, stranger, app.browser());
  }
});
