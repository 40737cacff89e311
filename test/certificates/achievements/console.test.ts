import { beforeEach, describe, expect, it } from 'vitest';
import {
  achievementOf,
  achievementsOf,
  roundingOf,
} from '../../../functions/certificates/achievements/read.ts';
import { removeAchievement } from '../../../functions/certificates/achievements/remove.ts';
import { saveAchievement } from '../../../functions/certificates/achievements/save.ts';
import type { CertificateKind } from '../../../functions/certificates/certificate.ts';
import { startIssuance } from '../../../functions/certificates/issue.ts';
import { certificatesOf, lastIssuance } from '../../../functions/certificates/read.ts';
import { erase } from '../../../functions/erasure/erase.ts';
import type { Programme } from '../../../functions/events/event.ts';
import { registrationId } from '../../../functions/registration/registration.ts';
import type { Ctx } from '../../../functions/shared/ctx.ts';
import { paths } from '../../../web/paths.ts';
import { type Foyer, foyer } from '../../support/app.ts';
import type { Browsing } from '../../support/browsing.ts';
import { crowd, maarja, organiser, paivi, ruta, tonu } from '../../support/people.ts';
import { signsIn } from '../../support/sign-in.ts';
import { aTraining, candidatesIn, evening, isSeen } from './training.ts';

let app: Foyer;
let programme: Programme;
let desk: Browsing;

beforeEach(async () => {
  app = await foyer();
  programme = await aTraining(app);
  app.clock.set(evening);
  desk = await signsIn(app, organiser, app.browser());
});

const about = () => programme.event.id;
const text = async (answer: Response | Promise<Response>) =>
  (await (await answer).text()).replaceAll(/<style.*?<\/style>|<[^>]+>/gs, ' ').replaceAll(/\s+/g, ' ');
const standing = async (kind: CertificateKind = 'attendance') =>
  Object.fromEntries((await candidatesIn(app, about(), kind)).map(each => [each.name, each.passes]));

/** Homework is asked for: whoever is marked completes the training. */
const askForHomework = () =>
  saveAchievement(app.ctx, {
    about: about(),
    kind: 'completion',
    requirement: { mark: true },
    hours: { kind: 'none' },
    version: 0,
  });

const rule = { kind: 'minutes', leastMinutes: '100', hoursKind: 'sessions', version: '0' };

describe('an organiser says what a certificate is given for', () => {
  beforeEach(async () => {
    await isSeen(app, about(), maarja, ['08:00', '12:30']);
    await isSeen(app, about(), tonu, ['08:00', '08:45'], ['09:00', '09:54']);
    await isSeen(app, about(), paivi);
  });

  const page = () => paths.certificateRule(about(), 'attendance');
  const preview = (query: Record<string, string>) =>
    text(desk.get(`${page()}?${new URLSearchParams(query)}`, { headers: { 'x-part': 'preview' } }));

  it('and sees who passes, who just misses it and what is missed, before it is saved', async () => {
    const told = await preview(rule);
    expect(told).toContain('1 of 3 passes');
    expect(told).toContain('Without the change: 2');
    expect(told).toContain(`1 person no longer ${tonu.name}`);
    expect(told).toContain(`1 person just misses it ${tonu.name}: 99 of 100 minutes`);
    expect(told).toContain('1 was not seen');
    expect(await preview({ ...rule, leastMinutes: '99' })).toContain('2 of 3 pass');
    expect(await standing()).toEqual({ [maarja.name]: true, [tonu.name]: true, [paivi.name]: false });
  });

  it('and from then on it holds; of two who save at once, the second is told', async () => {
    const answer = await desk.post(page(), rule);
    expect(await text(desk.follow(answer))).toContain('The rule is saved');
    expect(await standing()).toEqual({ [maarja.name]: true, [tonu.name]: false, [paivi.name]: false });
    const late = await desk.post(page(), { ...rule, leastMinutes: '10' });
    expect(late.status).toBe(409);
    const html = await late.text();
    expect(html).toContain('Somebody else saved this meanwhile');
    expect(html).toMatch(/name="leastMinutes"[^>]*value="10"/);
    expect((await achievementOf(app.ctx, about(), 'attendance'))?.requirement.attendance).toEqual({
      kind: 'minutes',
      least: 100,
    });
  });

  it('and is told in one go what cannot be read, with all that was typed', async () => {
    const wrong = { ...rule, leastMinutes: 'many', hoursKind: 'fixed', hours: '0', mark: 'yes' };
    const answer = await desk.post(page(), wrong);
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain('<title>Error: ');
    expect(html).toContain('Enter whole minutes, from 1 to 20,000');
    expect(html).toContain('Enter the hours as a number above 0');
    expect(html).toMatch(/name="leastMinutes"[^>]*value="many"/);
    expect(html).toMatch(/name="mark"[^>]*checked/);
    const design = await desk.post(page(), { ...rule, design: 'dsn_00000000000000000000000000' });
    expect(design.status).toBe(422);
    expect(await standing()).toMatchObject({ [tonu.name]: true });
  });

  it('and everything it can ask comes back as it was saved', async () => {
    const session = programme.sessions.find(each => each.title.en === 'Practice')?.id ?? '';
    const asked = {
      ...rule,
      kind: 'sessions-share',
      percentSessions: '50 %',
      sessions: [session],
      feedback: 'yes',
      mark: 'yes',
      hoursKind: 'fixed',
      hours: '6,5',
    };
    await desk.post(page(), asked);
    expect(await achievementOf(app.ctx, about(), 'attendance')).toEqual({
      about: about(),
      kind: 'attendance',
      requirement: {
        attendance: { kind: 'sessions-share', percent: 50 },
        sessions: [session],
        feedback: true,
        mark: true,
      },
      hours: { kind: 'fixed', hours: 6.5 },
      version: 1,
    });
    const html = await (await desk.get(page())).text();
    expect(html).toMatch(/name="percentSessions"[^>]*value="50"/);
    expect(html).toMatch(new RegExp(`value="${session}"[^>]*checked`));
    const list = await text(desk.get(paths.certificates(about())));
    expect(list).toContain('50 % of the sessions or more · was at 1 certain session · gave feedback');
    expect(list).toContain('6.5 for everybody');
  });
});

