import { beforeEach, describe, expect, it } from 'vitest';
import { competences, competencesOf } from '../../functions/events/competences.ts';
import type { Event } from '../../functions/events/event.ts';
import { programmeOf } from '../../functions/events/read.ts';
import { paths } from '../../web/paths.ts';
import { type Foyer, foyer } from '../support/app.ts';
import { anEvent } from '../support/events.ts';
import { organiser } from '../support/people.ts';
import { signsIn } from '../support/sign-in.ts';
import { fieldsOf, looksThrough, tableOf } from './exchange/files.ts';

let app: Foyer;
let event: Event;

beforeEach(async () => {
  app = await foyer();
  event = await anEvent(app.ctx);
  await signsIn(app, organiser);
});

const sessions = async () => (await programmeOf(app.ctx, event.id))?.sessions ?? [];
const typed = {
  kind: 'plenary',
  'title-en': 'Feedback with video',
  startsAt: '2026-11-23T10:00',
  endsAt: '2026-11-23T11:00',
  format: 'hybrid',
  room: '',
  onlineRoom: '',
  onlineAddress: '',
  speakers: '',
};

describe('an organiser says what digital competences a session is about', () => {
  it('of the twenty-two that the framework has', () => {
    expect(competences).toHaveLength(22);
    expect(competencesOf([{ competences: ['4.3'] }, {}, { competences: ['2.1', '4.3'] }])).toEqual([
      '2.1',
      '4.3',
    ]);
  });

  it('in its form, which shows them again; what is none of them is left out', async () => {
    const added = await app.post(paths.newSession(event.id), {
      ...typed,
      competences: ['4.3', '2.1', '7.7'],
    });
    expect(added.status).toBe(303);
    const [session] = await sessions();
    expect(session?.competences).toEqual(['2.1', '4.3']);
    const page = paths.editSession(event.id, session?.id ?? '');
    const html = await (await app.get(page)).text();
    expect(html).toMatch(/value="4\.3" checked/);
    expect(html).not.toMatch(/value="4\.2" checked/);
    expect(html).toContain('4.3 Feedback and planning');
    const agenda = await (await app.browser().get(paths.event(event.slug))).text();
    expect(agenda).toContain('DigCompEdu: Selecting digital resources · Feedback and planning');
    await app.post(page, { ...typed, version: '1' });
    expect((await sessions())[0]?.competences).toBeUndefined();
  });

  it('in a table that comes back as it was, and a table without them takes none away', async () => {
    await app.post(paths.newSession(event.id), { ...typed, competences: ['4.3', '6.5'] });
    const table = await (await app.get(`${paths.programmeCsv(event.slug)}?lang=en`)).text();
    expect(table).toContain('"4.3 Feedback and planning; 6.5 Digital problem solving"');
    const brings = async (file: string) => {
      const shown = await (await looksThrough(app, event, file)).text();
      await app.post(paths.programmeChanges(event.id), { ...fieldsOf(shown), rest: 'keep' });
      return shown;
    };
    expect(await brings(table)).toContain('The programme is already as the file says');
    const row = { from: '10:00', to: '11:00', title: 'Feedback with video', room: '' };
    expect(await brings(tableOf([row]))).toContain('The programme is already as the file says');
    const changed = await brings(
      tableOf([{ ...row, more: { DigCompEdu: '"1.4; 6.5 Probleemid"' } }], ['DigCompEdu']),
    );
    expect(changed).toMatch(/<del>4\.3, 6\.5<\/del>[\s\S]*<ins>1\.4, 6\.5<\/ins>/);
    expect((await sessions())[0]?.competences).toEqual(['1.4', '6.5']);
    const wrong = await brings(tableOf([{ ...row, more: { DigCompEdu: '9.9' } }], ['DigCompEdu']));
    expect(wrong).toContain('“9.9” is no competence of DigCompEdu');
    expect((await sessions())[0]?.competences).toEqual(['1.4', '6.5']);
  });
});
