import { beforeAll, describe, expect, it } from 'vitest';
import { attendanceOfPerson } from '../../functions/attendance/read.ts';
import { editEvent } from '../../functions/events/edit.ts';
import type { Event, EventInput, SessionInput } from '../../functions/events/event.ts';
import { programmeOf } from '../../functions/events/read.ts';
import { addSession } from '../../functions/events/session.ts';
import { linkTo, registrationOf } from '../../functions/registration/read.ts';
import { type Registration, registrationId } from '../../functions/registration/registration.ts';
import { chooseSessions } from '../../functions/registration/sessions/choose.ts';
import { paths } from '../../web/paths.ts';
import { type Foyer, foyer } from '../support/app.ts';
import { anEvent, conferenceInput, registers } from '../support/events.ts';
import { formFields } from '../support/form.ts';
import { maarja, paivi, tonu } from '../support/people.ts';

const room = 'https://meet.example.org/secret-room';
const at = (clock: string) => `2026-11-23T${clock}:00Z`;

const session = (en: string, from: string, to: string, more: Partial<SessionInput> = {}): SessionInput => ({
  kind: 'plenary',
  title: { en },
  startsAt: at(from),
  endsAt: at(to),
  speakers: [],
  ...more,
});

let app: Foyer;
beforeAll(async () => {
  app = await foyer();
});

