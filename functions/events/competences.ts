/**
 * DigCompEdu, the European framework for the digital competence of educators: 22 competences in six areas, by their
 * numbers (Redecker, C., EUR 28775 EN, doi:10.2760/159770). A session says which of them it is about.
 */
export const competences = [
  '1.1',
  '1.2',
  '1.3',
  '1.4',
  '2.1',
  '2.2',
  '2.3',
  '3.1',
  '3.2',
  '3.3',
  '3.4',
  '4.1',
  '4.2',
  '4.3',
  '5.1',
  '5.2',
  '5.3',
  '6.1',
  '6.2',
  '6.3',
  '6.4',
  '6.5',
] as const;
export type Competence = (typeof competences)[number];

/** The number of an area. */
export type CompetenceArea = '1' | '2' | '3' | '4' | '5' | '6';

export const competenceFramework = {
  name: 'DigCompEdu',
  url: 'https://joint-research-centre.ec.europa.eu/digcompedu_en',
} as const;

/** Those of some sessions, each once, in the order of the framework. */
export const competencesOf = (
  sessions: readonly { competences?: readonly Competence[] | undefined }[],
): Competence[] => competences.filter(code => sessions.some(each => each.competences?.includes(code)));
