import type { Interval } from '../attendance/attendance.ts';
import { checkIn } from '../attendance/check-in.ts';
import { confirmJoined } from '../attendance/confirm.ts';
import { recordJoining } from '../attendance/join.ts';
import { addPresence } from '../attendance/presence.ts';
import type { Event, Mode, Programme, Session } from '../events/event.ts';
import { programmeOf } from '../events/read.ts';
import { answer } from '../feedback/answer.ts';
import type { Score } from '../feedback/feedback.ts';
import { readAnswers } from '../questions/answers.ts';
import { formOf } from '../questions/read.ts';
import { answersGiven } from '../registration/answers/given.ts';
import { registrationsOf } from '../registration/read.ts';
import { register } from '../registration/register.ts';
import { type Registration, registrationId } from '../registration/registration.ts';
import { sessionChoice } from '../registration/sessions/choice.ts';
import type { Ctx } from '../shared/ctx.ts';
import { addMinutes, instantText } from '../shared/time.ts';
import type { Person } from './people.ts';
import { typedAnswers } from './questions.ts';

type Organiser = { name: string; email: string };

async function programme(ctx: Ctx, eventId: Event['id']): Promise<Programme> {
  const found = await programmeOf(ctx, eventId);
  if (!found) throw new Error('The demonstration lost an event');
  return found;
}

/** People register one after the other, some minutes apart, from `instant` on. */
export async function fill(ctx: Ctx, eventId: Event['id'], people: Person[], instant: string): Promise<void> {
  const questions = await formOf(ctx, eventId);
  for (const [index, person] of people.entries()) {
    const { language, ...input } = person;
    const then: Ctx = { ...ctx, now: () => new Date(addMinutes(instant, index * 7)) };
    const here = await programme(then, eventId);
    const sessions = chosen(here, input.mode, index);
    const given = readAnswers(
      questions,
      input.mode,
      typedAnswers(questions?.questions ?? [], index, person),
      language,
    );
    if (!given.ok) throw new Error('The demonstration refused an answer');
    const of = { eventId, id: registrationId(eventId, input.email) };
    const answers = answersGiven(then, of, questions, given);
    const form = { formId: `demonstration-${index}`, language };
    const registered = await register(
      then,
      here,
      { ...input, ...answers.input, sessions },
      form,
      answers.alongside,
    );
    if (!registered.ok) throw new Error(`The demonstration refused a registration: ${registered.why}`);
  }
}

/** Most choose something in each slot, and what comes first in the programme more often than the rest. */
function chosen(programme: Programme, mode: Mode, index: number): Session['id'][] {
  const slots = sessionChoice(programme, [mode])?.slots ?? [];
  return slots.flatMap(({ sessions }, slot) => {
    const picked = sessions[[0, 1, 0, 2, 1, 0, 9][(index + slot * 2) % 7] ?? 0];
    return picked ? [picked.session.id] : [];
  });
}

/** The first `share` (0–1) of those who have a seat in `mode`, as spread over the list as can be. */
async function some(ctx: Ctx, eventId: Event['id'], mode: Mode, share: number): Promise<Registration[]> {
  const seated = (await registrationsOf(ctx, eventId)).filter(
    each => each.state === 'confirmed' && each.mode === mode,
  );
  return seated.filter((_, index) => Math.floor((index + 1) * share) > Math.floor(index * share));
}

export async function comeIn(ctx: Ctx, eventId: Event['id'], staff: Organiser, share: number): Promise<void> {
  for (const registration of await some(ctx, eventId, 'on-site', share)) {
    await checkIn(ctx, {
      programme: await programme(ctx, eventId),
      who: { registrationId: registration.id },
      sessionId: 'event',
      staff,
    });
  }
}

/** Minutes from a person's joining to their leaving; again after a while. Of the others no page tells. */
const stays = [[520], [165, 30, 320], [], [95], [520], [340], [], [230, 60, 150]];

/**
 * Presses Join for them. Most keep the page open beside the meeting, some of them all day; of the others the organiser
 * confirms afterwards that they took part.
 */
export async function joinOnline(
  ctx: Ctx,
  eventId: Event['id'],
  staff: Organiser,
  share: number,
): Promise<void> {
  const { event } = await programme(ctx, eventId);
  for (const [index, registration] of (await some(ctx, eventId, 'online', share)).entries()) {
    await recordJoining(ctx, registration);
    const intervals = staysFrom(instantText(ctx.now()), stays[index % stays.length] ?? []);
    const [first] = intervals;
    const of = { registrationId: registration.id, sessionId: 'event', mode: 'online' } as const;
    if (first) await addPresence(ctx, event, [{ ...of, source: 'beat', intervals, at: first.from }]);
  }
  await confirmJoined(ctx, { eventId, who: 'all', staff });
}

/** Every other of `minutes` is a stay, the ones between are breaks. */
function staysFrom(start: string, minutes: readonly number[]): Interval[] {
  const at = minutes.map((_, index) => minutes.slice(0, index).reduce((sum, each) => sum + each, 0));
  return minutes.flatMap((length, index) => {
    const from = addMinutes(start, at[index] ?? 0);
    return index % 2 === 0 ? [{ from, to: addMinutes(from, length) }] : [];
  });
}

/** How content people are as a rule. */
const scores: Score[] = [5, 4, 5, 3, 4, 5, 4, 4, 5, 2, 4];

/** What a few of them wrote; most people only tick. */
const remarks: [willUse?: string, better?: string][] = [
  ['I will try the mentoring circle with my colleagues.', 'More time for the parallel sessions.'],
  ['Proovin e-õpikute ülesandeid oma tunnis.'],
  [undefined, 'Ruum A-122 jäi kitsaks.'],
  ['The checklist for AI tools goes to our next staff meeting.'],
  ['Kutsun naaberkooli õpetajad meie tundi vaatama.', 'Lõunapaus võiks olla pikem.'],
  ['We start a small innovation team with two other schools.'],
  [undefined, 'The sound of the stream was low in the first half hour.'],
];

export async function giveFeedback(ctx: Ctx, eventId: Event['id'], share: number): Promise<void> {
  const held = await programme(ctx, eventId);
  const there = [
    ...(await some(ctx, eventId, 'on-site', share)),
    ...(await some(ctx, eventId, 'online', share)),
  ];
  for (const [index, registration] of there.entries()) {
    const score = (offset: number) => scores[(index * 3 + offset) % scores.length] as Score;
    const [willUse, better] = remarks[index / 3] ?? [];
    const feedback = {
      overall: score(0),
      content: score(1),
      organisation: score(4),
      usefulness: score(2),
      participation: score(3),
      willUse,
      better,
    };
    await answer(ctx, { programme: held, registration, feedback });
  }
}
