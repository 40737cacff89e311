import type { Mode } from '../events/event.ts';
import { participantRoles, type RegistrationInput } from '../registration/registration.ts';
import type { Language } from '../shared/language.ts';

/** First and last names, country, school and language; none of them exists. */
const countries: [string, Language, string[], string[], string[]][] = [
  [
    'EE',
    'et',
    ['Õie', 'Tõnu', 'Külli', 'Jüri', 'Pille', 'Märt'],
    ['Näidis', 'Proovitu', 'Katseline', 'Harjutus'],
    ['Mustamäe Näidiskool', 'Pärnu Katsegümnaasium', 'Võru Harjutuskool'],
  ],
  [
    'FI',
    'en',
    ['Päivi', 'Olli', 'Sanna', 'Väinö'],
    ['Esimerkki', 'Koelainen', 'Malli'],
    ['Espoon Mallikoulu', 'Oulun Koekoulu'],
  ],
  [
    'LT',
    'en',
    ['Rūta', 'Žygimantas', 'Eglė'],
    ['Pavyzdytė', 'Bandomasis', 'Bandytė'],
    ['Kauno Pavyzdžio gimnazija'],
  ],
  ['NO', 'en', ['Åse', 'Bjørn', 'Ragnhild'], ['Eksempel', 'Prøvesen', 'Testnes'], ['Bergen Prøveskole']],
  ['GE', 'en', ['ნინო', 'გიორგი', 'მზია'], ['მაგალითაძე', 'საცდელი', 'ნიმუშაძე'], ['თბილისის საცდელი სკოლა']],
  [
    'NL',
    'en',
    ['Saskia', 'Joost', 'Marijke'],
    ['Voorbeeld', 'van der Proef', 'Toets'],
    ['Proefschool Utrecht'],
  ],
];

export type Person = RegistrationInput & { language: Language };

/** `count` people, always the same ones in the same order; most come to the hall, those from afar online. */
export function people(count: number): Person[] {
  const all: Person[] = [];
  for (let round = 0; all.length < count; round++) {
    for (const [country, language, firsts, lasts, schools] of countries) {
      const first = firsts[round % firsts.length];
      const last = lasts[Math.floor(round / firsts.length) % lasts.length];
      const mode: Mode = country === 'EE' || round % 3 === 0 ? 'on-site' : 'online';
      all.push({
        name: `${first} ${last}`,
        email: `person.${all.length + 1}@example.org`,
        organisation: schools[round % schools.length],
        country,
        role: participantRoles[all.length % participantRoles.length],
        mode,
        consent: 'yes',
        language,
      });
    }
  }
  return all.slice(0, count);
}