describe('the list of who gets a certificate', () => {
  it('tells of each how they stand and by what, and finds them by it', async () => {
    await isSeen(app, about(), maarja, ['08:00', '12:30']);
    await isSeen(app, about(), tonu, ['08:00', '08:45'], ['09:00', '09:54']);
    await isSeen(app, about(), paivi);
    await desk.post(paths.certificateRule(about(), 'attendance'), rule);
    const shown = async (show: string, q = '') => {
      const html = await (await desk.get(`${paths.certificates(about())}?show=${show}&q=${q}`)).text();
      return [maarja, tonu, paivi].map(({ name }) => name).filter(name => html.includes(`Choose ${name}`));
    };
    expect(await shown('all')).toEqual([maarja.name, tonu.name, paivi.name]);
    expect(await shown('passes')).toEqual([maarja.name]);
    expect(await shown('near')).toEqual([tonu.name]);
    expect(await shown('misses')).toEqual([tonu.name, paivi.name]);
    expect(await shown('misses', 'PAIVI')).toEqual([paivi.name]);
    expect(await shown('issued')).toEqual([]);
    const list = await text(desk.get(paths.certificates(about())));
    expect(list).toContain('99 of 100 minutes');
    expect(list).toContain('Online · 5 h');
  });

  it('lets staff decide against the rule, with a reason that is kept', async () => {
    const holder = await isSeen(app, about(), paivi);
    await isSeen(app, about(), tonu, ['08:00', '12:30']);
    const decide = (fields: Record<string, string>) =>
      desk.post(paths.exceptions(about(), 'attendance'), { kind: 'attendance', ...fields });
    const refused = await decide({ holder, says: 'include', why: ' ' });
    expect(refused.status).toBe(422);
    const html = await refused.text();
    expect(html).toContain('Enter the reason');
    expect(html).toMatch(new RegExp(`value="${holder}"[^>]*checked`));
    expect((await decide({ says: 'include', why: 'Helped' })).status).toBe(422);
    expect(
      (await decide({ holder: 'reg_00000000000000000000000000', says: 'include', why: 'x' })).status,
    ).toBe(422);
    const done = await decide({ holder, says: 'include', why: 'Held the door' });
    const list = await text(desk.follow(done));
    expect(list).toContain('It is decided for 1 person');
    expect(list).toContain(`${organiser.email}: Held the door`);
    expect(await standing()).toEqual({ [paivi.name]: true, [tonu.name]: true });
    await decide({ holder, says: 'rule' });
    expect(await standing()).toMatchObject({ [paivi.name]: false });
  });

  it('issues to those who are ticked, and to nobody else', async () => {
    const holder = await isSeen(app, about(), maarja, ['08:00', '12:30']);
    await isSeen(app, about(), tonu, ['08:00', '12:30']);
    app.clock.set('2026-11-24T08:00:00Z');
    desk = await signsIn(app, organiser, app.browser());
    await desk.post(paths.issuance(about()), { kind: 'attendance', holder, some: 'yes' });
    await app.pump();
    expect((await certificatesOf(app.ctx, about())).map(each => each.name)).toEqual([maarja.name]);
    const html = await (await desk.get(`${paths.certificates(about())}?show=left`)).text();
    expect(html).toContain(`Choose ${tonu.name}`);
    expect(html).not.toContain(`Choose ${maarja.name}`);
  });
});

