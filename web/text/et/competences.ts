import type { competences as en } from '../en/competences.ts';

/** DigCompEdu, Euroopa raamistiku pädevused eesti keeles. */
export const competences = {
  'competence.area.1': 'Kutsealane tegevus',
  'competence.area.2': 'Digiõppevara',
  'competence.area.3': 'Õpetamine ja õppimine',
  'competence.area.4': 'Hindamine',
  'competence.area.5': 'Õppijate võimestamine',
  'competence.area.6': 'Õppijate digipädevuse arendamine',
  'competence.1.1': 'Suhtlus organisatsioonis',
  'competence.1.2': 'Kutsealane koostöö',
  'competence.1.3': 'Reflekteeriv praktika',
  'competence.1.4': 'Pidev enesetäiendamine digivahenditega',
  'competence.2.1': 'Digiõppevara valimine',
  'competence.2.2': 'Digiõppevara loomine ja muutmine',
  'competence.2.3': 'Digiõppevara haldamine, kaitsmine ja jagamine',
  'competence.3.1': 'Õpetamine',
  'competence.3.2': 'Juhendamine',
  'competence.3.3': 'Koostöine õppimine',
  'competence.3.4': 'Ennastjuhtiv õppimine',
  'competence.4.1': 'Hindamisstrateegiad',
  'competence.4.2': 'Õppimistõendite analüüs',
  'competence.4.3': 'Tagasiside ja planeerimine',
  'competence.5.1': 'Ligipääsetavus ja kaasamine',
  'competence.5.2': 'Diferentseerimine ja individualiseerimine',
  'competence.5.3': 'Õppijate aktiivne kaasamine',
  'competence.6.1': 'Info- ja meediapädevus',
  'competence.6.2': 'Digisuhtlus ja -koostöö',
  'competence.6.3': 'Digisisu loomine',
  'competence.6.4': 'Vastutustundlik kasutamine',
  'competence.6.5': 'Probleemide lahendamine digivahenditega',

  'competence.label': 'Digipädevused',
  'competence.hint':
    'Millest sessioon räägib, õpetajate digipädevuse Euroopa raamistiku DigCompEdu järgi. Pädevused lisatakse osalejate tõenditele.',
  'competence.chosen': '{count} valitud',
} satisfies Record<keyof typeof en, string>;
