import { type Event, type Mode, modes } from '../../events/event.ts';
import { isAsked } from '../../questions/answers.ts';
import type { Answers, Choice, Form, Question } from '../../questions/question.ts';
import { keptUntil, questionsEver } from '../../questions/versions.ts';
import type { Registration } from '../registration.ts';
import type { Sensitive } from './sensitive.ts';

export type Counts = Record<Mode, number>;

/** What people answered to one sensitive question, in sums that name nobody. */
export type Need = {
  /** With every choice that it ever had, those of today first. */
  question: Question;
  /** It is asked today. */
  current: boolean;
  /** When the answers are removed; an ISO instant. */
  until?: string;
  removed: boolean;
  /** By what was answered: the choices in their order, or texts as they were written, in the order of the alphabet. */
  answers: { answer: string; counts: Counts }[];
  /** Of those it is asked of. */
  unanswered: Counts;
};

/** What a caterer needs to know of those who have a place. */
export type Needs = { people: Counts; needs: Need[] };

type Person = { mode: Mode; answers: Answers };

/** The needs of an event by all versions of its form. Only people with a confirmed place are counted. */
export function needsOf(
  event: Event,
  versions: Form[],
  registrations: readonly Registration[],
  sensitive: readonly Sensitive[],
  now: Date,
): Needs {
  const apart = new Map(sensitive.map(each => [each.registrationId, each.answers]));
  const people = registrations
    .filter(({ state }) => state === 'confirmed')
    .map(({ id, mode, answers }): Person => ({ mode, answers: { ...answers, ...apart.get(id) } }));
  const questions = questionsEver(versions).filter(({ sensitive, kind }) => sensitive && kind !== 'consent');
  const today = new Set(versions.at(-1)?.questions.map(({ id }) => id));
  return {
    people: countOf(people),
    needs: questions.map(question => {
      const until = keptUntil(question, event);
      return {
        question: { ...question, choices: choicesEver(versions, question.id) },
        current: today.has(question.id),
        until,
        removed: until !== undefined && Date.parse(until) <= now.getTime(),
        ...summed(question, people, versions),
      };
    }),
  };
}

function summed(
  question: Question,
  people: Person[],
  versions: Form[],
): Pick<Need, 'answers' | 'unanswered'> {
  // Whoever changed to a mode in which it is not asked may have answered it before.
  const asked = people.filter(({ mode, answers }) => isAsked(question, mode, answers));
  const given = Map.groupBy(
    asked.flatMap(person => [person.answers[question.id] ?? []].flat().map(answer => ({ answer, person }))),
    ({ answer }) => answer,
  );
  const fixed = fixedAnswers(question, versions);
  const answers = fixed ?? [...given.keys()].sort((a, b) => a.localeCompare(b));
  const silent = asked.filter(({ answers }) => answers[question.id] === undefined);
  return {
    answers: answers.map(answer => ({
      answer,
      counts: countOf((given.get(answer) ?? []).map(({ person }) => person)),
    })),
    unanswered: countOf(silent),
  };
}

/** All that can be answered, where that is known. */
function fixedAnswers({ id, kind }: Question, versions: Form[]): string[] | undefined {
  if (kind === 'yes-no') return ['yes', 'no'];
  const isChoice = kind === 'one-of' || kind === 'several-of';
  return isChoice ? choicesEver(versions, id).map(choice => choice.id) : undefined;
}

function choicesEver(versions: Form[], id: Question['id']): Choice[] {
  const newest = versions.toReversed().flatMap(form => form.questions.filter(each => each.id === id));
  const all = new Map<string, Choice>();
  for (const choice of newest.flatMap(({ choices = [] }) => choices)) {
    if (!all.has(choice.id)) all.set(choice.id, choice);
  }
  return [...all.values()];
}

const countOf = (people: Person[]): Counts => {
  const [hall, online] = modes.map(mode => people.filter(person => person.mode === mode).length);
  return { 'on-site': hall ?? 0, online: online ?? 0 };
};
