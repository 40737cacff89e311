import { beforeAll, describe, expect, it } from 'vitest';
import { attendanceOf } from '../../functions/attendance/read.ts';
import type { Event } from '../../functions/events/event.ts';
import { programmeOf } from '../../functions/events/read.ts';
import { crewOf } from '../../functions/joining/crew/read.ts';
import { paths } from '../../web/paths.ts';
import { type Foyer, foyer } from '../support/app.ts';
import { anEvent } from '../support/events.ts';
import { nino, organiser, paivi, tonu, viewer } from '../support/people.ts';
import { signsIn } from '../support/sign-in.ts';

let app: Foyer;
let event: Event;
let ids: Record<string, string>;

beforeAll(async () => {
  app = await foyer();
  event = await anEvent(app.ctx, {}, [
    {
      kind: 'keynote',
      title: { en: 'Keynote', et: 'Peaettekanne' },
      startsAt: '2026-11-23T09:00:00Z',
      endsAt: '2026-11-23T10:00:00Z',
      speakers: [],
    },
    {
      kind: 'plenary',
      title: { en: 'Panel' },
      startsAt: '2026-11-23T11:00:00Z',
      endsAt: '2026-11-23T12:00:00Z',
      speakers: [],
    },
  ]);
  const programme = await programmeOf(app.ctx, event.id);
  ids = Object.fromEntries((programme?.sessions ?? []).map(each => [each.title.en, each.id]));
  await signsIn(app, organiser);
});

