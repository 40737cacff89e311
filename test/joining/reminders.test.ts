import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { editEvent } from '../../functions/events/edit.ts';
import type { Event, EventInput } from '../../functions/events/event.ts';
import { publish, unpublish } from '../../functions/events/publish.ts';
import { programmeOf } from '../../functions/events/read.ts';
import { fireReminder } from '../../functions/joining/remind.ts';
import { messagesOf } from '../../functions/mail/outbox.ts';
import { cancel } from '../../functions/registration/cancel.ts';
import { registrationId } from '../../functions/registration/registration.ts';
import { paths } from '../../web/paths.ts';
import { eventForm } from '../events/forms.ts';
import { type Foyer, foyer } from '../support/app.ts';
import { anEvent, conferenceInput, registers } from '../support/events.ts';
import { maarja, nino, organiser, paivi, tonu } from '../support/people.ts';
import { signsIn } from '../support/sign-in.ts';

let app: Foyer;
beforeAll(async () => {
  app = await foyer();
});
beforeEach(async () => {
  await app.pump();
  app.inbox.clear();
  app.clock.set('2026-11-02T08:00:00Z');
});

const aRoom = (input: Partial<EventInput> = {}) => anEvent(app.ctx, input);
const at = async (time: string) => {
  app.clock.set(time);
  await app.tick();
  await app.tick();
};
/** What has reminded somebody of an event, in the order in which it went out. */
const reminded = async (event: Event, person: typeof maarja) =>
  (await messagesOf(app.ctx, event.id, registrationId(event.id, person.email)))
    .filter(({ template, state }) => template === 'reminder' && state === 'sent')
    .sort((a, b) => ((a.sentAt ?? '') < (b.sentAt ?? '') ? -1 : 1));
const subjects = async (event: Event, person = maarja) =>
  (await reminded(event, person)).map(message => message.subject);
const moves = async (event: Event, input: Partial<EventInput>) => {
  const now = (await programmeOf(app.ctx, event.id))?.event as Event;
  const edited = await editEvent(app.ctx, event.id, now.version, conferenceInput(input));
  if (!edited.ok) throw new Error(edited.why);
};
const tells = async (event: Event, input: Partial<EventInput>) => {
  const now = (await programmeOf(app.ctx, event.id))?.event as Event;
  const edited = await editEvent(app.ctx, event.id, now.version, conferenceInput(input), { tell: true });
  if (!edited.ok) throw new Error(edited.why);
};
/** What somebody found in the inbox, in the order of arrival. */
const arrived = async (person = maarja) =>
  (await app.inbox.mails(person.email)).map(({ subject }) => subject.split(':')[0]);
const title = 'Conference of Innovative Education';

