import type { Answers, Form, Question } from '../../questions/question.ts';
import type { Registration } from '../registration.ts';

/**
 * The organiser's own question that stands in place of the form's about a school or organisation: its answer is where
 * somebody comes from. Not one whose answers are kept apart, or not for as long as the registration.
 */
const asksOrganisation = ({ questions }: Pick<Form, 'questions'>): Question | undefined =>
  questions.find(
    ({ kind, asks, when, sensitive, keepDays }) =>
      kind === 'organisation' && asks === 'all' && !when && !sensitive && keepDays === undefined,
  );

type Given = Pick<Registration, 'organisation'>;

/** What a registration says of its organisation by its first answers; nothing where no question of the event asks it. */
export function organisationGiven(form: Pick<Form, 'questions'>, answers: Answers): Given {
  const question = asksOrganisation(form);
  const organisation = question && text(answers[question.id]);
  return organisation ? { organisation } : {};
}

/** The same once the answers are other ones: what was given otherwise stays, unless the question is answered. */
export function organisationAnew(
  form: Pick<Form, 'questions'>,
  { organisation, answers: before }: Pick<Registration, 'organisation' | 'answers'>,
  answers: Answers,
): Given {
  const question = asksOrganisation(form);
  if (!question) return { organisation };
  const wasAnswer = organisation !== undefined && organisation === before?.[question.id];
  return { organisation: text(answers[question.id]) ?? (wasAnswer ? undefined : organisation) };
}

const text = (answer: Answers[Question['id']] | undefined): string | undefined =>
  typeof answer === 'string' ? answer : undefined;