const adds = (fields: Record<string, string | string[]>) => app.post(paths.eventCrew(event.id), fields);
const speaker = (more: Record<string, string> = {}) => ({
  crewName: paivi.name,
  crewEmail: paivi.email,
  crewRole: 'speaker',
  crewSessions: ids.Keynote as string,
  ...more,
});
const linkMailed = async (person: typeof paivi) => {
  await app.pump();
  const link = (await app.inbox.last(person.email)).links.find(each => each.includes('/crew/'));
  return new URL(link as string).pathname;
};
const plain = async (answer: Response) =>
  (await answer.text())
    .replace(/<style[\s\S]*?<\/style>/, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
const memberId = async (name: string) => {
  const page = await (await app.get(paths.eventCrew(event.id))).text();
  return page.slice(page.indexOf(name)).match(/crw_[0-9a-z]{26}/)?.[0] as string;
};

describe('a speaker', () => {
  it('is added under the programme, and gets a link by mail', async () => {
    expect(await (await app.get(paths.programme(event.id))).text()).toContain(paths.eventCrew(event.id));
    const answer = await adds(speaker());
    expect(await plain(answer)).toContain(`${paivi.name} is added. The link is on its way by mail.`);
    await app.pump();
    const mail = await app.inbox.last(paivi.email);
    expect(mail.subject).toBe('Your link as a speaker: Conference of Innovative Education');
    expect(mail.text).toContain('Keynote');
    expect(mail.text).not.toContain('Panel');
    expect(mail.text).not.toContain('secret-room');
    expect(await plain(await app.get(paths.eventCrew(event.id)))).toMatch(/Keynote Sent/);
  });

  it('stands in a role once', async () => {
    const again = await adds(speaker({ crewEmail: paivi.email.toUpperCase() }));
    expect(again.status).toBe(409);
    expect(await plain(again)).toContain('Somebody with this address has this role already.');
    const wrong = await adds(speaker({ crewName: '', crewEmail: 'nobody' }));
    expect(wrong.status).toBe(422);
  });

  it('comes in an hour before, to what is theirs only, and is counted among nobody', async () => {
    const link = await linkMailed(paivi);
    app.clock.set('2026-11-23T07:59:59Z');
    expect((await app.post(link)).status).toBe(409);
    app.clock.set('2026-11-23T08:00:00Z');
    const page = await plain(await app.get(link));
    expect(page).toContain('Begins at 11:00 Keynote');
    expect(page).toContain(`The link of a speaker: ${paivi.name}`);
    expect((await app.post(link)).headers.get('location')).toBe('https://meet.example.org/secret-room');
    app.clock.set('2026-11-23T11:10:00Z');
    expect((await app.post(link, { session: ids.Panel as string })).status).toBe(409);
    expect(await attendanceOf(app.ctx, event.id)).toEqual([]);
  });

  it('has a link that opens one door only', async () => {
    const token = (await linkMailed(paivi)).split('/').at(-1) ?? '';
    for (const path of [paths.join(token), paths.my(token), paths.feedback(token), paths.crew(`${token}x`)]) {
      expect((await app.get(path)).status).toBe(404);
    }
  });

  it('can be made a moderator and back, by the link that they have; not into a role they stand in', async () => {
    const link = await linkMailed(paivi);
    await signsIn(app, organiser);
    const becomes = async (role: string) =>
      app.post(paths.crewRole(event.id), { crew: await memberId(paivi.name), role });
    expect(await plain(await becomes('moderator'))).toContain(
      `${paivi.name} is a moderator now. The link stays the same.`,
    );
    expect(await plain(await app.browser().get(link))).toContain(`The link of a moderator: ${paivi.name}`);
    await adds(speaker());
    const refused = await becomes('speaker');
    expect(refused.status).toBe(409);
    expect(await plain(refused)).toContain('Somebody with this address has this role already.');
    const crew = (await crewOf(app.ctx, event.id)).filter(({ email }) => email === paivi.email);
    await app.post(paths.crewRemoval(event.id), {
      crew: crew.find(each => each.role === 'speaker')?.id ?? '',
    });
    expect((await becomes('speaker')).status).toBe(200);
    expect(await plain(await app.browser().get(link))).toContain(`The link of a speaker: ${paivi.name}`);
    expect((await becomes('owner')).status).toBe(409);
    await app.pump();
  });

  it('can be mailed the link again', async () => {
    await signsIn(app, organiser);
    const before = (await app.inbox.mails(paivi.email)).length;
    await app.post(paths.crewMail(event.id), { crew: await memberId(paivi.name) });
    await app.pump();
    expect(await app.inbox.mails(paivi.email)).toHaveLength(before + 1);
  });
});

describe('a moderator of the whole event', () => {
  it('enters whatever is on, until they are removed: then the link opens nothing', async () => {
    await adds({ crewName: tonu.name, crewEmail: tonu.email, crewRole: 'moderator', crewLanguage: 'et' });
    const link = await linkMailed(tonu);
    expect((await app.inbox.last(tonu.email)).subject).toContain('Teie link moderaatorina');
    expect((await app.post(link)).status).toBe(303);
    await app.post(paths.crewRemoval(event.id), { crew: await memberId(tonu.name) });
    expect((await app.get(link)).status).toBe(404);
    expect((await app.post(link)).status).toBe(404);
    const again = await app.post(paths.crewRemoval(event.id), { crew: 'crw_00000000000000000000000000' });
    expect(again.status).toBe(409);
  });

  it('gets no mail when they were removed before it went out', async () => {
    await adds({ crewName: nino.name, crewEmail: nino.email, crewRole: 'moderator' });
    await app.post(paths.crewRemoval(event.id), { crew: await memberId(nino.name) });
    await app.pump();
    expect(await app.inbox.mails(nino.email)).toEqual([]);
  });
});

it('is the work of those who may edit the event', async () => {
  const browser = await signsIn(app, viewer, app.browser());
  expect((await browser.get(paths.eventCrew(event.id))).status).toBe(403);
  expect((await browser.post(paths.eventCrew(event.id), speaker())).status).toBe(403);
  const [crew] = await crewOf(app.ctx, event.id);
  const role = { crew: crew?.id ?? '', role: 'moderator' };
  expect((await browser.post(paths.crewRole(event.id), role)).status).toBe(403);
  expect((await app.browser().get(paths.eventCrew(event.id))).headers.get('location')).toContain('/sign-in');
});
