import type { Language } from '../../functions/shared/language.ts';
import { cityOf, longDate } from '../../functions/shared/time.ts';

/** Words that a language bends by their place in the sentence, which no message can do to what it is told. */

const genitives: Record<string, string> = {
  Amsterdam: 'Amsterdami',
  Berlin: 'Berliini',
  Brussels: 'Brüsseli',
  Copenhagen: 'Kopenhaageni',
  Helsinki: 'Helsingi',
  Kyiv: 'Kiievi',
  London: 'Londoni',
  Oslo: 'Oslo',
  Paris: 'Pariisi',
  Riga: 'Riia',
  Stockholm: 'Stockholmi',
  Tallinn: 'Tallinna',
  Tbilisi: 'Thbilisi',
  Vilnius: 'Vilniuse',
  Warsaw: 'Varssavi',
};

/** A zone's city as it stands before "time": "Tallinn" time, "Tallinna" aeg. */
export function cityBeforeTime(zone: string, language: Language): string {
  const city = cityOf(zone);
  return language === 'et' ? (genitives[city] ?? city) : city;
}

/** On a date: "Monday, 14 December 2026", "esmaspäeval, 14. detsembril 2026". */
export function onDate(instant: string, zone: string, language: Language): string {
  const date = longDate(instant, zone, language);
  return language === 'et' ? adessive(date) : date;
}

const adessive = (date: string): string =>
  date
    .replace('päev,', 'päeval,')
    .replace('reede,', 'reedel,')
    .replace('oktoober ', 'oktoobril ')
    .replace('ember ', 'embril ')
    .replace(/(jaanuar|veebruar|märts|aprill|august) /, '$1il ')
    .replace(/(mai|juuni|juuli) /, '$1l ');
