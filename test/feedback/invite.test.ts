import { beforeEach, describe, expect, it } from 'vitest';
import { checkIn } from '../../functions/attendance/check-in.ts';
import { recordJoining } from '../../functions/attendance/join.ts';
import type { Event, Programme } from '../../functions/events/event.ts';
import { programmeOf } from '../../functions/events/read.ts';
import { answer } from '../../functions/feedback/answer.ts';
import { fireEnded } from '../../functions/feedback/invite.ts';
import { messagesOf } from '../../functions/mail/outbox.ts';
import { cancel } from '../../functions/registration/cancel.ts';
import { registrationOf } from '../../functions/registration/read.ts';
import type { Registration } from '../../functions/registration/registration.ts';
import { type Foyer, foyer } from '../support/app.ts';
import { dueBy } from '../support/due.ts';
import { anEvent, registers } from '../support/events.ts';
import { crowd, doorKeeper, maarja, nino, paivi, tonu } from '../support/people.ts';

let app: Foyer;
let event: Event;

beforeEach(async () => {
  app = await foyer();
  event = await anEvent(app.ctx, { capacity: { 'on-site': null, online: null } });
});

async function seat(
  who: { name: string; email: string },
  mode: 'on-site' | 'online' = 'on-site',
  language: 'en' | 'et' = 'en',
): Promise<Registration> {
  const registered = await registers(app.ctx, event.id, who, mode, { language });
  if (!registered.ok) throw new Error(registered.why);
  return (await registrationOf(app.ctx, event.id, registered.answer.id)) as Registration;
}

async function comesIn(registration: Registration) {
  const programme = (await programmeOf(app.ctx, event.id)) as Programme;
  const who = { registrationId: registration.id };
  const seen = await checkIn(app.ctx, { programme, who, sessionId: 'event', staff: doorKeeper });
  expect(seen.ok).toBe(true);
}

/** The event is over for ten minutes, and the mails of before are out of the way. */
async function ends() {
  await app.pump();
  app.inbox.clear();
  app.clock.set('2026-11-23T17:10:00Z');
}

const invited = async () => (await app.inbox.mails()).map(mail => mail.to).sort();

describe('when the event has ended', () => {
  it('those who were there are asked, in their language, with a link that opens the form', async () => {
    const [inHall, online] = [await seat(maarja), await seat(tonu, 'online', 'et')];
    await seat(paivi);
    app.clock.set('2026-11-23T07:30:00Z');
    await comesIn(inHall);
    await recordJoining(app.ctx, online);
    await ends();
    await app.tick();
    expect(await invited()).toEqual([maarja.email, tonu.email]);
    const mail = await app.inbox.last(maarja.email);
    expect(mail.subject).toContain('Conference of Innovative Education');
    expect((await app.inbox.last(tonu.email)).subject).toContain('Uueneva hariduse konverents');
    const link = mail.links.find(each => each.includes('/feedback/')) ?? '';
    expect((await app.get(new URL(link).pathname)).status).toBe(200);
  });

  it('where nobody kept a list, all who had a seat are asked, and those who gave it up are not', async () => {
    await seat(maarja);
    await seat(tonu, 'online');
    await cancel(app.ctx, await seat(nino));
    await ends();
    await app.tick();
    expect(await invited()).toEqual([maarja.email, tonu.email]);
  });

  it('nobody is asked before', async () => {
    await seat(maarja);
    await ends();
    app.clock.set('2026-11-23T17:09:00Z');
    await app.tick();
    expect(await invited()).toEqual([]);
  });

  it('each is asked once, though the clock strikes again and twice at once', async () => {
    for (const person of crowd(6)) await seat(person);
    await ends();
    await Promise.all([app.tick(), app.tick()]);
    await app.tick();
    app.clock.advance({ hours: 1 });
    await app.tick();
    const mails = await invited();
    expect(mails).toHaveLength(6);
    expect(new Set(mails).size).toBe(6);
  });

  it('a crash between two batches leaves nobody out and writes to nobody twice', async () => {
    for (const person of crowd(60)) await seat(person);
    app.clock.set('2026-11-23T17:10:00Z');
    const moment = { pk: event.id, sk: 'MOMENT#ended' };
    let batches = 0;
    // The second and all later transactions of this run are lost: as if the process had died there.
    app.tap.break('timed-out-before', {
      times: Number.POSITIVE_INFINITY,
      when: call => isInvitation(call) && ++batches > 1,
    });
    await expect(fireEnded(app.ctx, moment)).rejects.toThrow();
    expect(await invitations()).toHaveLength(50);
    app.tap.mend();
    await Promise.all([fireEnded(app.ctx, moment), fireEnded(app.ctx, moment)]);
    const written = await invitations();
    expect(written).toHaveLength(60);
    expect(new Set(written.map(message => message.to)).size).toBe(60);
  });

  it('who has answered already is not asked', async () => {
    const early = await seat(maarja);
    app.clock.set('2026-11-23T16:00:00Z');
    const programme = (await programmeOf(app.ctx, event.id)) as Programme;
    const feedback = { overall: 5, content: 5, organisation: 5, usefulness: 5, participation: 5 } as const;
    expect(await answer(app.ctx, { programme, registration: early, feedback })).toEqual({ ok: true });
    await ends();
    await app.tick();
    expect(await invited()).toEqual([]);
  });

  it('is noticed once: afterwards nothing of it is due', async () => {
    await seat(maarja);
    await ends();
    await app.tick();
    const due = await dueBy(app.ctx.db, '2027-01-01');
    expect(due.flat().filter(key => key.pk === event.id)).toEqual([]);
  });
});

const invitations = async () =>
  (await messagesOf(app.ctx, event.id)).filter(message => message.template === 'feedback-invitation');

const isInvitation = ({ name, input }: { name: string; input: object }) =>
  name === 'TransactWriteItems' && JSON.stringify(input).includes('feedback-invitation');
