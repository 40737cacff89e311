import { beforeEach, describe, expect, it } from 'vitest';
import type { Achievement, Requirement } from '../../../functions/certificates/achievements/achievement.ts';
import { achievementsOf } from '../../../functions/certificates/achievements/read.ts';
import { addRecipient, removeRecipient } from '../../../functions/certificates/achievements/recipients.ts';
import { saveAchievement, setRounding } from '../../../functions/certificates/achievements/save.ts';
import { forgetHolder, mark, sayOf, unmark } from '../../../functions/certificates/achievements/say.ts';
import { justMisses } from '../../../functions/certificates/achievements/verdict.ts';
import type { CertificateKind } from '../../../functions/certificates/certificate.ts';
import type { Programme } from '../../../functions/events/event.ts';
import { answer } from '../../../functions/feedback/answer.ts';
import { addCrew } from '../../../functions/joining/crew/keep.ts';
import { registrationOf } from '../../../functions/registration/read.ts';
import { type Foyer, foyer } from '../../support/app.ts';
import { maarja, nino, organiser, owner, paivi, ruta, tonu } from '../../support/people.ts';
import { aTraining, candidatesIn, isSeen } from './training.ts';

let app: Foyer;
let programme: Programme;

beforeEach(async () => {
  app = await foyer();
  programme = await aTraining(app);
});

const about = () => programme.event.id;
const titled = (title: string) => programme.sessions.find(each => each.title.en === title)?.id ?? 'ses_';
const titles = (ids: string[]) =>
  ids.map(id => programme.sessions.find(each => each.id === id)?.title.en ?? id);

/** Who passes and who misses by what, when this is required. */
async function judged(requirement: Requirement, kind: CertificateKind = 'completion') {
  const achievement: Achievement = {
    about: about(),
    kind,
    requirement,
    hours: { kind: 'sessions' },
    version: 0,
  };
  const people = await candidatesIn(app, about(), kind, achievement);
  return Object.fromEntries(people.map(each => [each.name, each.passes || each.misses]));
}

describe('who passes a rule', () => {
  it('of sessions: at two of four, and not at one', async () => {
    await isSeen(app, about(), maarja, ['08:00', '09:10']);
    await isSeen(app, about(), tonu, ['08:00', '08:50']);
    await isSeen(app, about(), paivi);
    expect(await judged({ attendance: { kind: 'sessions', least: 2 } })).toEqual({
      [maarja.name]: true,
      [tonu.name]: [{ what: 'sessions', has: 1, needs: 2 }],
      [paivi.name]: [{ what: 'seen' }],
    });
    expect(await judged({ attendance: { kind: 'sessions-share', percent: 26 } })).toMatchObject({
      [maarja.name]: true,
      [tonu.name]: [{ what: 'sessions', has: 1, needs: 2 }],
    });
    expect(await judged({ attendance: { kind: 'sessions-share', percent: 25 } })).toMatchObject({
      [tonu.name]: true,
    });
  });

  it('of minutes: the last one decides', async () => {
    await isSeen(app, about(), maarja, ['09:00', '10:00']);
    await isSeen(app, about(), tonu, ['09:00', '09:59']);
    expect(await judged({ attendance: { kind: 'minutes', least: 60 } })).toEqual({
      [maarja.name]: true,
      [tonu.name]: [{ what: 'minutes', has: 59, needs: 60 }],
    });
    // 26.5 % of 225 minutes are 59.6.
    expect(await judged({ attendance: { kind: 'minutes-share', percent: 26 } })).toEqual({
      [maarja.name]: true,
      [tonu.name]: true,
    });
    expect(await judged({ attendance: { kind: 'minutes-share', percent: 27 } })).toEqual({
      [maarja.name]: [{ what: 'minutes', has: 60, needs: 61 }],
      [tonu.name]: [{ what: 'minutes', has: 59, needs: 61 }],
    });
  });

  it('of certain sessions, which coffee is not enough for', async () => {
    await isSeen(app, about(), maarja, ['08:30', '12:30']);
    await isSeen(app, about(), tonu, ['08:00', '08:45'], ['10:30', '11:00']);
    expect(await judged({ sessions: [titled('Opening'), titled('Practice')] })).toEqual({
      [maarja.name]: true,
      [tonu.name]: [{ what: 'session', id: titled('Practice') }],
    });
    // One that was taken out of the programme is asked of nobody.
    expect(await judged({ sessions: ['ses_00000000000000000000000000'] })).toEqual({
      [maarja.name]: true,
      [tonu.name]: true,
    });
  });

  it('of feedback: given, whatever was said, and not given', async () => {
    const given = await isSeen(app, about(), maarja, ['08:00', '12:30']);
    await isSeen(app, about(), tonu, ['08:00', '12:30']);
    const registration = await registrationOf(app.ctx, about(), given);
    if (!registration) throw new Error('Not registered');
    const scores = { overall: 1, content: 1, organisation: 1, usefulness: 1, participation: 1 } as const;
    await answer(app.ctx, { programme, registration, feedback: scores });
    expect(await judged({ feedback: true })).toEqual({
      [maarja.name]: true,
      [tonu.name]: [{ what: 'feedback' }],
    });
  });

  it('of a mark that staff set, and take back', async () => {
    const holder = await isSeen(app, about(), maarja, ['08:00', '12:30']);
    await isSeen(app, about(), tonu, ['08:00', '12:30']);
    const saying = { about: about(), kind: 'completion', holders: [holder], staff: organiser } as const;
    expect(await mark(app.ctx, saying)).toEqual({ ok: true, marked: 1 });
    expect(await mark(app.ctx, saying)).toEqual({ ok: true, marked: 0 });
    expect(await judged({ mark: true })).toEqual({ [maarja.name]: true, [tonu.name]: [{ what: 'mark' }] });
    await unmark(app.ctx, saying);
    expect(await judged({ mark: true })).toMatchObject({ [maarja.name]: [{ what: 'mark' }] });
    // A mark is of one kind.
    await mark(app.ctx, { ...saying, kind: 'attendance' });
    expect(await judged({ mark: true })).toMatchObject({ [maarja.name]: [{ what: 'mark' }] });
  });

  it('of all of it together, and each thing that is missed is said', async () => {
    await isSeen(app, about(), tonu, ['08:00', '08:45']);
    const all: Requirement = {
      attendance: { kind: 'sessions', least: 3 },
      sessions: [titled('Closing')],
      feedback: true,
      mark: true,
    };
    expect(await judged(all)).toEqual({
      [tonu.name]: [
        { what: 'sessions', has: 1, needs: 3 },
        { what: 'session', id: titled('Closing') },
        { what: 'feedback' },
        { what: 'mark' },
      ],
    });
  });
});

