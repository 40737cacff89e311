import ICAL from 'ical.js';
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { attendanceOf } from '../../functions/attendance/read.ts';
import { registrationsOf } from '../../functions/registration/read.ts';
import { paths } from '../../web/paths.ts';
import { type Foyer, foyer } from '../support/app.ts';
import { anEvent, registers as registersThroughVerb } from '../support/events.ts';
import { formFields } from '../support/form.ts';
import type { Mail } from '../support/inbox.ts';
import { maarja, nino, ruta, tonu } from '../support/people.ts';
import { readQr } from '../support/qr.ts';
import { signsIn } from '../support/sign-in.ts';

const founder = { name: 'Kadri Asutaja', email: 'kadri@example.org' };

const eventForm = {
  kind: 'conference',
  format: 'hybrid',
  mainLanguage: 'en',
  'title-en': 'Conference; of "Innovative", Education',
  'title-et': 'Uueneva hariduse konverents',
  'description-en': 'A day about **mentoring**.',
  'description-et': 'Päev **mentorlusest**.',
  'audience-en': 'Teachers',
  'audience-et': 'Õpetajad',
  zone: 'Europe/Tallinn',
  startsAt: '2026-11-23T09:15',
  endsAt: '2026-11-23T17:00',
  opensAt: '2026-11-01T08:00',
  closesAt: '',
  venueName: 'Tallinn University',
  venueRoom: 'A-002',
  venueAddress: 'Narva mnt 29',
  venueCity: 'Tallinn',
  venueCountry: 'EE',
  'capacity-on-site': '1',
  'capacity-online': '',
  onlineAddress: 'https://meet.example.org/the-secret-room',
};

const sessions = [
  ['plenary', '09:15', '10:00', 'Opening', ''],
  ['parallel', '10:00', '11:00', 'Lessons from Finland', 'Aino Esimerkki (University of Helsinki)'],
  ['parallel', '10:00', '11:00', 'Lessons from Georgia', 'Nino Magaliti'],
] as const;

/** The path of the first link in a mail that leads to `prefix`. */
function linkIn(mail: Mail, prefix: string): string {
  const link = mail.links.find(each => new URL(each).pathname.startsWith(prefix));
  if (!link) throw new Error(`No link to ${prefix} in: ${mail.text}`);
  return new URL(link).pathname;
}

const textOf = async (answer: Response | Promise<Response>) => (await answer).text();

async function registers(
  house: Foyer,
  slug: string,
  person: { name: string; email: string; organisation: string },
  mode: string,
) {
  const browser = house.browser();
  const form = formFields(await textOf(browser.get(paths.register(slug))));
  const answer = await browser.post(paths.register(slug), {
    ...form,
    ...person,
    country: 'EE',
    role: 'teacher',
    mode,
    consent: 'yes',
  });
  expect(answer.status).toBe(200);
  await house.pump();
  return answer.text();
}