it('issues to all who are found, however many, and keeps nothing of what was looked for', async () => {
  for (const each of [maarja, paivi]) await isSeen(app, about(), each, ['08:00', '12:30']);
  const holder = await isSeen(app, about(), tonu, ['08:00', '12:30']);
  app.clock.set('2026-11-24T08:00:00Z');
  desk = await signsIn(app, organiser, app.browser());
  const narrowed = { kind: 'attendance', show: 'left', q: maarja.email };
  const html = await (
    await desk.get(`${paths.certificates(about())}?${new URLSearchParams(narrowed)}`)
  ).text();
  expect(html).toContain('Issue to the 1 found');
  await desk.post(paths.issuance(about()), { ...narrowed, holder, some: 'found' });
  await app.pump();
  expect((await certificatesOf(app.ctx, about())).map(each => each.name)).toEqual([maarja.name]);
  expect(await lastIssuance(app.ctx, about())).toMatchObject({ state: 'done', issued: 1, total: 1 });
  expect(await lastIssuance(app.ctx, about())).not.toHaveProperty('matching');
  await desk.post(paths.issuance(about()), { kind: 'attendance', show: 'left', some: 'found' });
  await app.pump();
  expect(await certificatesOf(app.ctx, about())).toHaveLength(3);
});

describe('marks by hand and by a file', () => {
  const send = (content: BlobPart, name = 'marks.csv') => {
    const body = new FormData();
    body.append('marks', new File([content], name, { type: 'text/csv' }));
    return desk.request(paths.marksFile(about(), 'completion'), {
      method: 'POST',
      body,
      headers: { origin: app.url, cookie: [...desk.cookies].map(([k, v]) => `${k}=${v}`).join('; ') },
    });
  };
  /** What the page of a file would send when its button is pressed. */
  const agree = async (answer: Response, ticked: string[] = []) => {
    const html = await answer.text();
    const [, holders = ''] = /<textarea name="holder" hidden[^>]*>\n?([^<]*)</.exec(html) ?? [];
    return desk.post(paths.marks(about(), 'completion'), { holder: [holders, ...ticked] });
  };

  beforeEach(async () => {
    await askForHomework();
  });

  it('by hand: ticked and marked, and taken back', async () => {
    const holder = await isSeen(app, about(), maarja, ['08:00', '12:30']);
    const marks = (fields: Record<string, string>) => desk.post(paths.marks(about(), 'completion'), fields);
    expect((await marks({})).status).toBe(422);
    expect(await text(desk.follow(await marks({ holder, done: 'yes' })))).toContain(
      '1 person is marked as done',
    );
    expect(await standing('completion')).toEqual({ [maarja.name]: true });
    await marks({ holder, done: 'no' });
    expect(await standing('completion')).toEqual({ [maarja.name]: false });
  });

  it('a file says row by row what it would do, does it when agreed, and the same file twice changes nothing', async () => {
    const there: [string, string] = ['08:00', '12:30'];
    for (const person of [maarja, tonu, paivi, ruta]) await isSeen(app, about(), person, there);
    const file = [
      'Nimi;E-post;Kodutöö arvestatud',
      `${maarja.name};MAARJA@example.org;jah`,
      `${maarja.name};maarja@example.org;jah`,
      `${tonu.name};tonu@example.org;ei`,
      'Esimerkki Paivi;paivi@gmail.example;x',
      `${ruta.name};ruta@example.org;peaaegu`,
      'Keegi Võõras;voor@example.org;jah',
    ].join('\n');
    const shown = await send(file);
    expect(shown.status).toBe(200);
    const told = await text(shown.clone());
    expect(told).toContain('The file marks 1 person');
    expect(told).toContain('Will be marked: 1');
    expect(told).toContain('In the file once more: 1');
    expect(told).toContain('The file says no: 1');
    expect(told).toContain('Neither yes nor no: 1');
    expect(told).toContain('Not on the list: 1 Keegi Võõras, voor@example.org');
    expect(told).toContain(`It is ${paivi.name}, ${paivi.email}`);
    const nobody = { [maarja.name]: false, [tonu.name]: false, [paivi.name]: false, [ruta.name]: false };
    expect(await standing('completion')).toEqual(nobody);
    await agree(shown);
    expect(await standing('completion')).toEqual({ ...nobody, [maarja.name]: true });
    const again = await send(file);
    expect(await text(again.clone())).toContain('The file marks nobody new');
    await agree(again);
    expect(await standing('completion')).toEqual({ ...nobody, [maarja.name]: true });
  });

  it('without a column that says so, whoever stands in the file is marked; in UTF-16 with tabs, too', async () => {
    for (const person of [maarja, tonu]) await isSeen(app, about(), person, ['08:00', '12:30']);
    const table = `Exported on Monday\r\n\r\nE-posti aadress\tRühm\r\n${maarja.email}\tA\r\n${tonu.email}\tB\r\n`;
    const shown = await send(new Uint8Array([0xff, 0xfe, ...Buffer.from(table, 'utf16le')]));
    const told = await text(shown.clone());
    expect(told).toContain('The file marks 2 people');
    expect(told).toContain('Columns that say nothing here: Rühm');
    await agree(shown);
    expect(await standing('completion')).toEqual({ [maarja.name]: true, [tonu.name]: true });
  });

  it('a file that cannot be used is refused with a sentence', async () => {
    for (const [content, sentence] of [
      ['', 'There is nobody in this file'],
      ['PK\u0003\u0004 a workbook', 'Save it as CSV'],
      ['name;group\nMaarja;A\n', 'No column of mail addresses is in this file'],
      [`email\n${'a@example.org\n'.repeat(30_001)}`, 'The file has 30001 rows; 30000 can be read at once'],
    ] as const) {
      const answer = await send(content);
      expect(answer.status, sentence).toBe(422);
      expect(await text(answer)).toContain(sentence);
    }
    const large = await send(`email\n${'someone.with.a.name@example.org\n'.repeat(140_000)}`);
    expect(large.status).toBe(413);
    expect(await text(large)).toContain('The file is larger than 4 MB');
  });

  it('a file of a whole conference is marked in one go', async () => {
    const people = crowd(120);
    for (const person of people) await isSeen(app, about(), person);
    const shown = await send(`email\n${people.map(each => each.email).join('\n')}`);
    expect(await text(desk.follow(await agree(shown)))).toContain('120 people are marked as done');
  });
});

