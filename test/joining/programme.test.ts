import { beforeAll, describe, expect, it } from 'vitest';
import { editEvent } from '../../functions/events/edit.ts';
import { registrationOf } from '../../functions/registration/read.ts';
import { type Registration, registrationId } from '../../functions/registration/registration.ts';
import { chooseSessions } from '../../functions/registration/sessions/choose.ts';
import { paths } from '../../web/paths.ts';
import { type Foyer, foyer } from '../support/app.ts';
import { conferenceInput } from '../support/events.ts';
import { formFields } from '../support/form.ts';
import { paivi, tonu } from '../support/people.ts';

import { at, beforeDoor, plain, room, session } from './before-door.ts';

let app: Foyer;
beforeAll(async () => {
  app = await foyer();
});
const { seat, doorOf, sees, joins, joined, another } = beforeDoor(() => app);

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