test('from the poster to the verified certificate', async () => {
  const house = await foyer({ at: '2026-11-02T08:00:00Z' });
  const staff = await signsIn(house, founder, house.browser());

  // Kadri founds the hub, describes the event, its programme, and publishes it.
  const founded = await staff.post(paths.newHub, {
    hubName: 'Näidisvõrgustik',
    hue: '250',
    ownerName: founder.name,
  });
  const hubId = /hub_\w{26}/.exec(await textOf(staff.follow(founded)))?.[0] ?? '';
  expect(hubId).not.toBe('');
  const created = await staff.post(paths.newEvent(hubId), eventForm);
  const eventId = /evt_\w{26}/.exec(created.headers.get('location') ?? '')?.[0] as `evt_${string}`;
  for (const [kind, from, to, title, speakers] of sessions) {
    const added = await staff.post(paths.newSession(eventId), {
      kind,
      'title-en': title,
      'title-et': '',
      startsAt: `2026-11-23T${from}`,
      endsAt: `2026-11-23T${to}`,
      room: 'A-002',
      speakers,
    });
    expect(added.status).toBe(303);
  }
  expect((await staff.post(paths.publication(eventId), { state: 'published' })).status).toBe(303);

  // The poster's code leads to the registration form.
  const visitor = house.browser();
  const home = await textOf(visitor.get(paths.home));
  const slug = /href="\/e\/([a-z0-9-]+)"/.exec(home)?.[1] ?? '';
  const page = await textOf(visitor.get(paths.event(slug)));
  expect(page).toContain('Lessons from Georgia');
  expect(page).not.toContain('the-secret-room');
  const poster = await textOf(visitor.get(paths.poster(slug)));
  expect(poster).toContain(`${house.url}${paths.register(slug)}`.replace(/^https?:\/\//, ''));

  // Maarja takes the only seat in the hall, Rūta waits for it, Tõnu comes online.
  expect(await registers(house, slug, maarja, 'on-site')).toContain(maarja.email);
  await registers(house, slug, ruta, 'on-site');
  await registers(house, slug, tonu, 'online');
  const confirmation = await house.inbox.last(maarja.email);
  expect(confirmation.calendar?.method).toBe('REQUEST');
  const calendar = new ICAL.Component(ICAL.parse(confirmation.calendar?.content ?? ''));
  const entries = calendar.getAllSubcomponents('vevent');
  expect(entries).toHaveLength(1);
  expect(entries[0]?.getFirstPropertyValue('summary')).toBe(eventForm['title-en']);
  expect(confirmation.mime).not.toContain('the-secret-room');
  expect(confirmation.header('reply-to')).toContain(founder.email);
  expect((await house.inbox.last(ruta.email)).subject).toContain('waiting list');

  // Maarja gives up her seat on her page; Rūta hears that it is hers, and corrects her name.
  const maarjasPage = linkIn(confirmation, '/my/');
  expect(await textOf(visitor.get(maarjasPage))).toContain(maarja.name);
  await visitor.post(`${maarjasPage}/cancellation`);
  await house.pump();
  expect((await house.inbox.last(maarja.email)).calendar?.method).toBe('CANCEL');
  const seat = await house.inbox.last(ruta.email);
  expect(seat.subject).toContain('A place became free');
  const rutasPage = linkIn(seat, '/my/');
  await visitor.post(`${rutasPage}/name`, { name: 'Rūta Pavyzdytė-Žąsis' });

  // Online: nothing opens before the window; inside it the button leads to the real address.
  const joinLink = linkIn(await house.inbox.last(tonu.email), '/join/');
  expect((await visitor.post(joinLink)).status).toBe(409);
  house.clock.set('2026-11-23T07:05:00Z');
  const door = await textOf(visitor.get(joinLink));
  expect(door).not.toContain('the-secret-room');
  const joined = await visitor.post(joinLink);
  expect(joined.headers.get('location')).toBe(eventForm.onlineAddress);

  // At the door: the code in Rūta's mail is scanned.
  house.clock.set('2026-11-23T07:14:00Z');
  await signsIn(house, founder, staff);
  const picture = seat.attachments.find(each => each.contentType === 'image/png');
  const code = readQr(PNG.sync.read(picture?.content as Buffer));
  const welcome = await textOf(staff.post(paths.checkIn(eventId), { code, session: 'event' }));
  expect(welcome).toContain('Rūta Pavyzdytė-Žąsis');
  expect(await textOf(staff.post(paths.checkIn(eventId), { code, session: 'event' }))).toContain('09:14');

  // Attendance: who pressed Join counts once the organiser confirms it.
  await staff.post(paths.attendanceConfirmation(eventId), { who: 'all' });
  const list = await textOf(staff.get(paths.attendanceCsv(eventId)));
  expect(list).toContain(tonu.email);
  expect(list).toContain(ruta.email);

  // After the end each is asked how it was; Tõnu answers, and the organiser reads it.
  house.clock.set('2026-11-23T15:20:00Z');
  await house.tick();
  const invitation = await house.inbox.last(tonu.email);
  const feedbackLink = linkIn(invitation, '/feedback/');
  const ratings = { overall: '5', content: '4', organisation: '5', usefulness: '4', participation: '3' };
  const thanked = await visitor.post(feedbackLink, {
    ...ratings,
    willUse: 'The mentoring circle',
    better: '',
  });
  expect(thanked.status).toBe(303);
  expect(await textOf(staff.get(paths.feedbackSummary(eventId)))).toContain('The mentoring circle');

  // Certificates for all who attended, and for nobody else.
  expect((await staff.post(paths.issuance(eventId))).status).toBe(303);
  await house.pump();
  const mail = await house.inbox.last(ruta.email);
  const certificate = linkIn(mail, '/certificates/');
  const id = certificate.split('/')[2] ?? '';
  const verified = await visitor.get(paths.certificate(id));
  expect(verified.status).toBe(200);
  expect(await verified.text()).toContain('Rūta Pavyzdytė-Žąsis');
  expect((await house.inbox.mails(maarja.email)).some(each => each.text.includes('/certificates/'))).toBe(
    false,
  );

  // A revoked one says so.
  await staff.post(paths.hubRevocation(hubId, id), { reason: 'Issued by mistake' });
  expect(await textOf(visitor.get(paths.certificate(id)))).toContain('<title>Revoked');
  expect((await registrationsOf(house.ctx, eventId)).map(each => each.state).sort()).toEqual([
    'cancelled',
    'confirmed',
    'confirmed',
  ]);
});

test('opening and prefetching every link of a person changes nothing', async () => {
  const house = await foyer();
  const event = await anEvent(house.ctx, {
    startsAt: '2026-11-02T08:10:00Z',
    endsAt: '2026-11-02T16:00:00Z',
  });
  await registersThroughVerb(house.ctx, event.id, nino, 'online');
  await house.pump();
  const mail = await house.inbox.last(nino.email);
  const before = await registrationsOf(house.ctx, event.id);
  for (const link of mail.links) {
    for (const method of ['GET', 'HEAD']) await house.request(new URL(link).pathname, { method });
  }
  await house.pump();
  expect(await registrationsOf(house.ctx, event.id)).toEqual(before);
  expect(await attendanceOf(house.ctx, event.id)).toEqual([]);
  expect(await house.inbox.mails(nino.email)).toHaveLength(1);
});