describe('a reminder', () => {
  it('brings the link or the ticket a day before and minutes before, to each once', async () => {
    const event = await aRoom();
    await registers(app.ctx, event.id, maarja, 'online');
    await registers(app.ctx, event.id, tonu, 'on-site');
    await at('2026-11-22T07:14:00Z');
    expect(await subjects(event)).toEqual([]);
    await at('2026-11-22T07:15:00Z');
    await at('2026-11-22T07:16:00Z');
    expect(await subjects(event)).toEqual([`Tomorrow at 09:15: ${title}`]);
    const [online, hall] = [(await reminded(event, maarja))[0], (await reminded(event, tonu))[0]];
    expect(online?.text).toContain('/join/');
    expect(online?.text).toContain('The door opens at 09:00.');
    expect(online?.text).not.toContain('secret-room');
    expect(hall?.text).toContain('Tallinn University, A-002');
    expect(hall?.text).not.toContain('/join/');
    const { attachments } = await app.inbox.last(tonu.email);
    expect(attachments.some(each => each.contentType === 'image/png')).toBe(true);
    await at('2026-11-23T07:00:00Z');
    expect(await subjects(event)).toEqual([`Tomorrow at 09:15: ${title}`, `It begins at 09:15: ${title}`]);
    expect(await subjects(event, tonu)).toHaveLength(2);
  });

  it('that nobody was there to send says no more than the one that is due by now', async () => {
    const event = await aRoom();
    await registers(app.ctx, event.id, maarja, 'online');
    await at('2026-11-23T07:05:00Z');
    expect(await subjects(event)).toEqual([`It begins at 09:15: ${title}`]);
    expect((await reminded(event, maarja))[0]?.text).toContain('The door is open.');
  });

  it('goes to nobody who waits, has cancelled, or registers after it went', async () => {
    const event = await aRoom({ capacity: { 'on-site': 1, online: null } });
    await registers(app.ctx, event.id, maarja, 'on-site');
    await registers(app.ctx, event.id, tonu, 'on-site');
    await registers(app.ctx, event.id, paivi, 'online');
    await cancel(app.ctx, { eventId: event.id, id: registrationId(event.id, paivi.email) });
    await at('2026-11-22T07:15:00Z');
    await registers(app.ctx, event.id, nino, 'online');
    await at('2026-11-22T07:17:00Z');
    expect(await subjects(event)).toHaveLength(1);
    for (const person of [tonu, paivi, nino]) expect(await subjects(event, person)).toEqual([]);
  });

  it('is written in the language of the person', async () => {
    const event = await aRoom();
    await registers(app.ctx, event.id, maarja, 'online', { language: 'et', formId: 'eesti' });
    await at('2026-11-22T07:15:00Z');
    const mail = await app.inbox.last(maarja.email);
    expect(mail.subject).toBe('Homme kell 09:15: Uueneva hariduse konverents');
  });

  it('moves with the event, and comes again for a day that it has not told of', async () => {
    const event = await aRoom();
    await registers(app.ctx, event.id, maarja, 'online');
    await at('2026-11-22T07:15:00Z');
    await moves(event, { startsAt: '2026-11-30T07:15:00Z', endsAt: '2026-11-30T17:00:00Z' });
    await at('2026-11-23T07:00:00Z');
    expect(await subjects(event)).toHaveLength(1);
    await at('2026-11-29T07:15:00Z');
    await at('2026-11-30T07:00:00Z');
    expect(await subjects(event)).toHaveLength(3);
  });

  it('that has not gone out yet says nothing of a time that is no longer so', async () => {
    const event = await aRoom();
    await registers(app.ctx, event.id, maarja, 'online');
    await app.pump();
    app.clock.set('2026-11-22T07:15:00Z');
    await fireReminder(app.ctx, { pk: event.id, sk: 'MOMENT#reminder-1440' });
    await moves(event, { startsAt: '2026-11-24T07:15:00Z', endsAt: '2026-11-24T17:00:00Z' });
    await app.tick();
    expect(await subjects(event)).toEqual([]);
  });

  it('comes after the mail that tells of a new time, though that would have waited for more changes', async () => {
    const event = await aRoom();
    await registers(app.ctx, event.id, maarja, 'online');
    await registers(app.ctx, event.id, tonu, 'on-site');
    await app.pump();
    app.inbox.clear();
    app.clock.set('2026-11-22T07:12:30Z');
    await tells(event, { startsAt: '2026-11-23T07:16:00Z' });
    await at('2026-11-22T07:15:00Z');
    expect(await arrived()).toEqual([]);
    await at('2026-11-22T07:16:00Z');
    expect(await arrived()).toEqual(['New time', 'Tomorrow at 09']);
    expect(await arrived(tonu)).toEqual(['New time', 'Tomorrow at 09']);
    await at('2026-11-22T07:30:00Z');
    expect(await arrived()).toHaveLength(2);
  });

  it('waits for a save that may be going on, and a change that comes after it has a mail of its own', async () => {
    const event = await aRoom();
    await registers(app.ctx, event.id, maarja, 'online');
    await app.pump();
    app.inbox.clear();
    app.clock.set('2026-11-22T07:15:30Z');
    await tells(event, { startsAt: '2026-11-23T07:16:00Z' });
    await at('2026-11-22T07:16:00Z');
    expect(await arrived()).toEqual([]);
    await at('2026-11-22T07:17:00Z');
    expect(await arrived()).toEqual(['New time', 'Tomorrow at 09']);
    await tells(event, { startsAt: '2026-11-23T07:16:00Z', venue: undefined, format: 'online' });
    await tells(event, { startsAt: '2026-11-23T08:00:00Z' });
    await at('2026-11-22T07:25:00Z');
    expect(await arrived()).toEqual(['New time', 'Tomorrow at 09', 'New time']);
  });

  it('names the day when all that is online is on a later one', async () => {
    const talk = { kind: 'plenary', title: { en: 'Day two' }, startsAt: '2026-11-24T08:00:00Z' } as const;
    const inHall = { ...talk, startsAt: '2026-11-23T07:15:00Z', endsAt: '2026-11-23T12:00:00Z' };
    const event = await anEvent(app.ctx, { endsAt: '2026-11-24T17:00:00Z' }, [
      { ...inHall, format: 'on-site', speakers: [] },
      { ...talk, endsAt: '2026-11-24T09:00:00Z', speakers: [] },
    ]);
    await registers(app.ctx, event.id, maarja, 'online');
    await registers(app.ctx, event.id, paivi, 'online', { language: 'et', formId: 'eesti' });
    await at('2026-11-23T07:00:00Z');
    const { text } = await app.inbox.last(maarja.email);
    expect(text).toContain('The door opens on Tuesday, 24 November 2026 at 09:45.');
    expect(text).not.toContain('it is nearly time');
    expect((await app.inbox.last(paivi.email)).text).toContain(
      'Veebis algab programm hiljem (teisipäev, 24. november 2026); liituda saab kella 09:45-st.',
    );
  });

  it('is not made up for when its time had passed before the event was published', async () => {
    app.clock.set('2026-11-22T20:00:00Z');
    const event = await aRoom();
    await registers(app.ctx, event.id, maarja, 'online');
    await at('2026-11-22T20:05:00Z');
    expect(await subjects(event)).toEqual([]);
    await at('2026-11-23T07:00:00Z');
    expect(await subjects(event)).toHaveLength(1);
  });

  it('goes out for no draft, and for none that is over', async () => {
    const event = await aRoom();
    expect(await unpublish(app.ctx, event.id, async () => false)).toEqual({ ok: true });
    await at('2026-11-22T07:15:00Z');
    expect(await publish(app.ctx, event.id)).toEqual({ ok: true });
    await registers(app.ctx, event.id, maarja, 'online');
    app.clock.set('2026-11-23T17:30:00Z');
    await app.tick();
    expect(await subjects(event)).toEqual([]);
  });
});