const plain = (page: string) =>
  page
    .replace(/<(style|script)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

async function seat(event: Event, person = maarja, mode: 'on-site' | 'online' = 'online') {
  const registered = await registers(app.ctx, event.id, person, mode);
  if (!registered.ok) throw new Error(registered.why);
  return (await registrationOf(app.ctx, event.id, registered.answer.id)) as Registration;
}

const doorOf = (registration: Registration) => linkTo(app.ctx, 'join', registration).slice(app.url.length);
const sees = async (registration: Registration) => plain(await (await app.get(doorOf(registration))).text());
const joins = (registration: Registration, chosen?: string) =>
  app.post(doorOf(registration), chosen ? { session: chosen } : {});
const joined = async (registration: Registration) =>
  (await attendanceOfPerson(app.ctx, registration.eventId, registration.id)).map(each => [
    each.sessionId,
    each.mode,
    each.evidence,
  ]);

const another = async (input: Partial<EventInput> = {}, sessions: SessionInput[] = []) => {
  app.clock.set('2026-11-02T08:00:00Z');
  const event = await anEvent(app.ctx, input, sessions);
  const programme = await programmeOf(app.ctx, event.id);
  if (!programme) throw new Error('No such event');
  return { event: programme.event, ids: Object.fromEntries(programme.sessions.map(s => [s.title.en, s.id])) };
};

describe('one link through a whole day', () => {
  let event: Event;
  let ids: Record<string, string>;
  let person: Registration;
  beforeAll(async () => {
    ({ event, ids } = await another({ joining: { opensBefore: 10 } }, [
      session('Coffee and badges', '07:15', '08:00', { kind: 'registration' }),
      session('Opening', '08:00', '09:00'),
      session('Lunch', '09:00', '10:00', { kind: 'break' }),
      session('Schools of Finland', '10:00', '11:00', { kind: 'parallel' }),
      session('Schools of Georgia', '10:00', '11:00', {
        kind: 'parallel',
        onlineRoom: { kind: 'address', url: 'https://meet.example.org/georgia' },
      }),
      session('Tour of the house', '10:00', '11:00', { kind: 'parallel', format: 'on-site' }),
      session('Reception', '11:30', '13:00', { kind: 'networking', format: 'on-site' }),
    ]));
    person = await seat(event);
  });

  it('counts down to the first that is held online, and says what to do until then', async () => {
    app.clock.set('2026-11-23T06:50:00Z');
    const page = await sees(person);
    expect(page).toContain('The door is not open yet');
    expect(page).toContain('1 hour');
    expect(page).toContain('First, at 10:00 Opening');
    expect(page).toContain('Try out camera, microphone and sound');
    expect((await joins(person)).status).toBe(409);
    expect(await joined(person)).toEqual([]);
  });

  it('opens as long before as the organiser says', async () => {
    app.clock.set('2026-11-23T07:49:59Z');
    expect(await sees(person)).toContain('The door is not open yet');
    app.clock.set('2026-11-23T07:50:00Z');
    const page = await sees(person);
    expect(page).toContain('The door is open');
    expect(page).toContain('Begins at 10:00 Opening');
    expect(page).not.toContain(room);
  });

  it('changes nothing when it is looked at, by whomever and however often', async () => {
    for (const method of ['GET', 'HEAD']) await app.request(doorOf(person), { method });
    expect(await joined(person)).toEqual([]);
  });

  it('leads into the session that runs, and notes for which they joined', async () => {
    app.clock.set('2026-11-23T08:20:00Z');
    expect(await sees(person)).toContain('Now, until 11:00 Opening');
    const answer = await joins(person);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, room]);
    expect(await joined(person)).toEqual([[ids.Opening, 'online', 'join']]);
  });

  it('says in a break what it is, and when the next opens', async () => {
    app.clock.set('2026-11-23T09:10:00Z');
    const page = await sees(person);
    expect(page).toContain('There is a break');
    expect(page).toContain('Lunch 11:00 – 12:00');
    expect(page).toContain('40 minutes');
    expect(page).toContain('It opens again at 11:50');
    expect(page).toMatch(/Next, at 12:00 Schools of (Finland|Georgia) Schools of (Finland|Georgia)/);
    expect((await joins(person)).status).toBe(409);
  });

  it('lets them choose where several run at once, and offers nothing that is held in the hall only', async () => {
    app.clock.set('2026-11-23T10:05:00Z');
    const page = await sees(person);
    expect(page).toContain('Which session do you join?');
    expect(page).toContain('Schools of Georgia');
    expect(page).not.toContain('Tour of the house');
    expect((await joins(person)).status).toBe(409);
    expect((await joins(person, ids['Tour of the house'])).status).toBe(409);
    const georgia = await joins(person, ids['Schools of Georgia']);
    expect(georgia.headers.get('location')).toBe('https://meet.example.org/georgia');
    expect(await joined(person)).toContainEqual([ids['Schools of Georgia'], 'online', 'join']);
  });

  it('does not lead into what has ended since the page was opened, but says what there is', async () => {
    const late = await joins(person, ids.Opening);
    expect(late.status).toBe(409);
    expect(plain(await late.text())).toContain('That is not open any more. This is what there is now.');
  });

  it('asks nobody how it was who was never there, and whoever pressed Join', async () => {
    const never = await seat(event, paivi, 'online');
    app.clock.set('2026-11-23T11:40:00Z');
    const page = await (await app.get(doorOf(never))).text();
    expect(plain(page)).toContain('Nobody saw you take part.');
    expect(page).not.toContain('/feedback/');
    const form = await app.get(linkTo(app.ctx, 'feedback', never).slice(app.url.length));
    expect(plain(await form.text())).toContain('This form is for those who attended');
    const own = await app.get(linkTo(app.ctx, 'my', never).slice(app.url.length));
    expect(await own.text()).not.toContain('/feedback/');
  });

  it('is over with the last that is held online, and asks how it was', async () => {
    app.clock.set('2026-11-23T11:40:00Z');
    const page = await (await app.get(doorOf(person))).text();
    expect(plain(page)).toContain('Thank you for having been with us.');
    expect(page).toContain('/feedback/');
    expect((await joins(person, 'event')).status).toBe(409);
  });
});

describe('a session that asks for sign-up', () => {
  it('comes first for whoever chose it; where places are counted, it is for nobody else', async () => {
    const { event, ids } = await another({}, [
      session('Robots', '08:00', '09:00', { signUp: { capacity: { 'on-site': 5, online: 5 } } }),
      session('Stories', '08:00', '09:00'),
      session('Games', '08:00', '09:00', { signUp: { capacity: { 'on-site': null, online: null } } }),
    ]);
    const [chose, chose2] = [await seat(event), await seat(event, tonu)];
    await chooseSessions(app.ctx, chose, [ids.Robots as `ses_${string}`]);
    app.clock.set('2026-11-23T08:10:00Z');
    const page = await sees(chose);
    expect(page).toContain('Now, until 11:00 Robots');
    expect(page).toContain('Also now');
    expect((await joins(chose)).status).toBe(303);
    expect(await joined(chose)).toEqual([[ids.Robots, 'online', 'join']]);
    expect(await sees(chose2)).not.toContain('Robots');
    expect((await joins(chose2, ids.Robots)).status).toBe(409);
    expect((await joins(chose2, ids.Games)).status).toBe(303);
  });
});

