import { beforeEach, describe, expect, it } from 'vitest';
import type { Event, Session } from '../../functions/events/event.ts';
import { programmeOf } from '../../functions/events/read.ts';
import { speakersOf } from '../../functions/events/session-form.ts';
import { paths } from '../../web/paths.ts';
import { type Foyer, foyer } from '../support/app.ts';
import type { Fields } from '../support/browsing.ts';
import { anEvent } from '../support/events.ts';
import { organiser } from '../support/people.ts';
import { signsIn } from '../support/sign-in.ts';
import { errorsOf, sessionForm } from './forms.ts';

let app: Foyer;
let event: Event;

beforeEach(async () => {
  app = await foyer();
  event = await anEvent(app.ctx);
  await signsIn(app, organiser);
});

const sessions = async () => (await programmeOf(app.ctx, event.id))?.sessions ?? [];
const adds = (changes: Fields = {}) => app.post(paths.newSession(event.id), sessionForm(changes));
const saves = ({ id, version }: Session, changes: Fields = {}) =>
  app.post(paths.editSession(event.id, id), sessionForm({ version: String(version), ...changes }));
const only = async () => (await sessions())[0] as Session;

describe('an organiser edits the programme', () => {
  it('which begins empty and says what to do', async () => {
    const page = await (await app.get(paths.programme(event.id))).text();
    expect(page).toContain('The programme is empty');
    expect(page).toContain(`href="${paths.newSession(event.id)}"`);
  });

  it('and adds a part, in local time, with its speaker', async () => {
    const page = await (await app.follow(await adds())).text();
    expect(page).toContain('The session is added');
    expect(page).toContain('Mutlu Cukurova');
    expect(await only()).toMatchObject({
      kind: 'keynote',
      title: { en: 'AI Goes to School', et: 'Tehisaru läheb kooli' },
      startsAt: '2026-11-23T09:30:00Z',
      endsAt: '2026-11-23T10:15:00Z',
      room: 'A-002',
      speakers: [{ name: 'Mutlu Cukurova', affiliation: 'University College London' }],
    });
  });

  it('and hears of every mistake in a part at once', async () => {
    const answer = await adds({ kind: '', 'title-en': '', endsAt: '' });
    expect(answer.status).toBe(422);
    expect(Object.keys(errorsOf(await answer.text()))).toEqual(['kind', 'title-en', 'endsAt']);
  });

  it('and the next form begins where the last part ends', async () => {
    await adds();
    const page = await (await app.get(paths.newSession(event.id))).text();
    expect(page).toMatch(/name="startsAt"[^>]*value="2026-11-23T12:15"/);
  });

  it('is asked for titles in the event’s own languages only', async () => {
    event = await anEvent(app.ctx, { languages: ['et'], title: { et: 'Päev' }, description: { et: 'Sisu' } });
    await signsIn(app, organiser);
    const page = await (await app.get(paths.newSession(event.id))).text();
    expect(page).not.toContain('title-en');
    const { 'title-en': _, ...form } = sessionForm();
    expect((await app.post(paths.newSession(event.id), form)).status).toBe(303);
    expect((await only()).title).toEqual({ et: 'Tehisaru läheb kooli' });
  });

  it('and sees parts in the order of time, whatever the order of typing', async () => {
    await adds({ 'title-en': 'Second' });
    await adds({ 'title-en': 'Third', startsAt: '2026-11-23T13:00', endsAt: '2026-11-23T14:00' });
    await adds({ 'title-en': 'First', startsAt: '2026-11-23T09:15', endsAt: '2026-11-23T10:00' });
    const page = await (await app.get(paths.programme(event.id))).text();
    const at = (title: string) => page.indexOf(`>${title}<`);
    expect([at('First'), at('Second'), at('Third')].every(place => place > 0)).toBe(true);
    expect(at('First') < at('Second') && at('Second') < at('Third')).toBe(true);
  });

  it('and moves a part to another time: there is one of it, at the new time', async () => {
    await adds();
    const answer = await saves(await only(), { startsAt: '2026-11-23T15:00', endsAt: '2026-11-23T16:00' });
    expect(answer.status).toBe(303);
    expect((await sessions()).map(session => session.startsAt)).toEqual(['2026-11-23T13:00:00Z']);
  });

  it('and finds what she typed when she opens a part again', async () => {
    await adds({ speakers: 'Liisa Ilomäki (Helsinki University)\r\n\r\nMinna Lakkala' });
    const page = await (await app.get(paths.editSession(event.id, (await only()).id))).text();
    expect(page).toContain('Liisa Ilomäki (Helsinki University)\nMinna Lakkala');
    expect(page).toMatch(/name="startsAt"[^>]*value="2026-11-23T11:30"/);
  });

  it('and removes a part, once and for all', async () => {
    await adds();
    const { id } = await only();
    const removal = paths.sessionRemoval(event.id, id);
    expect(await (await app.follow(await app.post(removal))).text()).toContain('The session is removed');
    expect(await sessions()).toEqual([]);
    expect((await app.post(removal)).status).toBe(303);
    expect((await app.get(paths.editSession(event.id, id))).status).toBe(404);
  });

  it('is told when a colleague saved the part meanwhile', async () => {
    await adds();
    const opened = await only();
    await saves(opened, { room: 'B-1' });
    const theirs: Fields[] = [{ room: 'C-1' }, { startsAt: '2026-11-23T11:00' }];
    for (const changes of theirs) {
      const answer = await saves(opened, changes);
      expect(answer.status).toBe(409);
      expect(await answer.text()).toContain('Somebody else saved this meanwhile');
    }
    expect((await sessions()).map(session => session.room)).toEqual(['B-1']);
  });

  it('is warned of a part outside the event, which is kept all the same', async () => {
    await adds({ startsAt: '2026-11-23T18:30', endsAt: '2026-11-23T22:00' });
    const page = await (await app.get(paths.editSession(event.id, (await only()).id))).text();
    expect(page).toContain('Outside the times of the event');
  });

  it.each<[string, Fields, string]>([
    ['there is no title', { 'title-en': '' }, 'title-en'],
    ['it ends before it starts', { endsAt: '2026-11-23T11:00' }, 'endsAt'],
    ['its start is nowhere', { startsAt: '' }, 'startsAt'],
    ['its time does not exist', { startsAt: '2027-03-28T03:10' }, 'startsAt'],
    ['its time happens twice', { startsAt: '2026-10-25T03:10' }, 'startsAt'],
    ['its kind is made up', { kind: 'nap' }, 'kind'],
    ['its speakers are a novel', { speakers: 'x'.repeat(4_001) }, 'speakers'],
  ])('is refused when %s', async (_, changes, field) => {
    const answer = await adds(changes);
    expect(answer.status).toBe(422);
    expect(Object.keys(errorsOf(await answer.text()))).toEqual([field]);
    expect(await sessions()).toEqual([]);
  });
});

describe('speakers, one a line', () => {
  it.each([
    ['Anna Kask', [{ name: 'Anna Kask' }]],
    ['Anna Kask (TLU)', [{ name: 'Anna Kask', affiliation: 'TLU' }]],
    ['  Anna Kask   ( TLU ) ', [{ name: 'Anna Kask', affiliation: 'TLU' }]],
    ['Anna (Anni) Kask', [{ name: 'Anna (Anni) Kask' }]],
    ['Anna Kask (TLU (HTI))', [{ name: 'Anna Kask', affiliation: 'TLU (HTI)' }]],
    ['(only brackets)', [{ name: '(only brackets)' }]],
    ['Anna Kask ()', [{ name: 'Anna Kask' }]],
    ['A\n\nB', [{ name: 'A' }, { name: 'B' }]],
    ['', []],
  ])('%j', (typed, speakers) => {
    expect(speakersOf(typed)).toEqual(speakers);
  });
});