describe('the organiser', () => {
  it('sets when reminders go out, when rooms open and what helps; or that there are no reminders', async () => {
    const event = await aRoom();
    await signsIn(app, organiser);
    const saves = async (fields: Record<string, string | string[]>) => {
      const now = (await programmeOf(app.ctx, event.id))?.event as Event;
      return app.post(paths.editEvent(event.id), eventForm({ version: String(now.version), ...fields }));
    };
    const joining = async () => (await programmeOf(app.ctx, event.id))?.event.joining;
    const page = await (await app.get(paths.editEvent(event.id))).text();
    expect(page).toMatch(/value="1440" checked/);
    expect(page).toMatch(/name="opensBefore"[^>]*value="15"/);
    const wrong = await saves({ reminders: ['5', '15', '30', '60', '180'], opensBefore: 'soon' });
    expect(wrong.status).toBe(422);
    const said = await wrong.text();
    expect(said).toContain('Choose at most 4');
    expect(said).toContain('Type a whole number of minutes from 0 to 120');

    const set = { reminders: ['', '10080', '60'], opensBefore: '30', 'help-en': 'Call us' };
    expect((await saves(set)).status).toBe(303);
    expect(await joining()).toEqual({ opensBefore: 30, reminders: [10080, 60], help: { en: 'Call us' } });
    await registers(app.ctx, event.id, maarja, 'online');
    await at('2026-11-16T07:15:00Z');
    expect(await subjects(event)).toEqual([`On Monday, 23 November 2026: ${title}`]);
    await at('2026-11-22T07:15:00Z');
    expect(await subjects(event)).toHaveLength(1);

    await signsIn(app, organiser);
    expect((await saves({ reminders: '' })).status).toBe(303);
    expect(await joining()).toEqual({ reminders: [] });
    await at('2026-11-23T07:05:00Z');
    expect(await subjects(event)).toHaveLength(1);
  });
});