describe('an event without a programme', () => {
  it('is entered as a whole, from a quarter of an hour before', async () => {
    const { event } = await another();
    const person = await seat(event);
    app.clock.set('2026-11-23T06:59:00Z');
    expect((await joins(person)).status).toBe(409);
    app.clock.set('2026-11-23T07:00:00Z');
    expect((await joins(person)).headers.get('location')).toBe(room);
    expect(await joined(person)).toEqual([['event', 'online', 'join']]);
  });

  it('leads to the address of this moment, though it changed after the mail', async () => {
    const { event } = await another();
    const person = await seat(event);
    app.clock.set('2026-11-23T08:00:00Z');
    const url = 'https://meet.example.org/the-other-room';
    const moved = conferenceInput({ onlineRoom: { kind: 'address', url } });
    expect(await editEvent(app.ctx, event.id, event.version, moved)).toMatchObject({ ok: true });
    expect((await joins(person)).headers.get('location')).toBe(url);
  });

  it('lets in at once whoever registers while it runs', async () => {
    const { event } = await another();
    app.clock.set('2026-11-23T09:00:00Z');
    const form = formFields(await (await app.get(paths.register(event.slug))).text());
    const { name, email } = paivi;
    const said = await app.post(paths.register(event.slug), {
      ...form,
      name,
      email,
      mode: 'online',
      consent: 'yes',
    });
    expect(plain(await said.text())).toContain('It is on already: press the button in the mail');
    const late = (await registrationOf(app.ctx, event.id, registrationId(event.id, email))) as Registration;
    await app.pump();
    const mail = await app.inbox.last(paivi.email);
    expect(mail.text).toContain('It is on already: press the button and you are in.');
    const link = mail.links.find(each => each.includes('/join/'));
    expect(new URL(link as string).pathname).toBe(doorOf(late));
    expect((await joins(late)).headers.get('location')).toBe(room);
  });
});

describe('a programme that does not say everything', () => {
  it('leaves the room open before its first and after its last session, where these are held online', async () => {
    const { event, ids } = await another({}, [session('Talk', '10:00', '11:00')]);
    const person = await seat(event);
    app.clock.set('2026-11-23T06:59:00Z');
    expect((await joins(person)).status).toBe(409);
    for (const time of ['07:00', '09:44', '11:00', '16:59']) {
      app.clock.set(at(time));
      expect((await joins(person)).status).toBe(303);
    }
    expect(await joined(person)).toEqual([['event', 'online', 'join']]);
    app.clock.set(at('09:45'));
    await joins(person);
    expect(await joined(person)).toContainEqual([ids.Talk, 'online', 'join']);
  });

  it('opens the event as a whole where all of it is in the hall', async () => {
    const { event } = await another({}, [session('Talk', '10:00', '11:00', { format: 'on-site' })]);
    const person = await seat(event);
    app.clock.set(at('10:30'));
    expect((await joins(person)).status).toBe(303);
  });
});

