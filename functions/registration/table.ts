import { answerText } from '../../web/parts/answer-text.ts';
import type { View } from '../../web/view.ts';
import type { Programme } from '../events/event.ts';
import type { Form } from '../questions/question.ts';
import { questionIn, questionsEver } from '../questions/versions.ts';
import type { Cell } from '../shared/csv.ts';
import { inLanguage } from '../shared/language.ts';
import { localOf } from '../shared/time.ts';
import type { Registration } from './registration.ts';
import { choosable } from './sessions/choice.ts';

/**
 * The registrations for a spreadsheet, a row a person, in order of arrival. The sessions that they chose are in one
 * column, and every question that was ever asked has a column, but for sensitive ones.
 */
export function registrationTable(
  view: Pick<View, 't' | 'language'>,
  { event: { zone }, sessions }: Pick<Programme, 'event' | 'sessions'>,
  registrations: Registration[],
  versions: Form[],
) {
  const { t, language } = view;
  const questions = questionsEver(versions).filter(({ sensitive }) => !sensitive);
  const answered = ({ answers = {}, formVersion }: Registration): Cell[] =>
    questions.map(({ id }) => {
      const [question, answer] = [questionIn(versions, id, formVersion), answers[id]];
      return question && answer !== undefined ? answerText(view, question, answer) : undefined;
    });
  const signUps = choosable({ sessions });
  const chosen = (registration: Registration): Cell =>
    signUps
      .flatMap(({ id, title }) => {
        const state = registration.sessions?.[id]?.state;
        return state ? [`${inLanguage(title, language)} (${t(`sessions.staff.${state}`)})`] : [];
      })
      .join('; ');
  const header = [
    t('people.csv.name'),
    t('people.csv.email'),
    t('people.csv.organisation'),
    t('people.csv.country'),
    t('people.csv.role'),
    t('people.csv.mode'),
    t('people.csv.wants'),
    t('people.csv.state'),
    t('people.csv.language'),
    t('people.csv.registered'),
    t('people.csv.consent'),
    ...(signUps.length > 0 ? [t('sessions.chosen')] : []),
    ...questions.map(({ label }) => inLanguage(label, language)),
  ];
  const rows = registrations.map((each): Cell[] => [
    each.name,
    each.email,
    each.organisation,
    each.country,
    each.role,
    t(`people.mode.${each.mode}`),
    each.wants && t(`people.mode.${each.wants}`),
    t(`people.state.${each.state}`),
    each.language,
    localOf(each.createdAt, zone).replace('T', ' '),
    each.consent.version,
    ...(signUps.length > 0 ? [chosen(each)] : []),
    ...answered(each),
  ]);
  return { header, rows };
}