describe('people who are added by name', () => {
  it('are on the list of their kind, and thanked for what they were, until they are removed', async () => {
    const mentors = paths.recipients(about(), 'mentor');
    expect((await desk.get(mentors)).status).toBe(404);
    await desk.post(paths.certificateRule(about(), 'mentor'), {
      kind: 'none',
      hoursKind: 'fixed',
      hours: '4',
      version: '0',
    });
    const add = (personName: string, personEmail: string) =>
      desk.post(mentors, { personName, personEmail, personLanguage: 'et' });
    expect(await text(add(ruta.name, ruta.email))).toContain(`${ruta.name} is added`);
    const twice = await add('Rūta', 'RUTA@example.org');
    expect(twice.status).toBe(409);
    expect(await text(twice)).toContain('This address is on the list already');
    const wrong = await add('', 'nobody');
    expect(wrong.status).toBe(422);
    expect(await text(wrong)).toContain('Enter the name');
    expect(await text(add('李 Wang', 'wang@example.org'))).toContain('this name has others');
    expect(await candidatesIn(app, about(), 'mentor')).toMatchObject([
      { name: ruta.name, language: 'et', hours: 4, passes: true },
    ]);
    app.clock.set('2026-11-24T08:00:00Z');
    desk = await signsIn(app, organiser, app.browser());
    await desk.post(paths.issuance(about()), { kind: 'mentor' });
    await app.pump();
    const mailed = await app.inbox.last(ruta.email);
    expect(mailed.text).toContain('Aitäh, et olite mentor üritusel');
    expect(mailed.text).toContain('sest tõend anti välja sellele aadressile');
    const html = await (await desk.get(mentors)).text();
    const [, recipient = ''] = /name="recipient" value="(rcp_\w+)"/.exec(html) ?? [];
    await desk.post(paths.recipientRemoval(about(), 'mentor'), { recipient });
    expect(await candidatesIn(app, about(), 'mentor')).toEqual([]);
  });

  it('are not for kinds of taking part', async () => {
    expect((await desk.get(paths.recipients(about(), 'attendance'))).status).toBe(404);
  });
});