describe('who misses it only just', () => {
  it('misses one thing alone, and of what is counted not much of it', async () => {
    await isSeen(app, about(), maarja, ['09:00', '09:48']);
    await isSeen(app, about(), tonu, ['09:00', '09:47']);
    await isSeen(app, about(), paivi);
    const near = async (requirement: Requirement) => {
      const achievement: Achievement = {
        about: about(),
        kind: 'attendance',
        requirement,
        hours: { kind: 'none' },
        version: 0,
      };
      const people = await candidatesIn(app, about(), 'attendance', achievement);
      return people.filter(justMisses).map(each => each.name);
    };
    expect(await near({ attendance: { kind: 'minutes', least: 60 } })).toEqual([maarja.name]);
    expect(await near({ mark: true })).toEqual([maarja.name, tonu.name]);
    expect(await near({ attendance: { kind: 'minutes', least: 60 }, mark: true })).toEqual([]);
    expect(await near({})).toEqual([]);
  });
});

describe('an organiser says against the rule', () => {
  it('that somebody gets one, or does not, with a reason; the last word holds, and can be taken back', async () => {
    const absent = await isSeen(app, about(), maarja);
    const there = await isSeen(app, about(), tonu, ['08:00', '12:30']);
    const of = { about: about(), kind: 'attendance', staff: organiser } as const;
    await sayOf(app.ctx, { ...of, holders: [absent], include: true, reason: 'Helped at the door' });
    await sayOf(app.ctx, { ...of, holders: [there], include: false, reason: 'Slept through it' });
    expect(await judged({}, 'attendance')).toEqual({ [maarja.name]: true, [tonu.name]: [] });
    const [first] = await candidatesIn(app, about(), 'attendance');
    expect(first?.exception).toEqual({
      include: true,
      reason: 'Helped at the door',
      by: organiser.email,
      at: '2026-11-23T20:00:00Z',
    });
    await sayOf(app.ctx, { ...of, staff: owner, holders: [absent], include: null, reason: '' });
    expect(await judged({}, 'attendance')).toMatchObject({ [maarja.name]: [{ what: 'seen' }] });
  });

  it('two at once: both words are kept, and each counts', async () => {
    const holder = await isSeen(app, about(), maarja);
    const of = { about: about(), kind: 'attendance', holders: [holder] } as const;
    const said = await Promise.all([
      sayOf(app.ctx, { ...of, include: true, reason: 'Yes', staff: organiser }),
      sayOf(app.ctx, { ...of, include: false, reason: 'No', staff: owner }),
    ]);
    expect(said.map(each => each.said)).toEqual([1, 1]);
    const again = await sayOf(app.ctx, { ...of, include: true, reason: 'Yes', staff: organiser });
    const other = await sayOf(app.ctx, { ...of, include: false, reason: 'No', staff: owner });
    // One of them is what was said last.
    expect(again.said + other.said).toBeGreaterThan(0);
  });
});

