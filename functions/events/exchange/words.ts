import { translator } from '../../../web/text/translate.ts';
import { languages } from '../../shared/language.ts';
import { plainHeading } from '../../shared/table-file.ts';
import { formats, type Session, sessionKinds } from '../event.ts';

/** The columns of a programme as a table. `date` and `duration` are only read. */
export const columns = [
  'id',
  'starts',
  'ends',
  'date',
  'duration',
  'title',
  'title-en',
  'title-et',
  'speakers',
  'room',
  'kind',
  'format',
  'competences',
  'sign-up',
  'seats-on-site',
  'seats-online',
] as const;
export type Column = (typeof columns)[number];

/** Headings as others write them, beside our own in each language; without marks, case and signs. */
const others: Record<Column, string> = {
  id: 'guid|uuid|code|session id',
  starts:
    'start|begin|begins|start time|starting time|from|algus|algusaeg|alkaa|aloitus|starter|pradzia|aanvang',
  ends: 'end|finish|end time|until|to|lopp|lopuaeg|paattyy|loppuu|slutt|pabaiga|einde',
  date: 'date|day|kuupaev|paev|paivamaara|dato|data|datum',
  duration: 'duration|length|minutes|kestus|pikkus|kesto|varighet|trukme|duur',
  title:
    'title|session|session title|talk|talk title|proposal title|name|pealkiri|teema|nimetus|otsikko|tittel|pavadinimas|titel',
  'title-en': 'title english|pealkiri inglise keeles',
  'title-et': 'title estonian|pealkiri eesti keeles',
  speakers:
    'speaker|speakers|presenter|presenters|speaker names|person|persons|esineja|esinejad|puhuja|puhujat|foredragsholder|pranesejai|spreker|sprekers',
  room: 'room|location|place|venue|hall|ruum|koht|asukoht|saal|sali|huone|rom|sale|zaal',
  kind: 'kind|type|session type|liik|tuup|tyyppi|type sesjon|tipas',
  format: 'format|mode|osalemisviis|toimumisviis',
  competences: 'competences|digcompedu|digital competence|padevused|digipadevus',
  'sign-up': 'sign up|signup|eelregistreerimine',
  'seats-on-site': 'seats on site|capacity|kohti kohapeal',
  'seats-online': 'seats online|kohti veebis',
};

const translators = languages.map(translator);

const headings = Object.fromEntries(
  columns.map(column => [
    column,
    new Set([
      ...others[column].split('|'),
      ...translators.map(t => plainHeading(t(`exchange.column.${column}`))),
    ]),
  ]),
) as Record<Column, Set<string>>;

export const columnOf = (heading: string): Column | undefined =>
  columns.find(column => headings[column].has(plainHeading(heading)));

/** Words that other systems have for kinds of sessions, as far as they are the same. */
const kindWords: Record<Session['kind'], string> = {
  registration: 'check in|arrival|saabumine|kogunemine',
  plenary: 'opening|closing|welcome|panel|avamine|lopetamine|paneel|plenaar',
  keynote: 'key note|peaesineja',
  parallel:
    'talk|lecture|presentation|workshop|hands on|discussion|meeting|tutorial|ettekanne|tootuba|arutelu',
  break: 'coffee break|coffee|lunch|pause|kohvipaus|louna|lounapaus|vaheaeg',
  networking: 'social|party|reception|dinner|other social|ohtusook|vastuvott',
};

/** The kind of a session by a word for it in any of our languages; undefined for a word that is none. */
export const kindNamed = (word: string): Session['kind'] | undefined =>
  sessionKinds.find(kind =>
    [kind, ...kindWords[kind].split('|'), ...translators.map(t => t(`console.session.kind.${kind}`))].some(
      each => plainHeading(each) === plainHeading(word),
    ),
  );

const formatWords: Record<(typeof formats)[number], string> = {
  'on-site': 'in the hall|hall|onsite|in person|saalis',
  online: 'veeb|virtual|remote',
  hybrid: 'both|molemad|hubriid',
};

export const formatNamed = (word: string): Session['format'] =>
  formats.find(format =>
    [format, ...formatWords[format].split('|'), ...translators.map(t => t(`exchange.format.${format}`))].some(
      each => plainHeading(each) === plainHeading(word),
    ),
  );

/** Undefined for a word that is neither. */
export function yesOrNo(word: string): boolean | undefined {
  const typed = word.trim().toLowerCase();
  if (/^(yes|y|true|1|x|jah|on)$/.test(typed)) return true;
  return /^(no|n|false|0|ei|)$/.test(typed) ? false : undefined;
}