describe('how a hub rounds hours', () => {
  it('is chosen on a page of the hub', async () => {
    const { hubId } = programme.event;
    const page = paths.rounding(hubId);
    const wrong = await desk.post(page, { step: '0.3', way: 'sideways' });
    expect(wrong.status).toBe(422);
    const saved = await desk.post(page, { step: '0.25', way: 'down' });
    expect(await text(desk.follow(saved))).toContain('Hours are rounded so from now on');
    expect(await roundingOf(app.ctx, hubId)).toEqual({ step: 0.25, way: 'down' });
  });
});

describe('a kind that was added', () => {
  const mentor = { kind: 'none', hoursKind: 'none', version: '0' };
  const rule = () => paths.certificateRule(about(), 'mentor');
  const removes = () => desk.post(paths.certificateRuleRemoval(about(), 'mentor'));
  const kinds = async () => (await achievementsOf(app.ctx, about())).map(({ kind }) => kind);
  const named = { personName: ruta.name, personEmail: ruta.email, personLanguage: 'en' };

  beforeEach(async () => {
    await desk.post(rule(), mentor);
    await desk.post(paths.recipients(about(), 'mentor'), named);
  });

  it('is removed again, with whom staff named for it, as long as no certificate of it was issued', async () => {
    expect(await text(desk.get(rule()))).toContain('Give no certificates of this kind');
    expect(await text(desk.follow(removes()))).toContain('Certificates of that kind are given no more');
    expect(await kinds()).toEqual(['attendance']);
    expect((await app.records()).filter(({ kind }) => kind === 'candidate')).toEqual([]);
    // Pressed twice, it is done once.
    expect((await removes()).status).toBe(303);
  });

  it('names nobody any more who is forgotten, however staff wrote their address', async () => {
    await isSeen(app, about(), maarja);
    const written = maarja.email.toUpperCase().replace(/@.*/, maarja.email.replace(/.*@/, '@'));
    await desk.post(paths.recipients(about(), 'mentor'), {
      ...named,
      personName: maarja.name,
      personEmail: written,
    });
    expect(await standing('mentor')).toEqual({ [maarja.name]: true, [ruta.name]: true });
    const who = { eventId: about(), id: registrationId(about(), maarja.email) };
    expect(await erase(app.ctx, who, 'person')).toEqual({ ok: true });
    const left = (await app.records()).filter(({ kind }) => kind === 'candidate');
    expect(left).toMatchObject([{ recipient: { email: ruta.email } }]);
  });

  it('stays once one was issued or is being issued, and says why', async () => {
    await desk.post(paths.issuance(about()), { kind: 'mentor' });
    const running = await removes();
    expect(running.status).toBe(409);
    expect(await text(running)).toContain('Certificates are being issued just now');
    await app.pump();
    const refused = await removes();
    expect(refused.status).toBe(409);
    expect(await text(refused)).toContain('Certificates of it were issued');
    expect(await kinds()).toEqual(['attendance', 'mentor']);
  });

  it('stays when a run begins just as it is removed', async () => {
    let starts = 1;
    const { write } = app.ctx.db;
    const between: Ctx = {
      ...app.ctx,
      db: {
        ...app.ctx.db,
        async write(...args) {
          if (starts-- === 1) await startIssuance(app.ctx, { about: about(), kind: 'mentor' }, organiser);
          return write(...args);
        },
      },
    };
    const removed = await removeAchievement(between, { about: about(), kind: 'mentor' });
    expect(removed).toEqual({ ok: false, why: 'issuing' });
    await app.pump();
    expect((await certificatesOf(app.ctx, about())).map(({ name }) => name)).toEqual([ruta.name]);
  });

  it('attendance is always given', async () => {
    expect((await desk.post(paths.certificateRuleRemoval(about(), 'attendance'))).status).toBe(404);
  });
});