describe('the page of a link', () => {
  it('says whose it is, and what to do when it is somebody else’s', async () => {
    const { event } = await another();
    const person = await seat(event);
    app.clock.set('2026-11-23T08:00:00Z');
    const page = await (await app.get(doorOf(person))).text();
    expect(plain(page)).toContain(`The personal link of ${maarja.name}`);
    expect(plain(page)).toContain(`in the name of ${maarja.name}`);
    expect(page).toContain(paths.register(event.slug));
    expect(page).toContain(`${paths.event(event.slug)}#link`);
  });

  it('is one seat, however many it was passed on to', async () => {
    const { event } = await another();
    const person = await seat(event);
    app.clock.set('2026-11-23T08:00:00Z');
    const stranger = app.browser();
    expect((await joins(person)).status).toBe(303);
    expect((await stranger.post(doorOf(person))).status).toBe(303);
    expect(await joined(person)).toEqual([['event', 'online', 'join']]);
    expect((await programmeOf(app.ctx, event.id))?.pool.taken.online).toBe(1);
  });

  it('says in the night between two days on which it opens again', async () => {
    const morning = { startsAt: '2026-11-24T08:00:00Z', endsAt: '2026-11-24T09:00:00Z' };
    const { event } = await another({ endsAt: morning.endsAt }, [
      session('First day', '08:00', '09:00'),
      session('Second day', '08:00', '09:00', morning),
    ]);
    const person = await seat(event);
    app.clock.set('2026-11-23T20:00:00Z');
    const page = await sees(person);
    expect(page).toContain('There is a break');
    expect(page).toContain('It opens on Tuesday, 24 November 2026');
  });

  it('has the organiser’s help for whoever cannot get in, and the check of devices', async () => {
    const help = { en: 'Call the desk: +372 555 0100', et: 'Helistage: +372 555 0100' };
    const { event } = await another({ joining: { help } });
    const person = await seat(event);
    app.clock.set('2026-11-23T08:00:00Z');
    const page = await (await app.get(doorOf(person))).text();
    expect(plain(page)).toContain('I can’t get in Call the desk: +372 555 0100');
    expect(page).toContain(`${doorOf(person)}/check`);
    expect(page).toContain('mailto:');
    const check = await app.get(`${doorOf(person)}/check`);
    expect(check.headers.get('permissions-policy')).toContain('microphone=(self)');
    const checking = await check.text();
    expect(plain(checking)).toContain('Testing by yourself');
    expect(checking).not.toContain(`href="${doorOf(person)}/check"`);
    const estonian = plain(await (await app.get(`${doorOf(person)}?lang=et`)).text());
    expect(estonian).toContain('Ma ei saa sisse Helistage');
    app.cookies.clear();
  });

  it('ends with the event, some time after it', async () => {
    const { event } = await another();
    const person = await seat(event);
    const door = doorOf(person);
    app.clock.set('2027-02-20T08:00:00Z');
    expect((await app.get(door)).status).toBe(200);
    app.clock.set('2027-02-22T08:00:00Z');
    expect((await app.get(door)).status).toBe(410);
    expect((await app.post(door)).status).toBe(410);
  });

  it('leads nobody online who has no place there', async () => {
    const { event } = await another();
    const inHall = await seat(event, tonu, 'on-site');
    app.clock.set('2026-11-23T08:00:00Z');
    expect(await sees(inHall)).toContain('You are coming to the hall');
    expect((await joins(inHall)).status).toBe(409);
    expect(await joined(inHall)).toEqual([]);
  });
});

describe('a meeting elsewhere', () => {
  it('has a page of ours beside it that notes the time, for those who have joined', async () => {
    const { event } = await another();
    const person = await seat(event);
    app.clock.set('2026-11-23T08:00:00Z');
    const beside = `${doorOf(person)}/watch?session=event`;
    expect((await app.get(beside)).headers.get('location')).toBe(doorOf(person));
    await joins(person);
    const page = await (await app.get(beside)).text();
    expect(page).toContain('data-beat="');
    expect(page).not.toContain(room);
  });
});

it('says that a room does not answer, and keeps the button', async () => {
  const { event } = await another({
    onlineRoom: { kind: 'bigbluebutton', provider: 'prv_00000000000000000000000000' },
  });
  const person = await seat(event);
  app.clock.set('2026-11-23T08:00:00Z');
  const answer = await joins(person);
  expect(answer.status).toBe(503);
  const page = plain(await answer.text());
  expect(page).toContain('The room does not answer');
  expect(page).toContain('Join now');
});

describe('a stream', () => {
  it('is watched on a page of ours, once they have joined and as long as it lasts', async () => {
    const { event } = await another({
      onlineRoom: { kind: 'stream', url: 'https://www.youtube.com/watch?v=abc123' },
    });
    const person = await seat(event);
    app.clock.set('2026-11-23T08:00:00Z');
    const inside = `${doorOf(person)}/watch?session=event`;
    expect((await app.get(inside)).headers.get('location')).toBe(doorOf(person));
    const answer = await joins(person);
    expect(answer.headers.get('location')).toBe(inside);
    const watch = await app.get(inside);
    expect(watch.headers.get('content-security-policy')).toContain('frame-src https:');
    expect(await watch.text()).toContain('https://www.youtube-nocookie.com/embed/abc123');
    app.clock.set('2026-11-23T17:00:00Z');
    expect((await app.get(inside)).headers.get('location')).toBe(doorOf(person));
  });
});

it('adds a session while people are before the door, and they can join it', async () => {
  const { event } = await another();
  const person = await seat(event);
  app.clock.set('2026-11-23T08:00:00Z');
  await addSession(app.ctx, event.id, session('Added', '08:00', '09:00'));
  expect(await sees(person)).toContain('Now, until 11:00 Added');
});