describe('somebody who is forgotten', () => {
  it('leaves nothing of what was said of them, and the others keep theirs', async () => {
    const holder = await isSeen(app, about(), maarja);
    const other = await isSeen(app, about(), tonu);
    const saying = { about: about(), holders: [holder, other], staff: organiser };
    await mark(app.ctx, { ...saying, kind: 'completion' });
    await sayOf(app.ctx, { ...saying, kind: 'attendance', include: true, reason: 'Maarja was ill' });
    await forgetHolder(app.ctx, about(), holder);
    const none: Requirement = { attendance: { kind: 'none' }, mark: true };
    expect(await judged(none)).toEqual({ [maarja.name]: [{ what: 'mark' }], [tonu.name]: true });
    expect(await judged({}, 'attendance')).toEqual({
      [maarja.name]: [{ what: 'seen' }],
      [tonu.name]: true,
    });
  });
});

describe('what a certificate would say', () => {
  it('hours of the sessions, or of the minutes, as the hub rounds them; coffee is none', async () => {
    const holder = await isSeen(app, about(), maarja, ['08:05', '10:45']);
    const of = async () =>
      (await candidatesIn(app, about(), 'attendance')).find(each => each.holder === holder);
    const person = await of();
    expect(person).toMatchObject({ hours: 3, minutes: 130, mode: 'online' });
    expect(titles(person?.sessions ?? [])).toEqual(['Opening', 'Methods']);

    const achievement = { about: about(), kind: 'attendance', requirement: {}, version: 0 } as const;
    await saveAchievement(app.ctx, { ...achievement, hours: { kind: 'minutes' } });
    expect((await of())?.hours).toBe(3);
    await setRounding(app.ctx, programme.event.hubId, { step: 0.25, way: 'down' });
    expect((await of())?.hours).toBe(2.75);
    await setRounding(app.ctx, programme.event.hubId, { step: 1, way: 'down' });
    expect((await of())?.hours).toBe(2);
  });
});

describe('who speaks, mentors and organises', () => {
  it('speakers are who holds sessions, with the hours of those; nobody twice', async () => {
    const sessions = [titled('Methods')];
    await addCrew(app.ctx, programme, { name: nino.name, email: nino.email, role: 'speaker', sessions });
    const registered = await isSeen(app, about(), { ...nino, email: 'Nino@example.org' }, ['08:00', '12:30']);
    await mark(app.ctx, { about: about(), kind: 'speaker', holders: [registered], staff: organiser });
    await isSeen(app, about(), maarja, ['08:00', '12:30']);
    const speaker = {
      about: about(),
      kind: 'speaker',
      requirement: { attendance: { kind: 'none' } },
    } as const;
    await saveAchievement(app.ctx, { ...speaker, hours: { kind: 'sessions' }, version: 0 });
    const people = await candidatesIn(app, about(), 'speaker');
    expect(people).toMatchObject([{ name: nino.name, passes: true, hours: 2, sessions }]);
    expect(people[0]?.holder).toMatch(/^crw_/);
    expect(people[0]?.mode).toBeUndefined();
  });

  it('mentors are who was named, once however often, and those with a seat who are marked', async () => {
    const mentor = { about: about(), kind: 'mentor', language: 'et', staff: organiser } as const;
    const added = await addRecipient(app.ctx, { ...mentor, name: ruta.name, email: ruta.email });
    const again = await addRecipient(app.ctx, { ...mentor, name: 'Rūta', email: 'Ruta@example.org' });
    expect([added.ok, again.ok]).toEqual([true, false]);
    const holder = await isSeen(app, about(), tonu);
    await isSeen(app, about(), paivi, ['08:00', '12:30']);
    await mark(app.ctx, { about: about(), kind: 'mentor', holders: [holder], staff: organiser });
    await saveAchievement(app.ctx, {
      about: about(),
      kind: 'mentor',
      requirement: { attendance: { kind: 'none' } },
      hours: { kind: 'fixed', hours: 8 },
      version: 0,
    });
    const found = async () => await candidatesIn(app, about(), 'mentor');
    expect(await found()).toMatchObject([
      { name: ruta.name, email: ruta.email, language: 'et', passes: true, hours: 8 },
      { name: tonu.name, holder, passes: true },
    ]);
    if (added.ok) await removeRecipient(app.ctx, added.recipient);
    expect((await found()).map(each => each.name)).toEqual([tonu.name]);
  });
});

describe('what an event gives certificates for', () => {
  it('is attendance, until more is said; of two who save at once one is told', async () => {
    const kinds = async () => (await achievementsOf(app.ctx, about())).map(each => each.kind);
    expect(await kinds()).toEqual(['attendance']);
    expect(await candidatesIn(app, about(), 'completion')).toEqual([]);
    const completion: Achievement = {
      about: about(),
      kind: 'completion',
      requirement: { mark: true },
      hours: { kind: 'none' },
      version: 0,
    };
    const saved = await Promise.all([1, 2].map(() => saveAchievement(app.ctx, completion)));
    expect(saved.map(each => each.ok).sort()).toEqual([false, true]);
    expect(await kinds()).toEqual(['attendance', 'completion']);
  });
});
